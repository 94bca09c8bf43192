import { isKnown } from '../../../language/closed/known.ts';
import { EXCEPTION } from '../../../language/closed/takes-back.ts';
import { isGrammatical } from '../../../language/content.ts';
import { CARVE_OUT } from '../../../language/extent.ts';
import { readGrammar } from '../../../language/grammar/read-grammar.ts';
import { CONDITIONAL, HEDGE, negationsIn } from '../../../language/polarity.ts';
import { sentencesOf } from '../../../language/sentences.ts';
import { PARTIES } from '../../../language/standing/words.ts';
import { escaped } from '../../../language/whole-words.ts';
import { wordsOf } from '../../../language/words.ts';
import { wordSet } from '../../../lexicon/prose.ts';
import type { Reader } from '../extractive/closed-reading.ts';
import type { Scored } from '../extractive/weigh-sentences.ts';

/** Items between brackets, which say what the word before them stands for. */
const ITEMS = /\s*\((?:[^(),;]+,\s)+[^(),;]+\)/g;
/** ", of which 90 days can be searched": a clause that goes on about what was said. */
const GOES_ON =
  /,\s+(?:(?:\w+\s)?(?:of|in|for|from|by|to|with|on|at|after|during)\s)?(?:which|whom|whose|who)\b[^,;]*?(?=[,;]|\.?$)/gi;
/** "; customers can set another value": a further statement, which is told with the first. */
const FURTHER = /;\s[^;]+?(?=;|\.?$)/g;
/** By what means, behind the claim. */
const BY_MEANS = /,?\s(?:using|through|via|by means of)\s[^,;]*?(?=[,;]|\.?$)/gi;
/** "By the engineer who made it": who does it, told by what else they do. */
const DOER = /\sby (?:the|an?|our) (?:[\w-]+ ){1,4}(?:who|that) [^,;]*?(?=[,;]|\.?$)/gi;
/** "After the breach has been confirmed", behind a length of time: from when it counts. */
const COUNTED_FROM =
  '(?:\\s(?:after|from|following|before|prior to|upon|of)\\s[^,;()]*?(?=[,;()]|\\.?$))';

/** Clauses with a verb of their own: whatever they say, also where they limit the value, is told with it. */
const CLAUSES = [GOES_ON, FURTHER];
const PHRASES = [ITEMS, BY_MEANS, DOER];

const LENGTH = /\b(?:second|minute|hour|day|week|month|year)s?$/i;

/**
 * May a part be told along with a value: it is a statement or names something, denies and excepts nothing, hangs on
 * no condition, and tells of today? The answer is the whole sentence, so nobody misses it.
 */
function isTold(part: string): boolean {
  const said = part.replace(/^[\s,;(]+|[)\s]+$/g, '');
  return (
    negationsIn(said) === 0 &&
    ![CARVE_OUT, EXCEPTION, HEDGE, CONDITIONAL].some((pattern) => pattern.test(said)) &&
    !/\b(?:only|(?:19|20)\d\d)\b/i.test(said) &&
    !/^(?:past|future|perfect|progressive|would|should)$/.test(readGrammar(said).form)
  );
}

const without = (text: string, pattern: RegExp, isPart = isTold): string =>
  text.replace(pattern, (part) => (isPart(part) ? '' : part));

const EVENT = wordSet('closed.event');

/** An event, in words of the trade. */
const isEvent = (part: string): boolean =>
  isTold(part) &&
  wordsOf(part).every((word) => isGrammatical(word) || isKnown(word) || EVENT.has(word));

/** A sentence without the items between brackets, which only say what a word of it stands for. */
export const withoutItems = (sentence: string): string => without(sentence, ITEMS);

/** A text without what only tells from when a length of time in it counts. */
const withoutBeginnings = (text: string, values: readonly string[]): string =>
  values
    .filter((value) => LENGTH.test(value))
    .reduce(
      (left, value) =>
        without(left, new RegExp(`(?<=\\b${escaped(value)})${COUNTED_FROM}`, 'gi'), isEvent),
      text,
    );

/** A sentence whose verb looks like a noun ("sessions end after 20 minutes"), told with "do" before it. */
function withPlainVerb(text: string, values: readonly string[]): string {
  if (readGrammar(text).form !== 'fragment') return text;
  const told = values
    .map(
      (value) =>
        new RegExp(
          `(?<=s(?: [^,;:]*)? )(\\p{Ll}+)(?= (?:after|within|for) ${escaped(value)})`,
          'u',
        ),
    )
    .map((verb) => text.replace(verb, 'do $1'))
    .find((each) => readGrammar(each).form === 'present');
  return told ?? text;
}

/** The title of a document that names nobody and no party, in words that the desk knows. */
const isPlainTitle = (title: string, { common }: Pick<Reader, 'common'>): boolean =>
  wordsOf(title).every(
    (word) =>
      !Object.values(PARTIES).some((heads) => heads.has(word.replace(/s$/, ''))) &&
      (common.has(word) || isGrammatical(word) || isKnown(word)),
  );

/**
 * A sentence as it reads without what its answer, which is the whole sentence, tells along with the values; null
 * where it tells nothing along. Its document's title is left out where that is plain. `values`: as they are written.
 */
export function withoutTold(
  scored: Scored,
  values: readonly string[],
  reader: Pick<Reader, 'common'>,
): Scored | null {
  const { candidate, sentence } = scored;
  const main = CLAUSES.reduce((left, clause) => left.replace(clause, ''), sentence);
  const bare = PHRASES.reduce((left, phrase) => without(left, phrase), main);
  const plain = withoutBeginnings(bare, values).replace(/\s+/g, ' ').trim();
  const core = withPlainVerb(plain, values);
  const isPlain = candidate.title !== null && isPlainTitle(candidate.title, reader);
  if (!values.some((value) => core.includes(value))) return null;
  const text = candidate.text.replace(sentence, () => core);
  if (!sentencesOf(text).some((each) => each.text === core)) return null;
  const title = isPlain ? null : candidate.title;
  return {
    ...scored,
    candidate: { ...candidate, text, title },
    sentence: core,
    part: null,
  };
}
