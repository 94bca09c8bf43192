import { asksForAbility, tellsAbility } from '../../language/ability.ts';
import { isTooOld } from '../../language/age.ts';
import { affirmed } from '../../language/double-negation.ts';
import { CARVE_OUT } from '../../language/extent.ts';
import { readGrammar } from '../../language/grammar/read-grammar.ts';
import { isEnglish } from '../../language/language-of.ts';
import { bareSentence } from '../../language/standing/bare-sentence.ts';
import { mayProveNo, type Standing } from '../../language/standing.ts';
import { topicShare } from '../../language/weights.ts';
import { anyOf, phrases } from '../../lexicon/prose.ts';
import type { Quoted } from '../proposal.ts';
import { supportOf } from '../propose/extractive/support.ts';
import { deniesAsked, isDenial } from './denied-thing.ts';
import { type Case, type Gate, type Held, wholeSentences } from './gate.ts';
import { inEnglish } from './in-english.ts';
import { contextOf } from './quoted-sentences.ts';

/** A sentence that speaks of this share of the question can say of this very thing that it does not apply. */
const SPEAKS = 0.2;

const UNSAID: Held = {
  code: 'not_enough_evidence',
  reason:
    'The draft denies, and no quoted sentence denies it, names another number, a plan or an exception: a person has to decide the answer.',
};

/** What does not exist here, or is not had or done at all; or is left out of what a document covers. */
const ABSENT = phrases(() => anyOf('turn.absent'));

/** What others do stands against what is asked of the company where it speaks of this share of it. */
const OF_OTHERS = 0.4;

/** Where a sentence denies so much of the question, the answer is No. */
const DENIES_IT = 0.7;

/** "Include the depot in the tour", in a note: what is to be done is not done. */
const isToDo = (text: string, standing: Standing): boolean =>
  standing === 'unknown' && readGrammar(bareSentence(text)).form === 'imperative';

/** Do the quotes stand against a Yes by what they are worth: a plan, a failure, others' practice? */
function standsAgainst({ proposal: { quotes }, dossier }: Case): boolean {
  const { text: asked, units } = dossier.understanding.shape;
  return quotes
    .flatMap(({ statements = [], citation, standing }) =>
      statements.length > 0 ? statements : [{ text: citation.quote, standing }],
    )
    .some(({ text, standing }) => {
      const { coverage } = topicShare(units, text);
      if (standing === 'speaks_of_others')
        return coverage >= OF_OTHERS && !(asksForAbility(asked) && tellsAbility(text));
      return (mayProveNo(standing) || isToDo(text, standing)) && coverage >= SPEAKS;
    });
}

/**
 * That a thing does not apply is said by an exclusion, by its absence, by its being another's part, or by the
 * denial of what the question presupposes; each in words about this very thing.
 */
function excludes({ dossier }: Case, quote: Quoted, sentence: string): boolean {
  const { shape } = dossier.understanding;
  const { coverage } = supportOf(shape, sentence, contextOf(quote));
  if (coverage < SPEAKS) return false;
  if (quote.standing === 'speaks_of_others' || CARVE_OUT.test(sentence)) return true;
  if (!deniesAsked(shape, sentence)) return false;
  return shape.condition === null
    ? ABSENT.test(affirmed(sentence)) && coverage < DENIES_IT
    : isDenial(sentence);
}

function isSaid(each: Case): boolean {
  const { verdict, quotes } = each.proposal;
  const { shape } = each.dossier.understanding;
  if (verdict === 'na')
    return quotes.some((one) => wholeSentences(one).some((said) => excludes(each, one, said)));
  const today = each.dossier.today.toISOString().slice(0, 10);
  return (
    standsAgainst(each) ||
    quotes
      .flatMap(wholeSentences)
      .some((said) => deniesAsked(shape, said) || isTooOld(shape.text, said, today) === true)
  );
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
