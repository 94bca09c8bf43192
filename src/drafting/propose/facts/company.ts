import type { CompanyFact } from '../../facts.ts';
import { coverOf, withoutNamesOf } from './own-names.ts';
import { answer, type FactAnswer } from './question.ts';
import { type Reading, says } from './reading.ts';
import { askValues, type Rule } from './rules.ts';
import type { Meaning } from './terms.ts';

type Told = readonly CompanyFact[];
type CompanyRule = Rule<Told>;

/** Words that questions about the company use whatever they ask of it. */
const COMMON: readonly Meaning[] = [
  'frame',
  'filler',
  'own',
  'firm',
  'latest',
  'of-company',
  'have',
  'name',
];

/** How a field is called before its value. */
const CALLED: Readonly<Record<string, string>> = {
  company_name: 'Legal name',
  registration_number: 'Registration number',
  founded: 'Founded',
  headquarters: 'Headquarters',
  registered_office: 'Registered office',
  offices: 'Offices',
  employees: 'Number of employees',
  ownership: 'Ownership',
  website: 'Website',
  security_contact: 'Security contact',
  security_officer: 'Responsible for information security',
  privacy_officer: 'Data protection officer',
  phone: 'Telephone',
  legal_form: 'Legal form',
  products: 'Products',
};

const OWN_LABEL = /^\p{L}[\p{L}\d /&.'’()-]{0,48}$/u;

/** What the paper itself writes before a value; null where that is no label. */
function labelOf({ value, proof }: CompanyFact): string | null {
  const lines = proof.quote.split('\n').map((line) => line.replace(/\s+/g, ' '));
  // A short row is quoted with the one before it.
  const before = lines.findLast((line) => line.includes(value))?.split(value)[0] ?? '';
  const label = before.replace(/[\s|:*]+$/, '').replace(/^[\s|*•-]+/, '');
  return OWN_LABEL.test(label) ? label : null;
}

/** The paper's own label says no more than it does. */
const sentenceOf = (fact: CompanyFact): string =>
  fact.isSentence
    ? fact.value
    : `${labelOf(fact) ?? CALLED[fact.field] ?? fact.field}: ${fact.value}`;

/** The first of these fields that the paper tells; null where it tells none of them. */
const told =
  (...fields: readonly string[]): CompanyRule['ask'] =>
  (_, facts) => {
    const found = fields.flatMap((field) => facts.filter((fact) => fact.field === field))[0];
    return found === undefined ? null : answer(null, [sentenceOf(found)], [[found.proof]]);
  };

const PERSON: readonly Meaning[] = [
  'who',
  'contact',
  'e-mail',
  'phone',
  'which',
  'job-title',
  'own',
];
const PLACE: readonly Meaning[] = ['where', 'seat', 'address', 'which', 'country'];

/** An address by which security can be reached has to be in what is told of it. */
const withMail: CompanyRule['ask'] = (reading, facts) => {
  const contact = facts.find(
    ({ field, value }) =>
      field === 'security_contact' || (field === 'security_officer' && value.includes('@')),
  );
  if (contact === undefined || (says(reading, 'e-mail') && !contact.value.includes('@')))
    return null;
  return told(contact.field)(reading, facts, '');
};

const RULES: readonly CompanyRule[] = [
  {
    needs: [['privacy-officer']],
    may: [...PERSON, 'protection', 'data'],
    unless: ['count', 'when'],
    ask: told('privacy_officer'),
  },
  {
    needs: [['security-officer']],
    may: [...PERSON, 'protection'],
    unless: ['count', 'when', 'privacy-officer'],
    ask: told('security_officer'),
  },
  {
    needs: [['protection'], ['contact', 'e-mail']],
    may: [...PERSON, 'address'],
    unless: ['security-officer', 'privacy-officer', 'count', 'when'],
    ask: withMail,
  },
  {
    needs: [['founded'], ['when', 'since', 'length']],
    may: ['when', 'since', 'length', 'each'],
    unless: ['count', 'employees'],
    ask: told('founded'),
  },
  {
    needs: [['employees']],
    may: ['count', 'which', 'number', 'when', 'each'],
    when: (reading) =>
      says(reading, 'count') ||
      reading.terms.some(({ words }) =>
        /^head ?counts?$|^size$|^how (?:big|large)$|^workforce|^ftes?$/.test(words),
      ),
    unless: ['protection', 'offices', 'founded'],
    ask: told('employees'),
  },
  {
    needs: [['ownership']],
    may: ['who', 'which', 'third-party'],
    unless: ['count', 'when', 'thing', 'data'],
    ask: told('ownership'),
  },
  {
    needs: [['registered-seat']],
    may: PLACE,
    unless: ['count', 'when'],
    ask: told('registered_office'),
  },
  {
    needs: [['seat', 'address', 'where']],
    may: PLACE,
    when: (reading) => !says(reading, 'registered-seat') && says(reading, 'seat', 'address'),
    unless: ['count', 'when', 'website', 'e-mail', 'subprocessor', 'protection', 'offices'],
    ask: told('headquarters'),
  },
  {
    needs: [['seat'], ['where', 'seat', 'which']],
    may: PLACE,
    when: ({ terms }) => terms.some(({ words }) => /head|hq|principal|main office/.test(words)),
    unless: ['count', 'when', 'registered-seat', 'subprocessor', 'protection'],
    ask: told('headquarters'),
  },
  {
    needs: [['offices']],
    may: [...PLACE, 'each'],
    when: ({ terms }) =>
      terms.some(({ words }) => /^(?:other )?(?:office|branch|premise|site)/.test(words)) &&
      !terms.some(({ words }) => /head|hq|principal|main/.test(words)),
    unless: ['count', 'when', 'registered-seat', 'subprocessor', 'data', 'thing', 'protection'],
    ask: told('offices'),
  },
  {
    needs: [['website']],
    may: ['address', 'which', 'where'],
    unless: ['protection', 'subprocessor'],
    ask: told('website'),
  },
  {
    needs: [['registration'], ['number', 'registration']],
    may: ['number', 'which'],
    unless: ['certificate', 'when'],
    when: ({ terms }) => terms.some(({ words }) => /\b(?:number|id|no)\b|register/.test(words)),
    ask: told('registration_number'),
  },
  {
    needs: [['legal-form']],
    may: ['which', 'country', 'seat'],
    ask: told('legal_form'),
  },
  {
    needs: [['phone']],
    may: ['number', 'which'],
    unless: ['protection', 'contact'],
    ask: told('phone'),
  },
  {
    needs: [['thing'], ['which', 'description', 'frame']],
    may: ['description', 'which'],
    unless: ['protection', 'name'],
    when: ({ terms }) =>
      terms.some(({ words }) => /^(?:products|services|solutions|offerings)$/.test(words)) &&
      !terms.some(({ words }) => /^(?:descri|overview|explain|summar)/.test(words)),
    ask: told('products'),
  },
  {
    needs: [['name']],
    may: ['which'],
    when: ({ terms }) => terms.some(({ means }) => means.has('of-company') || means.has('own')),
    unless: ['protection', 'contact', 'who', 'thing', 'certificate', 'report'],
    ask: told('company_name'),
  },
];

const asksOfCompany = (reading: Reading): boolean => {
  const { form, standards, types, years, ageMonths, lengthMonths } = reading;
  return (
    form !== 'yes-no' &&
    standards.length + types.length + years.length === 0 &&
    ageMonths === null &&
    lengthMonths === null
  );
};

/**
 * What a paper by which the company introduces itself says to a question about it; null where it says nothing, or
 * two such papers say different things.
 */
export function askCompany(reading: Reading, facts: Told): FactAnswer | null {
  if (facts.length === 0 || !asksOfCompany(reading)) return null;
  const documents = [...new Set(facts.map(({ document }) => document))];
  const answers = documents.flatMap((document) => {
    const own = facts.filter((fact) => fact.document === document);
    const legal = own.filter(({ field }) => field === 'company_name');
    const cover = `${coverOf(own.map(({ proof }) => ({ ...proof, quote: '' })))}\n${legal.map(({ value }) => value).join()}`;
    return (
      askValues(withoutNamesOf(reading, { cover }), own, { rules: RULES, common: COMMON }) ?? []
    );
  });
  const [first, ...more] = answers;
  if (first === undefined) return null;
  const said = textsOf(first);
  return more.every((other) => textsOf(other) === said) ? first : null;
}

const textsOf = (found: FactAnswer): string => (found.kind === 'answer' ? found.texts.join() : '');
