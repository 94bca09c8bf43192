import type { Quantity } from './quantities.ts';

/** A month is 30.4 days and a quarter 91.25: what is told in other units may differ by so much. */
const OTHER_UNITS = 0.03;

const UNIT = /(second|min|hour|hr|da[yi]|night|week|fortnight|month|quarter|year|annual)/;
const unitOf = ({ text }: Quantity): string | undefined => UNIT.exec(text)?.[1];

const isTime = ({ kind }: Quantity): boolean => kind === 'duration' || kind === 'cadence';

/**
 * Are two amounts the same? Lengths of time in different units ("a year", "twelve months") may differ by what their
 * units differ; all others are the same only where they are equal: 99.5 % is not 99.9 %, 47 days are not 48.
 */
export function sameAmount(one: Quantity, other: Quantity): boolean {
  const [less, more] = [one.amount, other.amount].sort((a, b) => a - b);
  if (less === undefined || more === undefined) return false;
  const isConverted = isTime(one) && isTime(other) && unitOf(one) !== unitOf(other);
  return more - less <= (isConverted ? OTHER_UNITS : 1e-9) * more;
}
