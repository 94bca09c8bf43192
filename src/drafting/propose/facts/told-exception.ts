import type { ReportFact } from '../../facts.ts';
import { answer, type FactAnswer } from './question.ts';
import { type Reading, says } from './reading.ts';
import { aboutIt, nameOf } from './report-words.ts';
import type { Meaning } from './terms.ts';
import { knowsAll, subjectOf, tellsOf } from './told-of.ts';

/** Words of a question about an exception that name nothing of what it is about. */
const PLAIN: readonly Meaning[] = [
  'exception',
  'failing',
  'report',
  'result',
  'issuer',
  'count',
  'how-soon',
  'manner',
  'past',
  'each',
  'independent',
];

/** Words that an answer repeats of an exception at most: the report is not public. */
const MOST_WORDS = 28;

/**
 * The one exception of a report that says all that a question names ("for how many leavers was access taken away too
 * late?"), in the auditor's words; null where none or several do.
 */
export function askException(reading: Reading, report: ReportFact): FactAnswer | null {
  if (reading.form !== 'value' || !says(reading, 'exception', 'failing')) return null;
  if (says(reading, 'other-time', 'later') || reading.ageMonths !== null) return null;
  const subject = subjectOf(reading, ...PLAIN);
  const known = {
    terms: reading.terms.filter(({ means }) => !PLAIN.some((each) => means.has(each))),
  };
  const found = (report.proofs.exceptions ?? []).filter(({ passage }) => {
    const text = `${passage.lead ?? ''} ${passage.searchText}`;
    return tellsOf(text, subject) && knowsAll(known, text);
  });
  const [one] = found;
  if (one === undefined || found.length > 1) return null;
  if (says(reading, 'count') && !/\d/.test(one.quote)) return null;
  if (one.quote.split(/\s+/).length > MOST_WORDS) return null;
  const said = one.quote.replace(/\*+/g, '').replace(/\s+/g, ' ').trim();
  return answer(
    null,
    [`The auditor noted an exception in our ${nameOf(report)} report: “${said}”`],
    [[one], aboutIt(report)],
  );
}
