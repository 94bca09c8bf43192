import { fromLexicon } from '../lexicon/look-up.ts';
import { anyOf, phrases } from '../lexicon/prose.ts';
import { memoized } from '../memo.ts';
import { ideasOf, speaksOf, unitsOf } from './concepts.ts';
import { readGrammar } from './grammar/read-grammar.ts';
import { headOf } from './standing/subject.ts';
import { PARTIES } from './standing/words.ts';

/** Verbs of enabling: who does them gives others the ability to do something. */
const ENABLES = phrases(() => `^(?:do|does|will)\\b[^?]{0,60}?${anyOf('ability.enables')}`);
/** What is offered, as the subject of "have" or "include". */
const THING_HAS = phrases(
  () =>
    `^(?:do|does) (?:the|your|this) (?:[\\w-]+ ){0,2}${anyOf('ability.thing')} (?:have|include|come with)\\b`,
);
/** "Is single sign-on available?", "… supported?", "… configurable?" */
const IS_ABLE = phrases(
  () =>
    `^(?:is|are)\\b[^?]{3,80}\\b(?:supported|offered|provided|(?!${anyOf('ability.no-ability')})\\w+[ai]ble)\\b`,
);
/** "Can we …?", "Are customers able to …?" */
const CAN = phrases(() => {
  const customers = anyOf('ability.customers');
  return `^(?:(?:can|may|could) (?:we|our(?: [\\w-]+){0,2}|${customers})\\b|(?:is|are) (?:it possible|(?:we|our|${customers})\\b[^?]{0,30}\\bable) (?:for|to)\\b)`;
});

const employee = fromLexicon(() => unitsOf('employee'));

/**
 * Does a question ask what the product lets its customers do, and not what the company itself does? "Do you support
 * single sign-on?" does; "Do you use single sign-on?" and what is asked of the company's own people do not.
 */
export const asksForAbility = memoized((question: string): boolean => {
  const ideas = ideasOf(question);
  if (employee().some((unit) => speaksOf(ideas, unit))) return false;
  return [ENABLES, THING_HAS, IS_ABLE, CAN].some((pattern) => pattern.test(question.trim()));
}, 2_000);

/**
 * Does a sentence say what customers can (or cannot) do with the product, or have of it: "Customers can turn on …",
 * "Each tenant has a log of its own"?
 */
export const tellsAbility = memoized((sentence: string): boolean => {
  const { form, negated, passive, subject, verb } = readGrammar(sentence);
  const isAbility = form === 'can' || (form === 'may' && !negated);
  const isGiven = form === 'present' && !negated && verb === 'have';
  return (isAbility || isGiven) && !passive && PARTIES.customers?.has(headOf(subject)) === true;
}, 2_000);
