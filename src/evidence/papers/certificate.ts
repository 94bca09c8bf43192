import { datesIn, isoDateOf } from '../../language/dates.ts';
import {
  foundProofs,
  type Proofs,
  proofOfDates,
  proofOfWords,
  proofsOfParts,
  type Statements,
  statementsOf,
} from '../../language/proofs.ts';
import { mayGoOn } from '../../language/wrapped-lines.ts';
import type { CertificatePart } from '../../store/paper-facts.ts';
import type { CertificateFacts } from '../kinds/certificate.ts';
import type { InsuranceFacts } from '../kinds/insurance.ts';
import { certificateDaysIn, certifierIn, FIRST, ISSUED } from './certificate-days.ts';
import { valueUnder } from './labels.ts';
import type { Pair } from './pairs.ts';
import type { Paper, PaperPassage, PaperProof } from './paper.ts';

/** What a certificate states, each with its words. ISO dates. */
export type CertificatePaper = {
  readonly standard: string;
  readonly number: string | null;
  readonly issuer: string | null;
  /** Who accredits the issuer. */
  readonly accreditation: string | null;
  /** The statement of applicability that it goes by, in its words. */
  readonly applicability: string | null;
  readonly scope: string | null;
  readonly issued: string | null;
  readonly since: string | null;
  readonly validUntil: string | null;
  readonly proofs: Proofs<CertificatePart, PaperPassage>;
};

type Told = Statements<PaperPassage>;
type Part = { readonly value: string | null; readonly proofs: readonly (PaperProof | undefined)[] };

const words = (statements: Told, value: string | null): (PaperProof | undefined)[] =>
  value === null ? [] : [proofOfWords(statements, value)];
const day = (
  statements: Told,
  value: string | null,
  pattern: RegExp,
): (PaperProof | undefined)[] =>
  value === null ? [] : [proofOfDates(statements, [value], pattern)];

/** The one day that a value gives; null where it gives none, or several. */
const dayOf = ({ value, first }: Pair): string | null => {
  const days = datesIn(first).length > 0 ? datesIn(first) : datesIn(value);
  return days.length === 1 ? (days[0] ?? null) : null;
};
/** The last of two days of validity. */
const lastDayOf = ({ first }: Pair): string | null => {
  const days = datesIn(first);
  return days.length > 0 && days.length < 3 ? (days.at(-1) ?? null) : null;
};
const IS_NUMBER = /^(?=.*\d)[\p{L}\d][\p{L}\d ./#()–-]{2,40}$/u;
const numberOf = ({ first }: Pair): string | null => {
  const number = first.replace(/\s*[,;(].*$/, '').trim();
  return IS_NUMBER.test(number) && isoDateOf(number) === null ? number : null;
};
const nameOf = ({ first }: Pair): string | null =>
  /^\p{Lu}/u.test(first) && datesIn(first).length === 0 ? first.replace(/\.$/, '') : null;
/** Never what may go on below. */
const wholeOf = ({ value, isLoose }: Pair): string | null =>
  /\p{L}{3}/u.test(value) && !isLoose && !mayGoOn(value, undefined) ? value : null;

/** A part behind its label, else as it was found in the text. */
function part(
  pairs: readonly Pair[],
  label: Parameters<typeof valueUnder>[1],
  { read, otherwise }: { read: (pair: Pair) => string | null; otherwise: () => Part },
): Part {
  const given = valueUnder(pairs, label, read);
  return given === null ? otherwise() : { value: given.value, proofs: [given.pair.proof] };
}

const ACCREDITED =
  /\b[Aa]ccredited (?:certification body )?(?:by|under|through) ((?:the )?[\p{Lu}][\p{L}&'-]*(?: (?:of |for )?[\p{Lu}][\p{L}&'-]*){0,5}(?: \([^)\n]{2,40}\)|, (?:no\.?|number|accreditation) [^,.\n]{2,30})?)/u;
const APPLICABILITY =
  /\bstatement of applicability,?\s+((?:\(?(?:version|v\.?|revision|rev\.?|issue|edition)\s?[\w.]+\)?)(?:,? (?:of|dated|from)? ?[^.,;\n]*\d{4})?)/i;

/** A part that a statement says by this pattern. */
function inStatements(statements: Told, pattern: RegExp): Part {
  for (const proof of statements) {
    const value = pattern.exec(proof.quote.replace(/\s+/g, ' '))?.[1];
    if (value !== undefined) return { value: value.trim(), proofs: [proof] };
  }
  return { value: null, proofs: [] };
}

/** The facts of a certificate. `validUntil`: as the paper was read; a person's day goes before it. */
export function readCertificatePaper(
  paper: Paper,
  { facts, pairs }: { readonly facts: CertificateFacts; readonly pairs: readonly Pair[] },
): CertificatePaper | null {
  const { standard } = facts;
  if (standard === null) return null;
  const text = paper.passages.map((passage) => passage.text).join('\n');
  const statements = statementsOf(paper.passages, paper.stands);
  const days = certificateDaysIn(text);
  const none: Part = { value: null, proofs: [] };
  const stated = (value: string | null): Part => ({ value, proofs: words(statements, value) });
  // A number that only begins what stands there is none.
  const number = part(pairs, 'certificate-number', {
    read: numberOf,
    otherwise: () => (/\d/.test(facts.number ?? '') ? stated(facts.number) : none),
  });
  const issuer = part(pairs, 'certifier', {
    read: nameOf,
    otherwise: () => stated(facts.issuer ?? certifierIn(text)),
  });
  const whole = facts.scope === null ? [] : proofsOfParts(statements, facts.scope);
  const scope =
    whole.length > 0
      ? { value: facts.scope, proofs: whole }
      : part(pairs, 'scope', { read: wholeOf, otherwise: () => none });
  const since = part(pairs, 'first-issued', {
    read: dayOf,
    otherwise: () => ({ value: days.since, proofs: day(statements, days.since, FIRST) }),
  });
  const issued = part(pairs, 'issued', {
    read: dayOf,
    otherwise: () => ({ value: days.issued, proofs: day(statements, days.issued, ISSUED) }),
  });
  const until = part(pairs, 'valid-until', {
    read: lastDayOf,
    otherwise: () => ({
      value: facts.validUntil,
      proofs: day(statements, facts.validUntil, /\bvalid|\bexpir|\buntil\b/i),
    }),
  });
  const accreditation = part(pairs, 'accreditation', {
    read: ({ first }) => first,
    otherwise: () => inStatements(statements, ACCREDITED),
  });
  const applicability = part(pairs, 'applicability', {
    read: ({ value }) => (/\d/.test(value) ? value : null),
    otherwise: () => inStatements(statements, APPLICABILITY),
  });
  return {
    standard,
    number: number.value,
    issuer: issuer.value,
    accreditation: accreditation.value,
    applicability: applicability.value,
    scope: scope.value,
    issued: issued.value,
    since: since.value,
    validUntil: until.value,
    proofs: foundProofs({
      standard: words(statements, standard),
      validUntil: until.proofs,
      number: number.proofs,
      issuer: issuer.proofs,
      accreditation: accreditation.proofs,
      applicability: applicability.proofs,
      scope: scope.proofs,
      issued: issued.proofs,
      since: since.proofs,
    }),
  };
}

/** What an insurance certificate says of its insurer, limit and end, as it stands there. */
export function insuranceProofs(
  paper: Paper,
  { insurer, limit, to }: InsuranceFacts,
): PaperProof[] {
  const statements = statementsOf(paper.passages, paper.stands);
  const found = [
    ...words(statements, insurer),
    ...words(statements, limit),
    ...day(statements, to, /\bperiod|\bexpir|\buntil\b|\bto\b/i),
  ];
  return found.filter((each) => each !== undefined);
}
