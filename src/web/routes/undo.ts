import type { Hono } from 'hono';
import type { AppContext, AppEnv, Services } from '../../http/context.ts';
import { plural } from '../../plural.ts';
import { undoDecisions } from '../../review/undo-decisions.ts';
import { leaveFlash } from '../flash.ts';
import { urls } from '../urls.ts';
import { idOf } from './decided.ts';

async function undo({ deps }: Services, c: AppContext): Promise<Response> {
  const { batch, question } = await c.req.parseBody();
  const { undone, changedSince } = await undoDecisions(deps, {
    batch: typeof batch === 'string' ? batch : '',
    ...(typeof question === 'string' && { only: question }),
    questionnaireId: idOf(c),
    actor: c.get('actor'),
  });
  const left =
    changedSince.length === 0
      ? ''
      : ` ${plural(changedSince.length, 'answer')} changed since and ${changedSince.length === 1 ? 'stays' : 'stay'}.`;
  leaveFlash(c, {
    tone: changedSince.length === 0 ? 'done' : 'attention',
    text: `Taken back: ${plural(undone.length, 'answer')} as before.${left}`,
  });
  const [only] = undone;
  const target =
    undone.length === 1 && only !== undefined
      ? urls.question(idOf(c), only.questionId)
      : urls.questionnaire(idOf(c));
  return c.redirect(target, 303);
}

/** Taking decisions back that were made together. */
export function routeUndo(app: Hono<AppEnv>, services: Services): void {
  app.post('/questionnaires/:id/undo', (c) => undo(services, c));
}
