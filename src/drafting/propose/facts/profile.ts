import type { CompanyProfile } from '../../facts.ts';
import { leftOf, type Reading, says } from './reading.ts';
import type { Meaning } from './terms.ts';

/** What the profile says to a question: the answer's words, and the fields that say it. */
export type ProfileAnswer = { readonly text: string; readonly fields: readonly string[] };

/** Words that questions about the company use whatever they ask of it. */
const COMMON: readonly Meaning[] = ['frame', 'filler', 'own', 'firm', 'latest', 'of-company'];

/** A field that may be asked for: what has to be said, and all that may be said beside it. */
type Asked = {
  readonly field: string;
  readonly needs: readonly (readonly Meaning[])[];
  readonly may?: readonly Meaning[];
  readonly unless?: readonly Meaning[];
  readonly when?: (reading: Reading, profile: CompanyProfile) => boolean;
  /** Fields that are told with it. */
  readonly also?: (reading: Reading) => readonly string[];
  readonly says: (value: string) => string;
};

const itself = (value: string): string => value;
const ended = (value: string): string => (/[.!?]$/.test(value) ? value : `${value}.`);

const WHERE: readonly Meaning[] = ['where', 'seat', 'address', 'which'];
const OF_CONTACT: readonly Meaning[] = ['contact', 'who', 'name', 'protection', 'have', 'which'];
const BEYOND: readonly Meaning[] = ['count', 'when', 'since'];

/** "For security matters": the contact that is on file has to be one for security. */
const isForSecurity = (
  reading: Reading,
  { contact_title = '', contact_email = '' }: CompanyProfile,
) =>
  !says(reading, 'protection') ||
  /\bsecurity\b|\binfosec\b/i.test(`${contact_title} ${contact_email}`);

/** In order: the first that is asked for and on file answers, but for those of a contact, which go together. */
const ASKED: readonly Asked[] = [
  {
    field: 'contact_name',
    needs: [['contact'], ['name'], ['e-mail', 'phone']],
    may: ['protection', 'phone', 'e-mail', 'job-title', 'address', 'number'],
    when: isForSecurity,
    also: () => ['contact_title', 'contact_email', 'contact_phone'],
    says: itself,
  },
  {
    field: 'contact_email',
    needs: [['e-mail']],
    may: [...OF_CONTACT, 'address'],
    when: isForSecurity,
    unless: ['phone', 'job-title'],
    says: itself,
  },
  {
    field: 'contact_phone',
    needs: [['phone']],
    may: [...OF_CONTACT, 'number', 'processing'],
    when: isForSecurity,
    unless: ['job-title'],
    says: itself,
  },
  {
    field: 'contact_title',
    needs: [['job-title']],
    may: OF_CONTACT,
    when: (reading, profile) => isForSecurity(reading, profile) && says(reading, 'contact'),
    also: (reading) => (says(reading, 'name', 'who') ? ['contact_name'] : []),
    says: itself,
  },
  {
    field: 'website',
    needs: [['website']],
    may: ['address', 'which', 'where', 'have'],
    unless: ['contact'],
    says: itself,
  },
  {
    field: 'founded',
    needs: [['founded']],
    may: ['when', 'since', 'length', 'each'],
    when: (reading) => says(reading, 'when', 'since', 'length'),
    says: (value) => `Our company was founded in ${value}.`,
  },
  {
    field: 'employees',
    needs: [['employees']],
    may: ['count', 'have', 'which', 'number'],
    when: (reading) =>
      says(reading, 'count') ||
      reading.terms.some(({ words }) => /^head ?count$|^size$|^how (?:big|large)$/.test(words)),
    unless: ['protection'],
    says: (value) => (/^\d[\d,. ]*$/.test(value) ? `We have ${value} employees.` : ended(value)),
  },
  {
    field: 'address',
    needs: [['address', 'seat', 'where']],
    may: WHERE,
    when: (reading) => !says(reading, 'country'),
    unless: ['website', 'e-mail', ...BEYOND],
    says: itself,
  },
  {
    field: 'country',
    needs: [['country', 'seat', 'where']],
    may: [...WHERE, 'country'],
    when: (reading) => !says(reading, 'address'),
    unless: BEYOND,
    says: itself,
  },
  {
    field: 'registration_number',
    needs: [['registration'], ['number', 'registration']],
    may: ['number'],
    when: (reading) => reading.terms.some(({ words }) => /\b(?:number|id)\b/.test(words)),
    says: itself,
  },
  { field: 'product_name', needs: [['name'], ['thing']], may: ['which'], says: itself },
  {
    field: 'product_description',
    needs: [['description', 'which'], ['thing']],
    may: ['description', 'have'],
    unless: ['name'],
    when: (reading) =>
      reading.terms.some(({ words, means }) => means.has('description') || words === 'do'),
    says: ended,
  },
  {
    field: 'contact_name',
    needs: [['contact']],
    may: [...OF_CONTACT, 'e-mail'],
    when: (reading, profile) =>
      isForSecurity(reading, profile) &&
      reading.terms.some(
        ({ words, means }) =>
          means.has('who') || /contact|person|respondent|representative/.test(words),
      ),
    unless: ['phone'],
    also: (reading) => (asksHow(reading) ? ['contact_email', 'contact_phone'] : []),
    says: itself,
  },
  { field: 'company_name', needs: [['name']], may: ['which', 'third-party'], says: itself },
];

/** "How can we reach them?" */
const asksHow = ({ terms }: Reading): boolean =>
  terms.some(({ words }) => /^how\b|^reach$/.test(words));

/**
 * What the company profile says to a question about one of its fields; null where the question says anything more,
 * or wants a yes or no: "how many employees have access" is none of its questions.
 */
export function askProfile(reading: Reading, profile: CompanyProfile): ProfileAnswer | null {
  const { form, standards, types, years, names, ageMonths, lengthMonths } = reading;
  if (form === 'yes-no' || standards.length + types.length + years.length + names.length > 0)
    return null;
  if (ageMonths !== null || lengthMonths !== null) return null;
  const found = ASKED.find(
    ({ field, needs, may = [], unless = [], when }) =>
      profile[field] !== undefined &&
      needs.every((meanings) => says(reading, ...meanings)) &&
      !says(reading, ...unless) &&
      (when?.(reading, profile) ?? true) &&
      leftOf(reading, new Set([...COMMON, ...needs.flat(), ...may])).length === 0,
  );
  if (found === undefined) return null;
  const fields = [found.field, ...(found.also?.(reading) ?? [])].filter(
    (field) => profile[field] !== undefined,
  );
  const [value = '', ...more] = fields.map((field) => profile[field] ?? '');
  return { text: [found.says(value), ...more].join(', '), fields };
}
