import type { Hono } from 'hono';
import { z } from 'zod';
import { isGranted } from '../../auth/policy.ts';
import { AppError } from '../../errors.ts';
import type { AppContext, AppEnv, Services } from '../../http/context.ts';
import { approveAnswers } from '../../review/approve-answers.ts';
import { editAnswer } from '../../review/edit-answer.ts';
import { rejectAnswer } from '../../review/reject-answer.ts';
import { takeIntoReview } from '../../review/take-into-review.ts';
import { takeOver } from '../../review/take-over.ts';
import { type Answer, getAnswer } from '../../store/answers.ts';
import { getLastDecision } from '../../store/decisions.ts';
import { getQuestion, type StoredQuestion } from '../../store/questions.ts';
import { listReviewQueue } from '../../store/review-queue.ts';
import { chooseFilter, chooseQuestions, countFilters, neighbours } from '../choose-queue.ts';
import { leaveFlash } from '../flash.ts';
import type { Flash } from '../layout.tsx';
import { readAnswerForm } from '../read/answer-form.ts';
import { saidId } from '../said.ts';
import { urls } from '../urls.ts';
import { type Decided, idOf, queryOf } from './decided.ts';
import { isShownInPlace, showRefused } from './show-refused.tsx';

/** The question that follows in the reviewer's queue, as it was before this decision. */
async function nextAfter({ deps }: Services, c: AppContext, id: string): Promise<string> {
  const all = await listReviewQueue(deps.db, idOf(c));
  const { show: named, find, domain } = queryOf(c);
  const show = chooseFilter(countFilters(all), named);
  const list = chooseQuestions(all, { show, find, domain }).filter(
    (question) => question.id !== id,
  );
  const { nextId } = neighbours(list, all, id);
  const target = nextId ?? list[0]?.id;
  return target === undefined
    ? urls.questionnaire(idOf(c), { show, find, domain })
    : urls.question(idOf(c), target, { show, find, domain });
}

async function saveEdit(
  { deps }: Services,
  c: AppContext,
  { question, answer, form }: Decided,
): Promise<Answer> {
  const actor = c.get('actor');
  if (form.isChanged)
    return editAnswer(deps, {
      questionId: question.id,
      values: form.values,
      expectedVersion: form.version,
      actor,
    });
  const isDoubtful = answer.staleReason !== null || answer.state === 'rejected';
  const wasSeen = answer.version === form.version;
  // Saving what was approved, unchanged, changes nothing; “Reopen” is for that.
  const isTakenUp = form.action === 'save' && answer.state !== 'approved';
  return (isTakenUp || isDoubtful) && wasSeen
    ? takeIntoReview(deps, { questionId: question.id, actor })
    : answer;
}

async function approve(services: Services, c: AppContext, decided: Decided): Promise<void> {
  if (!isGranted(c.get('actor').role, 'approve'))
    throw new AppError('forbidden', 'Your role may edit answers and not approve them.');
  const saved = await saveEdit(services, c, decided);
  const { question, form } = decided;
  const seen = form.isChanged ? saved.textHash : form.textHash;
  const { refused } = await approveAnswers(services.deps, {
    questionnaireId: question.questionnaireId,
    questionIds: [question.id],
    textHashes: { [question.id]: seen },
    actor: c.get('actor'),
  });
  const [refusal] = refused;
  if (refusal !== undefined)
    throw new AppError('conflict', `This answer cannot be approved: ${refusal.reason}.`);
}

const nameOf = ({ shownId, questionCell }: StoredQuestion) =>
  saidId(shownId) ?? `the question in ${questionCell}`;

/** What was done, in words, with a way to take it back. */
export async function tellOf(
  { deps }: Services,
  { question, answer }: Decided,
  { tone, text }: Pick<Flash, 'tone' | 'text'>,
): Promise<Flash> {
  const last = await getLastDecision(deps.db, question.id);
  const isNew = last !== null && last.versionAfter > answer.version;
  const undo = isNew && { questionnaireId: question.questionnaireId, batch: last.batch };
  return { tone, text, ...(undo === false ? {} : { undo }) };
}

async function save(services: Services, c: AppContext, decided: Decided): Promise<string> {
  await saveEdit(services, c, decided);
  const stored = await getAnswer(services.deps.db, decided.question.id);
  return stored?.state === 'approved'
    ? 'Nothing was changed; the answer stays approved.'
    : 'Saved. It still needs an approval.';
}

async function reopen(services: Services, c: AppContext, decided: Decided): Promise<string> {
  const { question, form } = decided;
  if (form.isChanged) await saveEdit(services, c, decided);
  else await takeIntoReview(services.deps, { questionId: question.id, actor: c.get('actor') });
  return 'Reopened. It needs an approval again.';
}

/**
 * Carries the decision out. @returns the page that follows: the same question, or the next one where this one is
 * done with
 */
async function carryOut(services: Services, c: AppContext, decided: Decided): Promise<string> {
  const { question, form } = decided;
  const here = urls.question(question.questionnaireId, question.id, queryOf(c));
  const next = await nextAfter(services, c, question.id);
  const leave = async (tone: Flash['tone'], text: string) =>
    leaveFlash(c, await tellOf(services, decided, { tone, text }));
  switch (form.action) {
    case 'save':
      await leave('done', await save(services, c, decided));
      return here;
    case 'reopen':
      await leave('done', await reopen(services, c, decided));
      return here;
    case 'take_over':
      await takeOver(services.deps, {
        questionId: question.id,
        typed: form.values,
        expectedVersion: form.version,
        actor: c.get('actor'),
      });
      await leave('done', 'Taken over as your own answer. It still needs an approval.');
      return here;
    case 'reject': {
      const { reason } = form;
      await rejectAnswer(services.deps, { questionId: question.id, reason, actor: c.get('actor') });
      await leave(
        'attention',
        `Rejected ${nameOf(question)}. It waits in “Rejected” for a new text.`,
      );
      return next;
    }
    case 'approve':
      await approve(services, c, decided);
      await leave('done', `Approved ${nameOf(question)}.`);
      return next;
  }
}

/** What was sent about one answer. Throws `not_found`, `invalid_input`. */
export async function readDecision({ deps }: Services, c: AppContext): Promise<Decided> {
  const id = z.guid().safeParse(c.req.param('questionId'));
  const question = id.success ? await getQuestion(deps.db, id.data) : null;
  const answer = question === null ? null : await getAnswer(deps.db, question.id);
  if (question === null || answer === null || question.questionnaireId !== idOf(c))
    throw new AppError('not_found', 'There is no such question in this questionnaire.');
  const form = readAnswerForm(await c.req.parseBody({ all: true }), question, answer);
  return { question, answer, form };
}

async function decideAnswer(services: Services, c: AppContext): Promise<Response> {
  const decided = await readDecision(services, c);
  try {
    return c.redirect(await carryOut(services, c, decided), 303);
  } catch (error) {
    if (!isShownInPlace(error)) throw error;
    return showRefused(services, c, { decided, error });
  }
}

/** What a person decides about one answer: approve, save, reopen, reject. */
export function routeAnswerDecisions(app: Hono<AppEnv>, services: Services): void {
  app.post('/questionnaires/:id/questions/:questionId', (c) => decideAnswer(services, c));
}
