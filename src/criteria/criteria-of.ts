import { stem, wordsOf } from '../language/words.ts';
import { CRITERIA, criteriaNamed } from './criteria.ts';

/** A text is about at most this many criteria: the strongest. */
const MOST = 3;
const LEAST_SCORE = 2;

type Phrase = {
  readonly words: readonly string[];
  readonly criterion: number;
  readonly weight: number;
};

const byFirstWord = new Map<string, Phrase[]>();
const spread = new Map<string, number>();
for (const { words } of CRITERIA)
  for (const phrase of words.split(',')) {
    const key = wordsOf(phrase).map(stem).join(' ');
    spread.set(key, (spread.get(key) ?? 0) + 1);
  }
CRITERIA.forEach(({ words }, criterion) => {
  for (const phrase of words.split(',')) {
    const roots = wordsOf(phrase).map(stem);
    const first = roots[0];
    if (first === undefined) continue;
    // Two words say more than one; a phrase of many criteria says little about each.
    const weight = (roots.length > 1 ? 2 : 1) / Math.sqrt(spread.get(roots.join(' ')) ?? 1);
    byFirstWord.set(first, [
      ...(byFirstWord.get(first) ?? []),
      { words: roots, criterion, weight },
    ]);
  }
});

/** What a text is about, best first, with a score: ids that it names outweigh all words. */
function scoreCriteria(text: string): { id: string; score: number }[] {
  const roots = wordsOf(text).map(stem);
  const counts = new Map<Phrase, number>();
  roots.forEach((root, at) => {
    for (const phrase of byFirstWord.get(root) ?? [])
      if (phrase.words.every((word, offset) => roots[at + offset] === word))
        counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
  });
  const scores = new Map<string, number>(criteriaNamed(text).map((id) => [id, 100]));
  for (const [{ criterion, weight }, count] of counts) {
    const id = CRITERIA[criterion]?.id ?? '';
    scores.set(id, (scores.get(id) ?? 0) + weight * Math.min(2, 1 + Math.log2(count)));
  }
  return [...scores].map(([id, score]) => ({ id, score })).sort((a, b) => b.score - a.score);
}

/** The criteria that a text speaks of: those it names by id; else the few it is most about, none where it is not clear. */
export function criteriaOf(text: string): string[] {
  const named = criteriaNamed(text);
  if (named.length > 0) return named;
  const scored = scoreCriteria(text).filter(({ score }) => score >= LEAST_SCORE);
  const best = scored[0]?.score ?? 0;
  return scored
    .filter(({ score }) => score >= best * 0.6)
    .slice(0, MOST)
    .map(({ id }) => id);
}
