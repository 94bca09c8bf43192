import { anyOf, phrases, wordSet } from '../../lexicon/prose.ts';
import { ideasOf, speaksOf, type Unit, unitsOf } from '../concepts.ts';
import { isEmpty } from '../content.ts';
import { isPlainWord } from '../weights.ts';
import { wordsOf } from '../words.ts';
import { isKnown } from './known.ts';
import { EXCEPTION } from './takes-back.ts';

/** What a text of rules calls itself, and what its parts are counted by ("Table 2", "Annex B"). */
const RULES = phrases(() => anyOf('closed.rules', 'closed.counted-part'));
/** "3.2", "POL-05", "(A)": how sections and documents are counted. */
const COUNTED = /\b[A-Z]{1,5}[- ]?\d[\w.]*|\b\d[\d.]*\b|^[A-Z]\.(?=\s)/g;
/**
 * Nouns of doing and being, which name a field ("cryptography", "logging"); things, places and people are named by
 * others.
 */
const FIELD = /(?:[acp]tion|ment|ing|ity|ance|ence|acy|ancy|phy|ness|ship|sis|onse)s?$/;

/** What a heading calls a part of its field: "strength", "lifecycle". */
const ASPECT = wordSet('closed.aspect');

/** A noun of doing or being by its end: "compliance", "logging". */
export const isFieldWord = (word: string): boolean => FIELD.test(word);

export type Around = {
  /** The question and the sentence. */
  readonly said: string;
  readonly own: ReadonlySet<string>;
  /** Words that the documents found write in small letters: no names. */
  readonly common: ReadonlySet<string>;
};

const contentOf = (text: string, { own }: Around) =>
  unitsOf(RULES.without(text.replace(COUNTED, ' ').toLowerCase())).filter(
    (unit) => !wordsOf(unit.word).every((word) => own.has(word)) && !isEmpty(unit),
  );

/** "Access control", "Supplier security": a field of the trade, by the noun at its end. */
const isField = (units: readonly Unit[]): boolean =>
  FIELD.test(units.at(-1)?.word ?? '') || /controls?$/.test(units.at(-1)?.word ?? '');

const isNoName = (unit: Unit, { common }: Around): boolean =>
  isKnown(unit.word) || wordsOf(unit.word).every((word) => common.has(word));

/**
 * Does a heading say no more than which field the text under it is about? Each of its words is what question and
 * sentence speak of, tells no topic, or names a field of the trade. "Chambers edition", "Laptops" and "Leeds" are
 * for those who ask for them.
 */
export function isHeadingRead(heading: string, around: Around): boolean {
  if (EXCEPTION.test(heading)) return false;
  const [first = '', ...more] = heading.split(JOINED);
  const isFirst = isPartRead(first, around);
  if (more.length === 0 || isFirst) return isFirst;
  // "Customer certificates and names" may mean the customer's names as well.
  return contentOf(first, around).length < 2 && more.some((part) => isPartRead(part, around));
}

const JOINED = /\s+(?:and|&)\s+/;

function isPartRead(heading: string, around: Around): boolean {
  const said = ideasOf(around.said);
  const units = contentOf(heading, around);
  return units.every(
    (unit) =>
      speaksOf(said, unit) ||
      unit.words > 1 ||
      isPlainWord(unit.word) ||
      ASPECT.has(unit.word) ||
      FIELD.test(unit.word) ||
      (isField(units) && isNoName(unit, around)),
  );
}

/**
 * Is a document by its title the company's own rules or description of itself, and nobody else's: no name in it but
 * the company's, no word that the desk does not know?
 */
export function isTitleRead(title: string, around: Around): boolean {
  const said = ideasOf(around.said);
  const units = contentOf(title, around);
  const isOwn = RULES.test(title) || isField(units);
  return units.every(
    (unit) => speaksOf(said, unit) || isKnown(unit.word) || (isOwn && isNoName(unit, around)),
  );
}
