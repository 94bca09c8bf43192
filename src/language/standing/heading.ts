import { anyOf, phrases, wordSet } from '../../lexicon/prose.ts';
import type { Grammar } from '../grammar/grammar.ts';
import { readGrammar } from '../grammar/read-grammar.ts';
import type { Standing } from '../standing.ts';
import { bareSentence } from './bare-sentence.ts';
import { isLoneParticiple } from './norm.ts';
import { DESIRING, PROSPECTIVE, WANTING } from './words.ts';

const LACKING: ReadonlySet<string> = new Set(['miss', 'lack', 'need']);
const NOT_YET = /\bnot\b.*\byet\b|\byet to\b|\bstill to\b|\bto come\b/;
const OF_WISHES = phrases(
  () => `^\\W*(?:(?:our|my|the|some|more|open|other) )*${anyOf('heading.wishes')}\\W*$`,
);
const COMING = wordSet('heading.coming');

/**
 * "What we want next", "What will change": the heading's verb wants, lacks or awaits something; "things we do not
 * have" lists what is not.
 */
function ofVerb({ form, verb, negated, subject }: Grammar): Standing | null {
  if (form === 'future' || [WANTING, DESIRING, LACKING].some((verbs) => verbs.has(verb)))
    return 'plans';
  return negated && subject.length > 1 && subject.at(-1)?.pos === 'PRON' ? 'unknown' : null;
}

/**
 * What a heading's own grammar makes of all that stands under it: `plans` where it wants, awaits or puts it into
 * the future ("What we want next", "Not in place yet"), `unknown` where it is a list of what is not so ("Things we
 * do not have", "Removed"); null for every other heading. English.
 */
export function standingOfHeading(heading: string): Standing | null {
  const plain = bareSentence(heading);
  if (NOT_YET.test(plain.toLowerCase()) || OF_WISHES.test(plain.toLowerCase())) return 'plans';
  if (isLoneParticiple(plain)) return 'unknown';
  const grammar = readGrammar(plain);
  const first = grammar.subject[0]?.word ?? '';
  switch (grammar.form) {
    case 'question':
    case 'imperative':
      return null;
    case 'fragment':
      return COMING.has(first) || PROSPECTIVE.has(first) ? 'plans' : null;
    default:
      return ofVerb(grammar);
  }
}
