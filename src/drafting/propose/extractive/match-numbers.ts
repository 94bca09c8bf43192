import type { Quantity } from '../../../language/quantities.ts';
import { sameAmount } from '../../../language/same-amount.ts';

/** How a sentence's numbers stand to the question's. */
export type NumberMatch = 'none' | 'met' | 'broken' | 'unknown';

/** A year and five minutes are about different things, whatever the words around them. */
const FAR_APART = 24;

/** Do two quantities measure the same thing? */
function comparable(asked: Quantity, said: Quantity): boolean {
  if (asked.kind !== said.kind) return false;
  if (Math.max(asked.amount, said.amount) > FAR_APART * Math.min(asked.amount, said.amount))
    return false;
  return asked.kind === 'count' && said.kind === 'count' ? asked.unit === said.unit : true;
}

/** "At least 12" is not broken by "at most 14"; neither is met. */
const isOpenEnded = (asked: Quantity, said: Quantity): boolean =>
  asked.bound !== 'exact' && said.bound !== 'exact' && asked.bound !== said.bound;

function holds(asked: Quantity, said: Quantity): NumberMatch {
  const equal = sameAmount(asked, said);
  if (asked.kind === 'cadence') return equal || said.amount < asked.amount ? 'met' : 'broken';
  if (asked.bound === 'exact') return equal ? 'met' : 'unknown';
  const within = equal || said.amount < asked.amount === (asked.bound === 'most');
  if (!within) return 'broken';
  return isOpenEnded(asked, said) ? 'unknown' : 'met';
}

/** Is a number given where the question names one of its kind, and not that one? */
export const givesOtherAmount = (asked: readonly Quantity[], said: readonly Quantity[]): boolean =>
  asked.some((each) => {
    const alike = said.filter((other) => comparable(each, other));
    return alike.length > 0 && alike.every((other) => holds(each, other) !== 'met');
  });

/**
 * Every number that the question names has to be met by a comparable one of the sentence; one broken number decides.
 */
export function matchNumbers(asked: readonly Quantity[], said: readonly Quantity[]): NumberMatch {
  if (asked.length === 0) return 'none';
  const found = asked.map((each) => {
    const results = new Set(
      said.filter((other) => comparable(each, other)).map((other) => holds(each, other)),
    );
    if (results.size === 1) return [...results][0] ?? 'unknown';
    return results.has('met') && !results.has('broken') ? 'met' : 'unknown';
  });
  if (found.every((each) => each === found[0])) return found[0] ?? 'unknown';
  return 'unknown';
}
