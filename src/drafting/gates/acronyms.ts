import { HOSTS } from '../../language/standing/words.ts';
import { holdsWords } from '../../language/whole-words.ts';

const ACRONYM = /^\p{Lu}{2,5}s?$/u;
/** Words that an acronym may leave out. */
const SMALL = /^(?:of|and|for|the|to|in|or|on)$/;
/** An acronym before a noun, and the noun. */
const MODIFIER = /(?<![\p{L}\p{N}])(\p{Lu}{2,5})\s+(\p{Ll}{3,})/gu;

const partsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Does the text hold words in a row whose first letters spell the acronym: "single sign-on" for SSO? */
export function isSpelledOut(acronym: string, text: string): boolean {
  if (!ACRONYM.test(acronym)) return false;
  const letters = acronym.replace(/s$/, '').toLowerCase();
  const words = partsOf(text);
  return words.some((_, at) => spells(words.slice(at), letters));
}

function spells(words: readonly string[], letters: string): boolean {
  let at = 0;
  for (const word of words) {
    if (word.startsWith(letters[at] ?? '')) at += 1;
    else if (at === 0 || !SMALL.test(word)) return false;
    if (at === letters.length) return true;
  }
  return false;
}

/**
 * Acronyms that an answer takes over from the question before the same noun ("DNS zone"), where its proof speaks of
 * that noun; a host's name is none.
 */
export function acronymsAsked(answer: string, question: string, proof: string): string[] {
  return [...answer.matchAll(MODIFIER)].flatMap(([pair, acronym = '', noun = '']) =>
    holdsWords(question, pair) && holdsWords(proof, noun) && !HOSTS.test(acronym.toLowerCase())
      ? [acronym]
      : [],
  );
}
