import { isEnglish } from '../../language/language-of.ts';
import { sentencesOf } from '../../language/sentences.ts';
import { standingOfSentence } from '../../language/standing/sentence-standing.ts';
import type { Standing } from '../../language/standing.ts';
import { pattern } from '../../lexicon/look-up.ts';
import { anyOf, phrases } from '../../lexicon/prose.ts';
import { memoized } from '../../memo.ts';
import { isPlanNote, tellsNextTime } from './plan-note.ts';

/** An answer's words speak as the company's own statement to the buyer. */
const CONTEXT = { role: 'rules', own: [], others: [], toStaff: false } as const;

const clausesOf = (words: string): string[] =>
  sentencesOf(words).flatMap(({ text }) => text.split(/;\s+/));

const NO_PAPER = () => `(?! (?:to|by|and)\\b)(?! ${anyOf('comment.stored')})`;
const NOTE_OF_PAPER = '(?:[\\w-]+ ){0,5}?(?:attached|enclosed)(?: separately)?\\W*$';
/**
 * "See attached", "the report is enclosed", "in Appendix B", "policy attached", "see Diagram.pdf", "provided with this
 * questionnaire"; a device that is attached to something is none of them.
 */
const ATTACHMENT = phrases(() => {
  const look = `${anyOf('comment.look')} (?:\\S+ ){0,4}?`;
  const piece = anyOf('comment.enclosure');
  const paper = anyOf('comment.paper');
  const given = anyOf('comment.handed-over');
  return [
    `${look}${piece}${NO_PAPER()}`,
    `${look}["“]?[\\w-]+\\.(?:pdf|docx?|xlsx?|pptx?|png|zip)\\b`,
    `${look}annex \\w{1,3}\\b(?! (?:of|to|in)\\b)`,
    `\\b(?:is|are|has been|have been|was|were) (?:also )?(?:attached|enclosed)\\b(?! (?:to|by|in|and)\\b)`,
    `\\b(?:we|i) (?:have )?(?:also )?(?:attach|enclose)(?:d|ed)?\\b(?!.* to (?:all|each|every|the)\\b)`,
    `(?:^|[.;:(]\\s*)(?:attached|enclosed)${NO_PAPER()}`,
    `(?:^|[.;]\\s*)${NOTE_OF_PAPER}`,
    `\\b(?:as|per|in|the|our) (?:the |our )?(?:attached|enclosed|attachment|enclosure)\\b${NO_PAPER()}`,
    `${given} (?:[\\w-]+ ){0,2}?${anyOf('comment.along')}`,
    `(?:^\\W*|${paper} (?:\\w+ ){0,3})${given} separately\\b`,
  ].join('|');
});

const DENIED = /\b(?:no|not|nothing|none|without)\b.*\b(?:attach|enclos)/i;

/** Does an answer point to something that is said to come along with it? English. */
export const pointsToAttachment = (words: string): boolean =>
  clausesOf(words).some((clause) => ATTACHMENT.test(clause) && !DENIED.test(clause));

/**
 * A comment of a few words speaks of what is asked: "Planned for next year" is read as "This is planned for next year".
 */
function standingIn(sentence: string): Standing {
  const said = standingOfSentence(sentence, CONTEXT);
  if (said.fragment !== true) return said.standing;
  const rest = sentence.charAt(0).toLowerCase() + sentence.slice(1);
  return standingOfSentence(`This is ${rest}`, CONTEXT).standing;
}

/** The latest year that a text names other than as a beginning ("since 2019"); null where it names none. */
export const latestYear = (words: string): string | null =>
  [
    ...words
      .replace(STANDARD, ' ')
      .matchAll(/(?<!\b(?:since|from|in force) )(?<![\d-])20\d{2}(?!\d)/gi),
  ]
    .map(([year]) => year)
    .sort()
    .at(-1) ?? null;

function standingOfClause(clause: string): Standing {
  if (tellsNextTime(clause)) return 'unknown';
  return isPlanNote(clause) ? 'plans' : standingIn(clause);
}

/** What an answer's words tell: practice, plans, or both; null where they tell neither, or are not English. */
export const outlookOf = memoized((words: string): 'planned' | 'partly' | null => {
  if (words.trim() === '') return null;
  const clauses = clausesOf(words);
  if (!isEnglish(words)) return clauses.every(isPlanNote) ? 'planned' : null;
  const standings = clauses.map((text) => standingOfClause(text));
  if (!standings.includes('plans')) return null;
  const practice = standings.some((each) => each === 'asserts' || each === 'requires');
  return practice ? 'partly' : 'planned';
});

/** A report, certificate or test by somebody outside. */
const ATTESTATION = phrases(() => `${anyOf('comment.attestation')}|\\bISO(?:\\/IEC)? ?\\d{4,5}\\b`);
const YEAR = /(?<![\d-])(?:19|20)\d{2}(?!\d)/;
/** A standard's own number and year are no date of the certificate. */
const STANDARD = /\b(?:ISO(?:\/IEC)?|NIST|SOC|PCI(?:[- ]DSS)?)[\s-]*v?[\d.:-]+(?::\d{4})?/gi;

/** Does a question ask for a report, certificate or test by somebody outside? */
export const asksForAttestation = (question: string): boolean => ATTESTATION.test(question);
/** Does it ask for a service auditor's report? */
export const asksForReport = (question: string): boolean => /\bSOC ?[123]\b/i.test(question);
export const namesAYear = (words: string): boolean => YEAR.test(words.replace(STANDARD, ' '));
export const speaksOfTest = (text: string): boolean => /\bpen(?:etration)?[ -]?test/i.test(text);
const PROVIDER = phrases(() => anyOf('comment.provider'));
/** Does an answer say that somebody else's controls are apart? */
export const speaksOfProvider = (words: string): boolean => PROVIDER.test(words);

const EXTENT = pattern(() => `${anyOf('comment.whole')}|\\b100 ?%`, 'giu');
/** "At all", "all the same", "every quarter" hold for nothing in whole. */
const NO_EXTENT = phrases(() =>
  [
    anyOf('comment.no-whole'),
    `\\bevery (?:(?:other|\\w+) )?${anyOf('time.unit')}`,
    '\\bevery (?:other )?night\\b',
  ].join('|'),
);

/** The words of an answer that make it hold for everything, small letters, each once. */
export const extentWords = (words: string): string[] => [
  ...new Set((NO_EXTENT.without(words).match(EXTENT()) ?? []).map((word) => word.toLowerCase())),
];
