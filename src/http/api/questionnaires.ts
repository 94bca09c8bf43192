import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { AppError } from '../../errors.ts';
import { approveAnswers } from '../../review/approve-answers.ts';
import { expireEverywhere } from '../../review/expire-answers.ts';
import { openQuestionnaire } from '../../review/open-questionnaire.ts';
import { presentQuestionnaire } from '../../review/present-questionnaire.ts';
import { listStandings, presentStanding, WAITS_FOR } from '../../review/questionnaire-standing.ts';
import { redraftQuestionnaire } from '../../review/redraft-questionnaire.ts';
import { undoDecisions } from '../../review/undo-decisions.ts';
import { getQuestionnaire } from '../../store/questionnaires.ts';
import type { AppEnv, Services } from '../context.ts';
import { streamProgress } from '../events.ts';
import { readIntake } from '../intake.ts';
import {
  answer,
  answerState,
  CONFLICT,
  created,
  FAULTS,
  idParameter,
  jsonBody,
  replies,
  TOO_LARGE,
} from './schemas.ts';

const params = idParameter('id');
const nullableText = z.string().nullable();

const head = z
  .object({
    id: z.string(),
    fileName: z.string(),
    buyer: nullableText,
    deal: nullableText,
    dueDate: nullableText,
    product: nullableText,
    audience: z.enum(['nda', 'public']),
    requester: nullableText,
    createdAt: z.string(),
    states: z.record(z.string(), z.number().int()),
    outdated: z.number().int().openapi({
      description:
        'Approved ones that rest on something that has changed since; they do not leave.',
    }),
    shelf: z.enum(['open', 'closed', 'archived']),
    waitsFor: z.enum(WAITS_FOR).openapi({ description: 'What stands in the way of the file.' }),
    waiting: z.number().int().openapi({ description: 'With how many questions it waits.' }),
    late: z.boolean(),
    exportedAt: nullableText,
    outdatedAfterExport: z.number().int().openapi({
      description: 'Answers of the last file that would not leave like that any more.',
    }),
  })
  .openapi('QuestionnaireHead');

const whole = z
  .looseObject({ questionnaire: z.string(), totals: z.looseObject({}), answers: z.array(answer) })
  .openapi('Questionnaire');

const list = createRoute({
  method: 'get',
  path: '/api/questionnaires',
  summary: 'All questionnaires, those due first at the top',
  responses: replies(z.array(head), 'The questionnaires with counts by state'),
});

const open = createRoute({
  method: 'post',
  path: '/api/questionnaires',
  summary: 'Take a buyer’s workbook in and begin drafting',
  request: {
    body: {
      required: true,
      content: {
        'multipart/form-data': {
          schema: z.object({
            file: z.instanceof(File).openapi({ type: 'string', format: 'binary' }),
            buyer: z.string().optional(),
            deal: z.string().optional(),
            dueDate: z.string().optional().openapi({ format: 'date' }),
            product: z.string().optional(),
            audience: z.enum(['nda', 'public']).optional(),
            requester: z.string().optional(),
            noModel: z.literal('1').optional().openapi({
              description:
                'The buyer forbids AI: drafted by rules alone; nothing of it goes to a model outside the process.',
            }),
            layout: z.string().optional().openapi({
              description: 'How the workbook is read, as `vouch parse --print-layout` prints it.',
            }),
            mayBeEmpty: z.literal('1').optional().openapi({
              description: 'Take it in though nothing is found to be asked, to correct its layout.',
            }),
            waits: z.literal('1').optional().openapi({
              description:
                'Drafting waits: `GET …/run` tells what it is likely to take, `POST …/run` with `resume` starts it.',
            }),
            password: z.string().max(255).optional().openapi({
              description:
                'Of an encrypted workbook. It is not kept: the export asks for it again.',
            }),
          }),
        },
      },
    },
  },
  responses: {
    ...created(
      z.object({ questionnaireId: z.string(), runId: z.string() }),
      'Taken in; drafting runs',
    ),
    ...CONFLICT,
    ...TOO_LARGE,
  },
});

const get = createRoute({
  method: 'get',
  path: '/api/questionnaires/{id}',
  summary: 'A questionnaire with all its answers',
  request: { params },
  responses: replies(whole, 'As `vouch show ID --json`'),
});

const answers = createRoute({
  method: 'get',
  path: '/api/questionnaires/{id}/answers',
  summary: 'Its answers, of one state or all',
  request: { params, query: z.object({ state: answerState.optional() }) },
  responses: replies(z.array(answer), 'In the file’s order'),
});

const approve = createRoute({
  method: 'post',
  path: '/api/questionnaires/{id}/approvals',
  summary: 'Approve several answers, each with the text that was read',
  request: {
    params,
    body: jsonBody(
      z.object({
        answers: z.array(z.object({ questionId: z.guid(), textHash: z.string() })).min(1),
      }),
    ),
  },
  responses: replies(
    z.object({
      approved: z.array(z.object({ questionId: z.string(), textHash: z.string() })),
      batch: z.string().openapi({ description: 'Takes these approvals back together (`undo`).' }),
      refused: z.array(z.looseObject({ questionId: z.string(), reason: z.string() })),
    }),
    'What was approved and what was not, with the reason',
  ),
});

const undo = createRoute({
  method: 'post',
  path: '/api/questionnaires/{id}/undo',
  summary: 'Take approvals that were given together back',
  request: { params, body: jsonBody(z.object({ batch: z.string().max(64) })) },
  responses: replies(
    z.object({
      undone: z.array(z.object({ questionId: z.string(), version: z.number().int() })),
      changedSince: z.array(z.string()).openapi({ description: 'These changed and stay.' }),
    }),
    'What was taken back',
  ),
});

const redraft = createRoute({
  method: 'post',
  path: '/api/questionnaires/{id}/drafts',
  summary: 'Draft again what no person has touched, with the documents that are there now',
  request: {
    params,
    body: {
      required: false,
      content: {
        'application/json': {
          schema: z.object({ questionIds: z.array(z.guid()).min(1).optional() }),
        },
      },
    },
  },
  responses: {
    ...created(
      z.object({ runId: z.string(), questions: z.number().int() }),
      'Queued; drafting runs over so many questions',
    ),
    ...CONFLICT,
  },
});

const events = createRoute({
  method: 'get',
  path: '/api/questionnaires/{id}/events',
  summary: 'Progress of drafting as server-sent events, a snapshot first',
  request: { params },
  responses: {
    200: {
      description: 'Events named `progress`',
      content: { 'text/event-stream': { schema: z.string() } },
    },
    ...FAULTS,
  },
});

function routeReading(app: OpenAPIHono<AppEnv>, { deps }: Services): void {
  app.openapi(list, async (c) => {
    const rows = await listStandings(deps);
    return c.json(rows.map(presentStanding), 200);
  });
  app.openapi(get, async (c) => {
    await expireEverywhere(deps);
    const presented = await presentQuestionnaire(deps.db, c.req.valid('param').id ?? '');
    return c.json(whole.parse(presented), 200);
  });
  app.openapi(answers, async (c) => {
    const { state } = c.req.valid('query');
    const presented = await presentQuestionnaire(deps.db, c.req.valid('param').id ?? '');
    const rows = presented.answers.filter((row) => state === undefined || row.state === state);
    return c.json(z.array(answer).parse(rows), 200);
  });
  app.openapi(events, async (c) => {
    const id = c.req.valid('param').id ?? '';
    if ((await getQuestionnaire(deps.db, id)) === null)
      throw new AppError('not_found', 'There is no such questionnaire.');
    return streamProgress(c, deps.db, id);
  });
}

/** Questionnaires: taking in, reading, approving in bulk, progress. */
export function routeQuestionnairesApi(app: OpenAPIHono<AppEnv>, services: Services): void {
  routeReading(app, services);
  app.openapi(open, async (c) => {
    const intake = await readIntake(await c.req.parseBody({ all: true }));
    const opened = await openQuestionnaire(services.deps, { ...intake, actor: c.get('actor') });
    await services.jobs.send('draft', { runId: opened.runId });
    return c.json(opened, 201);
  });
  app.openapi(redraft, async (c) => {
    const { questionIds } = c.req.valid('json');
    const queued = await redraftQuestionnaire(services.deps, {
      questionnaireId: c.req.valid('param').id ?? '',
      ...(questionIds !== undefined && { questionIds }),
      actor: c.get('actor'),
    });
    await services.jobs.send('draft', { runId: queued.runId });
    return c.json(queued, 201);
  });
  app.openapi(approve, async (c) => {
    const wanted = c.req.valid('json').answers;
    const result = await approveAnswers(services.deps, {
      questionnaireId: c.req.valid('param').id ?? '',
      questionIds: wanted.map(({ questionId }) => questionId),
      textHashes: Object.fromEntries(
        wanted.map(({ questionId, textHash }) => [questionId, textHash]),
      ),
      actor: c.get('actor'),
    });
    return c.json(
      {
        approved: [...result.approved],
        batch: result.batch,
        refused: result.refused.map((each) => ({ ...each })),
      },
      200,
    );
  });
  app.openapi(undo, async (c) => {
    const { undone, changedSince } = await undoDecisions(services.deps, {
      batch: c.req.valid('json').batch,
      questionnaireId: c.req.valid('param').id ?? '',
      actor: c.get('actor'),
    });
    return c.json({ undone: [...undone], changedSince: [...changedSince] }, 200);
  });
}
