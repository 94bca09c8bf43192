import type { ReportFact } from '../../facts.ts';
import { inWords } from './question.ts';

/** A report's opinion as it is said in an answer. */
const OPINIONS = {
  unqualified: 'an unqualified opinion',
  qualified: 'a qualified opinion',
  adverse: 'an adverse opinion',
  disclaimer: 'a disclaimer of opinion',
} as const;

/** Words of a basis that an answer repeats at most: the report is not public. */
const BASIS_WORDS = 28;

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
export function basisOf({ opinion, proofs }: ReportFact): string | null {
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
