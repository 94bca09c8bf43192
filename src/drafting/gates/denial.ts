import { affirmed } from '../../language/double-negation.ts';
import { matchEditions } from '../../language/editions.ts';
import { CARVE_OUT } from '../../language/extent.ts';
import { isEnglish } from '../../language/language-of.ts';
import { isNumeral } from '../../language/number-words.ts';
import { deniesByWord } from '../../language/opposites.ts';
import { negationsIn } from '../../language/polarity.ts';
import { quantitiesOf } from '../../language/quantities.ts';
import type { QuestionShape } from '../../language/question-shape.ts';
import { mayProveNo } from '../../language/standing.ts';
import { topicShare } from '../../language/weights.ts';
import { wordsOf } from '../../language/words.ts';
import { anyOf, phrases } from '../../lexicon/prose.ts';
import type { Quoted } from '../proposal.ts';
import { polarityOf } from '../propose/extractive/support.ts';
import { type Case, type Gate, type Held, wholeSentences } from './gate.ts';
import { inEnglish } from './in-english.ts';

/** A sentence that speaks of this share of the question can say of this very thing that it does not apply. */
const SPEAKS = 0.2;

const UNSAID: Held = {
  code: 'not_enough_evidence',
  reason:
    'The draft denies, and no quoted sentence denies it, names another number, a plan or an exception: a person has to decide the answer.',
};

/** "Is off", "stay switched off". */
const OFF = /\b(?:is|are|be|stays?|remains?)(?: \w+)? off\b/i;
/** What does not exist here, or is not had or done at all; or is left out of what a document covers. */
const ABSENT = phrases(() => anyOf('turn.absent'));

/** Does a sentence deny, leave out, or say that something is off or the contrary of it? */
export const isDenial = (sentence: string): boolean =>
  negationsIn(affirmed(sentence)) > 0 ||
  CARVE_OUT.test(sentence) ||
  deniesByWord(sentence) ||
  OFF.test(sentence);

/** Counts without a number. */
const COUNTS = new Set(['several', 'both']);

/**
 * Does a sentence give a number, an interval or a time where one is asked, or count what the question does not
 * count so?
 */
function countsOtherwise({ text, quantities }: QuestionShape, sentence: string): boolean {
  if (quantities.length > 0 && quantitiesOf(sentence).length > 0) return true;
  if (matchEditions(text, sentence) === 'other') return true;
  const asked = new Set(wordsOf(text));
  return wordsOf(sentence).some(
    (word) => (isNumeral(word) || COUNTS.has(word)) && !asked.has(word),
  );
}

/** Do the quotes stand against a Yes by what they are worth: a plan, a failure, others' practice? */
const standsAgainst = ({ proposal: { quotes } }: Case): boolean =>
  quotes.some(({ standing }) => mayProveNo(standing) || standing === 'speaks_of_others');

/** Where a sentence denies so much of the question, the answer is No. */
const DENIES_IT = 0.7;

/**
 * That a thing does not apply is said by an exclusion, by its absence, by its being another's part, or by the
 * denial of what the question presupposes; each in words about this very thing.
 */
function excludes({ dossier }: Case, { standing }: Quoted, sentence: string): boolean {
  const { condition, units } = dossier.understanding.shape;
  const { coverage } = topicShare(units, sentence);
  if (coverage < SPEAKS) return false;
  if (standing === 'speaks_of_others' || CARVE_OUT.test(sentence)) return true;
  return condition === null
    ? ABSENT.test(affirmed(sentence)) && coverage < DENIES_IT
    : isDenial(sentence);
}

/** Does a sentence deny what is asked, or say something else in its place? */
const denies = (shape: QuestionShape, sentence: string): boolean =>
  isDenial(sentence) ||
  polarityOf(shape.text, sentence, shape.units) !== 'same' ||
  countsOtherwise(shape, sentence);

function isSaid(each: Case): boolean {
  const { verdict, quotes } = each.proposal;
  const { shape } = each.dossier.understanding;
  if (verdict === 'na')
    return quotes.some((one) => wholeSentences(one).some((said) => excludes(each, one, said)));
  return standsAgainst(each) || quotes.flatMap(wholeSentences).some((said) => denies(shape, said));
}

const excludesAtAll = ({ proposal: { quotes } }: Case, sentences: readonly string[]): boolean =>
  quotes.some(({ standing }) => standing === 'speaks_of_others') ||
  sentences.some((text) => CARVE_OUT.test(text) || ABSENT.test(affirmed(text)));

/**
 * What a question in another language presupposes is told by its English queries alone; without any, a thing does not
 * apply only by an exclusion, an absence, or what others do.
 */
function isSaidOfForeign(each: Case, sentences: readonly string[]): boolean {
  const asked = inEnglish(each);
  if (asked.length > 0) return asked.some(isSaid);
  return each.proposal.verdict === 'na'
    ? excludesAtAll(each, sentences)
    : standsAgainst(each) || sentences.some(isDenial);
}

/**
 * A No and a "not applicable" rest on words that deny: a negation, an exception, the contrary of what is asked,
 * another number, a plan, a failure, or that it is another's part. What merely affirms something beside the
 * question proves no absence.
 */
export const denialIsSaid: Gate = {
  name: 'denial',
  asks: 'A No rests on words that deny',
  about: 'proposal',
  unknown: 'review',
  judge: (each) => {
    const { verdict, origin, quotes } = each.proposal;
    // Rules without a model deny by a denial alone, and what `polarity` cannot judge of them is held.
    if ((verdict !== 'no' && verdict !== 'na') || origin !== 'model') return 'passed';
    const sentences = quotes.flatMap(wholeSentences);
    if (sentences.some((text) => !isEnglish(text))) return 'unknown';
    const isDenied = isEnglish(each.dossier.question.text)
      ? isSaid(each)
      : isSaidOfForeign(each, sentences);
    return isDenied ? 'passed' : UNSAID;
  },
};
