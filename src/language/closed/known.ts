import { unitsOf } from '../concepts.ts';
import { isEmpty, isGrammatical } from '../content.ts';
import { PARTIES } from '../standing/words.ts';
import { isPlainWord } from '../weights.ts';
import { wordsOf } from '../words.ts';
import { turns } from './takes-back.ts';

/** Is a word one of the trade's (the vocabulary knows it, or it tells no topic), and nobody's name? */
export const isKnown = (word: string): boolean =>
  unitsOf(word).every(
    (unit) => unit.concepts.size > 0 || isEmpty(unit) || isPlainWord(unit.word),
  ) && !Object.values(PARTIES).some((heads) => heads.has(word.replace(/s$/, '')));

/** Does a phrase consist of words of the trade and of grammar that turns nothing? */
export const isPlainPhrase = (text: string): boolean =>
  !turns(text) && wordsOf(text).every((word) => isGrammatical(word) || isKnown(word));
