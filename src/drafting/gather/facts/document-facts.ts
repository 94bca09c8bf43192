import type { FactDocument } from '../../../store/fact-documents.ts';
import type { CertificateFact, Proof } from '../../facts.ts';
import { certificateDaysIn, certifierIn, FIRST, ISSUED } from './certificate-days.ts';
import {
  foundProofs,
  type Given,
  proofOfDates,
  proofOfWords,
  proofsOfParts,
  type Statements,
  statementsOf,
} from './proofs.ts';

type Stands = (proof: Proof) => boolean;

const words = (statements: Statements, value: string | null): (Proof | undefined)[] =>
  value === null ? [] : [proofOfWords(statements, value)];
const day = (
  statements: Statements,
  value: string | null,
  pattern: RegExp,
): (Proof | undefined)[] => (value === null ? [] : [proofOfDates(statements, [value], pattern)]);

/** The facts of a certificate, also of one that ran out; null for any other document. */
export function certificateFactOf(
  document: FactDocument,
  { stands, names }: Given,
): CertificateFact | null {
  if (document.is?.is !== 'certificate' || document.is.facts.standard === null) return null;
  const { standard, number, scope } = document.is.facts;
  const text = document.passages.map((passage) => passage.text).join('\n');
  const issuer = document.is.facts.issuer ?? certifierIn(text);
  const { since, issued } = certificateDaysIn(text);
  const validUntil = document.validUntil ?? document.is.facts.validUntil;
  const statements = statementsOf(document.passages, stands);
  return {
    document: document.document,
    standard,
    number,
    issuer,
    scope,
    issued,
    since,
    validUntil,
    expired: document.expired,
    names,
    proofs: foundProofs({
      standard: words(statements, standard),
      number: words(statements, number),
      issuer: words(statements, issuer),
      scope: scope === null ? [] : proofsOfParts(statements, scope),
      issued: day(statements, issued, ISSUED),
      since: day(statements, since, FIRST),
      validUntil: day(statements, validUntil, /\bvalid|\bexpir|\buntil\b/i),
    }),
  };
}

/**
 * What an insurance certificate in force says of its insurer, limit and end, as it stands there; none for any other
 * document.
 */
export function insuranceProofsOf(document: FactDocument, stands: Stands): Proof[] {
  if (document.is?.is !== 'insurance_certificate' || document.expired) return [];
  const { insurer, limit, to } = document.is.facts;
  const statements = statementsOf(document.passages, stands);
  const found = [
    ...words(statements, insurer),
    ...words(statements, limit),
    ...day(statements, to, /\bperiod|\bexpir|\buntil\b|\bto\b/i),
  ];
  return found.filter((each) => each !== undefined);
}
