import { pattern } from '../../lexicon/look-up.ts';
import { anyOf } from '../../lexicon/prose.ts';
import { quantitiesOf } from '../quantities.ts';
import { escaped } from '../whole-words.ts';

/** "At least", "no later than", "or higher": what bounds a number. */
const BOUND = pattern(() => anyOf('amount.bounds'), 'gu');
const TIMES = /\b(?:once|twice|times)\b(?=\s*(?:[,.;]|and\b|$))/g;
const YEAR = /^(?:19|20)\d\d$/;
const ALWAYS_ON =
  /\b24 ?(?:[x/]|hours? (?:a|per) day,? (?:and )?)(?: ?(?:7|seven)(?: days (?:a|per) week)?)?|\baround the clock\b/g;
/** "AES-256", "TLS 1.2", "HMAC-SHA-256": a standard by its short name and number. */
const STANDARD =
  /\b(?=[A-Za-z]*[A-Z][A-Za-z]*[A-Z])(?:[A-Z]+-)?[A-Za-z]+[- ]?v?\d[\d.]*(?:-[A-Z]+)?\b/g;
/** Since when: it still is so. */
export const SINCE = /\bsince (?:[a-z]+ )?(?:19|20)\d\d\b/i;
/** When something was done. */
export const DATED = pattern(
  () =>
    `\\b(?:in|on|by) (?:(?:\\d{1,2} )?${anyOf('time.month')} (?:\\d{1,2},? )?)?(?:19|20)\\d\\d\\b`,
  'giu',
);
/** A length of time says how long or by when; "one day" by itself says neither. */
const OF_TIME = '(?:for|within|in|after|of|every|each|than) (?:a |the )?';
/** What is measured by the way; a share or a count may leave out the rest, unless it is asked for. */
const TIMES_AND_SIZES: ReadonlySet<string> = new Set(['duration', 'cadence', 'bits']);

/**
 * A text in small letters without its values: lengths of time, intervals, key sizes, standards by number, and the
 * kinds of numbers that are asked for.
 */
export function withoutValues(text: string, question = ''): string {
  const asked = new Set(quantitiesOf(question).map(({ kind }) => kind));
  let left = text
    .replace(STANDARD, ' ')
    .replace(SINCE, ' ')
    .toLowerCase()
    .replace(ALWAYS_ON, ' ')
    .replace(BOUND(), ' ')
    .replace(/\s+/g, ' ');
  for (const { kind, text: said } of quantitiesOf(text)) {
    if (!TIMES_AND_SIZES.has(kind) && !asked.has(kind)) continue;
    const written = kind === 'count' ? (/[\d,.]+\d|\d+/.exec(said)?.[0] ?? said) : said;
    if (YEAR.test(written)) continue;
    const before = kind === 'duration' ? OF_TIME : '(?:every |each )?';
    left = left.replace(new RegExp(`(?<![\\w-])${before}${escaped(written)}(?![\\w-])`), ' ');
  }
  return left.replace(TIMES, ' ');
}
