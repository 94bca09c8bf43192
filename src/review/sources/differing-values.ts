import { type Quantity, quantitiesOf } from '../../language/quantities.ts';
import { escaped } from '../../language/whole-words.ts';

/** Amounts that differ by less are the same: 30 days and a month. */
const NEAR = 0.05;

const isNear = (one: Quantity, other: Quantity): boolean =>
  Math.abs(one.amount - other.amount) <= NEAR * Math.max(one.amount, other.amount);

/** What may be compared with each other; null for a number that says nothing of what it counts. */
function measureOf(quantity: Quantity): string | null {
  const { kind } = quantity;
  if (!('unit' in quantity)) return kind;
  return kind === 'count' && quantity.unit === '' ? null : `${kind} ${quantity.unit}`;
}

/** What a tester looked at ("a sample of 25 days"), which is no value of the thing itself. */
const SAMPLE = /\b(?:a )?(?:random )?(?:sample|selection) of (?:[\w-]+ ){0,2}?\w+/gi;

const byMeasure = (text: string) => Map.groupBy(quantitiesOf(text.replace(SAMPLE, ' ')), measureOf);

/** Values of the same measure, none of which both texts have. */
export type DifferingValues = {
  readonly one: readonly string[];
  readonly other: readonly string[];
};

/**
 * The values in which two texts about the same thing differ: periods, intervals, percentages, amounts and counts
 * that both give, without one in common. Pure.
 */
export function differingValues(one: string, other: string): DifferingValues {
  const [left, right] = [byMeasure(one), byMeasure(other)];
  const out = { one: [] as string[], other: [] as string[] };
  for (const [measure, mine] of left) {
    const theirs = measure === null ? undefined : right.get(measure);
    if (theirs === undefined || mine.some((each) => theirs.some((its) => isNear(each, its))))
      continue;
    out.one.push(...mine.map(({ text }) => text));
    out.other.push(...theirs.map(({ text }) => text));
  }
  return out;
}

/** A stretch of a text, marked where it differs from another. */
export type Marked = { readonly text: string; readonly differs: boolean };

/** A text with these stretches of it marked, wherever they stand; letter case does not count. */
export function markIn(text: string, stretches: readonly string[]): Marked[] {
  const wanted = [...new Set(stretches.map((each) => each.trim().toLowerCase()))]
    .filter((each) => each !== '')
    .sort((a, b) => b.length - a.length)
    .map(escaped);
  if (wanted.length === 0) return [{ text, differs: false }];
  const parts = text.split(
    new RegExp(`(?<![\\p{L}\\d])(${wanted.join('|')})(?![\\p{L}\\d])`, 'giu'),
  );
  return parts
    .map((part, at) => ({ text: part, differs: at % 2 === 1 }))
    .filter((part) => part.text !== '');
}
