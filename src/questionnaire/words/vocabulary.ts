import { bareOneOf, oneOf, pattern } from '../../lexicon/look-up.ts';
import { memoized } from '../../memo.ts';
import { isCommonOption, statedOptions } from './options.ts';
import { holds, isOneOf, type Says, startsWith } from './says.ts';
import { fold, wordCount } from './text.ts';

/** What a column is for, read from its header. */
export type Role =
  | 'id'
  | 'section'
  | 'question'
  | 'answer'
  | 'comment'
  | 'guidance'
  | 'depends'
  | 'options'
  | 'option'
  | 'buyer'
  | 'score'
  | 'info';

/** A role and how sure the word is: 3 says it outright (`Question`), 1 only hints (`Description`). */
export type HeaderRole = { readonly role: Role; readonly weight: 1 | 2 | 3 };

const first = { asked: 'first' } as const;
const last = { asked: 'last' } as const;

/** `Question ID`, `Ctrl. no`: a short word, or a known longer one, and a word for number. */
const NUMBERED = pattern(
  () => `^(?:[a-z]{2,8}|q|${oneOf('header.numbered')})[ _-]*${bareOneOf('header.number')}[.]?$`,
);
const isIdWord = isOneOf(['header.id'], { ...first, stop: true });
const namesId: Says = (words) => isIdWord(words) || NUMBERED().test(words);

const namesDependency = holds(['header.depends'], first);
const namesOptions = holds(['header.options'], first);
const namesGuidance = holds(['header.guidance'], first);
const namesComment = holds(['header.comment'], first);
const namesAnswer = holds(['header.answer'], first);
const namesSection = holds(['header.section'], first);
const namesPlan = holds(['header.plan'], first);
const isPlan = isOneOf(['header.plan-alone']);

/** Evidence that the buyer names, in contrast to evidence that the vendor gives. */
const EXPECTED = pattern(() => `${oneOf('header.expects')}.*${oneOf('header.expected')}`);
const namesExpected: Says = (words) => EXPECTED().test(words);

/** What stands alone for status: its words, for `split` too. */
const STATUS = pattern(() => oneOf('header.status', first));
const REQUIREMENT = pattern(() => oneOf('header.requirement', first));
const namesStatus: Says = (words) => STATUS().test(words);

/** The roles by the words that name them, the plainest first. */
const ORDER: readonly (readonly [Says, HeaderRole])[] = [
  [isOneOf(['header.own'], { stop: true }), { role: 'comment', weight: 2 }],
  [isOneOf(['header.answer-alone']), { role: 'answer', weight: 3 }],
  [namesId, { role: 'id', weight: 3 }],
  [namesDependency, { role: 'depends', weight: 2 }],
  [namesOptions, { role: 'options', weight: 2 }],
  [namesExpected, { role: 'guidance', weight: 3 }],
  [isOneOf(['header.requested']), { role: 'question', weight: 2 }],
  [namesComment, { role: 'comment', weight: 3 }],
  [namesGuidance, { role: 'guidance', weight: 3 }],
  [namesAnswer, { role: 'answer', weight: 3 }],
  [startsWith(['header.section-of']), { role: 'section', weight: 2 }],
  [holds(['header.question'], first), { role: 'question', weight: 3 }],
  [(words) => namesPlan(words) || isPlan(words), { role: 'comment', weight: 2 }],
  [namesSection, { role: 'section', weight: 2 }],
  [namesStatus, { role: 'answer', weight: 2 }],
  [(words) => REQUIREMENT().test(words), { role: 'question', weight: 2 }],
  [isOneOf(['header.title'], first), { role: 'question', weight: 1 }],
  [holds(['header.info'], first), { role: 'info', weight: 2 }],
];

/** The same for the languages that are asked last. */
const LAST: readonly (readonly [Says, HeaderRole])[] = [
  [isOneOf(['header.id'], { ...last, stop: true }), { role: 'id', weight: 3 }],
  [holds(['header.comment'], last), { role: 'comment', weight: 3 }],
  [holds(['header.guidance'], last), { role: 'guidance', weight: 3 }],
  [holds(['header.answer'], last), { role: 'answer', weight: 3 }],
  [holds(['header.question'], last), { role: 'question', weight: 3 }],
  [holds(['header.section'], last), { role: 'section', weight: 2 }],
  [holds(['header.requirement'], last), { role: 'question', weight: 2 }],
  [holds(['header.status'], last), { role: 'answer', weight: 2 }],
];
/** A header of more signs is a sentence; not asking these languages keeps large sheets quick. */
const LONGEST_ASKED_LAST = 60;
const isShort: Says = (words) => words.length <= LONGEST_ASKED_LAST;

const orLast = (asked: Says, askedLast: Says): Says => {
  return (words) => asked(words) || (isShort(words) && askedLast(words));
};
const isVendors = orLast(holds(['header.vendor'], first), holds(['header.vendor'], last));
const isBuyers = orLast(holds(['header.buyer'], first), holds(['header.buyer'], last));
const NO_SCORE = pattern(() => oneOf('header.score-unless'));
const isScore = orLast(holds(['header.score'], first), holds(['header.score'], last));
const BUYER_WORDS = pattern(() => oneOf('header.buyer', first));
const isJudges = holds(['header.judge']);

const OTHERS_FIRST = [
  namesId,
  namesDependency,
  namesOptions,
  namesExpected,
  namesComment,
  namesGuidance,
  namesAnswer,
  namesSection,
];
const hasOf = holds(['header.of']);

/**
 * `Compliance requirement` is a requirement, `Requirement status` and `Status of the requirement` are not: the head
 * noun decides.
 */
function namesRequirement(words: string): HeaderRole | null {
  if (!namesStatus(words) || OTHERS_FIRST.some((names) => names(words))) return null;
  const answer = words.split(STATUS());
  const question = words.split(REQUIREMENT());
  if (question.length < 2 || hasOf(words)) return null;
  const [left = '', right = ''] = [question, answer].map((parts) => parts[parts.length - 1]);
  const isHead = left.length < right.length || / objectives?$/.test(words);
  return isHead ? { role: 'question', weight: 2 } : null;
}

const BRACKETS = /[([（［【][^)\]）］】]*[)\]）］】]/g;

function looksLikeHeader(text: string, words: string): boolean {
  if (words === '' || words.length > 130 || /[=•]/.test(words)) return false;
  const count = wordCount(words);
  if (count > 3 && /[.。]\s*$/.test(text)) return false;
  return count <= 16 && (count <= 6 || !/[?？]/.test(text));
}

/** Texts repeat down a table; a bounded memory of what they were found to head saves most of the reading. */
const knownRole = memoized(readHeader, 2048);

/** The role that a header's words give its column, or null where they say nothing; in the languages of the lexicon. */
export const roleOfHeader = (text: string): HeaderRole | null =>
  text.length > LONGEST ? null : knownRole(text);

/** Longer texts, remarks in brackets included, head no column. */
const LONGEST = 400;

const roleByWords = (words: string): HeaderRole | undefined =>
  [...ORDER, ...(isShort(words) ? LAST : [])].find(([names]) => names(words))?.[1];

function readHeader(text: string): HeaderRole | null {
  const folded = fold(text);
  const words = folded
    .replace(BRACKETS, ' ')
    .replace(/[*:：]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (isCommonOption(text)) return { role: 'option', weight: 2 };
  if (!looksLikeHeader(text, words)) return null;
  const stated = statedOptions(text);
  const isVendor = isVendors(words);
  if (!isVendor && isBuyers(folded)) return { role: 'buyer', weight: 3 };
  if (!isVendor && isScore(words.replace(NO_SCORE(), ' '))) return { role: 'score', weight: 3 };
  const found = namesRequirement(words) ?? roleByWords(words);
  if (found?.role === 'id' && stated !== null) return { role: 'answer', weight: 2 };
  if (found !== undefined) return found;
  return isVendor || stated !== null ? { role: 'answer', weight: 2 } : null;
}

/** The role of a word that would be an option in a grid but stands alone (`No`, `Open`, `Compliant`). */
export function roleOfLoneWord(text: string): HeaderRole | null {
  if (namesId(fold(text))) return { role: 'id', weight: 3 };
  return namesStatus(fold(text)) ? { role: 'answer', weight: 2 } : null;
}

/**
 * What a header asks for by its other words, where one of them names the buyer (`Auditor request`); null where it
 * asks for nothing.
 */
export function requestIn(label: string): HeaderRole | null {
  const others = fold(label).replace(new RegExp(BUYER_WORDS(), 'gu'), ' ');
  const role = others.trim() === '' ? null : roleOfHeader(others);
  return role?.role === 'question' ? role : null;
}

/** Whether a header says that its column is the vendor's (`Supplier comments`). */
export function namesVendor(text: string): boolean {
  return isVendors(fold(text));
}

/**
 * Whether a header hands its column to whoever fills in the form: it speaks to the vendor, or states what may be
 * chosen.
 */
export function handsOver(text: string): boolean {
  return namesVendor(text) || statedOptions(text) !== null;
}

/**
 * Whether a heading over several columns is for another party than one that names the vendor, in the same words
 * (`Supplier to complete` beside `Harbour office to complete`).
 */
export function isOthersPart(parent: string, parents: readonly string[]): boolean {
  if (parent === '' || namesVendor(parent)) return false;
  const words = new Set(fold(parent).split(' '));
  return parents.some((other) => {
    if (!namesVendor(other)) return false;
    const rest = fold(other)
      .split(' ')
      .filter((word) => !namesVendor(word));
    return rest.length > 0 && rest.every((word) => words.has(word)) && words.size > rest.length;
  });
}

/**
 * Whether a header is that of one who judges, without a word that the vendor itself does (`Verdict`, not
 * `Self-assessment`).
 */
export function judges({ label, parent }: { label: string; parent: string }): boolean {
  return isJudges(fold(label)) && !namesVendor(label) && !namesVendor(parent);
}

/** Whether a heading over several columns hands them to the buyer (`For internal use only`). */
export function isBuyerHeading(text: string): boolean {
  const words = fold(text);
  return words.length <= 80 && isBuyers(words) && !isVendors(words);
}
