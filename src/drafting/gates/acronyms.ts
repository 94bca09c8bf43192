import { HOSTS } from '../../language/standing/words.ts';
import { holdsWords } from '../../language/whole-words.ts';

const ACRONYM = /^\p{Lu}{2,5}s?$/u;
/** Words that an acronym may leave out. */
const SMALL = /^(?:of|and|for|the|to|in|or|on)$/;
/** An acronym before a noun, and the noun. */
const MODIFIER = /(?<![\p{L}\p{N}])(\p{Lu}{2,5})\s+(\p{Ll}{3,})/gu;

const partsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

const SENTENCE_END = /[.!?;:]\s|\n/;

/** Does a sentence of the text hold words in a row whose first letters spell the acronym: "single sign-on" for SSO? */
export function isSpelledOut(acronym: string, text: string): boolean {
  if (!ACRONYM.test(acronym)) return false;
  const letters = acronym.replace(/s$/, '').toLowerCase();
  return text.split(SENTENCE_END).some((sentence) => {
    const words = partsOf(sentence);
    return words.some((_, at) => spells(words.slice(at), letters));
  });
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

/** Names of several words: "Change Advisory Board", "Bill of Materials". */
const LONG_NAME = /(?<!\p{L})\p{Lu}\p{L}+(?:[ -](?:(?:of|and|for|the) )?\p{Lu}\p{L}+)+/gu;
/** So short an acronym stands for many things. */
const TWO_LETTERS = 2;

/**
 * Names of an answer that its proof says by their acronym ("CAB", "U.S."); those of two words only where another
 * text that is given with it says the name in full.
 */
export function namesInFull(answer: string, proof: string, others: () => string): string[] {
  const plain = proof.replace(/(?<=\b\p{Lu})\.(?=\p{Lu}\b)/gu, '');
  const runs = answer.match(LONG_NAME) ?? [];
  // The first word of a sentence may be any word.
  return [...runs, ...runs.map((run) => run.replace(/^\S+ /, ''))].filter((name) => {
    const words = name.match(/\p{Lu}\p{L}+/gu) ?? [];
    const acronym = words.map(([letter]) => letter).join('');
    const isSaid = new RegExp(`(?<![\\p{L}\\p{N}])${acronym}(?![\\p{L}\\p{N}])`, 'u').test(plain);
    return isSaid && words.length > 1 && (words.length > TWO_LETTERS || holdsWords(others(), name));
  });
}

/** Is a word cut short in the text, with a full stop: "Art. 12" for Article? */
export const isCutShort = (word: string, text: string): boolean =>
  (text.match(/(?<![\p{L}\p{N}.])\p{L}{3,}(?=\.)/gu) ?? []).some(
    (short) => short.length < word.length && word.toLowerCase().startsWith(short.toLowerCase()),
  );

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
