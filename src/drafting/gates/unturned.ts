import { ideasOf, speaksOf } from '../../language/concepts.ts';
import { contentUnits } from '../../language/content.ts';
import { affirmed, boundPolarity } from '../../language/double-negation.ts';
import { asksOfEach } from '../../language/extent.ts';
import { isEnglish } from '../../language/language-of.ts';
import { oppositionBetween } from '../../language/opposites.ts';
import { HEDGE, negates, negationsIn } from '../../language/polarity.ts';
import { isTopic, topicShare } from '../../language/weights.ts';
import { inAskedColumn } from './asked-column.ts';
import { isDenial } from './denied-thing.ts';
import { type Case, type Gate, type Held, type Ruling, wholeSentences } from './gate.ts';
import { inEnglish } from './in-english.ts';
import { type Weighed, weighQuoted } from './quoted-sentences.ts';

/** A sentence that speaks of less of the question neither affirms nor turns it. */
const SPEAKS = 0.45;
/** Sentences that speak nearly as much of it as the one that does most. */
const NEARLY = 0.1;

/** "Do you use any services to …": one is enough. */
const SOME = /\bany(?:thing|one|body)?\b/gi;
/** A sentence that speaks of so much of the question may affirm it beside one that tells how far that goes. */
const AFFIRMS = 0.2;
/** The share of a limit's weighty words that the answer says where it tells the limit. */
const TOLD = 0.5;

const TURNED: Held = {
  code: 'conflicting_evidence',
  reason:
    'What the quotes say of this is denied, or turned in a way that cannot be told, and the draft affirms it: a person has to decide the answer.',
};

const BOUND: Held = {
  code: 'conflicting_evidence',
  reason:
    'The quotes hold only where possible, usually, in part or for some, and the draft affirms without saying so.',
};

/**
 * Is a thing that the question is about denied in this sentence: "no server rooms"? "No change ships without review"
 * denies no change: it tells what comes before each.
 */
function deniesThing({ dossier }: Case, { text }: Weighed): boolean {
  const { units, text: question } = dossier.understanding.shape;
  if (boundPolarity(question, text) === 'same' || deniesContrary(question, text)) return false;
  const topics = units.filter(isTopic);
  return negates(affirmed(text), (word) => {
    const ideas = ideasOf(word);
    return topics.some((unit) => speaksOf(ideas, unit));
  });
}

/**
 * What a question in another language denies cannot be told, so that a Yes needs one English sentence that denies
 * nothing; and one that its English queries, where there are any, are not turned by.
 */
function judgeForeign(each: Case): Ruling {
  const known = each.proposal.quotes.flatMap(wholeSentences).filter(isEnglish);
  if (known.length > 0 && known.every(isDenial)) return TURNED;
  const rulings = inEnglish(each).map(judgeEnglish);
  const held = rulings.find((ruling) => ruling !== 'passed');
  return held !== undefined && !rulings.includes('passed') ? held : 'unknown';
}

/** What a row says of the column that is asked about; any other sentence as it is. */
const ofColumn = (each: Case): Case => ({
  ...each,
  proposal: {
    ...each.proposal,
    quotes: each.proposal.quotes.map((quote) => {
      const { units } = each.dossier.understanding.shape;
      const cut = inAskedColumn(quote.citation.quote, quote.beside, units);
      return cut === quote.citation.quote
        ? quote
        : { ...quote, passage: cut, citation: { ...quote.citation, quote: cut } };
    }),
  },
});

/** "Not allowed", where it is asked whether a thing is forbidden. */
const deniesContrary = (question: string, text: string): boolean =>
  negates(affirmed(text), (word) => oppositionBetween(question, word).contrary > 0);

const isTurned = (question: string, { text, support }: Weighed): boolean =>
  support.polarity !== 'same' && !deniesContrary(question, text);

/** Does the draft itself say how far a sentence holds? */
const isTold = (said: string, { text }: Weighed): boolean =>
  HEDGE.test(said) && topicShare(contentUnits(text), said).coverage >= TOLD;

function judgeEnglish(given: Case): Ruling {
  const { text: question } = given.dossier.understanding.shape;
  if (negationsIn(question) > 0) return 'passed';
  const each = ofColumn(given);
  const weighed = weighQuoted(each);
  const most = Math.max(0, ...weighed.map(({ support }) => support.coverage));
  const nearest = weighed.filter(({ support }) => support.coverage >= most - NEARLY);
  if (nearest.every((one) => deniesThing(each, one))) return TURNED;
  if (most < SPEAKS) return 'passed';
  if (nearest.every((one) => isTurned(question, one))) return TURNED;
  // "Only" asks for a bound, which other words may tell.
  const ofAll = asksOfEach(question.replace(SOME, ' '));
  const isBound = ({ support }: Weighed) => support.hedged || (ofAll && support.absoluteOpen);
  if (!nearest.every(isBound)) return 'passed';
  const affirms = weighed.some(
    (one) => one.support.coverage >= AFFIRMS && !isBound(one) && !isTurned(question, one),
  );
  return affirms && nearest.every((one) => isTold(each.said, one)) ? 'passed' : BOUND;
}

/**
 * A Yes rests on a sentence that affirms: not on sentences that deny what is asked or a thing in it, hold only
 * "where time allows", or tell of some where all are asked about, whoever finds that they carry it.
 */
export const affirmsUnturned: Gate = {
  name: 'unturned',
  asks: 'A Yes rests on a sentence that affirms',
  about: 'proposal',
  unknown: 'review',
  judge: (each) => {
    const { verdict, origin } = each.proposal;
    if (verdict !== 'yes' || origin === 'facts' || origin === 'reuse') return 'passed';
    return isEnglish(each.dossier.question.text) ? judgeEnglish(each) : judgeForeign(each);
  },
};
