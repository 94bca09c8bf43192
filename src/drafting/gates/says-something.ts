import { ideasOf, speaksOf } from '../../language/concepts.ts';
import { contentUnits } from '../../language/content.ts';
import { isEnglish } from '../../language/language-of.ts';
import { isNumeral } from '../../language/number-words.ts';
import { quantitiesOf } from '../../language/quantities.ts';
import { weightOf } from '../../language/weights.ts';
import { wordsOf } from '../../language/words.ts';
import type { Gate } from './gate.ts';

const NAMES_NUMBER = /\d/;

/** Does a text say anything that another one does not: a number, or a word of weight? */
function addsTo(question: string, said: string): boolean {
  const inQuestion = new Set(wordsOf(question));
  if (
    quantitiesOf(said).length > 0 ||
    wordsOf(said).some((each) => isNumeral(each) && !inQuestion.has(each))
  )
    return true;
  const asked = ideasOf(question);
  return contentUnits(said).some((unit) => weightOf(unit) === 1 && !speaksOf(asked, unit));
}

/** The answer to an open question tells more than the question itself does. */
export const saysSomething: Gate = {
  name: 'says_something',
  asks: 'It says more than the question does',
  about: 'proposal',
  unknown: 'review',
  judge: ({ proposal, dossier, said }) => {
    if (proposal.verdict !== null || proposal.choice !== null || said === '') return 'passed';
    if (!isEnglish(said) && !NAMES_NUMBER.test(said)) return 'unknown';
    return addsTo(dossier.question.text, said)
      ? 'passed'
      : {
          code: 'not_enough_evidence',
          reason: 'What was found only repeats the question: a person has to answer.',
        };
  },
};
