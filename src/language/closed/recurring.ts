import { readGrammar } from '../grammar/read-grammar.ts';
import { formsOf } from '../inflections.ts';
import { HABITUAL, TIME_TO_COME } from '../standing/words.ts';

const RECURRING = formsOf('closed.recurring');

/**
 * Does a sentence that says "will" tell of what is done again and again: at intervals, or each time that something
 * happens? "Will introduce", "will encrypt" may be done once, and not yet.
 */
export function isRecurring(sentence: string): boolean {
  const { form, verb } = readGrammar(sentence);
  if (form !== 'future' || TIME_TO_COME.test(sentence.toLowerCase())) return false;
  return RECURRING.has(verb) || HABITUAL.test(sentence.toLowerCase());
}
