import type { CertificateFact, Facts } from '../../facts.ts';
import { keyOf, matching } from './certificate-standard.ts';
import { coverOf, withoutNamesOf } from './own-names.ts';
import { answer, type FactAnswer, inWords, listed, withheld } from './question.ts';
import { asksOfEach, type Reading, says } from './reading.ts';
import { nameOf } from './report-words.ts';
import { askValues, askVerdict, COMMON_TO_PAPERS, type Rule } from './rules.ts';
import { partOfScope } from './scope-part.ts';
import type { Meaning } from './terms.ts';

type CertificateRule = Rule<CertificateFact>;

/** Words that questions about a certificate use whatever they ask of it. */
const COMMON: readonly Meaning[] = [...COMMON_TO_PAPERS, 'certificate', 'certified', 'have'];

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

const dayOf = (day: string | null): string | null => (day === null ? null : inWords(day));

/** A rule that gives one part of the certificate, or says that it was not read. */
function part(
  name: string,
  proof: keyof CertificateFact['proofs'],
  says: (certificate: CertificateFact) => string,
): CertificateRule['ask'] {
  return (_, certificate) => {
    const found = certificate.proofs[proof];
    return found === undefined
      ? withheld(`The ${name} of the certificate could not be read: a person has to answer.`)
      : answer(null, [says(certificate)], [certificate.proofs.standard, found]);
  };
}

const edition = part(
  'edition',
  'standard',
  ({ standard }) => `Our certificate is for ${standard}.`,
);
const number = part(
  'number',
  'number',
  (each) => `The number of our ${each.standard} certificate is ${each.number}.`,
);
const end = part(
  'end',
  'validUntil',
  ({ standard, validUntil }) => `Our ${standard} certificate is valid until ${dayOf(validUntil)}.`,
);
const scopeSentence = ({ standard, scope: said }: CertificateFact): string =>
  `The scope of our ${standard} certificate is: ${said?.replace(/\.$/, '')}.`;
const scope = part('scope', 'scope', scopeSentence);
const issued = part(
  'date of issue',
  'issued',
  (each) => `Our ${each.standard} certificate was issued on ${dayOf(each.issued)}.`,
);
/** Only what says that it is the first certification tells since when there is one. */
const since = part(
  'date of first certification',
  'since',
  (each) => `We have been certified to ${each.standard.split(':')[0]} since ${dayOf(each.since)}.`,
);
const issuer = part(
  'issuer',
  'issuer',
  ({ standard, issuer: name }) => `Our ${standard} certificate was issued by ${name}.`,
);

const accreditation = part(
  'accreditation',
  'accreditation',
  (each) => `The issuer of our ${each.standard} certificate is accredited: ${each.accreditation}.`,
);
const applicability = part(
  'statement of applicability',
  'applicability',
  (each) =>
    `The statement of applicability of our ${each.standard} certificate: ${each.applicability}.`,
);

const BY: readonly Meaning[] = ['name', 'issue', 'perform', 'firm', 'who', 'issuer', 'certified'];
const FIRST: readonly Meaning[] = ['first', 'when', 'since', 'issue', 'issue-day'];

/** A certificate that was renewed was issued anew; when it has to be renewed is its end. */
const wasRenewed = (reading: Reading): boolean =>
  says(reading, 'renew') && says(reading, 'past', 'latest');

const VALUES: readonly CertificateRule[] = [
  { needs: [['edition']], may: ['which', 'standard'], unless: ['applicability'], ask: edition },
  {
    needs: [['applicability']],
    may: ['edition', 'which', 'when', 'number', 'scope', 'latest'],
    unless: ['who', 'excluded', 'count'],
    ask: applicability,
  },
  {
    needs: [['accreditor']],
    may: ['which', 'who', 'name', 'firm', 'issuer', 'issue'],
    when: ({ terms }) =>
      terms.some(({ words }) => /accredit/.test(words)) &&
      terms.some(({ words }) => /body|accreditor|accredits|who/.test(words)),
    unless: ['number', 'end', 'valid', 'scope', 'since', 'first', 'when', 'have'],
    ask: accreditation,
  },
  { needs: [['number']], may: ['which', 'issue'], unless: ['applicability'], ask: number },
  {
    needs: [['end', 'valid', 'renew']],
    may: ['when', 'valid', 'end', 'length', 'since', 'later', 'period', 'renew'],
    unless: ['first', 'issuer'],
    when: (reading) => !wasRenewed(reading),
    ask: end,
  },
  {
    needs: [['scope', 'cover']],
    may: ['scope', 'cover', 'which', 'perform', 'part', 'offices'],
    unless: ['edition', 'applicability', 'excluded'],
    ask: scope,
  },
  { needs: [['first'], ['when', 'since', 'issue', 'issue-day']], may: FIRST, ask: since },
  {
    needs: [['since', 'length']],
    may: ['when', 'length'],
    unless: ['valid', 'end', 'first'],
    ask: since,
  },
  {
    needs: [['when'], ['past'], ['certified', 'have']],
    may: ['when'],
    unless: ['issue', 'issue-day', 'valid', 'end', 'first', 'since', 'issuer', 'perform'],
    when: ({ terms }) => !terms.some(({ means }) => means.has('latest')),
    ask: since,
  },
  {
    needs: [['issue-day', 'issue', 'renew']],
    may: ['when', 'issue', 'past', 'renew', 'end'],
    unless: ['first', 'since', 'valid'],
    when: (reading) =>
      says(reading, 'issue-day', 'when') && (wasRenewed(reading) || !says(reading, 'renew', 'end')),
    ask: issued,
  },
  { needs: [['issuer']], may: BY, ask: issuer },
  { needs: [['who'], ['issue', 'perform', 'certified']], may: BY, ask: issuer },
  { needs: [['which'], ['firm'], ['issue', 'perform', 'certified']], may: BY, ask: issuer },
];

const existing = (certificate: CertificateFact): FactAnswer =>
  answer('yes', [sentenceOf(certificate)], allProofs(certificate));

const VERDICTS: readonly CertificateRule[] = [
  {
    needs: [['scope', 'cover']],
    may: ['scope', 'cover', 'valid', 'perform'],
    open: true,
    ask: (reading, certificate, rest) => {
      if (rest === '' && reading.names.length > 0) return existing(certificate);
      const found = certificate.proofs.scope;
      if (rest === '' || found === undefined || !partOfScope(rest, certificate.scope)) return null;
      return answer('yes', [scopeSentence(certificate)], [certificate.proofs.standard, found]);
    },
  },
  {
    needs: [],
    may: ['valid', 'issue', 'issuer', 'firm', 'standard', 'perform'],
    unless: ['first', 'when', 'who', 'since', 'edition'],
    when: (reading) => reading.form === 'label' || says(reading, 'have', 'certified', 'valid'),
    ask: (_, certificate) => existing(certificate),
  },
];

/** A certificate that the question asks for without naming its standard ("your ISMS"). */
const ISMS = /^(?:isms|information security management system)$/;

const standardIn = ({ standards, terms }: Reading): string | null => {
  if (standards.length === 0 && terms.some(({ means }) => means.has('applicability')))
    return 'ISO 27001';
  if (standards.length === 0)
    return terms.some(({ words }) => ISMS.test(words)) ? 'ISO 27001' : null;
  // "ISO" by itself goes with the standard that is named beside it.
  const named = standards.filter((each) => keyOf(each).key !== 'iso');
  const all = named.length > 0 ? named : standards;
  return new Set(all.map((each) => keyOf(each).key)).size === 1 ? (all[0] ?? null) : null;
};

/** What stands on a certificate up to its standard: there it says whose it is. */
function namesOn({ proofs, issuer }: CertificateFact) {
  const opening = (proofs.standard ?? []).flatMap(({ passage, quote }) =>
    passage.documentKind === 'certificate'
      ? [passage.text.slice(0, Math.max(0, passage.text.indexOf(quote)))]
      : [],
  );
  return { cover: `${coverOf(proofs.scope)}\n${opening.join('\n')}`, other: issuer ?? '' };
}

function askOne(asked: Reading, certificate: CertificateFact): FactAnswer | null {
  const reading = withoutNamesOf(asked, namesOn(certificate));
  if (!reading.names.every((name) => certificate.names.includes(name))) return null;
  const given = { common: COMMON };
  if (reading.form !== 'yes-no') {
    const value = askValues(reading, certificate, { rules: VALUES, ...given });
    if (value !== null || reading.form === 'value') return value;
  }
  return askVerdict(reading, certificate, { rules: VERDICTS, ...given });
}

const LIST: readonly Meaning[] = [...COMMON, 'standard', 'valid', 'which', 'name', 'each', 'issue'];

function askAll(reading: Reading, { certificates, reports }: Facts): FactAnswer | null {
  const asks = reading.terms.some(({ words }) =>
    /^(?:certification|certificate|accreditation|attestation)s?$/.test(words),
  );
  const isEach = asksOfEach(reading);
  const isClosed = reading.terms.every(({ means }) => LIST.some((each) => means.has(each)));
  const isYesNo = reading.form === 'yes-no';
  if (!asks || !isClosed || (isYesNo && isEach)) return null;
  if (reading.names.length > 0 || reading.years.length > 0 || reading.ageMonths !== null)
    return null;
  const valid = certificates.filter(({ expired }) => !expired);
  if (valid.length === 0) return null;
  const [report] = reports;
  const opinion = report?.opinion === 'unqualified' ? report : undefined;
  const names = valid.map((each) => {
    const end = until(each);
    return end === null ? each.standard : `${each.standard} (${end})`;
  });
  const held = `We hold certificates for ${listed(names)}.`;
  const said = opinion === undefined ? held : `${held} We also have a ${nameOf(opinion)} report.`;
  return answer(
    isYesNo ? 'yes' : null,
    [said],
    [...valid.flatMap(({ proofs }) => [proofs.standard, proofs.validUntil]), opinion?.proofs.type],
  );
}

/** "The certificate" where there is one alone. */
function askOnlyOne(reading: Reading, { certificates }: Facts): FactAnswer | null {
  const [certificate] = certificates;
  const isNamed = reading.terms.some(({ words }) => /^certificates?$/.test(words));
  return certificate === undefined || certificates.length > 1 || certificate.expired || !isNamed
    ? null
    : askOne(reading, certificate);
}

/**
 * What the certificates say to a question about them; null where it is about something else. One that ran out is no
 * certificate.
 */
export function askCertificates(reading: Reading, facts: Facts): FactAnswer | null {
  const { standards, years, ageMonths, lengthMonths, types } = reading;
  if (years.length > 0 || ageMonths !== null || lengthMonths !== null || types.length > 0)
    return null;
  const asked = standardIn(reading);
  if (asked === null)
    return standards.length === 0 ? (askAll(reading, facts) ?? askOnlyOne(reading, facts)) : null;
  const found = matching(asked, facts.certificates);
  const [certificate] = found.filter(({ expired }) => !expired);
  if (certificate !== undefined) return askOne(reading, certificate);
  const [old] = found;
  if (old === undefined || askOne(reading, old) === null) return null;
  return withheld(
    `The certificate on file for ${old.standard} (${old.document}) ran out${old.validUntil === null ? '' : ` on ${inWords(old.validUntil)}`}: a person has to answer.`,
  );
}
