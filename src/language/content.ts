import { wordSet } from '../lexicon/prose.ts';
import { type Unit, unitsOf } from './concepts.ts';
import { formsOf } from './inflections.ts';
import { judging } from './meanings.ts';
import { isNumeral } from './number-words.ts';

/** Words of grammar: they have no forms of their own. */
const GRAMMAR = wordSet('topic-word.grammar');
/** Words of content that say nothing of a topic, with their forms. */
const EMPTY = formsOf('topic-word.empty');

const isNumber = (word: string): boolean => /^\d|^(?:hundred|half)$/.test(word) || isNumeral(word);

/** Is it a word of grammar: one that joins, points, bounds or turns, and names nothing? */
export const isGrammatical = (word: string): boolean => GRAMMAR.has(word);

/** Does a unit of one word carry no topic: a function word, the company, a number? */
export const isEmpty = ({ words, word }: Unit): boolean =>
  words === 1 && (GRAMMAR.has(word) || EMPTY.has(word) || isNumber(word));

/**
 * The units of a text that carry its topic: without function words, the company, and numbers (quantities are
 * compared apart).
 */
export function contentUnits(text: string, meanings = judging): Unit[] {
  return unitsOf(text, meanings).filter((unit) => !isEmpty(unit));
}
