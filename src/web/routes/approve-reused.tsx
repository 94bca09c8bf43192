import type { Hono } from 'hono';
import { AppError } from '../../errors.ts';
import type { AppContext, AppEnv, Services } from '../../http/context.ts';
import { plural } from '../../plural.ts';
import { isApprovableReuse, MOST_AT_ONCE } from '../../review/approvable-reuse.ts';
import { approveAnswers } from '../../review/approve-answers.ts';
import { listReviewQueue } from '../../store/review-queue.ts';
import { leaveFlash } from '../flash.ts';
import { ReusesPage } from '../pages/reuses.tsx';
import { readReusedForm } from '../read/answer-form.ts';
import { readReuses } from '../read/reuses.ts';
import { frameFor, render } from '../render.tsx';
import { urls } from '../urls.ts';
import { idOf } from './decided.ts';

async function showReuses({ deps }: Services, c: AppContext): Promise<Response> {
  const view = await readReuses(deps, idOf(c));
  const frame = frameFor(c, 'Repeated answers', 'questionnaires');
  return render(c, <ReusesPage frame={frame} view={view} />);
}

async function approveReused({ deps }: Services, c: AppContext): Promise<Response> {
  const seen = readReusedForm(await c.req.parseBody());
  if (seen.length === 0) {
    leaveFlash(c, { tone: 'attention', text: 'Nothing was ticked, so nothing was approved.' });
    return c.redirect(urls.approveReused(idOf(c)), 303);
  }
  if (seen.length > MOST_AT_ONCE)
    throw new AppError('invalid_input', `At most ${MOST_AT_ONCE} answers are approved together.`);
  const all = await listReviewQueue(deps.db, idOf(c));
  const reused = new Set(all.filter(isApprovableReuse).map(({ id }) => id));
  const { approved, batch } = await approveAnswers(deps, {
    questionnaireId: idOf(c),
    questionIds: seen.map(([id]) => id).filter((id) => reused.has(id)),
    textHashes: Object.fromEntries(seen),
    actor: c.get('actor'),
  });
  const left = seen.length - approved.length;
  leaveFlash(c, {
    tone: left === 0 ? 'done' : 'attention',
    text: `${plural(approved.length, 'repeated answer')} approved${left === 0 ? '' : `; ${left} changed meanwhile and ${left === 1 ? 'stays' : 'stay'} to be checked`}.${approved.length < 2 ? '' : ' The list “Approved” takes them back together.'}`,
    ...(approved.length > 0 && { undo: { questionnaireId: idOf(c), batch } }),
  });
  return c.redirect(urls.questionnaire(idOf(c)), 303);
}

/** Repeated answers, seen and approved together. */
export function routeApproveReused(app: Hono<AppEnv>, services: Services): void {
  app.get('/questionnaires/:id/approve-reused', (c) => showReuses(services, c));
  app.post('/questionnaires/:id/approve-reused', (c) => approveReused(services, c));
}
