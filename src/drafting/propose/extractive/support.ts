import { withoutAssessor } from '../../../language/closed/adjuncts.ts';
import { isHarmless } from '../../../language/closed/harmless.ts';
import { shutsOut } from '../../../language/closed/shut.ts';
import {
  type Ideas,
  ideasOf,
  ideasProvedBy,
  isKindOf,
  speaksOf,
  type Unit,
  unitsOf,
} from '../../../language/concepts.ts';
import { isEmpty } from '../../../language/content.ts';
import { affirmed, boundPolarity, staysAgainstLeaves } from '../../../language/double-negation.ts';
import { isAbsoluteOpen, isRestricted } from '../../../language/extent.ts';
import { formsOf } from '../../../language/inflections.ts';
import { oppositionBetween } from '../../../language/opposites.ts';
import {
  CONDITIONAL,
  DENIAL,
  HEDGE,
  negates,
  negationsIn,
  ORDER,
  SOME_CUSTOMERS,
} from '../../../language/polarity.ts';
import { quantitiesOf } from '../../../language/quantities.ts';
import type { QuestionShape } from '../../../language/question-shape.ts';
import { type Coverage, coverageOf, weightOf } from '../../../language/weights.ts';
import { wordsOf } from '../../../language/words.ts';
import { memoized } from '../../../memo.ts';
import { matchNumbers, type NumberMatch } from './match-numbers.ts';

const ideas = memoized((text) => ideasOf(text));
const proved = memoized((text) => ideasProvedBy(text));
const numbersOf = memoized((text) => quantitiesOf(text));

/** What one sentence says about a question. */
export type Support = {
  /**
   * Share of the question's topic that sentence, lead and heading speak of, weighted; and that the sentence alone does.
   */
  readonly coverage: number;
  readonly direct: number;
  /** Share of the question's telling words that the sentence itself says. */
  readonly topic: number;
  readonly missing: readonly string[];
  readonly numbers: NumberMatch;
  /** The sentence says the contrary of what is asked. `unclear`: negations that cannot be placed. */
  readonly polarity: 'same' | 'contrary' | 'unclear';
  readonly hedged: boolean;
  readonly carvedOut: boolean;
  /** It holds only under a condition that the question does not name. */
  readonly conditional: boolean;
  /** The sentence is about others than the question (vendors), or does not order what the question orders. */
  readonly beside: boolean;
  /** The question says "all" or "only"; the sentence does not. */
  readonly absoluteOpen: boolean;
};

const GRADE = /\b(?:critical|high|medium|moderate|low|severe|major|minor)\b/gi;
const gradesIn = (text: string) =>
  new Set((text.match(GRADE) ?? []).map((grade) => grade.toLowerCase()));

/**
 * Of a sentence that gives each grade its own number ("critical within 7 days, high within 30"), the part about the
 * one grade that is asked.
 */
export function ofGrade(question: string, sentence: string): string {
  const asked = [...gradesIn(question)];
  if (asked.length !== 1 || gradesIn(sentence).size < 2) return sentence;
  const parts = sentence.split(/[,;]\s+|\s+and\s+/);
  if (parts.some((part) => gradesIn(part).size > 1)) return sentence;
  const own = parts.filter((part) => gradesIn(part).has(asked[0] ?? ''));
  return own.length === 1 ? (own[0] ?? sentence) : sentence;
}

const BOUNDING =
  /\b(?:without|except|unless|excluding|only|until|lack\w*|neither|nor|exempt\w*)\b/i;
const CONTRAST = /\b(?:but|although|while|whereas|though|yet)\b/i;

/** That a thing is there or is done at all; what is not required, or not complete, may be. */
const IS_THERE = formsOf('closed.there');
/** "… is not in use": a predicate that says no more than that the thing before it is there. */
const IS_NOT = /^(.*?)\b(?:is|are|does|do)(?: not|n['’]t) ([^,;:]+)$/i;

function deniesSubject(sentence: string, units: readonly Unit[]): boolean {
  const [, subject = '', predicate = ''] = IS_NOT.exec(sentence.replace(/[.\s]+$/, '')) ?? [];
  const said = wordsOf(predicate);
  return (
    said.length > 0 &&
    said.every((word) => isHarmless(word) || IS_THERE.has(word)) &&
    units.some((unit) => weightOf(unit) === 1 && speaksOf(ideas(subject), unit))
  );
}

/** Does a negation of the sentence stand before a word of the question, or deny that its subject is there? */
const governs = (sentence: string, units: readonly Unit[]): boolean =>
  negates(sentence, (word) =>
    [...units, ...units.flatMap(verbsIn)].some((unit) => speaksOf(ideas(word), unit)),
  ) || deniesSubject(sentence, units);

/** "Databases encrypted" is one idea; that they "are not encrypted" denies it. */
const verbsIn = ({ word, words }: Unit): readonly Unit[] =>
  words > 1
    ? word
        .split(' ')
        .filter((each) => /ed$/.test(each))
        .flatMap((each) => unitsOf(each))
    : [];

/** Words that narrow a statement to some of the cases that a question without them asks about. */
const NARROW =
  /\b(?:involuntary|voluntary|emergency|temporary|exceptional|certain|selected|some)\b/gi;

const narrows = (sentence: string, question: string): boolean =>
  (sentence.match(NARROW) ?? []).some((word) => !speaksOfWord(question, word));
const speaksOfWord = (question: string, word: string): boolean =>
  unitsOf(word).some((unit) => speaksOf(ideas(question), unit));

/** A condition of the sentence that the question does not name ("Where infrastructure is codified, …"). */
function isConditional(sentence: string, question: string): boolean {
  if (narrows(sentence, question)) return true;
  const match = CONDITIONAL.exec(sentence);
  if (match?.[1] !== undefined) return true;
  const condition = match?.[2] ?? match?.[3] ?? SOME_CUSTOMERS.exec(sentence)?.[1];
  if (!condition) return false;
  const asked = ideas(question);
  return unitsOf(condition).some(
    (unit) => weightOf(unit) === 1 && !isEmpty(unit) && !speaksOf(asked, unit),
  );
}

/** Every negation denies ("is not kept and not sent"); none only bounds the other ("not without approval"). */
const deniesThroughout = (sentence: string, units: readonly Unit[]): boolean =>
  DENIAL.test(sentence) &&
  !BOUNDING.test(sentence) &&
  !CONTRAST.test(sentence) &&
  governs(sentence, units);

/**
 * One side turned once contradicts, both sides turned once agree. A sentence that denies twice ("is not kept and
 * does not leave") or whose denial stands elsewhere is unclear: counting would make an agreement of two denials.
 */
export function polarityOf(
  question: string,
  sentence: string,
  units: readonly Unit[],
): Support['polarity'] {
  if (staysAgainstLeaves(question, sentence))
    return negationsIn(affirmed(question)) === 0 ? 'contrary' : 'unclear';
  const bound = boundPolarity(question, sentence);
  return bound ?? countedPolarity(affirmed(question), affirmed(sentence), units);
}

/** By counting what turns either side round. */
function countedPolarity(
  question: string,
  sentence: string,
  units: readonly Unit[],
): Support['polarity'] {
  const asked = negationsIn(question);
  const said = negationsIn(sentence);
  const { contrary: opposites, apart } = oppositionBetween(question, sentence);
  if (apart > 0 || Math.max(asked, opposites) > 1) return 'unclear';
  if (said > 1)
    return asked + opposites === 0 && deniesThroughout(sentence, units) ? 'contrary' : 'unclear';
  if (said > 0 && (CONTRAST.test(sentence) || !governs(sentence, units))) return 'unclear';
  const turns = asked + said + opposites;
  if (turns > 2) return 'unclear';
  return turns === 1 ? 'contrary' : 'same';
}

const PERMISSION = /\b(?:may|can|could)\b/gi;
/** A later clause with a permission of its own: "…, and clients may object". */
const OWN_PERMISSION =
  /(?:[,;]|\band\b)\s*(?:and |which |who )?(?:[\w'’-]+ ){0,3}?(?:may|can|could)\b([^,;.]*)/gi;

/** A sentence without the permissions of clauses in which nothing is permitted that the question speaks of. */
const withoutOtherPermissions = (sentence: string, units: readonly Unit[]): string =>
  sentence.replace(OWN_PERMISSION, (clause: string, permitted: string) => {
    const told = ideas(permitted);
    return units.some((unit) => speaksOf(told, unit)) ? clause : ' ';
  });

/**
 * "May we …?" is answered by a sentence that says "may", and what may be done only after something tells the order
 * that is asked; "where possible" never does.
 */
function isHedged(
  sentence: string,
  { text: question, units }: Pick<QuestionShape, 'text' | 'units'>,
  isBound: boolean,
): boolean {
  if (HEDGE.test(question)) return false;
  const permission = /^(?:can|may|could|are \w+ allowed|is it possible)\b/i.test(question);
  return HEDGE.test(
    permission || isBound
      ? sentence.replace(PERMISSION, ' ')
      : withoutOtherPermissions(sentence, units),
  );
}

const VENDORS =
  /\b(?:vendors?|suppliers?|subcontractors?|sub-?processors?|partners?|third[- ]part(?:y|ies)|3rd part(?:y|ies)|service providers?|business associates?(?! (?:agreement|contract|addendum))|outside|external part(?:y|ies)|subservice)\b/i;
const ORDERS =
  /\b(?:before|prior to|ahead of|until|only after|after|preced\w+|go(?:es)? before|rather than)\b/i;
const BUYER_ACTS = /\b(?:can|may|could|will|do|are|would) we\b|\bus to\b/i;
const BUYER =
  /\b(?:customers?|clients?|tenants?|subscribers?|you|users?|public\w*|anyone|buyers?)\b/i;

const PHYSICAL =
  /\b(?:physical(?:ly)? (?:access|security|locations?|premises|entry|secur\w+)|facilit\w+ (?:access|security)|offices?|buildings?|badges?|card access|visitors?|premises|doors?|office keys?|data cent(?:er|re)s?|human resources)\b/i;
const CLAIMS_STATUS =
  /\b(?:complian(?:t|ce)|certif\w+|accredit\w+|attest\w+|soc ?[123]\b|iso ?\/? ?(?:iec )?\d{4,5}|pci|hitrust|fedramp|gdpr)\b/i;
const HAS_STATUS =
  /\b(?:we|our (?:company|organi[sz]ation|platform|service|product)|\p{Lu}\w+)(?:['’]s \w+)? (?:(?:is|are|does|do|has|have) not|is|are|has been|have been|maintains?|holds?|completed?s?|obtained|achieved|undergo(?:es)?|compl(?:y|ies)|has|have)\b/u;

const hasStatus = (sentence: string): boolean =>
  HAS_STATUS.test(sentence) && CLAIMS_STATUS.test(sentence);

/** What an auditor notes on one control, and a question about what a report notes as a whole. */
const RESULT_OF_ONE =
  /\bno (?:\w+ )?(?:exceptions?|deviations?) (?:(?:were|was|have been) )?(?:noted|identified|found|observed)\b/i;
const ABOUT_RESULTS = /\b(?:exceptions?|deviations?|findings?|qualif(?:ied|ications?))\b/i;

/** What vendors do says nothing of the company; "before" asks for an order; "can we" is about customers. */
function isBeside(sentence: string, question: string, isOrdered: boolean): boolean {
  if (VENDORS.test(withoutAssessor(sentence)) && !VENDORS.test(question)) return true;
  if (PHYSICAL.test(sentence) && !PHYSICAL.test(question)) return true;
  if (CLAIMS_STATUS.test(question) && !hasStatus(sentence)) return true;
  if (ABOUT_RESULTS.test(question) && RESULT_OF_ONE.test(sentence)) return true;
  if (ORDERS.test(question) && !isOrdered && !ORDER.test(sentence)) return true;
  return BUYER_ACTS.test(question) && !BUYER.test(sentence);
}

/** Words within which a long sentence has to speak of the whole topic: a list of everything proves nothing. */
const WINDOW = 34;
const STEP = 8;

/** The party that a sentence speaks of without saying so: what names no other party tells of the company's people. */
export const impliedParty = (sentence: string): string =>
  VENDORS.test(sentence) || BUYER.test(sentence) ? '' : ' employee';

/** Without what a question only calls a thing that it names too, and that the sentence names: "the protocol TLS". */
const withoutKinds = (units: readonly Unit[], said: Ideas): readonly Unit[] =>
  units.filter(
    (unit) => !units.some((each) => each !== unit && isKindOf(each, unit) && speaksOf(said, each)),
  );

function nearCoverage(
  asked: readonly Unit[],
  { sentence, context, speak }: { sentence: string; context: string; speak: typeof ideas },
): Coverage {
  const around = ideas(context + impliedParty(sentence));
  const words = sentence.split(/\s+/);
  const units = withoutKinds(asked, ideas(sentence));
  if (words.length <= WINDOW) return coverageOf(units, speak(sentence), around);
  const windows: Coverage[] = [];
  for (let start = 0; start === 0 || start + WINDOW - STEP < words.length; start += STEP)
    windows.push(coverageOf(units, speak(words.slice(start, start + WINDOW).join(' ')), around));
  return windows.reduce((best, each) => (each.coverage > best.coverage ? each : best));
}

/**
 * Weighs one sentence against a question (or one clause of it). `context` is what stands around it: lead-in,
 * heading, title.
 */
export function supportOf(
  question: Pick<QuestionShape, 'text' | 'units' | 'quantities'>,
  sentence: string,
  context: string,
): Support {
  const plain = affirmed(sentence);
  // A bound ("not … until …") is the very order that is asked for, and no exception to it.
  const isBound = boundPolarity(question.text, sentence) === 'same';
  const numbers = matchNumbers(question.quantities, numbersOf(ofGrade(question.text, sentence)));
  const polarity = polarityOf(question.text, sentence, question.units);
  // What a kind of a thing does not do, or not so, others of it may.
  const isPlain = polarity === 'same' && numbers !== 'broken' && !shutsOut(sentence);
  return {
    ...nearCoverage(question.units, {
      sentence: plain === sentence ? sentence : `${sentence} ${plain}`,
      context,
      speak: isPlain ? proved : ideas,
    }),
    numbers,
    polarity,
    hedged: isHedged(sentence, question, isBound),
    carvedOut: !isBound && isRestricted(plain, question.text),
    conditional: isConditional(sentence, question.text),
    beside: isBeside(plain, question.text, isBound),
    // "No change ships without review" tells of every change.
    absoluteOpen: isAbsoluteOpen(
      isBound ? sentence.replace(/\bno\b/gi, 'never any') : sentence,
      question.text,
    ),
  };
}
