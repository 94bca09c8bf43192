import type { SearchTruth } from '../fixtures/source/search/labels.ts';
import { squeeze } from '../src/language/ground.ts';

/** A piece of text that a search gave back: a passage or a chunk, with its page where its format has any. */
export type Found = {
  readonly document: string;
  readonly page: number | null;
  readonly text: string;
};

/**
 * The place (from 1) of the first found text that stands where the label says: on the same page of the same
 * document; without pages, it has to hold the label's words. Null where none does.
 */
export function rankOf({ places }: SearchTruth, found: readonly Found[]): number | null {
  const at = found.findIndex((each) =>
    places.some(
      ({ document, page, words }) =>
        document === each.document &&
        (page === null ? squeeze(each.text).includes(squeeze(words)) : page === each.page),
    ),
  );
  return at < 0 ? null : at + 1;
}

export type Figures = {
  readonly questions: number;
  readonly recallAt1: number;
  readonly recallAt5: number;
  readonly recallAt10: number;
  /** Mean of 1 / rank; what stands below the tenth place counts nothing. */
  readonly meanReciprocalRank: number;
};

/** Recall and mean reciprocal rank of some questions' ranks. */
export function figuresOf(ranks: readonly (number | null)[]): Figures {
  const share = (test: (rank: number) => boolean) =>
    ranks.filter((rank) => rank !== null && test(rank)).length / Math.max(1, ranks.length);
  const sum = ranks.reduce<number>(
    (total, rank) => total + (rank === null || rank > 10 ? 0 : 1 / rank),
    0,
  );
  return {
    questions: ranks.length,
    recallAt1: share((rank) => rank <= 1),
    recallAt5: share((rank) => rank <= 5),
    recallAt10: share((rank) => rank <= 10),
    meanReciprocalRank: sum / Math.max(1, ranks.length),
  };
}

/**
 * How well a number tells one group from another: the chance that one of `above` is greater than one of `below`,
 * ties counted half (the area under the ROC curve). 0.5 tells nothing, 1 everything.
 */
export function separation(above: readonly number[], below: readonly number[]): number {
  const wins = above.reduce(
    (sum, high) =>
      sum + below.reduce((part, low) => part + (high > low ? 1 : high === low ? 0.5 : 0), 0),
    0,
  );
  return wins / Math.max(1, above.length * below.length);
}
