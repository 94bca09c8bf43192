import type { Handle } from '../../ports.ts';
import { getHeldProposal } from '../../review/take-over.ts';
import type { AnsweredQuestion } from '../../store/answered-questions.ts';
import { getSources } from '../../store/sources.ts';
import type { ProposedView } from '../pages/review-view.ts';

/** What was proposed for an open question and held back, with the words that it quoted; null where nothing was. */
export async function readProposed(
  db: Handle,
  { question, answer }: AnsweredQuestion,
): Promise<ProposedView | null> {
  const held = await getHeldProposal(db, answer, question);
  if (held === null) return null;
  const ids = held.quotes.flatMap(({ versionId }) => versionId ?? []);
  const sources = await getSources(db, ids);
  return {
    option: held.option,
    verdict: held.verdict,
    words: held.words,
    mayBeTaken: held.mayBeTaken,
    quotes: held.quotes.map(({ versionId, document, page, quote }) => ({
      versionId,
      document: (versionId === null ? null : sources.get(versionId)?.title) ?? document,
      page,
      quote,
    })),
  };
}
