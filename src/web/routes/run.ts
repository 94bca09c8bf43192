import type { Hono } from 'hono';
import { z } from 'zod';
import { AppError } from '../../errors.ts';
import type { AppContext, AppEnv, Services } from '../../http/context.ts';
import { cancelRun, pauseRun, resumeRun } from '../../review/control-run.ts';
import { leaveFlash } from '../flash.ts';
import type { Flash } from '../layout.tsx';
import { urls } from '../urls.ts';

const form = z.object({
  action: z.enum(['pause', 'resume', 'cancel']),
  tokenBudget: z
    .string()
    .trim()
    .regex(/^([1-9]\d{0,11})?$/, { error: 'a number of tokens' })
    .optional(),
  costBudget: z
    .string()
    .trim()
    .regex(/^(\d{1,6}(\.\d{1,6})?)?$/, { error: 'an amount' })
    .optional(),
});

/** Left out: as it is; empty or nothing: what the settings say. */
const budgetIn = (text: string | undefined): number | null | undefined =>
  text === undefined ? undefined : Number(text) || null;

async function act({ deps, jobs }: Services, c: AppContext): Promise<Flash> {
  const parsed = form.safeParse(await c.req.parseBody());
  if (!parsed.success)
    return {
      tone: 'attention',
      text: 'A token budget is a number of tokens, a cost budget an amount such as 2.50, or empty.',
    };
  const { action, tokenBudget, costBudget } = parsed.data;
  const input = { questionnaireId: c.req.param('id') ?? '', actor: c.get('actor') };
  if (action === 'pause') {
    await pauseRun(deps, input);
    return { tone: 'done', text: 'Drafting is paused. What was drafted so far stays.' };
  }
  if (action === 'cancel') {
    await cancelRun(deps, input);
    return { tone: 'done', text: 'Drafting is cancelled. What was drafted so far stays.' };
  }
  const { runId } = await resumeRun(deps, {
    ...input,
    tokenBudget: budgetIn(tokenBudget),
    costBudget: budgetIn(costBudget),
  });
  await jobs.send('draft', { runId });
  return { tone: 'done', text: 'Drafting goes on.' };
}

/** Pausing, resuming and cancelling a questionnaire's drafting. */
export function routeRun(app: Hono<AppEnv>, services: Services): void {
  app.post('/questionnaires/:id/run', async (c) => {
    const flash = await act(services, c).catch((error: unknown): Flash => {
      if (!(error instanceof AppError) || error.code !== 'conflict') throw error;
      return { tone: 'attention', text: error.message };
    });
    leaveFlash(c, flash);
    return c.redirect(urls.questionnaire(c.req.param('id')), 303);
  });
}
