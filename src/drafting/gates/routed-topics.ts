import { isEnglish, languageOf } from '../../language/language-of.ts';
import type { ReasonCode } from '../draft.ts';
import { BINDING_WORDS } from './binding-words.ts';

type Topic = { readonly code: ReasonCode; readonly pattern: RegExp; readonly reason: string };

/** What a person has to answer whatever the documents say: statements about the past, about law and money, and files to hand over. */
const TOPICS: readonly Topic[] = [
  {
    code: 'sensitive_topic',
    pattern:
      /\b(?:have|has|had|were|was) (?:you|your|there|the|any|it)\b[^?.]{0,60}\b(?:breach(?:es|ed)?|incidents?|compromised?|hacked|intrusions?|ransomware|leak(?:s|ed)?)\b|\b(?:past|last|previous|prior) (?:\w+ ){0,3}(?:months?|years?)\b[^?.]{0,80}\b(?:breach|incident|compromise|outage)|\b(?:breach|incident|compromise|outage)\w*\b[^?.]{0,80}\b(?:past|last|previous|prior) (?:\w+ ){0,3}(?:months?|years?)\b|\b(?:no|any|ever)\b[^?.]{0,30}\breportable (?:data )?breach|\b(?:breach|incident) history\b|\bever (?:had|been|experienced|suffered)\b/i,
    reason:
      'The question asks about past incidents. Such a statement is never drafted: the security or legal team has to answer it.',
  },
  {
    code: 'sensitive_topic',
    pattern:
      /\b(?:insurance|insured|indemnif\w+|liabilit(?:y|ies)|lawsuits?|litigation (?:pending|against|history)|pending litigation|legal (?:proceedings?|actions?|claims?)|regulatory (?:fines?|actions?|investigations?)|fined|sanctioned by|bankrupt\w*|insolven\w*|service credits?|warrant(?:y|ies) (?:of|for|that)|financial statements?|credit rating|convicted)\b/i,
    reason:
      'The question is about insurance, liability or legal matters. Such a statement is never drafted: the legal or finance team has to answer it.',
  },
  {
    code: 'attachment_wanted',
    pattern:
      /\b(?:please |kindly )?(?:attach|upload|enclose)\b(?! (?:storage|volume|device))|\b(?:provide|send|submit|include|share|supply) (?:us |me )?(?:with )?(?:a |the |your |an )?(?:\w+ ){0,3}?(?:cop(?:y|ies) of|screenshots?|sample of|evidence of|proof of|link to|diagram)\b|\bcan (?:we|you) (?:see|have|get|share|send)\b[^?.]{0,60}\b(?:report|summary|copy|certificate|results?)\b/i,
    reason:
      'The question asks for a file or a copy. Choose the document to hand over; nothing was drafted.',
  },
];

/** The same topics by the words of another language; undefined where its words are not known. */
function foreignTopics(question: string): readonly Topic[] | undefined {
  const words = BINDING_WORDS[languageOf(question) ?? ''];
  const patterns = words && [words.incidents, words.legal, words.attachment];
  return (
    patterns && TOPICS.map((topic, at) => ({ ...topic, pattern: patterns[at] ?? topic.pattern }))
  );
}

const NOT_KNOWN: Topic = {
  code: 'sensitive_topic',
  pattern: /^/,
  reason:
    'The question is in a language in which sensitive topics (past incidents, law, money) cannot be told here: a person has to answer it.',
};

/** The reason why a question must go to a person, or null. A language whose words are not known here goes to people too. */
export function topicForPeople(question: string): Topic | null {
  const topics = isEnglish(question) ? TOPICS : foreignTopics(question);
  if (topics === undefined) return NOT_KNOWN;
  return topics.find(({ pattern }) => question.search(pattern) >= 0) ?? null;
}
