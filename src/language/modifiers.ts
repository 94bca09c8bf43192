import { ideasOf, speaksOf, unitsOf } from './concepts.ts';
import { isGrammatical } from './content.ts';
import { tagged } from './grammar/read-grammar.ts';
import type { Token } from './grammar/verb-groups.ts';

const isNoun = (pos: string | undefined): boolean => pos === 'NOUN' || pos === 'PROPN';

/** "Are support tickets …": a verb's form between an auxiliary, article or preposition and a noun stands for a noun. */
const isNounLike = ({ pos }: Token, before: Token | undefined): boolean =>
  isNoun(pos) || (pos === 'VERB' && /^(?:AUX|DET|ADP)$/.test(before?.pos ?? ''));

/** The nouns right before another noun: they tell which one is meant ("the orders database"). In lower case. */
const modifiersOf = (text: string): string[] =>
  tagged(text).flatMap((token, at, all) =>
    isNounLike(token, all[at - 1]) &&
    isNoun(all[at + 1]?.pos) &&
    !isGrammatical(token.word.toLowerCase())
      ? [token.word.toLowerCase()]
      : [],
  );

const unsaidIn = (text: string, words: readonly string[]): boolean => {
  const said = ideasOf(text);
  return words.some((word) => unitsOf(word).some((unit) => !speaksOf(said, unit)));
};

/**
 * Does each of two texts tell by a noun of its own which thing it means ("the orders database", "the support
 * database")? They speak of different ones.
 */
export const meansOtherThings = (one: string, other: string): boolean =>
  unsaidIn(other, modifiersOf(one)) && unsaidIn(one, modifiersOf(other));
