import type { Deps, Handle } from '../ports.ts';
import {
  type Answer,
  type CellValue,
  getAnswer,
  lockAnswers,
  saysOtherwise,
  textHash,
} from '../store/answers.ts';
import { insertCitationsOf } from '../store/citations.ts';
import { putDraftedAnswers } from '../store/drafted-answers.ts';
import { insertDrafts } from '../store/drafts.ts';
import { getQuestion } from '../store/questions.ts';
import { listFollowUpIdsOf, markFollowUpsStale, markOutrunDrafts } from '../store/stale-answers.ts';
import type { Draft } from './draft.ts';

/** What a run has made of one question. */
export type Drafted = { readonly questionId: string; readonly draft: Draft };

/**
 * Stores drafts of a run with their citations and makes them the standing answers, all in one transaction. Nothing
 * is stored where this run has drafted the question already; an answer that a person has touched stays (the draft
 * is kept in its history). One that cites what was replaced or removed meanwhile stands, but marked as stale; so
 * are the answers of its follow-ups where it says something else now.
 */
export async function saveDrafts(
  deps: Pick<Deps, 'db' | 'clock'>,
  runId: string,
  list: readonly Drafted[],
): Promise<void> {
  if (list.length === 0) return;
  const now = deps.clock.now();
  await deps.db.transaction().execute(async (trx) => {
    const ids = await insertDrafts(trx, { runId, now }, list);
    const stored = list.flatMap(({ questionId, draft }) => {
      const draftId = ids.get(questionId);
      // The first of a question is stored where it stands twice.
      ids.delete(questionId);
      return draftId === undefined ? [] : [{ questionId, draftId, draft }];
    });
    if (stored.length === 0) return;
    const questionIds = stored.map(({ questionId }) => questionId);
    const cited = stored.filter(({ draft }) => draft.citations.length > 0);
    await insertCitationsOf(
      trx,
      cited.map(({ draftId, draft }) => ({ draftId, citations: draft.citations })),
    );
    const followUps = await listFollowUpIdsOf(trx, questionIds);
    const before = await lockAnswers(trx, [...questionIds, ...[...followUps.values()].flat()]);
    await putDraftedAnswers(
      trx,
      stored.map(({ draftId, draft }) => ({
        draftId,
        textHash: textHash(draft.values as readonly CellValue[]),
      })),
      now,
    );
    for (const questionId of followUps.keys())
      await markIfOtherwise(trx, { questionId, before: before.get(questionId), now });
    await markOutrunDrafts(
      trx,
      cited.map(({ draftId }) => draftId),
    );
  });
}

/** Marks the answers of a question's follow-ups where its own says something else than before. */
async function markIfOtherwise(
  trx: Handle,
  { questionId, before, now }: { questionId: string; before: Answer | undefined; now: Date },
): Promise<void> {
  const question = await getQuestion(trx, questionId);
  const after = await getAnswer(trx, questionId);
  if (question && before && after && saysOtherwise(before, after))
    await markFollowUpsStale(trx, question, {
      reason: `The answer in ${question.questionCell}, on which this one hangs, was drafted anew and says something else.`,
      at: now,
    });
}
