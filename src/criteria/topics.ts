import { scoredCriteriaOf } from './criteria-of.ts';
import { type Domain, domainFor } from './domains.ts';
import type { ScoredCriterion } from './score-criteria.ts';

/** What a passage or a question is about: its criteria, best first, and the domain that it is counted in. */
export type Topics = {
  readonly criteria: readonly ScoredCriterion[];
  readonly domain: Domain | null;
};

/**
 * The topics of a text. `stated` are criteria that its document gives it (a SOC 2 report does): they are certain
 * and take the place of guesses.
 */
export function topicsOf(text: string, stated: readonly string[] = []): Topics {
  const criteria =
    stated.length > 0 ? stated.map((id) => ({ id, score: 1 })) : scoredCriteriaOf(text);
  return {
    criteria,
    domain: domainFor(
      criteria.map(({ id }) => id),
      text,
    ),
  };
}
