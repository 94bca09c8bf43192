import { anyOf, phrases } from '../lexicon/prose.ts';
import type { Unit } from './concepts.ts';
import { readGrammar } from './grammar/read-grammar.ts';
import { clausesOf, sentencesOf } from './sentences.ts';
import { topicShare } from './weights.ts';

/** After "is" or "remains": "the duty of X", "X's own responsibility", "up to X", "left to X", "a matter for X". */
const OF_SOMEBODY = phrases(() => {
  const duty = anyOf('duty.noun');
  const whose = [
    `(?:an?|the) (?:[\\w-]+ ){0,2}?${duty} (?:of|for)\\b`,
    `(?:in|at|under|within) (?:the )?(?:sole |own )?${duty} of\\b`,
    `(?:the |an? )?(?:[\\w-]+ ){0,3}?[\\w-]+['’]s? (?:own |sole )?${duty}`,
    `(?:your|their|his|her) (?:own |sole )?${duty}`,
    '(?:entirely |solely )?up to (?:the|an?|each|every|you|them|us|our|their|your)\\b',
    'incumbent (?:up)?on\\b',
  ];
  return `^\\W*(?:\\w+ly )?(?:${whose.join('|')})`;
});
const BEING = /^(?:be|remain|stay|become)$/;
/** "Lies with X", "rests with X", "falls to X". */
const LYING: Readonly<Record<string, RegExp>> = {
  lie: /^\W*(?:\w+ly )?with\b/,
  rest: /^\W*(?:\w+ly )?with\b/,
  reside: /^\W*(?:\w+ly )?with\b/,
  fall: /^\W*(?:\w+ly )?(?:to|up)?on\b|^\W*(?:\w+ly )?to\b/,
};

/**
 * Does a sentence say no more than whose duty or choice something is ("patching is up to the site"), not that it is
 * done?
 */
export function assignsDuty(sentence: string): boolean {
  const { form, verb, passive, rest } = readGrammar(sentence);
  if (form === 'fragment' || form === 'question' || form === 'imperative') return false;
  const said = rest
    .map(({ word }) => word)
    .join(' ')
    .toLowerCase()
    .replace(/ (?=['’])/g, '');
  if (passive) return verb === 'leave' && /^\W*to\b/.test(said);
  if (BEING.test(verb)) return OF_SOMEBODY.test(said) && !/^\W*to\b/.test(said);
  return LYING[verb]?.test(said) ?? false;
}

const ABOUT_DUTIES = phrases(() => anyOf('duty.asks'));

/**
 * Where it is asked whether something is done: does what these words say about it (in the statement that speaks
 * most of it) only tell whose duty it is?
 */
export function onlyAssignsDuty(question: string, units: readonly Unit[], words: string): boolean {
  if (ABOUT_DUTIES.test(question)) return false;
  const statements = sentencesOf(words).flatMap(({ text }) =>
    clausesOf(text, (part) => readGrammar(part).form !== 'fragment').map(({ start, end }) => {
      const said = text.slice(start, end);
      return { said, share: topicShare(units, said).coverage };
    }),
  );
  const most = Math.max(0, ...statements.map(({ share }) => share));
  const telling = statements.filter(({ share }) => share === most);
  return telling.length > 0 && telling.every(({ said }) => assignsDuty(said));
}
