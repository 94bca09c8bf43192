import { anyOf, phrases } from '../lexicon/prose.ts';
import { memoized } from '../memo.ts';
import { ideasOf, speaksOf, type Unit, unitsOf } from './concepts.ts';
import { isEmpty } from './content.ts';
import { weightOf } from './weights.ts';

/** A carve-out that a short answer would hide. */
export const CARVE_OUT = phrases(
  () =>
    `${anyOf('extent.carve-out')}|(?<!\\b(?:keep|keeps|kept|set|held|stay|stays) )\\bapart from\\b|\\b(?:all|every|each|any|everyone|everything|everywhere|always)\\b[^,;.]*?\\b(?:bar|but) (?!also\\b|(?:is|are|has|have|does|do|can|may|must|will|we|they|it)\\b)|(?<!\\b(?:or|if|as|where|not) )\\botherwise\\b(?! (?:agreed|stated|required|specified|noted))`,
);

const carvesOut = memoized((text) => CARVE_OUT.test(text));

const WHOLE = phrases(() => anyOf('extent.whole'));
const EXCLUSIVE = /\b(?:only|solely|exclusively)\b/i;
/** "Each year", "at all", "if any": no word about all cases. */
const CADENCE =
  /\b(?:each|every|all|any) (?:\w+ )?(?:year|month|quarter|week|day|hour|night|time)s?\b|\bat all\b|\bif any\b/gi;
/** All cases in time. */
const ANY_TIME = /\b(?:at|for) any time\b/i;
/** "All others", "any other case": the rest of something, not the whole of what is asked. */
const THE_REST = /\b(?:all|any|every|each|everyone|everything) (?:the )?(?:others?|else|rest)\b/gi;

/** "66 of 66 devices": a count of all. */
const ALL_COUNTED = /\b(\d[\d,.]*) (?:out )?of (?:the |all )?\1(?![\d,.]*\d)/;

const isWhole = (text: string): boolean =>
  WHOLE.test(text.replace(CADENCE, ' ')) || ALL_COUNTED.test(text);

/** Does a question ask about all cases? */
export const asksOfEach = (question: string): boolean =>
  isWhole(question) || ANY_TIME.test(question);

/** Does a question ask about all cases, or about some alone? */
export const asksOfAll = (question: string): boolean =>
  asksOfEach(question) || EXCLUSIVE.test(question);

/**
 * What "only" binds: the words after it, or those back to the last preposition where it ends its clause ("for night
 * trains only").
 */
const BOUND_AFTER = /\b(?:only|solely|exclusively)\s+([^,;.]*[^,;.\s])/gi;
const BOUND_BEFORE =
  /\b(?:for|in|on|at|by|to|of|from|with|during)\s+((?:(?!\b(?:for|in|on|at|by|to|of|from|with|during)\b)[^,;.])*?)\s+(?:only|alone|exclusively)\s*(?=[.;,)]|$)/gi;

/** Where what "only" binds goes over into something that is told beside it. */
const GOES_ON =
  /(?<=\S\s+\S.*)\b(?:who|which|that|while|when|where|after|before|and|or|by|via|using|through|so)\b/i;

/** What "only" binds a sentence to, in its telling words. */
const boundTo = memoized((sentence): readonly Unit[] =>
  [...sentence.matchAll(BOUND_AFTER), ...sentence.matchAll(BOUND_BEFORE)].flatMap(
    ([, bound = '']) => {
      const [near = ''] = bound.split(GOES_ON);
      return unitsOf(near).filter((unit) => weightOf(unit) === 1 && !isEmpty(unit));
    },
  ),
);

/**
 * "Only while an incident is open", "for night trains only": the statement is bound to something that the question
 * does not name.
 */
function isBoundElsewhere(sentence: string, question: string): boolean {
  const bounds = boundTo(sentence);
  if (bounds.length === 0) return false;
  const asked = ideasOf(question);
  return bounds.some((unit) => !speaksOf(asked, unit));
}

/** The question asks about all cases, or about some alone, and the sentence tells of others. */
export function isAbsoluteOpen(sentence: string, question: string): boolean {
  if (!asksOfAll(question)) return false;
  const told = sentence.replace(THE_REST, ' ');
  const askedOfTime = ANY_TIME.test(question) && ANY_TIME.test(sentence);
  const tells = askedOfTime || isWhole(told) || (EXCLUSIVE.test(question) && EXCLUSIVE.test(told));
  return !tells || isBoundElsewhere(sentence, question);
}

/** Questions about a restriction itself are met by "only". */
const OF_RESTRICTION = phrases(() => anyOf('extent.restriction'));

/** "On request of the client", "at the customer's expense": done for some, when they ask. */
const ON_REQUEST =
  /\b(?:on|upon|at) (?:the |their |your |explicit |written |special )?(?:[\w'’-]+ )?(?:request|demand)\b|\bat (?:an? )?(?:the |their |your )?(?:[\w-]+['’]s? )?(?:own |extra |additional )?(?:expense|cost|charge|option)\b/i;
/** What is handed out is handed out on request, and that is what such a question asks. */
const OF_HANDING_OUT = phrases(() => anyOf('extent.handing-out'));

const isOnRequest = (sentence: string, question: string): boolean =>
  ON_REQUEST.test(sentence) && !OF_HANDING_OUT.test(question);

/**
 * Does a sentence hold for less than it seems to: with an exception, or for some only, that the question does not name?
 */
export const isRestricted = (sentence: string, question: string): boolean =>
  (carvesOut(sentence) && !CARVE_OUT.test(question)) ||
  isOnRequest(sentence, question) ||
  (!OF_RESTRICTION.test(question) && isBoundElsewhere(sentence, question));
