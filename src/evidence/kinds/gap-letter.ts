import { addMonths, DATE, isoDateOf } from '../../language/dates.ts';
import { saysForeign } from './foreign-title.ts';
import { periodIn, type Said } from './said.ts';

export type GapLetterFacts = {
  /** ISO dates: the period of the report that it follows on, and what it covers itself. */
  readonly reportStart: string | null;
  readonly reportEnd: string | null;
  readonly coversFrom: string | null;
  readonly coversTo: string | null;
};

const NAME = /\b(?:bridge|gap|comfort) letter\b/i;
const SAYS =
  /\bno (?:material|significant) changes?\b|\bnot (?:aware|had|been|experienced)[^.]{0,60}\bmaterial changes?\b|\bhave not (?:materially )?changed\b|\bno (?:other )?changes? (?:to|in) (?:the|our|its) (?:\w+ )?controls\b/i;
/** It speaks as a letter does. */
const LETTER = /\bthis letter\b|^\W*(?:dear\b|to (?:whom\b|our\b|all\b|the\b.*:))/im;
/** Letters at its start in which a letter says what it is. */
const HEAD = 120;
const REPORT = /\bSOC[\s-]?[123]\b/i;

/**
 * How surely it is a letter of management that spans the time since a SOC report: it says that nothing material has
 * changed since.
 */
export function gapLetterLikeness({ opening }: Said, pages: number | null): number {
  if ((pages ?? 1) > 4 || !REPORT.test(opening)) return 0;
  const head = opening.slice(0, HEAD);
  return (
    (NAME.test(head) || isNamed(head) ? 0.6 : NAME.test(opening) ? 0.35 : 0) +
    (saysNothingChanged(opening) ? 0.35 : 0) +
    (LETTER.test(opening) || isLetter(opening) ? 0.25 : 0)
  );
}

/** A letter may also disclose what has changed: then the report does not tell of today. */
export const saysNothingChanged = (text: string): boolean => SAYS.test(text) || isUnchanged(text);
const isNamed = saysForeign('paper.gap-letter');
const isUnchanged = saysForeign('paper.unchanged');
const isLetter = saysForeign('paper.letter');

export function readGapLetter({ text }: Said): GapLetterFacts {
  const report = periodIn(text);
  const rest = report === null ? text : text.slice(text.search(new RegExp(DATE, 'i')));
  const days = [...rest.matchAll(new RegExp(DATE, 'gi'))].flatMap(([day]) => isoDateOf(day) ?? []);
  const later = days.filter((day) => report !== null && day > report.to);
  const spans = [
    ...text.matchAll(
      new RegExp(
        `(${DATE}),?\\s*(?:to|through|until|and|[–—-])\\s*(?:the date of this letter,?\\s*)?(${DATE})`,
        'gi',
      ),
    ),
  ]
    .map(([, from = '', to = '']) => ({ from: isoDateOf(from), to: isoDateOf(to) }))
    .filter(({ from, to }) => from !== null && to !== null && report !== null && from >= report.to);
  const [span] = spans;
  return {
    reportStart: report?.from ?? null,
    reportEnd: report?.to ?? null,
    coversFrom: span?.from ?? null,
    coversTo: span?.to ?? [...later].sort().at(-1) ?? null,
  };
}

/**
 * Months after a report's period in which it is taken as current. Custom, not a standard: the AICPA sets no expiry,
 * buyers ask for one that is no older than a year.
 */
const REPORT_MONTHS = 12;
/**
 * Months that a gap letter bridges at most: beyond about three, readers ask for a new report. Custom too; the
 * letter is management's word, not the auditor's.
 */
const LETTER_MONTHS = 3;

const dayAfter = (day: string): string =>
  new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

/**
 * Until when a report counts as current, ISO date: 12 months after its period's end; where a letter follows on it
 * without a hole, as far as that speaks, but no further than three months after those twelve.
 */
export function reportCurrentUntil(periodEnd: string, letter: GapLetterFacts | null): string {
  const alone = addMonths(periodEnd, REPORT_MONTHS);
  if (letter === null || letter.coversTo === null || letter.reportEnd !== periodEnd) return alone;
  if (letter.coversFrom !== null && letter.coversFrom > dayAfter(periodEnd)) return alone;
  const [bridged = alone] = [letter.coversTo, addMonths(alone, LETTER_MONTHS)].sort();
  return [alone, bridged].sort()[1] ?? alone;
}
