import { criteriaNamed } from './criteria.ts';
import { type ScoredCriterion, scoreCriteria } from './score-criteria.ts';

/** A text is about at most this many criteria: the strongest. */
const MOST = 3;
/**
 * Below this it is clear about none; what is this near to the best counts beside it. Set on the evaluation (`npm
 * run eval -- criteria`).
 */
const LEAST_SCORE = 0.3;
const NEAR = 0.8;

/**
 * The criteria that a text speaks of with their scores, best first: those it names by id; else the few it is most
 * about, none where it is not clear.
 */
export function scoredCriteriaOf(text: string): ScoredCriterion[] {
  const named = criteriaNamed(text);
  if (named.length > 0) return named.map((id) => ({ id, score: 1 }));
  const scored = scoreCriteria(text);
  const best = scored[0]?.score ?? 0;
  return scored
    .filter(({ score }) => score >= Math.max(LEAST_SCORE, best * NEAR))
    .slice(0, MOST)
    .map(({ id, score }) => ({ id, score: Math.round(score * 100) / 100 }));
}

/** The ids of `scoredCriteriaOf`. */
export const criteriaOf = (text: string): string[] => scoredCriteriaOf(text).map(({ id }) => id);
