import { isEnglish } from '../../language/language-of.ts';
import { sentencesOf } from '../../language/sentences.ts';
import { standingOfSentence } from '../../language/standing/sentence-standing.ts';
import type { Standing } from '../../language/standing.ts';
import { memoized } from '../../memo.ts';

/** An answer's words speak as the company's own statement to the buyer. */
const CONTEXT = { role: 'rules', own: [], others: [], toStaff: false } as const;

const LOOK = '(?:see|refer to|find|consult|check)';
const PIECE = '(?:attach(?:ed|ments?)|enclos(?:ed|ures?)|appendi(?:x|ces)|exhibits?)';
/**
 * "See attached", "the report is enclosed", "in Appendix B"; a device that is attached to something is none of them.
 */
const ATTACHMENT = new RegExp(
  [
    `\\b${LOOK} (?:(?:the|our|in|at|an?|also) ){0,2}(?:[\\w-]+ ){0,3}?${PIECE}\\b(?! (?:to|storage|devices?)\\b)`,
    `\\b(?:is|are|has been|have been|was|were) (?:also )?(?:attached|enclosed)\\b(?! (?:to|by|in)\\b)`,
    `(?:^|[.;:(]\\s*)(?:attached|enclosed)\\b(?! (?:to|storage|devices?)\\b)`,
    `\\b(?:as|per|in) (?:the |our )?(?:attached|enclosed|attachment|enclosure)\\b(?! (?:to|storage|devices?)\\b)`,
  ].join('|'),
  'i',
);

/** Does an answer point to something that is said to come along with it? English. */
export const pointsToAttachment = (words: string): boolean => ATTACHMENT.test(words);

/**
 * A comment of a few words speaks of what is asked: "Planned for next year" is read as "This is planned for next year".
 */
function standingIn(sentence: string): Standing {
  const said = standingOfSentence(sentence, CONTEXT);
  if (said.fragment !== true) return said.standing;
  const rest = sentence.charAt(0).toLowerCase() + sentence.slice(1);
  return standingOfSentence(`This is ${rest}`, CONTEXT).standing;
}

/** What an answer's words tell: practice, plans, or both; null where they tell neither, or are not English. */
export const outlookOf = memoized((words: string): 'planned' | 'partly' | null => {
  if (words.trim() === '' || !isEnglish(words)) return null;
  const standings = sentencesOf(words).map(({ text }) => standingIn(text));
  if (!standings.includes('plans')) return null;
  const practice = standings.some((each) => each === 'asserts' || each === 'requires');
  return practice ? 'partly' : 'planned';
});

/** A report, certificate or test by somebody outside. */
const ATTESTATION =
  /\bSOC ?[123]\b|\bISO(?:\/IEC)? ?\d{4,5}\b|\bPCI(?:[- ]DSS)?\b|\bHITRUST\b|\bpen(?:etration)?[ -]?test/i;
const YEAR = /(?<![\d-])(?:19|20)\d{2}(?!\d)/;
/** A standard's own number and year are no date of the certificate. */
const STANDARD = /\b(?:ISO(?:\/IEC)?|NIST|SOC|PCI(?:[- ]DSS)?)[\s-]*v?[\d.:-]+(?::\d{4})?/gi;

/** Does a question ask for a report, certificate or test by somebody outside? */
export const asksForAttestation = (question: string): boolean => ATTESTATION.test(question);
/** Does it ask for a service auditor's report? */
export const asksForReport = (question: string): boolean => /\bSOC ?[123]\b/i.test(question);
export const namesAYear = (words: string): boolean => YEAR.test(words.replace(STANDARD, ' '));
export const speaksOfTest = (text: string): boolean => /\bpen(?:etration)?[ -]?test/i.test(text);
/** Does an answer say that somebody else's controls are apart? */
export const speaksOfProvider = (words: string): boolean =>
  /\bcarve[- ]?d?[- ]?out|\bsub-?\s?service\b|\b(?:hosting|cloud|data cent(?:er|re)|infrastructure) providers?\b/i.test(
    words,
  );

const EXTENT =
  /\b(?:all|always|every|everyone|everything|never|entirely|fully|without exception|at all times)\b|\b100 ?%/gi;
/** "At all", "all the same", "every quarter" hold for nothing in whole. */
const NO_EXTENT =
  /\bat all\b|\bafter all\b|\ball the same\b|\bevery (?:(?:other|\w+) )?(?:day|week|month|quarter|year|hour|minute|night|days|weeks|months|years|hours|minutes)\b/gi;

/** The words of an answer that make it hold for everything, small letters, each once. */
export const extentWords = (words: string): string[] => [
  ...new Set((words.replace(NO_EXTENT, ' ').match(EXTENT) ?? []).map((word) => word.toLowerCase())),
];
