import { contentUnits } from '../language/content.ts';
import { partsOf } from '../language/grammar/question-parts.ts';
import { BE, HAVE } from '../language/grammar/verb-groups.ts';
import { topicShare } from '../language/weights.ts';

/** Who is asked about where a question says who acts; null where it does not ("Are tapes sealed?"). */
function actorIn(question: string): string | null {
  const parts = partsOf(question);
  if (parts === null || BE.has(parts.opening)) return null;
  const isPassive = HAVE.has(parts.opening) && /^been\b/i.test(parts.predicate);
  const isDone = /^be\b/i.test(parts.predicate);
  return isPassive || isDone ? null : parts.subject;
}

const speaksOf = (one: string, other: string): boolean => {
  const units = contentUnits(one);
  return units.length > 0 && topicShare(units, other).missing.length === 0;
};

/**
 * Do two questions ask who else does something: "Do you assess your suppliers?" beside "Do your suppliers assess
 * you?" Unknown, and so no, where one of them does not say who acts.
 */
export function isOtherActor(question: string, earlier: string): boolean {
  const [one, other] = [actorIn(question), actorIn(earlier)];
  if (one === null || other === null) return false;
  const isCompany = (actor: string) => contentUnits(actor).length === 0;
  if (isCompany(one) || isCompany(other)) return isCompany(one) !== isCompany(other);
  return !speaksOf(one, other) || !speaksOf(other, one);
}
