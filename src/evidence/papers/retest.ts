import { DATE, datesIn, isoDateOf } from '../../language/dates.ts';
import type { Statements } from '../../language/proofs.ts';
import { anyOf, phrases } from '../../lexicon/prose.ts';
import { periodIn } from '../kinds/said.ts';
import { shortPeriod } from '../kinds/tested-when.ts';
import { valueUnder } from './labels.ts';
import type { Pair } from './pairs.ts';
import type { PaperPassage, PaperProof } from './paper.ts';

export type Days = { readonly from: string; readonly to: string };

const RETEST = /\bre-?(?:test(?:s|ed|ing)?|check(?:ed)?|verified|verification)\b/i;
/** "We returned on 20 and 21 July 2026 to test the findings again." */
const AGAIN = phrases(() => anyOf('stated.looked-again'));
const NOT_YET = phrases(() => anyOf('stated.not-yet'));

/** The days that a text gives for one thing: a span, or one day. */
export function daysIn(text: string): Days | null {
  const span = periodIn(text) ?? shortPeriod(text);
  if (span !== null) return span;
  const [day, ...more] = datesIn(text);
  return day === undefined || more.length > 0 ? null : { from: day, to: day };
}

/** `Issue 2 (after retest), 21 April 2026`: the day of the paper, not of the retest. */
const ISSUED_AFTER = /\b(?:after|following|including|with) (?:the )?re-?test\w*\)/i;

/** The days behind the word for a retest: what stands before it may be the test's. */
function retestDays(quote: string): Days | null {
  if (ISSUED_AFTER.test(quote)) return null;
  const at = quote.search(RETEST);
  const behind = daysIn(quote.slice(Math.max(0, at)));
  if (at >= 0 && behind !== null) return behind;
  if (at < 0 || datesIn(quote.slice(0, at)).length > 0) {
    const near = new RegExp(`\\bre-?test(?:s|ed|ing)?\\b[^\\d|.]{0,40}(${DATE})`, 'i').exec(
      quote,
    )?.[1];
    const day = isoDateOf(near ?? '');
    if (day !== null) return { from: day, to: day };
  }
  return at < 0 || datesIn(quote).length === 1 ? daysIn(quote) : null;
}

/** That the tester looked again, and when; null where no statement tells of it as done. */
export function retestIn(
  statements: Statements<PaperPassage>,
  pairs: readonly Pair[],
): { readonly days: Days | null; readonly proof: PaperProof } | null {
  const given = valueUnder(pairs, 'retested-when', ({ first }) =>
    NOT_YET.test(first) ? null : daysIn(first),
  );
  if (given !== null) return { days: given.value, proof: given.pair.proof };
  const told = statements.filter(
    ({ quote }) => (RETEST.test(quote) || AGAIN.test(quote)) && !NOT_YET.test(quote),
  );
  for (const proof of told) {
    const days = retestDays(proof.quote);
    if (days !== null) return { days, proof };
  }
  const done = told.find(
    ({ quote }) =>
      datesIn(quote).length === 0 &&
      /\bre-?tested\b|\bre-?test (?:has |have )?(?:confirmed|verified|showed|found)/i.test(quote),
  );
  return done === undefined ? null : { days: null, proof: done };
}
