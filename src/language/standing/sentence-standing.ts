import { readGrammar } from '../grammar/read-grammar.ts';
import { bareSentence } from './bare-sentence.ts';
import { advice, definition } from './explanation.ts';
import { failure, reporter } from './failure.ts';
import { hearsay, past, quotesStranger } from './hearsay.ts';
import { mood } from './mood.ts';
import { norm } from './norm.ts';
import { outlook } from './outlook.ts';
import { party } from './party.ts';
import { type Rule, type SentenceContext, type SentenceStanding, say } from './rule.ts';
import { EXAMPLE, LEFT_OPEN } from './words.ts';

const question: Rule = ({ grammar }) => (grammar.form === 'question' ? say('asks') : null);

/** In this order: the first sign that is there decides. */
const RULES: readonly Rule[] = [
  question,
  advice,
  definition,
  reporter,
  hearsay,
  norm,
  party,
  outlook,
  past,
  failure,
  mood,
];

/**
 * What one English sentence is worth by its wording: mood, tense, subject. Headings, columns and lead-ins are the
 * caller's part.
 */
export function standingOfSentence(text: string, context: SentenceContext): SentenceStanding {
  if (quotesStranger(text, context)) return say('speaks_of_others', 'others');
  const plain = bareSentence(text);
  const lower = plain.toLowerCase();
  if (LEFT_OPEN.test(lower)) return say('unknown');
  if (EXAMPLE.test(lower)) return say('defines');
  const grammar = readGrammar(plain);
  const rest = grammar.rest.map(({ word }) => word).join(' ');
  const read = { plain, lower, grammar, rest, context };
  for (const rule of RULES) {
    const found = rule(read);
    if (found !== null) return found;
  }
  return say('asserts');
}
