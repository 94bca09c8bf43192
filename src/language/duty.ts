import type { Unit } from './concepts.ts';
import { readGrammar } from './grammar/read-grammar.ts';
import { clausesOf, sentencesOf } from './sentences.ts';
import { topicShare } from './weights.ts';

const DUTY = '(?:duty|responsibility|task|job|obligation|matter|choice|decision|discretion)';
/** After "is" or "remains": "the duty of X", "X's own responsibility", "up to X", "left to X", "a matter for X". */
const OF_SOMEBODY = new RegExp(
  `^\\W*(?:\\w+ly )?(?:(?:an?|the) (?:[\\w-]+ ){0,2}?${DUTY} (?:of|for)\\b|(?:in|at|under|within) (?:the )?(?:sole |own )?${DUTY} of\\b|(?:the |an? )?(?:[\\w-]+ ){0,3}?[\\w-]+['’]s? (?:own |sole )?${DUTY}\\b|(?:your|their|his|her) (?:own |sole )?${DUTY}\\b|(?:entirely |solely )?up to (?:the|an?|each|every|you|them|us|our|their|your)\\b|incumbent (?:up)?on\\b)`,
);
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

const ABOUT_DUTIES =
  /\b(?:who|whose|responsib\w+|account(?:able|ability)|dut(?:y|ies)|assign\w*|owners?|ownership|roles?|oblig\w+|discretion)\b/i;

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
