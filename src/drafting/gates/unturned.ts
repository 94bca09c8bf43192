import { ideasOf, speaksOf } from '../../language/concepts.ts';
import { affirmed, boundPolarity } from '../../language/double-negation.ts';
import { asksOfAll } from '../../language/extent.ts';
import { isEnglish } from '../../language/language-of.ts';
import { negates, negationsIn } from '../../language/polarity.ts';
import { isTopic } from '../../language/weights.ts';
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
  if (boundPolarity(question, text) === 'same') return false;
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

function judgeEnglish(each: Case): Ruling {
  if (negationsIn(each.dossier.understanding.shape.text) > 0) return 'passed';
  const weighed = weighQuoted(each);
  const most = Math.max(0, ...weighed.map(({ support }) => support.coverage));
  const nearest = weighed.filter(({ support }) => support.coverage >= most - NEARLY);
  if (nearest.every((one) => deniesThing(each, one))) return TURNED;
  if (most < SPEAKS) return 'passed';
  if (nearest.every(({ support }) => support.polarity !== 'same')) return TURNED;
  const ofAll = asksOfAll(each.dossier.understanding.shape.text.replace(SOME, ' '));
  const isBound = nearest.every(({ support }) => support.hedged || (ofAll && support.absoluteOpen));
  return isBound ? BOUND : 'passed';
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
