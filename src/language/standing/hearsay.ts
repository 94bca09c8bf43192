import { pattern } from '../../lexicon/look-up.ts';
import { anyOf, phrases, wordSet } from '../../lexicon/prose.ts';
import { type Rule, type SentenceContext, say } from './rule.ts';

const TOLD = phrases(
  () =>
    `^[^,;:]{2,60}?\\b(?<!\\b(?:is|are|was|were|be|been) )${anyOf('told.believes')} (?:(?:us|me|them|the [\\w-]+) )?(?:that\\b|(?:[\\w-]+ ){1,4}(?:is|are|has|have|was|were|can|could|would)\\b)`,
);

/**
 * "Management told us that …", "the lead believes that …": somebody's word for it, which the paper itself does not
 * give.
 */
export const hearsay: Rule = ({ grammar, lower }) =>
  grammar.form !== 'imperative' && TOLD.test(lower) ? say('unknown') : null;

const DIRECT = pattern(
  () =>
    `^\\W*["“„«][^"”“»]{8,}?[,.!?…]?["”“»],?\\s+((?:[\\p{L}.'’&-]+ ){0,4}?${anyOf('told.speaks')}.*)$`,
  'iu',
);

/**
 * Whose words a sentence in quotation marks gives: "…," says the manager of another company. True where it is
 * nobody of the company.
 */
export function quotesStranger(text: string, { own }: SentenceContext): boolean {
  const speaker = DIRECT().exec(text.replace(/\s+/g, ' ').trim())?.[1]?.toLowerCase();
  return (
    speaker !== undefined && !/\bour\b/.test(speaker) && !own.some((name) => speaker.includes(name))
  );
}

const ONCE = phrases(
  () => `${anyOf('told.formerly')}|\\buntil (?:last \\w+|(?:\\w+ )?(?:19|20)\\d\\d)\\b`,
);
const LASTING = wordSet('told.lasting');

/**
 * "Keys used to be kept in files", "at the time logs were kept for a week": how it was, which does not tell how it
 * is. A report tells of its period.
 */
export const past: Rule = ({ grammar, lower, rest, context }) => {
  const { form, verb, passive } = grammar;
  if (ONCE.test(lower) && /\b(?:was|were|had|did)\b/.test(lower) && form !== 'perfect')
    return say('unknown');
  if (form !== 'past' || context.role === 'report') return null;
  const isHabit = verb === 'use' && /^\W*to\b/.test(rest);
  return isHabit || (passive && LASTING.has(verb)) ? say('unknown') : null;
};
