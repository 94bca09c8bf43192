import type { Hono } from 'hono';
import { z } from 'zod';
import { AppError } from '../../errors.ts';
import type { AppContext, AppEnv, Services } from '../../http/context.ts';
import { plural } from '../../plural.ts';
import { isApprovableReuse, MOST_AT_ONCE } from '../../review/approvable-reuse.ts';
import { approveAnswers } from '../../review/approve-answers.ts';
import { citeAnswer } from '../../review/cite-answer.ts';
import { editAnswer } from '../../review/edit-answer.ts';
import { undoDecisions } from '../../review/undo-decisions.ts';
import { getAnswer } from '../../store/answers.ts';
import { listCitations } from '../../store/citations.ts';
import { getLastDecision } from '../../store/decisions.ts';
import { getQuestion, type StoredQuestion } from '../../store/questions.ts';
import { listReviewQueue } from '../../store/review-queue.ts';
import { leaveFlash } from '../flash.ts';
import { ReusesPage } from '../pages/reuses.tsx';
import { readAnswerForm, readReusedForm } from '../read/answer-form.ts';
import { readReuses } from '../read/reuses.ts';
import { frameFor, render } from '../render.tsx';
import { urls } from '../urls.ts';

const idOf = (c: AppContext) => c.req.param('id') ?? '';

const pointedAt = z.object({
  versionId: z.guid(),
  page: z.number().int().nullable(),
  quote: z.string().max(4_000),
});

/** What the form asks for: one passage to cite, or one citation to drop. Throws `invalid_input`. */
function readWish(body: Readonly<Record<string, unknown>>) {
  if (typeof body.drop === 'string' && /^\d{1,15}$/.test(body.drop))
    return { add: [], remove: [Number(body.drop)] };
  try {
    const value: unknown = JSON.parse(typeof body.cite === 'string' ? body.cite : '');
    return { add: [pointedAt.parse(value)], remove: [] };
  } catch {
    throw new AppError('invalid_input', 'No passage was named; open the question again.');
  }
}

async function tellCited(
  db: Services['deps']['db'],
  c: AppContext,
  { question, isAdded }: { question: StoredQuestion; isAdded: boolean },
): Promise<void> {
  const last = await getLastDecision(db, question.id);
  const text = isAdded ? 'Cited.' : 'The citation is dropped.';
  const undo = last !== null && { questionnaireId: question.questionnaireId, batch: last.batch };
  leaveFlash(c, { tone: 'done', text, ...(undo !== false && { undo }) });
}

/** Cites a passage for the answer, after what was typed is saved; the page that follows starts the wording from it. */
async function cite({ deps }: Services, c: AppContext): Promise<Response> {
  const id = z.guid().safeParse(c.req.param('questionId'));
  const question = id.success ? await getQuestion(deps.db, id.data) : null;
  const answer = question === null ? null : await getAnswer(deps.db, question.id);
  if (question === null || answer === null || question.questionnaireId !== idOf(c))
    throw new AppError('not_found', 'There is no such question in this questionnaire.');
  const body = await c.req.parseBody({ all: true });
  const wish = readWish(body);
  const form = readAnswerForm({ ...body, action: 'save' }, question, answer);
  const actor = c.get('actor');
  const query = {
    show: c.req.query('show'),
    find: c.req.query('find'),
    domain: c.req.query('domain'),
  };
  const here = (word?: number) =>
    urls.question(question.questionnaireId, question.id, { ...query, word });
  try {
    let version = form.version;
    if (form.isChanged)
      ({ version } = await editAnswer(deps, {
        questionId: question.id,
        values: form.values,
        expectedVersion: version,
        actor,
      }));
    const cited = await citeAnswer(deps, {
      questionId: question.id,
      ...wish,
      expectedVersion: version,
      actor,
    });
    await tellCited(deps.db, c, { question, isAdded: wish.add.length > 0 });
    if (wish.add.length === 0) return c.redirect(here(), 303);
    const citations = await listCitations(deps.db, [cited.draftId ?? '']);
    const newest = citations.at(-1)?.id;
    return c.redirect(here(newest === undefined ? undefined : Number(newest)), 303);
  } catch (error) {
    if (!(error instanceof AppError) || !['conflict', 'value_refused'].includes(error.code))
      throw error;
    leaveFlash(c, { tone: 'danger', text: `Not cited. ${error.describe()}` });
    return c.redirect(here(), 303);
  }
}

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

/** Citing for an answer, approving repeated answers, and taking decisions back. */
export function routeDecisions(app: Hono<AppEnv>, services: Services): void {
  app.post('/questionnaires/:id/questions/:questionId/cite', (c) => cite(services, c));
  app.get('/questionnaires/:id/approve-reused', (c) => showReuses(services, c));
  app.post('/questionnaires/:id/approve-reused', (c) => approveReused(services, c));
  app.post('/questionnaires/:id/undo', (c) => undo(services, c));
}
