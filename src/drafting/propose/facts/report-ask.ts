import type { Proof, ReportFact } from '../../facts.ts';
import { answer, type FactAnswer, type FactQuestion, withheld } from './question.ts';
import { opinionOf } from './report-words.ts';

/** One way to ask about a report; null where the question is no such one. */
export type Ask = (question: FactQuestion, report: ReportFact) => FactAnswer | null;

/** Words that questions about a report use whatever they ask of it. */
export const REPORT = `soc soc2 soc3 report audit auditor audited audits examination examine attestation attest assessment engagement type ii current currently latest
  recent last most company organisation service product platform application system independent external externally third party accounting firm cpa
  aicpa ssae security compliance documentation year annual`;

export const HAVE = `have hold maintain possess obtain achieve complete undergo undergone receive issue issued valid available certified certification certificate
  compliant compliance conduct perform carry up date in place against cover ready successfully`;

/** The words that say which report it is. */
export const aboutIt = ({ proofs }: ReportFact): Proof[] => [
  ...(proofs.standard ?? []),
  ...(proofs.type ?? []),
];

/** A Yes that rests on a report says its opinion where that is not unqualified. */
export function yesOf(
  report: ReportFact,
  texts: readonly string[],
  proofs: Parameters<typeof answer>[2],
): FactAnswer {
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
export const noOf = (
  texts: readonly (string | null)[],
  proofs: Parameters<typeof answer>[2],
): FactAnswer => {
  const found = answer('no', texts, proofs);
  return found.kind === 'answer' ? { ...found, inferred: true } : found;
};

export const unread = (what: string): FactAnswer =>
  withheld(`The ${what} of the report could not be read: a person has to answer.`);
