import type { Deps } from '../ports.ts';
import {
  type CellValue,
  getAnswer,
  lockAnswers,
  saysOtherwise,
  textHash,
} from '../store/answers.ts';
import { insertCitations } from '../store/citations.ts';
import { putDraftedAnswer } from '../store/drafted-answers.ts';
import { insertDraft } from '../store/drafts.ts';
import { getQuestion } from '../store/questions.ts';
import { listFollowUpIdsOf, markFollowUpsStale, markOutrunDraft } from '../store/stale-answers.ts';
import type { Draft } from './draft.ts';

/**
 * Stores one draft with its citations and makes it the standing answer, in one transaction. Nothing is stored where
 * this run has drafted the question already; an answer that a person has touched stays (the draft is kept in its
 * history). One that cites what was replaced or removed meanwhile stands, but marked as stale; so are the answers
 * of its follow-ups where it says something else now.
 */
export async function saveDraft(
  deps: Pick<Deps, 'db' | 'clock'>,
  at: { questionId: string; runId: string },
  draft: Draft,
): Promise<void> {
  const now = deps.clock.now();
  const hash = textHash(draft.values as readonly CellValue[]);
  await deps.db.transaction().execute(async (trx) => {
    const draftId = await insertDraft(trx, { ...at, now }, draft);
    if (draftId === null) return;
    await insertCitations(trx, draftId, draft.citations);
    const followUps = await listFollowUpIdsOf(trx, at.questionId);
    const question = followUps.length === 0 ? null : await getQuestion(trx, at.questionId);
    const before = (await lockAnswers(trx, [at.questionId, ...followUps])).get(at.questionId);
    await putDraftedAnswer(trx, { questionId: at.questionId, draftId, textHash: hash, now }, draft);
    const after = question === null ? null : await getAnswer(trx, at.questionId);
    if (question && before && after && saysOtherwise(before, after))
      await markFollowUpsStale(trx, question, {
        reason: `The answer in ${question.questionCell}, on which this one hangs, was drafted anew and says something else.`,
        at: now,
      });
    if (draft.citations.length > 0) await markOutrunDraft(trx, draftId);
  });
}
