import { monthsIn } from '../../language/dates.ts';
import { anyOf, phrases } from '../../lexicon/prose.ts';

const OPENING = '^\\W*(?:(?:yes|partly|partially)\\b\\W*)?';
const YEAR = '20\\d\\d';
const PART_OF_YEAR = `(?:(?:the )?(?:end|middle|start|beginning) of (?:the year\\b)?|(?:early|mid|late)[ -]?)?(?:{month}(?! of\\b)|q[1-4]|h[12]|${YEAR}|(?<=the )year|(?:this|next) (?:year|quarter|month|week))\\b`;
/** A month, a quarter or a year, by which something is said to be done. */
const due = () => PART_OF_YEAR.replace('{month}', anyOf('time.month'));

/** "Planned", "Roadmap item, Q1", "ETA Q2", "Expected 2027", "Yes, in progress": of a comment that is no sentence. */
const NOTE = phrases(() => {
  const end = `(?=\\W*$|\\s*[,;:(–-]|\\s+(?:for|in|by|from|at|of|and|[a-z]+ing|available|${due()}))`;
  return `${OPENING}(?:${anyOf('comment.plan-note')}${end}|expected ${due()})`;
});
/** "Will be done by Q3", "laptops will be encrypted by the end of March". */
const BY_A_TIME = phrases(
  () => `\\bwill (?:[\\w-]+ ){0,8}?(?:by|in|from|as of|no later than) ${due()}`,
);
const UNFINISHED = () => `(?:[\\w-]+ ){0,4}?(?:is|has|are|have) (?:\\w+ )?`;
/** "The roll-out is under way", "a pilot is running", "the rest follows in May", "we have budgeted for it". */
const UNDER_WAY = phrases(() =>
  [
    `${anyOf('outlook.project')} ${UNFINISHED()}${anyOf('comment.under-way')}`,
    `${anyOf('comment.trial')} ${UNFINISHED()}(?:running|started|${anyOf('comment.under-way')})`,
    `${anyOf('comment.rest')} (?:[\\w-]+ ){0,2}?${anyOf('comment.follows')}`,
    anyOf('comment.allotted'),
  ].join('|'),
);
const AGAIN = phrases(() => anyOf('comment.again'));
const HABITUAL = phrases(() => anyOf('outlook.habitual'));

const NEXT_TIME = phrases(() => `\\bnext (?:[\\w-]+ ){0,2}?${anyOf('comment.recurring')}`);
/** "The next test is planned for June": of what is done again and again, so that it was done before. */
export const tellsNextTime = (clause: string): boolean => NEXT_TIME.test(clause);

/**
 * Does a comment's clause say that what is asked for is still to come, in the short words in which comments are
 * written? The next time of something that happens again is no plan. English.
 */
export const isPlanNote = (clause: string): boolean =>
  !HABITUAL.test(clause) &&
  (NOTE.test(clause) || UNDER_WAY.test(clause) || (BY_A_TIME.test(clause) && !AGAIN.test(clause)));

const START =
  /^\W*(?:yes\W+)?(?:(?:available|live|in place|effective)\s+)?(?:from|as of|starting(?: in| on| from)?|in)\s/i;
const MOST_WORDS = 6;

/** "Yes, from July 2027", "Available as of 1 January 2027": a comment that only says from when. `today`: ISO date. */
export function startsLater(words: string, today: string): boolean {
  if (!START.test(words) || words.trim().split(/\s+/).length > MOST_WORDS) return false;
  const [first] = monthsIn(words);
  return first !== undefined && first > today.slice(0, first.length);
}
