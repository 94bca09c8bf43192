import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { AppError } from '../../errors.ts';
import { approveAnswers } from '../../review/approve-answers.ts';
import { citeAnswer } from '../../review/cite-answer.ts';
import { editAnswer } from '../../review/edit-answer.ts';
import { rejectAnswer } from '../../review/reject-answer.ts';
import { takeOver } from '../../review/take-over.ts';
import { undoLastDecision } from '../../review/undo-decisions.ts';
import { listDoubtedAnswers } from '../../store/answer-doubts.ts';
import type { Answer } from '../../store/answers.ts';
import { getQuestion } from '../../store/questions.ts';
import type { AppEnv, Services } from '../context.ts';
import { answerState, CONFLICT, cellValue, jsonBody, replies, verdict } from './schemas.ts';

const params = z.object({ questionId: z.guid() });

const standing = z
  .object({
    questionId: z.string(),
    state: answerState,
    verdict,
    values: z.array(cellValue),
    textHash: z.string(),
    version: z.number().int(),
  })
  .openapi('Standing');

const standingOf = ({ questionId, state, verdict, values, textHash, version }: Answer) => ({
  questionId,
  state,
  verdict,
  values,
  textHash,
  version,
});

const edit = createRoute({
  method: 'put',
  path: '/api/answers/{questionId}',
  summary: 'Change an answer',
  description:
    'Cells that are not named keep their values; an empty value clears one. Send the version that was read, in `If-Match` or `expectedVersion`.',
  request: {
    params,
    headers: z.object({ 'if-match': z.string().optional() }),
    body: jsonBody(
      z.object({
        values: z.array(z.object({ cell: z.string(), value: z.string() })).min(1),
        expectedVersion: z.number().int().optional(),
      }),
    ),
  },
  responses: { ...replies(standing, 'The answer as it stands now'), ...CONFLICT },
});

const approve = createRoute({
  method: 'post',
  path: '/api/answers/{questionId}/approval',
  summary: 'Approve exactly one text',
  request: {
    params,
    body: jsonBody(z.object({ textHash: z.string() })),
  },
  responses: {
    ...replies(z.object({ questionId: z.string(), textHash: z.string() }), 'Approved'),
    ...CONFLICT,
  },
});

const cite = createRoute({
  method: 'post',
  path: '/api/answers/{questionId}/citations',
  summary: 'Put citations behind an answer, or take some away',
  description:
    'The words are quoted exactly as they stand on the page. An approval ends by it; a gap stays one until it is answered.',
  request: {
    params,
    body: jsonBody(
      z.object({
        add: z
          .array(
            z.object({
              versionId: z.guid(),
              page: z.number().int().nullable().default(null),
              quote: z.string().max(4_000),
            }),
          )
          .max(20)
          .default([]),
        remove: z.array(z.number().int()).max(100).default([]),
        expectedVersion: z.number().int().nullable().default(null),
      }),
    ),
  },
  responses: { ...replies(standing, 'The answer as it stands now'), ...CONFLICT },
});

const proposal = createRoute({
  method: 'post',
  path: '/api/answers/{questionId}/proposal',
  summary: 'Take over, as one’s own answer, what was proposed and held back',
  description:
    'Its quotes are cited. The answer waits for an approval like any other. What was proposed is told by the explanation.',
  request: {
    params,
    body: jsonBody(z.object({ expectedVersion: z.number().int().nullable().default(null) })),
  },
  responses: { ...replies(standing, 'The answer as it stands now'), ...CONFLICT },
});

const undo = createRoute({
  method: 'post',
  path: '/api/answers/{questionId}/undo',
  summary: 'Take the last decision about an answer back',
  request: { params },
  responses: {
    ...replies(
      z.object({ questionId: z.string(), version: z.number().int() }),
      'The answer is as before',
    ),
    ...CONFLICT,
  },
});

const reject = createRoute({
  method: 'post',
  path: '/api/answers/{questionId}/rejection',
  summary: 'Say that an answer must not be used',
  request: {
    params,
    body: jsonBody(z.object({ reason: z.string().max(1000) })),
  },
  responses: { ...replies(standing, 'The answer as it stands now'), ...CONFLICT },
});

const doubted = createRoute({
  method: 'get',
  path: '/api/answers/doubted',
  summary: 'Approved answers that today’s checks would hold; nothing is withdrawn',
  responses: replies(
    z.object({
      answers: z.array(
        z.object({
          questionId: z.string(),
          questionnaireId: z.string(),
          fileName: z.string(),
          buyer: z.string().nullable(),
          sheet: z.string(),
          questionCell: z.string(),
          text: z.string(),
          reason: z.string(),
        }),
      ),
    }),
    'Answers by file and place, each with why',
  ),
});

/** `"v3"`, `W/"3"` or `3` → 3. */
function versionOf(ifMatch: string | undefined): number | undefined {
  const digits = /^(?:W\/)?"?v?(\d+)"?$/.exec(ifMatch?.trim() ?? '')?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** Editing, approving and rejecting one answer. */
export function routeAnswersApi(app: OpenAPIHono<AppEnv>, { deps }: Services): void {
  app.openapi(doubted, async (c) => c.json({ answers: await listDoubtedAnswers(deps.db) }, 200));
  app.openapi(edit, async (c) => {
    const { values, expectedVersion } = c.req.valid('json');
    const version = expectedVersion ?? versionOf(c.req.valid('header')['if-match']);
    if (version === undefined)
      throw new AppError(
        'usage',
        'Send the version that you read, in If-Match or as expectedVersion.',
      );
    const { questionId } = c.req.valid('param');
    const answer = await editAnswer(deps, {
      questionId,
      values,
      expectedVersion: version,
      actor: c.get('actor'),
    });
    c.header('ETag', `"${answer.version}"`);
    return c.json(standingOf(answer), 200);
  });
  app.openapi(cite, async (c) => {
    const answer = await citeAnswer(deps, {
      questionId: c.req.valid('param').questionId,
      ...c.req.valid('json'),
      actor: c.get('actor'),
    });
    return c.json(standingOf(answer), 200);
  });
  app.openapi(proposal, async (c) => {
    const { questionId } = c.req.valid('param');
    const { expectedVersion } = c.req.valid('json');
    const actor = c.get('actor');
    return c.json(standingOf(await takeOver(deps, { questionId, expectedVersion, actor })), 200);
  });
  app.openapi(undo, async (c) => {
    const { questionId } = c.req.valid('param');
    const undone = await undoLastDecision(deps, { questionId, actor: c.get('actor') });
    return c.json({ ...undone }, 200);
  });
  app.openapi(approve, async (c) => {
    const { questionId } = c.req.valid('param');
    const { textHash } = c.req.valid('json');
    const question = await getQuestion(deps.db, questionId);
    if (question === null) throw new AppError('not_found', 'There is no such question.');
    const { refused } = await approveAnswers(deps, {
      questionnaireId: question.questionnaireId,
      questionIds: [questionId],
      textHashes: { [questionId]: textHash },
      actor: c.get('actor'),
    });
    if (refused[0] !== undefined)
      throw new AppError('conflict', `This answer cannot be approved: ${refused[0].reason}.`, {
        details: refused[0],
      });
    return c.json({ questionId, textHash }, 200);
  });
  app.openapi(reject, async (c) => {
    const answer = await rejectAnswer(deps, {
      questionId: c.req.valid('param').questionId,
      reason: c.req.valid('json').reason,
      actor: c.get('actor'),
    });
    return c.json(standingOf(answer), 200);
  });
}
