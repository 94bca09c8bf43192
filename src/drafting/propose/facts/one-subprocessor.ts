import { wordsOf } from '../../../language/words.ts';
import { fromLexicon } from '../../../lexicon/look-up.ts';
import { anyOf } from '../../../lexicon/prose.ts';
import type { SubprocessorFact } from '../../facts.ts';
import { answer, type FactAnswer, inferred, listed } from './question.ts';
import { leftOf, type Reading, says } from './reading.ts';
import type { Meaning } from './terms.ts';

/** Words that questions about sub-processors use whatever they ask of them. */
export const COMMON: readonly Meaning[] = [
  'frame',
  'filler',
  'latest',
  'own',
  'thing',
  'subprocessor',
  'third-party',
  'processing',
  'data',
  'have',
  'each',
  'name',
];

/** Headers of the column that says where. */
export const PLACE = /\b(?:location|country|countries|region|place|seat|jurisdiction)\b/i;

/** "Do you use X as a sub-processor?" of a company that a list which calls itself complete does not name. */
export function askUnlisted(reading: Reading, list: SubprocessorFact): FactAnswer | null {
  const { form, text, terms } = reading;
  const asked = OTHER_COMPANY.exec(text)?.[1];
  if (form !== 'yes-no' || asked === undefined || list.complete === null) return null;
  if (!says(reading, 'subprocessor') || says(reading, 'where', 'country', 'seat', 'count'))
    return null;
  const ofName = new Set(wordsOf(asked));
  const left = terms.filter(
    ({ words, means }) =>
      !words.split(' ').every((word) => ofName.has(word)) &&
      !COMMON.some((each) => means.has(each)),
  );
  const isNear = list.entries.some(({ name }) =>
    wordsOf(name).some((word) => ofName.has(word) && word.length > 2),
  );
  return left.length > 0 || isNear
    ? null
    : inferred(
        'no',
        [
          `Our list of sub-processors is complete: ${listed(list.entries.map(({ name }) => name))}.`,
        ],
        [[list.complete], list.entries.map(({ proof }) => proof)],
      );
}

/** A company that the question names where one of the list would stand. */
const OTHER_COMPANY =
  /(?<=\S )((?:\p{Lu}[\p{L}\d&.'-]*)(?: \p{Lu}[\p{L}\d&.'-]*){0,5}) (?:as |one of |among |an? )/u;

/** Without its legal form and what stands in brackets. */
const shortName = (name: string): string[] =>
  wordsOf(name.replace(/\([^)]*\)/g, ' ').replace(LEGAL_FORM(), ' '));
const LEGAL_FORM = fromLexicon(
  () => new RegExp(`[\\s,]+${anyOf('stated.legal-suffix')}\\.?`, 'giu'),
);

/** The one company of the list that a question names, by its whole name or the words that it begins with. */
export function namedIn(text: string, { entries }: SubprocessorFact) {
  const said = ` ${wordsOf(text).join(' ')} `;
  const whole = entries.filter(({ name }) => said.includes(` ${shortName(name).join(' ')} `));
  const [one, ...more] =
    whole.length > 0 ? whole : entries.filter(({ name }) => isBegun(name, text));
  return one === undefined || more.length > 0 ? null : one;
}

/** Does a question name a company by its first word, written as a name? */
function isBegun(name: string, text: string): boolean {
  const first = name.split(/[\s,]+/)[0] ?? '';
  return (
    first.length > 3 &&
    new RegExp(`(?<=\\S )${first.replace(/[^\p{L}\d]/gu, '.')}(?![\\p{L}\\d])`, 'u').test(text)
  );
}

const OF_ONE: readonly Meaning[] = [
  ...COMMON,
  'which',
  'purpose',
  'perform',
  'where',
  'country',
  'seat',
  'who',
];

/** What the list says of the one company that the question names. */
export function askOne(reading: Reading, list: SubprocessorFact): FactAnswer | null {
  const one = namedIn(reading.text, list);
  if (one === null || reading.form === 'yes-no' || reading.ageMonths !== null) return null;
  const ofName = new Set(wordsOf(one.name));
  const terms = reading.terms.filter(
    ({ words }) => !words.split(' ').every((word) => ofName.has(word)),
  );
  if (leftOf({ terms }, new Set(OF_ONE)).length > 0) return null;
  const asksWhere = says({ terms }, 'where', 'country', 'seat');
  const asksWhat =
    says({ terms }, 'purpose', 'perform') || /\bdo(?:es)?\b.*\bdo\b/i.test(reading.text);
  if (!asksWhere && !asksWhat) return null;
  const place = one.details.find(({ header }) => PLACE.test(header))?.value;
  const all = one.details.flatMap(({ value }) => (value === '' ? [] : [value])).join(', ');
  if (all === '' || (asksWhere && !asksWhat && place === undefined && !isToldInWords(one)))
    return null;
  const said = asksWhere && !asksWhat && place !== undefined ? place : all;
  return answer(null, [`${one.name}: ${said}.`], [[one.proof]]);
}

/** A sentence tells all that is known of a company. */
const isToldInWords = ({ details }: SubprocessorFact['entries'][number]): boolean =>
  details.length === 1 && details[0]?.header === '';
