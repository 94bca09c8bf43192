import { actsOnOther } from '../../../language/acts.ts';
import { isRow } from '../../../language/sentences.ts';
import type { Candidate } from '../../../retrieval/search-passages.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { isProof, type Scored, weighSentences } from '../extractive/weigh-sentences.ts';
import type { Asker } from './asker.ts';
import { CUT, MARGIN, WEIGHTS } from './likely-weights.ts';
import { fitsUnit } from './units-asked.ts';
import { valuesIn } from './values.ts';

/** Longer sentences say more than one value with its limits. */
const MOST_LETTERS = 400;
/** What stands for a rival where no other sentence holds a value. */
const NO_RIVAL = -6;

/** A sentence or row that holds a value of the wanted kind, with what speaks for it, named. */
export type Holding = {
  readonly scored: Scored;
  readonly values: readonly string[];
  readonly signs: Signs;
};

/** All between 0 and 1, or -1 and 0 where they are less than the best of the same question. */
export type Signs = Readonly<Record<keyof typeof WEIGHTS, number>>;

type Weighed = Pick<Holding, 'scored' | 'values'>;

const signsOf = (
  { scored: { support, candidate, sentence }, values }: Weighed,
  all: readonly Weighed[],
  rank: ReadonlyMap<Candidate, number>,
): Signs => {
  const best = (of: (each: Weighed) => number): number => Math.max(...all.map(of));
  return {
    base: 1,
    coverage: support.coverage,
    direct: support.direct,
    missing: Math.min(support.missing.length, 4) / 4,
    nearness: candidate.similarity ?? 0,
    rank: Math.log(1 + (rank.get(candidate) ?? 0)) / 3,
    beside: Number(support.beside),
    conditional: Number(support.conditional),
    row: Number(isRow(sentence)),
    lessCoverage: support.coverage - best(({ scored }) => scored.support.coverage),
    lessDirect: support.direct - best(({ scored }) => scored.support.direct),
    values: Math.min(values.length, 4) / 4,
  };
};

/** Every sentence and row of the passages that may prove something and holds a value of the wanted kind. */
export function holdingsOf(
  understanding: Understanding,
  candidates: readonly Candidate[],
  { asked, seeker }: Asker,
): readonly Holding[] {
  const rank = new Map(candidates.map((each, at) => [each, at]));
  const weighed = weighSentences(asked, candidates).flatMap((scored): Weighed[] => {
    const { sentence, support } = scored;
    const values = valuesIn(seeker, sentence).flatMap((each) => each.map(({ key }) => key));
    const stands =
      isProof(scored) &&
      support.polarity === 'same' &&
      !support.hedged &&
      sentence.length <= MOST_LETTERS &&
      fitsUnit(understanding, sentence) &&
      !actsOnOther(asked.text, sentence);
    return values.length > 0 && stands ? [{ scored, values }] : [];
  });
  return weighed.map((each) => ({ ...each, signs: signsOf(each, weighed, rank) }));
}

const NAMES = Object.keys(WEIGHTS) as readonly (keyof typeof WEIGHTS)[];

/** How much speaks for a sentence: log-odds by the weights that `bench/fit-typed.ts` fitted. */
export const oddsOf = (signs: Signs, weights: Signs = WEIGHTS): number =>
  NAMES.reduce((sum, name) => sum + weights[name] * signs[name], 0);

const shares = (one: readonly string[], other: readonly string[]): boolean =>
  one.some((value) => other.includes(value));

/** The sentence that most speaks for, and by how much more than for any other value. */
export function likeliest(
  holdings: readonly Holding[],
  weights: Signs = WEIGHTS,
): { readonly holding: Holding; readonly odds: number; readonly margin: number } | null {
  const ranked = holdings
    .map((holding) => ({ holding, odds: oddsOf(holding.signs, weights) }))
    .sort((a, b) => b.odds - a.odds);
  const [best] = ranked;
  if (best === undefined) return null;
  const rival = ranked.find(({ holding }) => !shares(holding.values, best.holding.values));
  return { ...best, margin: best.odds - (rival?.odds ?? NO_RIVAL) };
}

/**
 * The sentence that gives the wanted value by far more signs than any that gives another value; null for none. It
 * was not read as a whole: a person has to see what else it says.
 */
export function findLikely(
  understanding: Understanding,
  candidates: readonly Candidate[],
  asker: Asker,
): Scored | null {
  const found = likeliest(holdingsOf(understanding, candidates, asker));
  return found !== null && found.odds >= CUT && found.margin >= MARGIN
    ? found.holding.scored
    : null;
}
