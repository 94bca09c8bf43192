/** A list of words of a language in code: alternatives of a pattern, with where they stand and how many they are. */
export type WordList = { readonly line: number; readonly words: number; readonly text: string };

/** Fewer alternatives than that are a turn of grammar ("is|are|was|were") and no list. */
const LEAST_WORDS = 5;

const FIRST = String.raw`(?:\\b)?(?:\p{L}|\[\p{L}+\]|\(\?:\p{L})`;
const INNER = String.raw`\[[\p{L}' -]+\]\??|\((?:\?:)?[\p{L}'|? -]*\)\??|[?*+](?!:)`;
const WORD = String.raw`${FIRST}(?:[\p{L}'’]|\\?[ -]|${INNER})*`;
const ALTERNATIVES = new RegExp(`${WORD}(?:\\|${WORD}){${LEAST_WORDS - 1},}`, 'gu');

/** The names that the tagger has for parts of speech (universaldependencies.org/u/pos). */
const TAG = /^\W*(?:[A-Z]{3,5}\W*)$/;

const COMMENT = /\/\*[\s\S]*?\*\/|^\s*\/\/.*$|\s\/\/ .*$/gm;
const withoutComments = (source: string): string =>
  source.replace(COMMENT, (comment) => comment.replace(/[^\n]/g, ''));

/** The lists of words that a source holds, in their order. */
export function wordListsIn(source: string): WordList[] {
  const code = withoutComments(source);
  return [...code.matchAll(ALTERNATIVES)].flatMap(({ 0: text, index }) => {
    const words = text.split('|');
    if (words.every((word) => TAG.test(word))) return [];
    return [{ line: code.slice(0, index).split('\n').length, words: words.length, text }];
  });
}
