import type { CompanyFact } from '../../facts.ts';
import { answer, type FactAnswer } from './question.ts';
import { type Reading, says } from './reading.ts';
import type { Meaning } from './terms.ts';
import { knowsAll, subjectOf, tellsOf } from './told-of.ts';

/** The field of a line that no label of the lexicon calls is its own label behind this. */
const LINE = 'line:';

type Told = { readonly label: string; readonly fact: CompanyFact };

const linesOf = (facts: readonly CompanyFact[]): Told[] =>
  facts.flatMap((fact) =>
    fact.field.startsWith(LINE) ? [{ label: fact.field.slice(LINE.length), fact }] : [],
  );

/** What a value has to say for a question of its kind. */
const KINDS: readonly (readonly [Meaning, RegExp])[] = [
  ['count', /\d/],
  ['length', /\d/],
  ['when', /\d/],
  ['who', /\p{Lu}/u],
  ['where', /\p{Lu}/u],
];

const isOfKind = (reading: Reading, value: string): boolean =>
  KINDS.every(([asked, form]) => !says(reading, asked) || form.test(value));

/** Words that name neither the line nor its value. */
const PLAIN: readonly Meaning[] = ['have', 'count', 'of-company', 'past', 'each'];

/**
 * The line of a paper by which the company introduces itself whose label a question says, whole and with no word
 * more than the line has; null where none or several are such.
 */
export function askCompanyLines(
  reading: Reading,
  facts: readonly CompanyFact[],
): FactAnswer | null {
  const { form, standards, types, years, ageMonths, lengthMonths } = reading;
  if (form === 'yes-no' || says(reading, 'other-time', 'later')) return null;
  if (standards.length + types.length + years.length > 0) return null;
  if (ageMonths !== null || lengthMonths !== null) return null;
  const subject = subjectOf(reading, ...PLAIN);
  const found = linesOf(facts).filter(
    ({ label, fact }) =>
      tellsOf(`${label}: ${fact.value}`, subject) &&
      knowsAll(reading, `${label}: ${fact.value}`) &&
      tellsOf(subject, label) &&
      isOfKind(reading, fact.value),
  );
  const [line] = found;
  return line === undefined || found.length > 1
    ? null
    : answer(null, [`${line.label}: ${line.fact.value}`], [[line.fact.proof]]);
}
