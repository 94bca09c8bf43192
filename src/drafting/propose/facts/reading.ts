import { isKnown } from '../../../language/closed/known.ts';
import { readsAsLabel } from '../../../language/label.ts';
import { escaped } from '../../../language/whole-words.ts';
import { wordsOf } from '../../../language/words.ts';
import { wordSet } from '../../../lexicon/prose.ts';
import type { CompanyProfile } from '../../facts.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { type Meaning, type Term, termsIn } from './terms.ts';

/** What a question says beside its words of meaning, taken out of it and checked against the fact. */
type Slots = {
  /** `SOC 2`, `ISO/IEC 27001:2022`. */
  readonly standards: readonly string[];
  readonly types: readonly ('I' | 'II')[];
  /** "In the last 12 months": how old the fact may be, in months. */
  readonly ageMonths: number | null;
  /** "Covering at least six months": how long the period has to be. */
  readonly lengthMonths: number | null;
  readonly years: readonly string[];
  /** Names of the company and its product, as the profile has them. */
  readonly names: readonly string[];
};

/** A question as facts are matched against it: a form of answer, slots, and words of known meaning. */
export type Reading = Slots & {
  readonly form: 'yes-no' | 'value' | 'label';
  readonly terms: readonly Term[];
  /** As it was asked. */
  readonly text: string;
  /** What is left of it without its slots: the terms are made of this. */
  readonly rest: string;
  readonly today: Date;
};

const STANDARD =
  /\bSOC[\s-]?[123](?!\d)|\b(?:ISO(?:\s?\/\s?IEC)?[\s-]?\d{4,5}(?:-\d)?(?::\d{4})?|PCI(?:[- ]DSS)?(?: v?\d(?:\.\d)*)?\b|(?:BSI )?C5(?::\d{4})?\b|TISAX|Cyber Essentials(?: Plus)?|CSA STAR|HITRUST(?: CSF)?|FedRAMP|(?:27001|27701|9001)(?=[\s-]?certif)|ISO(?![\s/-]*\w*\d)(?=\W|$))/gi;
const TYPE =
  /\btype[\s-]?(1|2|ii?)\b(?:\s?(?:or|\/|and)\s?(?:an? |the )?(?:type[\s-]?)?(1|2|ii?)\b)?/gi;
const NUMBERS: Readonly<Record<string, number>> = { six: 6, nine: 9, twelve: 12, eighteen: 18 };
const NUMBER = '(\\d{1,2}|six|nine|twelve|eighteen)(?:\\s?\\(\\d+\\))?';
const AGE = [
  // "For the previous year" is another one than the last.
  new RegExp(
    `\\b(?:(?:with)?in|during|over|for|from) the (?:(?:last|past|previous|preceding) ${NUMBER}[\\s-]months?|(?:last|past) (?:calendar )?year)\\b`,
    'i',
  ),
  new RegExp(
    `\\b(?:(?:not|no) (?:more|older) than|less than|under|at most|within) ${NUMBER} months?(?: old)?\\b`,
    'i',
  ),
];
const LENGTH = new RegExp(
  `\\b(?:at least|a minimum of|no less than|not less than|minimum) (?:an? )?${NUMBER}[\\s-]months?(?: period)?\\b`,
  'i',
);
const YEAR = /\b20\d\d\b/g;
const LEGAL_FORM = /,? (?:inc|llc|ltd|limited|gmbh|ag|ab|as|bv|nv|sa|plc|corp|co)\.?$/i;

const monthsOf = (number: string | undefined): number =>
  number === undefined ? 12 : (NUMBERS[number.toLowerCase()] ?? Number(number));
const typeOf = (said: string): 'I' | 'II' => (/^(?:2|ii)$/i.test(said) ? 'II' : 'I');

/** The names of the company and of its product, shortest spelling too. */
const namesOf = ({ company_name, product_name }: CompanyProfile): string[] =>
  [company_name, product_name]
    .flatMap((name) => (name === undefined ? [] : [name, name.replace(LEGAL_FORM, '')]))
    .filter((name) => wordsOf(name).length > 0);

const isCompany = (name: string, { company_name = '' }: CompanyProfile): boolean =>
  company_name.toLowerCase().startsWith(name.toLowerCase());

/**
 * The company as a buyer calls it: the first word of its name, where that is no word of the trade; null for none.
 * It names nothing but who is asked.
 */
function shortNameOf({ company_name = '' }: CompanyProfile): RegExp | null {
  const [first = '', ...more] = company_name.replace(LEGAL_FORM, '').split(/\s+/);
  const isName = more.length > 0 && first.length > 3 && !isKnown(first.toLowerCase());
  return isName
    ? new RegExp(`(?<![\\p{L}\\d])${escaped(first)}(?:['’]s)?(?![\\p{L}\\d])`, 'giu')
    : null;
}

function slotsOf(text: string, profile: CompanyProfile): { slots: Slots; rest: string } {
  const names = namesOf(profile).toSorted((one, other) => other.length - one.length);
  const naming = new RegExp(
    `(?<![\\p{L}\\d])(?:${names.map(escaped).join('|')})(?![\\p{L}\\d])`,
    'giu',
  );
  const age = AGE.map((pattern) => pattern.exec(text)).find((found) => found !== null);
  const length = LENGTH.exec(text);
  const undone = [age, length].reduce((left, found) => left.replace(found?.[0] ?? '\0', ' '), text);
  const named = names.length === 0 ? [] : (undone.match(naming) ?? []);
  const called =
    names.length === 0
      ? undone
      : undone.replace(naming, (name) => (isCompany(name, profile) ? ' you ' : ' '));
  const unnamed = called.replace(shortNameOf(profile) ?? /$^/, ' you ');
  const plain = unnamed.replace(STANDARD, ' ').replace(TYPE, ' ');
  return {
    rest: plain.replace(YEAR, ' ').replace(/\bthis year(?:['’]s)?\b/gi, ' '),
    slots: {
      standards: (unnamed.match(STANDARD) ?? []).map((each) =>
        each.trim().replace(/^\d/, 'ISO $&'),
      ),
      types: [...unnamed.matchAll(TYPE)].flatMap(([, one, other]) =>
        [one, other].flatMap((said) => (said === undefined ? [] : [typeOf(said)])),
      ),
      ageMonths: age ? monthsOf(age[1]) : null,
      lengthMonths: length ? monthsOf(length[1]) : null,
      years: plain.match(YEAR) ?? [],
      names: named
        .filter((each) => !isCompany(each, profile))
        .map((each) => each.replace(LEGAL_FORM, '')),
    },
  };
}

/** "…, and by whom?": a value asked for behind a question for a Yes. */
const AND_ASKS =
  /,? and (?=(?:(?:by|on|in|for|until|since|if so,?) )?(?:who|whom|when|which|what|how many)\b)/i;

/** "Against which edition …", whatever the preposition. */
const ASKS_OPENLY = /^(?:\w+ )?(?:who|whom|which|what|when|where|how)\b/i;

const isTold = ([first]: readonly Term[]): boolean => first?.means.has('frame') === true;

const FINITE = /^(?:is|are|was|were|be|been|has|have|had|do|does|did)$/;

/** "Year founded": a label though one of its words may be a verb. */
const namesOnly = (text: string, terms: readonly Term[]): boolean =>
  !/[?.]/.test(text) &&
  terms[0]?.means.has('filler') !== true &&
  !terms.some(({ words }) => FINITE.test(words));

/** What may stand on both sides of "or" where one of the two is asked for. */
const ALTERNATIVES: readonly (readonly Meaning[])[] = [
  ['clean', 'reserved'],
  ['technique'],
  ['apart', 'cover'],
];

/** "Qualified or unqualified?", "black-box or white-box?": asks which, though it may be put as a yes/no question. */
function offersWays(rest: string): boolean {
  const [before, after, ...more] = rest.split(/\bor\b/i);
  if (before === undefined || after === undefined || more.length > 0) return false;
  const [one, other] = [termsIn(before).at(-1), termsIn(after)[0]];
  return ALTERNATIVES.some((all) =>
    [one, other].every((term) => all.some((each) => term?.means.has(each) === true)),
  );
}

/** "Please state …" asks for a value even where no verb is found in it. */
function formOf(
  text: string,
  isOpen: boolean,
  { terms, rest }: { terms: readonly Term[]; rest: string },
): Reading['form'] {
  if (isTold(terms) || offersWays(rest)) return 'value';
  if (readsAsLabel(text) || namesOnly(text, terms)) return 'label';
  return isOpen ? 'value' : 'yes-no';
}

function readingOf(text: string, given: { profile: CompanyProfile; today: Date; isOpen: boolean }) {
  const { slots, rest } = slotsOf(text, given.profile);
  const terms = termsIn(rest);
  const thisYear = /\bthis year\b/i.test(text) ? [String(given.today.getUTCFullYear())] : [];
  const form = formOf(text, given.isOpen, { terms, rest });
  const years = [...slots.years, ...thisYear];
  return { ...slots, years, form, terms, text, rest, today: given.today } as const;
}

/**
 * A question taken apart for facts; the second reading is of the value that it asks for behind its Yes ("…, and by
 * whom?"), about the same thing.
 */
export function readingsOf(
  { shape, wanted }: Understanding,
  given: { readonly profile: CompanyProfile; readonly today: Date },
): readonly [Reading, Reading | null] {
  const isOpen = wanted !== 'yes_no' || ASKS_OPENLY.test(shape.text);
  const [first = '', ...more] = isOpen ? [shape.text] : shape.text.split(AND_ASKS);
  const one = readingOf(first, { ...given, isOpen });
  const then = more.length === 1 ? readingOf(more[0] ?? '', { ...given, isOpen: true }) : null;
  return [
    one,
    then === null
      ? null
      : {
          ...one,
          form: 'value',
          terms: [...then.terms, ...one.terms],
          rest: `${then.rest}\n${one.rest}`,
        },
  ];
}

/** Does a question say this, in any of these meanings? */
export const says = ({ terms }: Pick<Reading, 'terms'>, ...meanings: readonly Meaning[]): boolean =>
  terms.some(({ means }) => meanings.some((each) => means.has(each)));

/** The words of a question that mean none of these. */
export const leftOf = ({ terms }: Pick<Reading, 'terms'>, allowed: ReadonlySet<Meaning>): Term[] =>
  terms.filter(({ means }) => ![...means].some((each) => allowed.has(each)));

const EACH = wordSet('extent.each-one');

/** Does a question ask of all of them, one by one? */
export const asksOfEach = ({ terms }: Pick<Reading, 'terms'>): boolean =>
  terms.some(({ words }) => EACH.has(words));
