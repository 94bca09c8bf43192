import { pattern } from '../lexicon/look-up.ts';
import { anyOf, phrases, wordSet } from '../lexicon/prose.ts';
import { memoized } from '../memo.ts';
import { wordsOf } from './words.ts';

/** Words that turn a statement round; `un…`, `non…` and antonyms are counted with them. */
const NEGATORS = wordSet('turn.negator');
const TURNS_NOTHING = pattern(
  () =>
    [
      `\\bnot ${anyOf('turn.not-only')}`,
      `\\b(?:no|not) ${anyOf('turn.than')} (?:often )?than\\b`,
      `\\bwithout (?:${anyOf('turn.delay')} )?delays?\\b`,
    ].join('|'),
  'gu',
);
const NON = pattern(() => `\\bnon[- ]?${anyOf('turn.non')}`, 'gu');

/** How many words in a text turn its meaning round ("not only" and "no later than" turn nothing). */
export const negationsIn = memoized(countNegations);

function countNegations(text: string): number {
  const plain = text
    .toLowerCase()
    .replace(TURNS_NOTHING(), ' ')
    .replace(/\bno longer\b/g, ' without ')
    .replace(NON(), ' ')
    .replace(/\b(?:whether or|if) not\b/g, ' ')
    .replace(/\bno\.?\s?\d/g, ' ')
    .replace(/\b(keep|keeps|kept|stays?|remains?) ((?:[\w-]+ ){0,4}?)out of\b/g, '$2 not in');
  return wordsOf(plain).filter((word) => NEGATORS.has(word)).length;
}

/** The words that a negation reaches, one by one and together (a term may be of two words). */
function governed(words: readonly string[], at: number): string[] {
  const reached = words.slice(at + 1, at + 6);
  return [...reached.slice(0, 4), reached.join(' ')];
}

/**
 * Does a negation govern one of these words: "do not outsource", "no shared accounts", "disabled"? A negation
 * elsewhere in the sentence ("systems that are not in scope are tested") says nothing about them.
 */
export function negates(sentence: string, speaks: (word: string) => boolean): boolean {
  const words = wordsOf(sentence);
  return words.some((word, at) => NEGATORS.has(word) && governed(words, at).some(speaks));
}

/** Weak or partial commitment: "where possible", "may", "should consider", "most". */
export const HEDGE = phrases(() => `${anyOf('turn.hedge')}|(?<!\\d )\\bmay\\b(?! \\d)`);

/** Words that order two things in time or rank. */
export const ORDER = phrases(() => anyOf('turn.order'));

/** Is a statement denied outright ("do not", "no …", "never"), not just bounded ("without", "except")? */
export const DENIAL = phrases(() => `${anyOf('turn.denial')}|^\\W*no\\b`);

/** A sentence that holds only under a condition of its own. */
export const CONDITIONAL =
  /^\W*(?:in (?:these|such|those|certain|some) (?:cases|situations|circumstances)()|(?:in|for) (?:the )?(?:case|event|cases|situations) (?:of|that|where)|where|when|whenever|if|once|should|as long as|to the extent)\b\s*([^,]*),|\b(?:if|when|whenever|where|provided|in case|in cases where|as long as)\b\s+(.*)$/i;

/** Some of the customers, named by what they do (`customers who choose …`). */
export const SOME_CUSTOMERS =
  /\b(?:customers?|clients?|tenants?|subscribers?)(?:['’]s?)? (?:who|that|which|with|on)\b\s+(.*)$/i;

/** “Was not”, “did not”: how it was once, not how it is. */
export const PAST_DENIAL = /\b(?:was|were|did|had)(?: not|n['’]t)\b/i;
