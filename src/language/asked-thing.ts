import { fromLexicon } from '../lexicon/look-up.ts';
import { wordList } from '../lexicon/prose.ts';
import { partsOf } from './grammar/question-parts.ts';
import { escaped } from './whole-words.ts';

const things = wordList('fact.thing');

/** "Your solution", "the platform": a buyer's own word for what the company sells, by itself. */
const named = fromLexicon(() => `(?:your|the|this) (?:${things().map(escaped).join('|')})`);
const subject = fromLexicon(() => new RegExp(`^${named()}$`, 'i'));
const actor = fromLexicon(() => new RegExp(`\\s+(?:by|with) ${named()}(?=\\s*[?.]*$)`, 'i'));
const place = fromLexicon(
  () => new RegExp(`\\s+(?:(?:with)?in|on|of|for) ${named()}(?=\\s*[?.]*$)`, 'i'),
);

const FOR_YOU: Readonly<Record<string, string>> = {
  does: 'do',
  is: 'are',
  was: 'were',
  has: 'have',
};

/** "Does your platform encrypt …?" as "Do you encrypt …?": who acts is the company, whatever a buyer calls it. */
export function askedOfCompany(question: string): string {
  const text = question.replace(actor(), '');
  const parts = partsOf(text);
  if (parts === null || !subject().test(parts.subject)) return text;
  const { opening, predicate } = parts;
  return `${FOR_YOU[opening] ?? opening} you ${predicate}?`;
}

/** Also without "… in your solution" at its end. It asks more then: what proves it proves the question too. */
export const askedAnywhere = (question: string): string =>
  askedOfCompany(question.replace(place(), ''));
