import { anyOf, phrases } from '../../lexicon/prose.ts';
import { firstWord, isBe, type Read, type Rule, say } from './rule.ts';
import { ADVISABLE, ADVISING, EXPLAINING } from './words.ts';

/** "We recommend …", "it is advisable …", "users are encouraged to …"; "should" is the caller's role to judge. */
export const advice: Rule = ({ grammar, rest, context }) => {
  const { verb, passive, form, subject } = grammar;
  if (form === 'imperative') return null;
  if (ADVISING.has(verb) && !(passive && verb === 'propose')) return say('recommends');
  const opens = subject.map(({ word }) => word).join(' ');
  if (isBe(grammar) && (/^(?:it|this)$/.test(opens) || context.role === 'report'))
    return ADVISABLE.has(firstWord(rest)) ? say('recommends') : null;
  return null;
};

const NO_DEMAND = () => `(?!${anyOf('outlook.demand')})`;
const CLASS_OF_THINGS = phrases(
  () =>
    `^\\W*(?:an?|any|the|one) (?!.*\\b(?:our|us|we)\\b)(?:[\\w-]+ ){0,4}?${NO_DEMAND()}[\\w-]+,? ${anyOf('outlook.opens-clause')}`,
);
const KIND_OF = phrases(
  () =>
    `^\\W*(?:an?|any) (?!.*\\b(?:our|us|we)\\b)(?:[\\w-]+ ){0,3}?${NO_DEMAND()}[\\w-]+ (?:of|for|to)\\b`,
);

const NAMED_SO = /\b(?:is|are) (?:defined as|known as|called|understood as)\b/;
const LABEL_MEANS =
  /^[\w\s()/-]{2,40}:\s*(?:means|refers to|an? [\w\s-]{3,40} (?:that|which|who|used)\b)/;

const explains = ({ grammar: { form, verb }, rest, lower }: Read): boolean =>
  (form === 'present' && EXPLAINING.has(verb)) ||
  (form === 'present' && verb === 'stand' && firstWord(rest) === 'for') ||
  NAMED_SO.test(lower) ||
  LABEL_MEANS.test(lower);

/**
 * "X means …", "an X is a Y that …". A sentence with "our" or "the" as its subject tells of one thing, not of a word.
 */
export const definition: Rule = (read) => {
  const { grammar, rest } = read;
  if (explains(read)) return say('defines');
  if (grammar.form !== 'present' || !isBe(grammar)) return null;
  const { subject } = grammar;
  const isIndefinite = /^(?:an?|any)$/.test(subject[0]?.word ?? '');
  const isBare = subject.every(({ pos }) => /^(?:NOUN|PROPN|ADJ|PUNCT)$/.test(pos));
  const isClass = CLASS_OF_THINGS.test(rest) || (isIndefinite && KIND_OF.test(rest));
  return isClass && (isIndefinite || isBare) ? say('defines') : null;
};
