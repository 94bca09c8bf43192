import { languageOf } from '../../language/language-of.ts';
import type { Gate } from './gate.ts';

const NAMES = new Intl.DisplayNames(['en'], { type: 'language' });

/** The answer is in the language of the question. */
export const sameLanguage: Gate = {
  name: 'language',
  asks: 'It is in the language of the question',
  about: 'proposal',
  unknown: 'review',
  judge: ({ said, dossier }) => {
    const asked = languageOf(dossier.question.text);
    const answered = languageOf(said);
    if (asked === null || answered === null || asked === answered) return 'passed';
    return {
      code: 'other_language',
      reason: `The question is in ${NAMES.of(asked)}, the draft in ${NAMES.of(answered)}: word it in the buyer’s language.`,
    };
  },
};
