import { unitsOf } from '../concepts.ts';
import { isEmpty } from '../content.ts';
import { PARTIES } from '../standing/words.ts';
import { isPlainWord } from '../weights.ts';

/** Is a word one of the trade's (the vocabulary knows it, or it tells no topic), and nobody's name? */
export const isKnown = (word: string): boolean =>
  unitsOf(word).every(
    (unit) => unit.concepts.size > 0 || isEmpty(unit) || isPlainWord(unit.word),
  ) && !Object.values(PARTIES).some((heads) => heads.has(word.replace(/s$/, '')));
