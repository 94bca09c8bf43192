import { isEnglish, languageOf } from '../../language/language-of.ts';
import type { ReasonCode } from '../draft.ts';
import { bindingWordsOf } from './binding-words.ts';

type Topic = { readonly code: ReasonCode; readonly reason: string };
type Kind = 'incidents' | 'legal' | 'attachment';

/**
 * What a person has to answer whatever the documents say: statements about the past, about law and money, and files
 * to hand over.
 */
const TOPICS: readonly (Topic & { readonly kind: Kind })[] = [
  {
    kind: 'incidents',
    code: 'sensitive_topic',
    reason:
      'The question asks about past incidents. Such a statement is never drafted: the security or legal team has to answer it.',
  },
  {
    kind: 'legal',
    code: 'sensitive_topic',
    reason:
      'The question is about insurance, liability or legal matters. Such a statement is never drafted: the legal or finance team has to answer it.',
  },
  {
    kind: 'attachment',
    code: 'attachment_wanted',
    reason:
      'The question asks for a file or a copy. Choose the document to hand over; nothing was drafted.',
  },
];

const NOT_KNOWN: Topic = {
  code: 'sensitive_topic',
  reason:
    'The question is in a language in which sensitive topics (past incidents, law, money) cannot be told here: a person has to answer it.',
};

/**
 * The reason why a question must go to a person, or null. A language whose words are not known here goes to people too.
 */
export function topicForPeople(question: string): Topic | null {
  const words = bindingWordsOf(isEnglish(question) ? 'en' : languageOf(question));
  if (words === undefined) return NOT_KNOWN;
  const asked = question.replace(words.unlessAttachment, ' ').replace(words.unlessIncidents, ' ');
  return TOPICS.find(({ kind }) => asked.search(words[kind]) >= 0) ?? null;
}
