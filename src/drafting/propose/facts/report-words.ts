import { addMonths } from '../../../language/dates.ts';
import type { Proof, ReportFact } from '../../facts.ts';
import { answer, counted, type FactAnswer, inferred, inWords, withheld } from './question.ts';

/** A report's opinion as it is said in an answer. */
const OPINIONS = {
  unqualified: 'an unqualified opinion',
  qualified: 'a qualified opinion',
  adverse: 'an adverse opinion',
  disclaimer: 'a disclaimer of opinion',
} as const;

/** Words of a basis that an answer repeats at most: the report is not public. */
const BASIS_WORDS = 28;

/** Words of exceptions that an answer repeats at most. */
const EXCEPTION_WORDS = 28;

/** `SOC 2 Type 2`, in the digits that the report itself uses. */
export function nameOf({ standard, type, proofs }: ReportFact): string {
  const shown = /\btype\s?(2|II|1|I)\b/i.exec(proofs.type?.[0]?.quote ?? '')?.[1]?.toUpperCase();
  return type === null ? standard : `${standard} Type ${shown ?? (type === 'II' ? '2' : '1')}`;
}

export function periodOf({ start, end, type, proofs }: ReportFact): string | null {
  if (proofs.period === undefined || end === null) return null;
  if (type === 'I') return `as of ${inWords(end)}`;
  return start === null ? null : `for the period ${inWords(start)} to ${inWords(end)}`;
}

export const opinionOf = ({ opinion, proofs }: ReportFact): string | null =>
  opinion === null || proofs.opinion === undefined ? null : OPINIONS[opinion];

/** The auditor's reason for an opinion that is not unqualified, where it is short. */
function basisOf({ opinion, proofs }: ReportFact): string | null {
  if (opinion === 'unqualified' || opinion === null) return null;
  const basis = proofs.basis?.[0]?.quote.replace(/\s+/g, ' ').trim();
  if (basis === undefined || basis.split(' ').length > BASIS_WORDS) return null;
  return `The auditor’s basis: ${/[.!?]$/.test(basis) ? basis : `${basis}.`}`;
}

/** The report in one sentence: name, period, auditor, opinion; and why, where it is not unqualified. */
export function reportSentence(report: ReportFact): string[] {
  const by = report.proofs.auditor === undefined ? null : `issued by ${report.auditor}`;
  const opinion = opinionOf(report);
  const parts = [
    `We have a ${nameOf(report)} report`,
    periodOf(report),
    [by, opinion === null ? null : `with ${opinion}`].filter(Boolean).join(' ') || null,
  ];
  const [head = '', ...rest] = parts.flatMap((part) => part ?? []);
  const [period, ...more] = rest;
  const whole = `${[head, period].filter(Boolean).join(' ')}${more.length > 0 ? `, ${more.join(' ')}` : ''}.`;
  const basis = basisOf(report);
  return basis === null ? [whole] : [`${whole} ${basis}`, whole];
}

type Proofs = Parameters<typeof answer>[2];

/** The words that say which report it is. */
export const aboutIt = ({ proofs }: ReportFact): Proof[] => [
  ...(proofs.standard ?? []),
  ...(proofs.type ?? []),
];

/** A Yes that rests on a report says its opinion where that is not unqualified. */
export function yesOf(report: ReportFact, texts: readonly string[], proofs: Proofs): FactAnswer {
  if (report.opinion === 'unqualified') return answer('yes', texts, proofs);
  const opinion = opinionOf(report);
  if (opinion === null)
    return withheld('The opinion of the report could not be read: a person has to answer.');
  return answer(
    'yes',
    texts.map((text) => `${text} The auditor gave ${opinion}.`),
    [...proofs, report.proofs.opinion],
  );
}

/** A No whose quotes state the fact that was read whole: what is asked is not in it. */
export const noOf = (texts: readonly (string | null)[], proofs: Proofs): FactAnswer =>
  inferred('no', texts, proofs);

export const unread = (what: string): FactAnswer =>
  withheld(`The ${what} of the report could not be read: a person has to answer.`);

export const unreadUserControls = (): FactAnswer =>
  withheld('The complementary user entity controls could not all be read: a person has to answer.');

/** The opinion in one sentence, and why, where it is not unqualified; longest first. */
export function opinionSentences(report: ReportFact): string[] {
  const sentence = `The auditor gave ${opinionOf(report)} in our ${nameOf(report)} report.`;
  const basis = basisOf(report);
  return basis === null ? [sentence] : [`${sentence} ${basis}`, sentence];
}

/** How many months a Type II report covers; null where that is no whole number, or not read. */
export function monthsOf({ start, end }: ReportFact): number | null {
  const last = Date.parse(end ?? '');
  if (start === null || Number.isNaN(last)) return null;
  const after = new Date(last + 86_400_000).toISOString().slice(0, 10);
  const months = Array.from({ length: 36 }, (_, at) => at + 1);
  return months.find((count) => addMonths(start, count) === after) ?? null;
}

/** The exceptions of a report; null where not every result of it was read. */
export function exceptionsOf(report: ReportFact): {
  readonly count: number;
  readonly texts: readonly string[];
  /** How many they are. */
  readonly number: string;
  readonly proofs: Proofs;
} | null {
  const { exceptions, proofs, allResultsRead } = report;
  const found = proofs.exceptions;
  const about = aboutIt(report);
  const where = `in our ${nameOf(report)} report`;
  if (exceptions.length > 0 && found !== undefined) {
    const sentence = `The auditor noted exceptions ${where}.`;
    const words = found.map(({ quote }) => quote).join(' ');
    const isShort = words.split(/\s+/).length <= EXCEPTION_WORDS;
    const plural = exceptions.length === 1 ? '' : 's';
    return {
      count: exceptions.length,
      texts: isShort ? [`${sentence} ${words}`, sentence] : [sentence],
      number: `The auditor noted ${counted(exceptions.length)} exception${plural} ${where}.`,
      proofs: [found, about],
    };
  }
  if (exceptions.length > 0 || !allResultsRead || proofs.noExceptions === undefined) return null;
  const none = `The auditor noted no exceptions ${where}.`;
  return { count: 0, texts: [none], number: none, proofs: [proofs.noExceptions, about] };
}

/** What states the report as one sentence tells it. */
export const reportProofs = (report: ReportFact): Proofs => [
  aboutIt(report),
  report.proofs.period,
  report.proofs.auditor,
  report.proofs.opinion,
  basisOf(report) === null ? [] : report.proofs.basis,
];
