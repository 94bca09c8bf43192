import type { Hono } from 'hono';
import { z } from 'zod';
import { AppError } from '../../errors.ts';
import type { AppContext, AppEnv, Services } from '../../http/context.ts';
import { restoreText } from '../../review/restore-text.ts';
import { leaveFlash } from '../flash.ts';
import { urls } from '../urls.ts';
import { readDecision, tellOf } from './decide-answer.tsx';
import { queryOf } from './decided.ts';
import { isShownInPlace } from './show-refused.tsx';

const wantedText = z.object({
  decision: z.guid(),
  side: z.enum(['before', 'after']),
  version: z.coerce.number().int(),
});

/** Brings back a text of the answer's history. */
async function restore(services: Services, c: AppContext): Promise<Response> {
  const decided = await readDecision(services, c);
  const { question } = decided;
  const wanted = wantedText.safeParse(await c.req.parseBody());
  if (!wanted.success)
    throw new AppError('invalid_input', 'No text was named; open the question again.');
  const { decision: decisionId, side, version: expectedVersion } = wanted.data;
  try {
    await restoreText(services.deps, {
      questionId: question.id,
      decisionId,
      side,
      expectedVersion,
      actor: c.get('actor'),
    });
    const text = 'Restored. It needs an approval again.';
    leaveFlash(c, await tellOf(services, decided, { tone: 'done', text }));
  } catch (error) {
    if (!isShownInPlace(error)) throw error;
    leaveFlash(c, { tone: 'danger', text: `Not restored. ${error.describe()}` });
  }
  return c.redirect(urls.question(question.questionnaireId, question.id, queryOf(c)), 303);
}

/** Bringing back what an answer said before. */
export function routeRestoreText(app: Hono<AppEnv>, services: Services): void {
  app.post('/questionnaires/:id/questions/:questionId/restore', (c) => restore(services, c));
}
