import type { Understanding } from '../../understand/understanding.ts';

const MONTH =
  'january|february|march|april|may|june|july|august|september|october|november|december';

/** What a question for a time may name, and how such a time is written. */
const UNITS: readonly (readonly [RegExp, RegExp])[] = [
  [
    /\b(?:what|which) (?:time(?! ?(?:frame|scale|limit|zone))|hour)\b/i,
    /\b\d{1,2}[:.]\d{2}\b|\b\d{1,2} ?(?:[ap]\.?m\b|o['’]clock)|\b(?:midnight|noon)\b/i,
  ],
  [
    /\b(?:what|which) (?:day|days|weekday)\b/i,
    new RegExp(
      `\\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|(?:working|business|week) ?days?|\\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:${MONTH})|(?:${MONTH}) \\d{1,2})\\b|\\b\\d{4}-\\d{2}-\\d{2}\\b`,
      'i',
    ),
  ],
];

/**
 * Does a text hold a time of the unit that a question for a time names ("at what time", "on which day")? True where
 * it names none.
 */
export const fitsUnit = ({ wanted, shape }: Understanding, text: string): boolean =>
  wanted !== 'when' ||
  UNITS.every(([asked, written]) => !asked.test(shape.text) || written.test(text));
