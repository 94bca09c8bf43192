import { askedAnywhere, askedOfCompany } from '../language/asked-thing.ts';
import { conjunctsOf } from '../language/conjuncts.ts';
import { meansOtherThings } from '../language/modifiers.ts';
import { oppositionBetween } from '../language/opposites.ts';
import { negationsIn } from '../language/polarity.ts';
import { type Quantity, quantitiesOf } from '../language/quantities.ts';
import { shapeOf } from '../language/question-shape.ts';
import { topicShare } from '../language/weights.ts';
import { isOtherActor } from '../language/who-acts.ts';
import { wordsOf } from '../language/words.ts';
import { namesMet } from './named-in-questions.ts';
import { withoutStandards } from './named-standards.ts';

/** Why an earlier question is not the same; null when it is. */
export type Difference =
  | 'topic'
  | 'polarity'
  | 'numbers'
  | 'extent'
  | 'names'
  | 'form'
  | 'expired'
  /** It asks this and more: "counted and sealed" for "counted". */
  | 'wider'
  | null;

/** The earlier question asks this one beside others, joined by "and": what affirms it affirms this one too. */
const isWider = (question: string, earlier: string, similarity: number): boolean =>
  conjunctsOf(earlier).some((each) => sameOr(question, each, similarity) === null);

/** How near two questions' vectors have to be when their words are not the same. */
const NEAR = 0.6;
const SHARE = 0.88;

/** Words that widen or narrow what is asked: both questions have to use the same. */
const EXTENT: readonly RegExp[] = [
  /\b(?:all|every|each|any|always|entire|100 ?%)\b(?! (?:year|month|quarter|week|day|hour)s?\b)/i,
  /\b(?:only|solely|exclusively)\b/i,
  /\b(?:without|except|excluding|unless|other than)\b/i,
  /\b(?:automatic\w*|automated)\b/i,
  /\b(?:manual\w*)\b/i,
  /\b(?:independent|external|third[- ]party)\b/i,
  /\binternal\w*\b/i,
  /\b(?:ever|in the past|last|previous)\b/i,
  /\b(?:plan(?:ned|ning)?|will|intend\w*|going to)\b/i,
];

const plain = (text: string) => wordsOf(text).join(' ');

const quantityKey = (quantity: Quantity) =>
  `${quantity.kind}:${Math.round(quantity.amount * 100)}:${quantity.bound}`;
const numbersOf = (text: string) => quantitiesOf(text).map(quantityKey).sort().join(' ');

/**
 * Do two questions ask the same, so that one's answer may stand for the other? Same words, or near in meaning with
 * every weighty word of each found in the other ("in line with ISO 27001" aside: reuse says so); and always the
 * same polarity, numbers and cadence, extent ("all", "only", "without"), names and form. Fails closed: what cannot
 * be told apart is a difference.
 */
export function differenceBetween(
  question: string,
  earlier: string,
  similarity: number,
): Difference {
  const found = sameOr(question, earlier, similarity);
  return found !== null && isWider(question, earlier, similarity) ? 'wider' : found;
}

const sameNames = (left: string, right: string): boolean =>
  namesMet(left, right) && namesMet(right, left);

/** Does one say the opposite of the other, or deny what it affirms? */
function isTurned(left: string, right: string): boolean {
  const { contrary, apart } = oppositionBetween(left, right);
  return contrary + apart > 0 || negationsIn(left) % 2 !== negationsIn(right) % 2;
}

/** Is another one asked to act, or another thing of the same kind meant? */
const speaksOfOthers = (left: string, right: string): boolean =>
  isOtherActor(left, right) || meansOtherThings(left, right);

function sameOr(question: string, earlier: string, similarity: number): Difference {
  const [{ text: asked, standards }, { text: before, standards: named }] = [
    withoutStandards(askedAnywhere(question)),
    withoutStandards(askedOfCompany(earlier)),
  ];
  if (standards.length > 0 && named.length > 0 && plain(standards.join()) !== plain(named.join()))
    return 'names';
  if (plain(asked) === plain(before)) return null;
  const [left, right] = [shapeOf(asked), shapeOf(before)];
  if (left.asks !== right.asks) return 'form';
  if (numbersOf(left.text) !== numbersOf(right.text)) return 'numbers';
  if (isTurned(left.text, right.text)) return 'polarity';
  if (EXTENT.some((pattern) => pattern.test(left.text) !== pattern.test(right.text)))
    return 'extent';
  if (!sameNames(left.text, right.text)) return 'names';
  if (speaksOfOthers(left.text, right.text)) return 'topic';
  const [there, back] = [topicShare(left.units, right.text), topicShare(right.units, left.text)];
  const complete = there.missing.length === 0 && back.missing.length === 0;
  return similarity >= NEAR && complete && Math.min(there.coverage, back.coverage) >= SHARE
    ? null
    : 'topic';
}
