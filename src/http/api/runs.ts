import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { cancelRun, pauseRun, resumeRun } from '../../review/control-run.ts';
import { describeRun } from '../../review/describe-run.ts';
import type { AppEnv, Services } from '../context.ts';
import { CONFLICT, idParameter, jsonBody, replies } from './schemas.ts';

const params = idParameter('id');

const run = z
  .object({
    run: z.string(),
    state: z.enum(['queued', 'running', 'paused', 'done', 'failed', 'cancelled']),
    pausedBy: z.enum(['person', 'budget', 'model', 'not_started']).nullable(),
    reason: z.string().nullable(),
    drafter: z.string(),
    questions: z.number().int(),
    drafted: z.number().int(),
    calls: z.number().int(),
    inputTokens: z.number(),
    outputTokens: z.number(),
    tokenBudget: z.number().nullable(),
    tokensUsed: z.number(),
    costBudget: z.number().nullable(),
    costUsed: z.number().nullable(),
    currency: z.string().nullable(),
    estimate: z.object({
      questions: z.number().int(),
      calls: z.number().int(),
      inputTokens: z.number().int(),
      outputTokens: z.number().int(),
      tokens: z.number().int(),
      cost: z.number().nullable(),
      currency: z.string().nullable(),
      minutes: z.number().nullable(),
      secondsACall: z.number().nullable().openapi({
        description:
          'How long a call was taken to last where this model was never asked; else null.',
      }),
      basis: z.enum(['none', 'measured', 'alike', 'assumed']),
    }),
  })
  .openapi('Run');

const get = createRoute({
  method: 'get',
  path: '/api/questionnaires/{id}/run',
  summary: 'How its drafting stands, what it used and what is left',
  request: { params },
  responses: replies(run, 'The newest run'),
});

const act = createRoute({
  method: 'post',
  path: '/api/questionnaires/{id}/run',
  summary: 'Pause, resume or cancel its drafting',
  request: {
    params,
    body: jsonBody(
      z.object({
        action: z.enum(['pause', 'resume', 'cancel']),
        tokenBudget: z.number().int().positive().max(1e12).nullable().optional().openapi({
          description: 'With resume: tokens that the questionnaire may cost; null: the settings’.',
        }),
        costBudget: z.number().positive().max(1e6).nullable().optional().openapi({
          description: 'With resume: what the questionnaire may cost; null: the settings’.',
        }),
      }),
    ),
  },
  responses: { ...replies(run, 'The run as it stands now'), ...CONFLICT },
});

/** How a questionnaire's run stands; pausing it and letting it go on. */
export function routeRunsApi(app: OpenAPIHono<AppEnv>, { deps, jobs }: Services): void {
  app.openapi(get, async (c) =>
    c.json(await describeRun(deps, c.req.valid('param').id ?? ''), 200),
  );
  app.openapi(act, async (c) => {
    const { action, ...budgets } = c.req.valid('json');
    const input = { questionnaireId: c.req.valid('param').id ?? '', actor: c.get('actor') };
    if (action === 'pause') await pauseRun(deps, input);
    else if (action === 'cancel') await cancelRun(deps, input);
    else {
      const { runId } = await resumeRun(deps, { ...input, ...budgets });
      await jobs.send('draft', { runId });
    }
    return c.json(await describeRun(deps, input.questionnaireId), 200);
  });
}
