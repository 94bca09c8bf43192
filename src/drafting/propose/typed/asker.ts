import { ideasOf, speaksOf, type Unit } from '../../../language/concepts.ts';
import { contentUnits } from '../../../language/content.ts';
import { readGrammar } from '../../../language/grammar/read-grammar.ts';
import { isTopic, weightOf } from '../../../language/weights.ts';
import { stem, wordsOf } from '../../../language/words.ts';
import type { Candidate } from '../../../retrieval/search-passages.ts';
import type { Understanding } from '../../understand/understanding.ts';
import type { Reader } from '../extractive/closed-reading.ts';
import type { Asked } from '../extractive/weigh-sentences.ts';
import { firstAsked } from './further-asking.ts';
import { metByValue } from './noun-asked.ts';
import type { Seeker } from './values.ts';

/** Who asks for a value: what is asked, how a value is told, and what is read beside it. */
export type Asker = {
  readonly asked: Asked;
  readonly seeker: Seeker;
  readonly reader: Reader;
};

/** "After the contract ends" tells when, and asks for no order of things. */
const ORDER_WORDS = /\b(?:after|before|prior to|until|upon|following)\b/gi;
const LOWER_CASE = /(?<![\p{L}\p{N}])\p{Ll}[\p{Ll}'’-]*(?![\p{L}\p{N}])/gu;

/**
 * "Which hash … passwords?": with its noun taken as met by any name, nothing but one word would be left to speak of.
 */
const isBare = (wanted: Understanding['wanted'], units: readonly Unit[]): boolean =>
  wanted === 'which' && units.filter((unit) => weightOf(unit) === 1).length < 2;

/** The subject, with its condition, without the words that the value itself meets. */
function neededOf(understanding: Understanding): Asked {
  const { wanted, shape } = understanding;
  const subject = firstAsked(understanding);
  const met = metByValue(wanted, subject.text);
  const under = shape.condition === null ? [] : contentUnits(shape.condition);
  const units = [
    ...(met === null ? subject.units : subject.units.filter(({ root }) => root !== stem(met))),
    ...under,
  ];
  return {
    ...subject,
    text: subject.text.replace(ORDER_WORDS, ' '),
    units: units.length > 0 && !isBare(wanted, units) ? units : subject.units,
  };
}

const PAST = /\b(?:was|were|did)\b|^(?:who|which [\w-]+) \w+ed\b/i;
/** "What percentage of staff finished …": the noun asked for does what is asked. */
const WHAT_NOUN = /^(?:what|which|how many)\s+(.+?)\??$/is;
const isPast = (question: string): boolean =>
  PAST.test(question) || readGrammar(WHAT_NOUN.exec(question)?.[1] ?? '').form === 'past';
const ABLE = /\b(?:can|may|could)\b/i;

/** Forms of the verb that claim what a question asks, beside the present. */
export const formsOf = (question: string): NonNullable<Reader['forms']> => [
  ...(isPast(question) ? (['past', 'perfect'] as const) : []),
  ...(ABLE.test(question) ? (['can', 'may'] as const) : []),
];

/**
 * Is there enough in a question to tell what it is about: a telling word, or several others that a sentence says
 * all of?
 */
export const hasTopic = (units: readonly Unit[], sentence: string): boolean => {
  if (units.some((unit) => isTopic(unit) && weightOf(unit) === 1)) return true;
  const said = ideasOf(sentence);
  return units.length > 1 && units.every((unit) => speaksOf(said, unit));
};

/**
 * The asker of a question over passages. `own`: words of the company's and its products' names; `today`: an ISO date.
 */
export function askerOf(
  understanding: Understanding,
  candidates: readonly Candidate[],
  { own, today }: { readonly own: ReadonlySet<string>; readonly today: string },
): Asker {
  const { wanted, shape } = understanding;
  const subject = firstAsked(understanding);
  const desk = new Set(candidates.flatMap(({ text }) => text.match(LOWER_CASE) ?? []));
  const known = new Set([...wordsOf(shape.text), ...own]);
  return {
    asked: neededOf(understanding),
    seeker: { wanted, subject: subject.text, known, desk, today },
    reader: { question: shape.text, own, common: desk, today },
  };
}
