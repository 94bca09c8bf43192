import { unitsOf } from '../../../language/concepts.ts';
import type { Standing } from '../../../language/standing.ts';
import { topicShare, weightOf } from '../../../language/weights.ts';
import { stem, wordsOf } from '../../../language/words.ts';
import { placeInWords } from '../../cells/wording.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { WANTED_WORDS } from '../../understand/wanted-words.ts';
import type { Scored } from './weigh-sentences.ts';

const listed = (words: readonly string[]) =>
  words
    .slice(0, 4)
    .map((each) => `“${each}”`)
    .join(', ');

/** The words of the question that a root (or a phrase of roots) was made from. */
function asWritten(question: string, root: string): string {
  const words = question.match(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu) ?? [];
  const rootsOf = (part: readonly string[]) => wordsOf(part.join(' ')).map(stem).join(' ');
  const most = root.split(' ').length;
  for (let at = 0; at < words.length; at++)
    for (let length = 1; length <= most; length++) {
      const part = words.slice(at, at + length);
      if (rootsOf(part) === root) return part.join(' ');
    }
  return root;
}

/** The words of the question that a text does not say, nor any like them. */
const unsaid = (question: string, text: string): string[] =>
  unitsOf(question)
    .filter((unit) => weightOf(unit) === 1 && topicShare([unit], text).coverage === 0)
    .map(({ root }) => asWritten(question, root));

function lacksWords(nearest: string, question: string, { part, sentence }: Scored): string | null {
  const words = unsaid(question, part ?? sentence);
  return words.length === 0 ? null : `${nearest} does not itself say ${listed(words)}.`;
}

/** What a statement that proves nothing is. */
const WORTH: Partial<Readonly<Record<Standing, string>>> = {
  plans: 'tells a plan, not what is done',
  recommends: 'gives a recommendation, not what is done',
  reports_failure: 'reports that it did not work',
  defines: 'only explains a term',
  asks: 'only asks it',
  speaks_of_others: 'is about somebody else',
};

function undecided(nearest: string, question: string, best: Scored): string {
  const worth = WORTH[best.standing];
  if (worth !== undefined) return `${nearest} ${worth}.`;
  const limited = `${nearest} speaks of what is asked, but something in it or beside it may limit it: read it there and decide.`;
  return lacksWords(nearest, question, best) ?? limited;
}

/** Of a question that wants more than one sentence gives: what it wants, and what came nearest. */
export function notOneSentence(
  { wanted }: Pick<Understanding, 'wanted'>,
  best: Scored | undefined,
): string {
  const where = best === undefined ? 'the documents' : placeInWords(best.candidate);
  return `The question wants ${WANTED_WORDS[wanted]}, and no single sentence of ${where} gives all of it: put it together from the passages.`;
}

/**
 * What is missing, for the person who has to answer: about the passage that came nearest. `coverage` is the share
 * that would have sufficed.
 */
export function whyNot(best: Scored | undefined, coverage: number, question: string): string {
  if (!best) return 'No passage of the documents is about this question.';
  const { support, candidate } = best;
  const nearest = `The nearest passage (${placeInWords(candidate)})`;
  if (support.missing.length > 0)
    return `${nearest} does not speak of ${listed(support.missing.map((root) => asWritten(question, root)))}.`;
  if (support.coverage < coverage)
    return lacksWords(nearest, question, best) ?? `${nearest} does not speak of all that is asked.`;
  if (support.numbers === 'unknown')
    return `${nearest} does not give the number or interval that is asked.`;
  if (support.hedged)
    return `${nearest} holds only where possible or in part: a person has to decide the answer.`;
  if (support.carvedOut || support.conditional)
    return `${nearest} names a condition or an exception: a person has to decide the answer.`;
  if (support.beside)
    return `${nearest} is about others or about another order of things than what is asked.`;
  if (support.absoluteOpen)
    return `${nearest} does not say that it holds for all cases, which is asked.`;
  if (support.polarity === 'unclear')
    return `${nearest} does not clearly affirm or deny what is asked.`;
  return undecided(nearest, question, best);
}
