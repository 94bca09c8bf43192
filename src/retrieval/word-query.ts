import type { TermCounts } from '../store/term-counts.ts';

/** Passages that one question looks at by words, as the counts promise: ranking reads each of them. */
const MOST = 600;
/** Share of that for the question's own words; synonyms get what is left. */
const OWN_SHARE = 0.75;

type Group = { readonly expression: string; readonly expected: number };

const byCount = (a: Group, b: Group) => a.expected - b.expected;

/**
 * Which passages are worth ranking for a question, as a PostgreSQL text query: those with any rare word; those with
 * two words together where each alone is common; and, while there is room, synonyms from the rarest on. A word in
 * every second passage tells nothing and costs a visit to each of them. Small libraries have room for all words.
 * `own` and `wide` are single words; null where none is in the index.
 */
export function wordQuery(
  { own, wide }: { own: readonly string[]; wide: readonly string[] },
  { counts, passages }: TermCounts,
): string | null {
  const known = (terms: readonly string[]): Group[] =>
    terms
      .flatMap((term) => {
        const count = counts.get(term);
        return count === undefined ? [] : [{ expression: term, expected: count }];
      })
      .sort(byCount);
  const mine = known(own);
  const alone = within(mine, MOST * OWN_SHARE);
  const common = mine.slice(alone.length);
  const pairs = within(pairsOf(common, passages), MOST * OWN_SHARE - sumOf(alone));
  const chosen = [...alone, ...pairs];
  const others = within(known(wide), MOST - sumOf(chosen));
  const expressions = [...chosen, ...others].map(({ expression }) => expression);
  // All words are common, and so are all pairs: the rarest is better than nothing.
  if (expressions.length === 0 && mine[0]) return mine[0].expression;
  return expressions.length === 0 ? null : expressions.join(' | ');
}

const sumOf = (groups: readonly Group[]) => groups.reduce((sum, { expected }) => sum + expected, 0);

/** The first groups whose expected passages fit together. */
function within(groups: readonly Group[], most: number): Group[] {
  let sum = 0;
  const end = groups.findIndex(({ expected }) => {
    sum += expected;
    return sum > most;
  });
  return groups.slice(0, end < 0 ? groups.length : end);
}

/** Pairs of words, the rarest first; how often they meet is reckoned as if they did not know of each other. */
function pairsOf(groups: readonly Group[], passages: number): Group[] {
  return groups
    .flatMap((left, index) =>
      groups.slice(index + 1).map((right) => ({
        expression: `(${left.expression} & ${right.expression})`,
        expected: (left.expected * right.expected) / Math.max(1, passages),
      })),
    )
    .sort(byCount);
}
