import type { CertificateFact, Facts } from '../../facts.ts';
import {
  answer,
  type FactAnswer,
  type FactQuestion,
  inWords,
  isAboutOthers,
  listed,
  saysOnly,
  type Vocabulary,
  vocabulary,
  withheld,
} from './question.ts';
import { nameOf } from './report-words.ts';

const STANDARD =
  /\b(?:ISO(?:\s?\/\s?IEC)?[\s-]?\d{4,5}(?:-\d)?(?::\d{4})?|PCI[- ]DSS(?: v?\d(?:\.\d)*)?|BSI C5(?::\d{4})?|C5(?::\d{4})?|TISAX|Cyber Essentials(?: Plus)?|CSA STAR|HITRUST(?: CSF)?)/i;

const SUBJECT = `iso iec pci dss bsi c5 tisax cyber essentials plus csa star hitrust csf isms information security management system quality company organisation
  service product platform standard current currently valid latest recent independent external accredited third party`;
const HAVE = `have hold maintain possess obtain achieve certified certification certificate certify registered accredited compliant available in place against`;
const EXISTENCE = vocabulary(SUBJECT, HAVE);
const ISSUER = vocabulary(
  SUBJECT,
  HAVE,
  'who issue issued body registrar name firm auditor accredit awarded',
);
const NUMBER = vocabulary(SUBJECT, HAVE, 'number id registration what');
const UNTIL = vocabulary(
  SUBJECT,
  HAVE,
  'expire expiry expiration valid until validity date end when long',
);
const EDITION = vocabulary(SUBJECT, HAVE, 'version edition revision which');
const SINCE = vocabulary(SUBJECT, HAVE, 'since when first issued issue date year');
const SCOPE = vocabulary(SUBJECT, HAVE, 'scope cover covered statement');
const LIST = vocabulary(
  SUBJECT,
  HAVE,
  'security industry recognised certifications certificates accreditations attestations standards list all any please external audit audits report reports',
);

/** `iso27001` of `ISO/IEC 27001:2022`, and the edition where one is named. */
function keyOf(standard: string): { key: string; edition: string | null } {
  const [name = '', edition = null] = standard.split(':');
  const key = name.toLowerCase().replace(/\/\s?iec|[\s-]|\bv?\d\.\d.*$/g, '');
  return { key: key.replace(/^bsic5$/, 'c5'), edition };
}

function matching(asked: string, certificates: readonly CertificateFact[]): CertificateFact[] {
  const { key, edition } = keyOf(asked);
  return certificates
    .filter(({ standard }) => {
      const own = keyOf(standard);
      return (
        own.key === key && (edition === null || own.edition === null || own.edition === edition)
      );
    })
    .toSorted((one, other) => (other.validUntil ?? '').localeCompare(one.validUntil ?? ''));
}

const until = ({ validUntil, proofs }: CertificateFact): string | null =>
  validUntil === null || proofs.validUntil === undefined
    ? null
    : `valid until ${inWords(validUntil)}`;

function sentenceOf(certificate: CertificateFact): string {
  const { standard, number, issuer, proofs } = certificate;
  const details = [
    proofs.number === undefined ? null : `certificate ${number}`,
    proofs.issuer === undefined ? null : `issued by ${issuer}`,
    until(certificate),
  ].filter((each) => each !== null);
  return `We hold a certificate for ${standard}${details.length > 0 ? ` (${details.join(', ')})` : ''}.`;
}

const allProofs = ({ proofs }: CertificateFact) => [
  proofs.standard,
  proofs.number,
  proofs.issuer,
  proofs.validUntil,
];

type Part = {
  readonly name: string;
  readonly known: Vocabulary;
  readonly asks: (question: FactQuestion) => boolean;
  readonly proof: 'standard' | 'number' | 'validUntil' | 'scope' | 'issued' | 'issuer';
  readonly says: (certificate: CertificateFact) => string;
};

const dayOf = (day: string | null): string | null => (day === null ? null : inWords(day));

/** What may be asked of a certificate, in order. */
const PARTS: readonly Part[] = [
  {
    name: 'edition',
    known: EDITION,
    asks: ({ text }) => /\b(?:version|edition|revision)\b/i.test(text),
    proof: 'standard',
    says: ({ standard }) => `Our certificate is for ${standard}.`,
  },
  {
    name: 'number',
    known: NUMBER,
    asks: ({ text }) => /\b(?:number|id)\b/i.test(text),
    proof: 'number',
    says: ({ standard, number }) => `The number of our ${standard} certificate is ${number}.`,
  },
  {
    name: 'end',
    known: UNTIL,
    asks: ({ text }) => /\b(?:until|expir\w*|valid\w*|end)\b/i.test(text),
    proof: 'validUntil',
    says: ({ standard, validUntil }) =>
      `Our ${standard} certificate is valid until ${dayOf(validUntil)}.`,
  },
  {
    name: 'scope',
    known: SCOPE,
    asks: ({ text }) => /\bscope\b/i.test(text),
    proof: 'scope',
    says: ({ standard, scope }) =>
      `The scope of our ${standard} certificate is: ${scope?.replace(/\.$/, '')}.`,
  },
  {
    name: 'date of issue',
    known: SINCE,
    asks: ({ wanted }) => wanted === 'since_when' || wanted === 'when',
    proof: 'issued',
    says: ({ standard, issued }) => `Our ${standard} certificate was issued on ${dayOf(issued)}.`,
  },
  {
    name: 'issuer',
    known: ISSUER,
    asks: ({ text, wanted }) =>
      wanted === 'who' || /\b(?:issued|certified|body|issuer|registrar)\b/i.test(text),
    proof: 'issuer',
    says: ({ standard, issuer }) => `Our ${standard} certificate was issued by ${issuer}.`,
  },
];

function askOne(question: FactQuestion, certificate: CertificateFact): FactAnswer | null {
  const { text, isYesNo } = question;
  const { proofs } = certificate;
  if (isYesNo)
    return saysOnly(text, EXISTENCE)
      ? answer('yes', [sentenceOf(certificate)], allProofs(certificate))
      : null;
  const part = PARTS.find(({ asks, known }) => asks(question) && saysOnly(text, known));
  if (part === undefined) return null;
  const proof = proofs[part.proof];
  return proof === undefined
    ? withheld(`The ${part.name} of the certificate could not be read: a person has to answer.`)
    : answer(null, [part.says(certificate)], [proofs.standard, proof]);
}

function askAll(
  { text, wanted, isYesNo }: FactQuestion,
  { certificates, reports }: Facts,
): FactAnswer | null {
  const asks = /\b(?:certifications?|certificates?|accreditations?|attestations?)\b/i.test(text);
  const isAsked = isYesNo
    ? !/\b(?:all|each|every|products?)\b/i.test(text)
    : ['list', 'which', 'describe'].includes(wanted);
  if (!asks || !isAsked || !saysOnly(text, LIST)) return null;
  const valid = certificates.filter(({ expired }) => !expired);
  if (valid.length === 0) return null;
  const [report] = reports;
  const opinion = report?.opinion === 'unqualified' ? report : undefined;
  const names = valid.map((each) => [each.standard, until(each)].filter(Boolean).join(', '));
  const held = `We hold certificates for ${listed(names.map((name) => (name.includes(',') ? `${name.replace(', ', ' (')})` : name)))}.`;
  const text2 = opinion === undefined ? held : `${held} We also have a ${nameOf(opinion)} report.`;
  return answer(
    isYesNo ? 'yes' : null,
    [text2],
    [...valid.flatMap(({ proofs }) => [proofs.standard, proofs.validUntil]), opinion?.proofs.type],
  );
}

/** A certificate that the question asks for without naming its standard ("your ISMS"). */
const ISMS = /\b(?:isms|information security management system)\b/i;

/**
 * What the certificates say to a question about them; null where it is about something else. One that ran out is no
 * certificate.
 */
export function askCertificates(question: FactQuestion, facts: Facts): FactAnswer | null {
  const { text, numbers } = question;
  if (isAboutOthers(text) || numbers > 0) return null;
  const asked = STANDARD.exec(text)?.[0] ?? (ISMS.test(text) ? 'ISO 27001' : null);
  if (asked === null) return askAll(question, facts);
  const found = matching(asked, facts.certificates);
  const valid = found.filter(({ expired }) => !expired);
  const [certificate] = valid;
  if (certificate !== undefined) return askOne(question, certificate);
  const [old] = found;
  if (old === undefined || askOne(question, old) === null) return null;
  return withheld(
    `The certificate on file for ${old.standard} (${old.document}) ran out${old.validUntil === null ? '' : ` on ${inWords(old.validUntil)}`}: a person has to answer.`,
  );
}
