import { ideasOf, speaksOf } from '../../language/concepts.ts';
import { contentUnits } from '../../language/content.ts';
import { affirmed } from '../../language/double-negation.ts';
import { matchEditions } from '../../language/editions.ts';
import { CARVE_OUT } from '../../language/extent.ts';
import { isRow } from '../../language/line-breaks.ts';
import { isNumeral } from '../../language/number-words.ts';
import { deniesByWord, oppositionBetween } from '../../language/opposites.ts';
import { negates, negationsIn } from '../../language/polarity.ts';
import { type Quantity, quantitiesOf } from '../../language/quantities.ts';
import type { QuestionShape } from '../../language/question-shape.ts';
import { bareSentence } from '../../language/standing/bare-sentence.ts';
import { isPlainWord, topicShare, weightOf } from '../../language/weights.ts';
import { wordsOf } from '../../language/words.ts';
import { pattern } from '../../lexicon/look-up.ts';
import { anyOf, bareAnyOf, phrases } from '../../lexicon/prose.ts';
import { givesOtherAmount } from '../propose/extractive/match-numbers.ts';
import { polarityOf } from '../propose/extractive/support.ts';

/** "Is off", "stay switched off". */
const OFF = /\b(?:is|are|be|stays?|remains?)(?: \w+)? off\b/i;
/** "Including but not limited to" leaves nothing out. */
const NOT_LIMITED = /\bbut (?:is |are )?not limited to\b/gi;

/** Does a text deny, leave out, or say that something is off or the contrary of it? */
export const isDenial = (text: string): boolean => {
  const said = affirmed(text).replace(NOT_LIMITED, ' ');
  return negationsIn(said) > 0 || CARVE_OUT.test(said) || deniesByWord(said) || OFF.test(said);
};

/** What a clause says by the way of somebody or something: "who isn't the author", "what we don't know". */
const BY_THE_WAY = pattern(
  () =>
    `\\b(?:who|which|what|whose) (?:[\\w'’-]+ ){0,2}?(?:${bareAnyOf('denying.auxiliary')})(?: not|n['’]t)\\b[^,;|]*`,
  'giu',
);
/** What turns a whole clause, not only the noun behind it. */
const OF_THE_VERB = phrases(() => `${anyOf('denying.of-verb')}|n['’]t\\b`);
const ONLY_NO = /^\W*(?:no|none|never)\b[.!,;:]*\s*$/i;

/** The parts of a sentence that each say something by themselves; a row of a table says one thing. */
const clausesOf = (sentence: string): string[] =>
  isRow(sentence)
    ? [sentence]
    : sentence
        .split(/;|\s[—–]\s|(?<=[.!?])\s+|,\s+(?=(?:and|but|while|whereas)\b)/)
        .filter((part) => part.trim() !== '');

/** What the clause is about was named before it: "It is off until …", "Nothing on this list is in place". */
const POINTS_BACK = phrases(
  () =>
    `^\\W*${anyOf('denying.pointing')}|^\\W*${anyOf('denying.nobody')}.*${anyOf('denying.pointing')}`,
);

/** Nothing of its own is named in it: "It is optional", "no", "none of this". */
const isBare = (clause: string): boolean =>
  contentUnits(clause).every(
    (unit) =>
      weightOf(unit) < 1 || unit.word.split(' ').every(isPlainWord) || DENIES.has(unit.word),
  );
const DENIES = { has: (word: string) => deniesByWord(word) };

/** The words of the question's phrases: "keys" tells little by itself, but is what "own encryption keys" are. */
const inPhrases = ({ units }: QuestionShape): ReadonlySet<string> =>
  new Set(
    units
      .filter((unit) => unit.words > 1 && weightOf(unit) === 1)
      .flatMap(({ root }) => root.split(' ')),
  );

/** Does a clause say a weighty word of the question, or one of a phrase of it? */
function speaks(shape: QuestionShape, clause: string): boolean {
  const asked = ideasOf(shape.text);
  const parts = inPhrases(shape);
  return (
    topicShare(shape.units, clause).coverage > 0 ||
    contentUnits(clause).some(
      (unit) => (weightOf(unit) === 1 && speaksOf(asked, unit)) || parts.has(unit.root),
    )
  );
}

/** Does what a clause denies stand in the question: the noun behind its "no", or the clause's own matter? */
function deniesIn(shape: QuestionShape, clause: string): boolean {
  if (ONLY_NO.test(clause)) return true;
  const told = affirmed(clause).replace(BY_THE_WAY(), ' ');
  if (!isDenial(told)) return false;
  if (POINTS_BACK.test(told)) return true;
  const turnsAll = OF_THE_VERB.test(told) || CARVE_OUT.test(told) || negationsIn(told) === 0;
  if (turnsAll || isRow(clause)) return speaks(shape, told) || isBare(told);
  const asked = ideasOf(shape.text);
  return negates(told, (word) =>
    contentUnits(word).some((unit) => weightOf(unit) === 1 && speaksOf(asked, unit)),
  );
}

/** Counts without a number. */
const COUNTS = new Set(['several', 'both', 'single', 'sole', 'multiple']);
const isCount = (word: string): boolean => isNumeral(word) || COUNTS.has(word);

/** The words that count, but those of amounts that are measured. */
const countsIn = (text: string, amounts: readonly Quantity[]): string[] =>
  wordsOf(
    amounts.reduce((left, { text: said }) => left.replace(said, ' '), text.toLowerCase()),
  ).filter(isCount);

/** Where a question counts something: does a sentence give another count, number, interval or edition? */
function countsOtherwise({ text, quantities }: QuestionShape, sentence: string): boolean {
  const plain = bareSentence(sentence);
  const given = quantitiesOf(plain);
  if (givesOtherAmount(quantities, given)) return true;
  if (matchEditions(text, plain) === 'other') return true;
  const asked = countsIn(text, quantities);
  return asked.length > 0 && countsIn(plain, given).some((word) => !asked.includes(word));
}

/** Does a sentence say the contrary of what is asked, by a word? */
function isOpposed({ text, units }: QuestionShape, sentence: string): boolean {
  const { contrary, apart } = oppositionBetween(text, sentence);
  return contrary + apart > 0 && topicShare(units, sentence).coverage > 0;
}

/**
 * Does a sentence deny what is asked, or say something else in its place: a negation, an exception or the contrary
 * in the very clause that speaks of it, or another count, number or edition? Where the question itself denies,
 * denying it again affirms it.
 */
export function deniesAsked(shape: QuestionShape, sentence: string): boolean {
  if (countsOtherwise(shape, sentence) || isOpposed(shape, sentence)) return true;
  const isDenied = clausesOf(sentence).some((clause) => deniesIn(shape, clause));
  if (negationsIn(affirmed(shape.text)) % 2 === 0) return isDenied;
  return isDenied
    ? polarityOf(shape.text, sentence, shape.units) === 'contrary'
    : speaks(shape, sentence);
}
