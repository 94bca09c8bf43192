import type { Transaction } from 'kysely';
import { type Answer, insertAnswers } from '../store/answers.ts';
import { retireLibraryEntriesOf } from '../store/library.ts';
import { getProfile } from '../store/profile.ts';
import { insertQuestions } from '../store/questions.ts';
import { deleteAnswers, deleteQuestions, updateQuestions } from '../store/reread-questions.ts';
import type { Schema } from '../store/schema.ts';
import { markReusesStale } from '../store/stale-answers.ts';
import { changeAnswer, NOT_APPROVED } from './edit-answer.ts';
import { firstAnswer } from './first-answer.ts';
import type { CorrectionPlan, Kept } from './plan-correction.ts';
import { assignQuestionTopics } from './question-topics.ts';

/**
 * Writes what a questionnaire asks now, with the answers that stay, moved ones and new ones; gives the questions
 * that are to be drafted.
 */
export async function rewriteQuestions(
  trx: Transaction<Schema>,
  { questionnaireId, plan }: { questionnaireId: string; plan: CorrectionPlan },
  now: Date,
): Promise<string[]> {
  const removedIds = plan.removed.map(({ question }) => question.id);
  // Before the questions go: what was approved for them is found by them.
  await markReusesStale(trx, removedIds, {
    reason: 'The question whose answer this one repeats is not asked any more.',
    at: now,
  });
  await retireLibraryEntriesOf(trx, removedIds, now);
  await deleteQuestions(trx, removedIds);
  await updateQuestions(
    trx,
    questionnaireId,
    plan.kept.map(({ before, next }) => ({ id: before.question.id, next })),
  );
  const addedIds = await insertQuestions(trx, questionnaireId, plan.added);
  await assignQuestionTopics(trx, questionnaireId);
  for (const kept of plan.kept) await moveAnswer(trx, kept, now);
  const anew = plan.kept
    .filter(({ answer }) => answer.kind === 'anew')
    .map(({ before, next }) => ({ id: before.question.id, next }));
  await deleteAnswers(
    trx,
    anew.map(({ id }) => id),
  );
  const fresh = [
    ...anew,
    ...plan.added.map((next, index) => ({ id: addedIds[index] ?? '', next })),
  ];
  const profile = await getProfile(trx);
  const today = now.toISOString().slice(0, 10);
  await insertAnswers(
    trx,
    fresh.map(({ id, next }) => ({ questionId: id, ...firstAnswer(next, profile, today) })),
    now,
  );
  return fresh.filter(({ next }) => next.kind === 'question').map(({ id }) => id);
}

const AFTER_MOVE: Partial<Record<Answer['state'], Answer['state']>> = {
  answered: 'answered',
  rejected: 'rejected',
};

async function moveAnswer(
  trx: Transaction<Schema>,
  { before, next, answer }: Kept,
  now: Date,
): Promise<void> {
  if (answer.kind !== 'moved') return;
  // Whoever still has the page of before open sees the same values under another question.
  const isAskedOtherwise = before.question.textHash !== next.textHash;
  await changeAnswer(trx, before.answer, {
    state: AFTER_MOVE[before.answer.state] ?? 'in_review',
    values: [...answer.values],
    ...NOT_APPROVED,
    ...(isAskedOtherwise
      ? { staleReason: 'Its question reads otherwise since the layout was corrected.' }
      : {}),
    updatedAt: now,
  });
}
