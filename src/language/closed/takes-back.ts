import { wordSet } from '../../lexicon/prose.ts';
import { memoized } from '../../memo.ts';
import { ideasOf, speaksOf } from '../concepts.ts';
import { contentUnits, isGrammatical } from '../content.ts';
import { CARVE_OUT } from '../extent.ts';
import { SUBORDINATOR } from '../grammar/main-verb.ts';
import { readGrammar } from '../grammar/read-grammar.ts';
import { oppositionBetween } from '../opposites.ts';
import { HEDGE, negationsIn } from '../polarity.ts';
import { weightOf } from '../weights.ts';
import { wordsOf } from '../words.ts';
import { isHarmless } from './harmless.ts';
import { withoutValues } from './values.ts';

const ideas = memoized(ideasOf, 2_000);

/** Words of grammar that point, order or relate, and turn nothing by themselves. */
const POINTING = wordSet('closed.pointing');

/** What is left out of a rule. */
export const EXCEPTION = /\bexceptions?\b|\bexempt/i;

/**
 * Does a sentence turn, bound or condition anything: a negation, an exception, a hedge, a contrast, another time or
 * mood?
 */
export const turns = memoized((sentence: string): boolean => {
  if (negationsIn(sentence) > 0) return true;
  if ([CARVE_OUT, HEDGE, EXCEPTION].some((pattern) => pattern.test(sentence))) return true;
  if (/^(?:past|future|perfect|progressive|would|should)$/.test(readGrammar(sentence).form))
    return true;
  return wordsOf(withoutValues(sentence)).some(
    (word) =>
      (isGrammatical(word) || SUBORDINATOR.has(word)) && !isHarmless(word) && !POINTING.has(word),
  );
});

/** In brackets, with an adverb set apart ("However, …"), or broken off at its verb ("… are not."). */
const GOES_ON = /^\W*\(|^\W*\w+,|\b(?:not|is|are|do|does|has|have|can|may|must|so)\W*$/i;

/** Does it go on from the sentence before, or begin with a word that points back? */
const leans = (sentence: string): boolean => {
  const [first = ''] = wordsOf(sentence);
  return GOES_ON.test(sentence) || (isGrammatical(first) && !isHarmless(first));
};

/** Is so much of the question said that the sentence is about the same: two of its telling words, or the only one? */
function isAboutIt(question: string, sentence: string, contraries: number): boolean {
  const said = ideas(sentence);
  const telling = contentUnits(question).filter((unit) => weightOf(unit) === 1);
  const shared = telling.filter((unit) => speaksOf(said, unit)).length + contraries;
  return shared > 0 && shared >= Math.min(2, telling.length);
}

/**
 * May a sentence beside the proving one take back what that claims? It turns something, and is about the same or
 * goes on from it; an exception may name its own.
 */
export function takesBack(question: string, beside: string, isNext: boolean): boolean {
  const { contrary, apart } = oppositionBetween(question, beside);
  const opposites = contrary + apart;
  if (opposites === 0 && !turns(beside)) return false;
  if (isNext && (leans(beside) || [CARVE_OUT, EXCEPTION].some((pattern) => pattern.test(beside))))
    return true;
  return isAboutIt(question, beside, opposites);
}

/** Does a text neither turn, bound nor except anything? */
export const takesNothingBack = (text: string): boolean =>
  !turns(text) && !EXCEPTION.test(text) && !CARVE_OUT.test(text);
