import type { Deps } from '../../ports.ts';
import type { Candidate } from '../../retrieval/search-passages.ts';
import type { Scope } from '../../store/search.ts';
import { listSendablePassages } from '../../store/sendable-passages.ts';
import type { Asking } from '../model/ask-model.ts';
import { fitsWhole, LETTERS_A_TOKEN } from '../model/select-passages.ts';

/**
 * All that a model may be given of a scope, in the order of the documents, where that fits `VOUCH_MODEL_WHOLE` and
 * one call; null where it does not, or where nothing goes whole. It is the same for all questions, so that an
 * endpoint can cache it.
 */
export async function wholeCorpus(
  { db }: Pick<Deps, 'db'>,
  { scope, asking }: { readonly scope: Scope; readonly asking: Asking | null },
): Promise<Candidate[] | null> {
  if (asking === null || asking.model.wholeTokens === 0) return null;
  const { wholeTokens, contextTokens } = asking.model;
  const rows = await listSendablePassages(db, { scope, letters: wholeTokens * LETTERS_A_TOKEN });
  const whole = rows?.map((row) => ({ ...row, score: 0, similarity: null })) ?? null;
  return whole !== null && fitsWhole(whole, { wholeTokens, contextTokens }) ? whole : null;
}
