import { type Ideas, mentionsOf, type Unit } from '../language/concepts.ts';

/**
 * How much each signal weighs in a passage's score; each signal lies between 0 and 1. `words` rewards what is said
 * often and rarely elsewhere, `coverage` that all of the question is spoken of and not one word of it many times,
 * `meaning` other words for the same, `criteria` settles what is near. `words` and `coverage` were set by hand and
 * not measured. `meaning` at .20/.35/.50/.65 gives a mean reciprocal rank of .677/.684/.693/.699 on the open
 * questions of `npm run eval -- search` and .778/.783/.778/.771 on those held back: flat, and kept at .50;
 * `criteria` and `synonym` were chosen on the open questions of `npm run eval -- search`, where 0.03 to 0.16 and
 * 0.5 or 0.7 moved the mean reciprocal rank by at most 0.05.
 */
export type RankWeights = {
  readonly words: number;
  readonly meaning: number;
  readonly coverage: number;
  readonly criteria: number;
  /** What a synonym's mention counts against the question's own word. */
  readonly synonym: number;
};
export const WEIGHTS: RankWeights = {
  words: 0.45,
  meaning: 0.5,
  coverage: 0.32,
  criteria: 0.05,
  synonym: 0.5,
};

/** Okapi BM25's usual constants (Robertson and Zaragoza 2009, section 3.4). */
const K1 = 1.2;
const B = 0.75;

export type RankQuery = { readonly units: readonly Unit[]; readonly criteria: readonly string[] };

export type RankCandidate = {
  readonly id: number;
  readonly group: string;
  readonly ideas: Ideas;
  readonly criteria: readonly string[];
  /** Cosine similarity of question and passage, null where it is not known. */
  readonly similarity: number | null;
};

export type Ranked = {
  readonly id: number;
  readonly score: number;
  readonly contributions: Contributions;
};

/** What each signal added to a score: their sum is the score. */
export type Contributions = Omit<RankWeights, 'synonym'>;

export type WordStatistics = {
  readonly rarity: (root: string) => number;
  readonly averageWords: number;
};

type Measure = WordStatistics & Pick<RankWeights, 'synonym'>;

/** BM25's inverse document frequency from counts of passages; never negative. */
export function rarityFrom(
  counts: ReadonlyMap<string, number>,
  passages: number,
): (root: string) => number {
  return (root) => {
    const count = counts.get(root) ?? 0;
    return Math.log(1 + (passages - count + 0.5) / (count + 0.5));
  };
}

const rarityOf = (unit: Unit, statistics: WordStatistics) =>
  Math.max(...unit.root.split(' ').map((root) => statistics.rarity(root)));

/** One unit of the question in one passage. */
type Mention = { readonly rarity: number; readonly same: number; readonly synonym: number };

function wordScore(mentions: readonly Mention[], words: number, measure: Measure): number {
  const length = 1 - B + (B * words) / measure.averageWords;
  return mentions.reduce((sum, { rarity, same, synonym }) => {
    const frequency = Math.max(same, measure.synonym * synonym);
    return sum + (rarity * frequency * (K1 + 1)) / (frequency + K1 * length);
  }, 0);
}

function coverageOf(mentions: readonly Mention[], measure: Measure): number {
  let all = 0;
  let met = 0;
  for (const { rarity, same, synonym } of mentions) {
    all += rarity;
    met += rarity * (same > 0 ? 1 : synonym > 0 ? measure.synonym : 0);
  }
  return all === 0 ? 0 : met / all;
}

/**
 * Passages by how well they serve the question, best first: `score = 0.45 · bm25 / best bm25 + 0.50 · similarity /
 * best similarity + 0.32 · coverage + 0.05 · criteria in common`. bm25 counts a synonym as half a word; coverage is
 * the share of the question's rare words that the passage speaks of. Each signal is set against the best
 * candidate's and not against ranks (as reciprocal rank fusion does): how far apart two passages are tells more
 * than their places. A weight of 0 turns its signal off.
 */
export function rankPassages(
  query: RankQuery,
  candidates: readonly RankCandidate[],
  { statistics, weights = WEIGHTS }: { statistics: WordStatistics; weights?: RankWeights },
): Ranked[] {
  const measure = { ...statistics, synonym: weights.synonym };
  const units = query.units.map((unit) => ({ unit, rarity: rarityOf(unit, measure) }));
  const mentions = candidates.map(({ ideas }) =>
    units.map(({ unit, rarity }) => ({ rarity, ...mentionsOf(ideas, unit) })),
  );
  const words = candidates.map(({ ideas }, index) =>
    wordScore(mentions[index] ?? [], ideas.words, measure),
  );
  const bestWords = Math.max(1e-9, ...words);
  const bestSimilarity = Math.max(1e-9, ...candidates.map((each) => each.similarity ?? 0));
  return candidates
    .map((each, index) => {
      const shared = query.criteria.some((criterion) => each.criteria.includes(criterion));
      const contributions = {
        words: (weights.words * (words[index] ?? 0)) / bestWords,
        meaning: (weights.meaning * Math.max(0, each.similarity ?? 0)) / bestSimilarity,
        coverage: weights.coverage * coverageOf(mentions[index] ?? [], measure),
        criteria: weights.criteria * (shared ? 1 : 0),
      };
      const { words: said, meaning, coverage, criteria } = contributions;
      return { id: each.id, score: said + meaning + coverage + criteria, contributions };
    })
    .sort((a, b) => b.score - a.score || a.id - b.id);
}

/**
 * Keeps the order but lets at most `most` passages of one group (a page, a document) stand before others had their
 * turn.
 */
export function diversify<T extends { readonly id: number }>(
  ranked: readonly T[],
  groupOf: (id: number) => string,
  most: number,
): T[] {
  const seen = new Map<string, number>();
  const first: T[] = [];
  const later: T[] = [];
  for (const each of ranked) {
    const count = (seen.get(groupOf(each.id)) ?? 0) + 1;
    seen.set(groupOf(each.id), count);
    (count <= most ? first : later).push(each);
  }
  return [...first, ...later];
}
