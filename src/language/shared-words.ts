import { comparedWords } from './compared-words.ts';

/** Letters that two forms of a word have in common in most languages; shorter words tell little of a topic. */
const ROOT = 5;
/** Scripts whose words are short. */
const SHORT_WORDS =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\p{sc=Hangul}]/u;
const LEAST_SHORT = 2;

const tells = (word: string): boolean =>
  word.length >= (SHORT_WORDS.test(word) ? LEAST_SHORT : ROOT);

const rootOf = (word: string): string => (SHORT_WORDS.test(word) ? word : word.slice(0, ROOT));

/**
 * How many of one text's longer words another text has, by their first letters, 0 to 1: for languages that Vouch
 * knows no word forms of. Null where the first text has no such word.
 */
export function sharedWords(text: string, other: string): number | null {
  const asked = new Set(comparedWords(text).filter(tells).map(rootOf));
  const said = new Set(comparedWords(other).filter(tells).map(rootOf));
  return asked.size === 0 ? null : [...asked].filter((word) => said.has(word)).length / asked.size;
}
