import { wordSet } from '../../lexicon/prose.ts';
import { formsOf } from '../inflections.ts';

const HARMLESS = wordSet('closed.harmless');
const CARRYING = formsOf('closed.carrying');

/**
 * Is it a word of grammar that cannot take back what a sentence claims: an article or possessive, the company
 * itself, a plain preposition, what carries a verb, "and"? All others (a modal, a comparative, "only", "some",
 * "where") have to be the question's own.
 */
export const isHarmless = (word: string): boolean => HARMLESS.has(word);
/** Does a verb only carry the noun beside it ("checks are performed", "an inventory is kept")? In any of its forms. */
export const isCarrying = (word: string): boolean => CARRYING.has(word);
