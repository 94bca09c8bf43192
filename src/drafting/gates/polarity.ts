import { affirmed, boundPolarity } from '../../language/double-negation.ts';
import { editionsIn } from '../../language/editions.ts';
import { isEnglish } from '../../language/language-of.ts';
import { negationsIn } from '../../language/polarity.ts';
import { mayProveNo } from '../../language/standing.ts';
import { topicShare } from '../../language/weights.ts';
import type { Quoted } from '../proposal.ts';
import { polarityOf } from '../propose/extractive/support.ts';
import { type Case, type Gate, type Held, proofOf, type Ruling, wholeSentences } from './gate.ts';
import { inEnglish } from './in-english.ts';

/** A sentence that speaks of this share of the question can affirm or deny it. */
const SPEAKS = 0.7;

type Polarity = ReturnType<typeof polarityOf>;

/** Does a denial not stand against this quote: it tells what others do or should do? */
const isOfOthers = ({ standing }: Quoted): boolean =>
  standing === 'speaks_of_others' || standing === 'recommends';

/**
 * How the quoted sentences that speak of the question stand to it; where it is denied, what is said of others
 * affirms nothing.
 */
function polaritiesOf({ proposal, dossier }: Case): Set<Polarity> {
  const { shape } = dossier.understanding;
  const isDenial = proposal.verdict !== 'yes';
  const sentences = proposal.quotes
    .filter((each) => !isDenial || !isOfOthers(each))
    .flatMap(wholeSentences);
  return new Set(
    sentences
      .filter((text) => topicShare(shape.units, text).coverage >= SPEAKS)
      .map((text) => polarityOf(shape.text, text, shape.units)),
  );
}

const CONTRARY: Held = {
  code: 'conflicting_evidence',
  reason: 'The draft says Yes, and its quotes say the contrary: a person has to decide the answer.',
};
const AFFIRMED: Held = {
  code: 'conflicting_evidence',
  reason:
    'The draft denies what its quotes affirm, or says that it does not apply: a person has to decide the answer.',
};

const DENYING = /^\W*(?:no\b|none\b|(?:we|our \w+) (?:do|does|did|have|has|are|is) not\b)/i;

/** Does a text deny something, and not only the contrary of what is asked ("not granted until approved")? */
const denies = (question: string, text: string): boolean =>
  negationsIn(affirmed(text)) > 0 && boundPolarity(question, text) !== 'same';

/** Do the words deny what the option affirms? */
function wordsDeny({ said, dossier }: Case): boolean {
  const question = dossier.understanding.shape.text;
  return DENYING.test(said) && negationsIn(question) === 0 && denies(question, said);
}

/**
 * Nothing that the quotes affirm is denied: they deny it, plan it, report its failure, or give another number; or a
 * fact that was read whole does not hold it.
 */
function denialRuling(each: Case, found: ReadonlySet<Polarity>): Ruling {
  const { verdict, quotes, origin, qualification } = each.proposal;
  if (origin === 'facts' && qualification === 'inferred') return 'passed';
  const standsAgainst = quotes.some(({ standing }) => mayProveNo(standing));
  const { shape } = each.dossier.understanding;
  const numbered =
    verdict === 'no' && (shape.quantities.length > 0 || editionsIn(shape.text).size > 0);
  if (found.has('contrary') || standsAgainst || numbered) return 'passed';
  if (quotes.some((quote) => denies(shape.text, proofOf(quote)))) return 'passed';
  return found.has('same') ? AFFIRMED : 'unknown';
}

/** A denial is held where the question, or each of its English queries, is affirmed. */
function ofDenial(each: Case, asked: readonly Case[]): Ruling {
  const [ruling = 'unknown', ...others] = (asked.length > 0 ? asked : [each]).map((one) =>
    denialRuling(one, polaritiesOf(one)),
  );
  return others.find((other) => other === 'passed') ?? ruling;
}

function isDenied(each: Case): boolean {
  const { origin, qualification } = each.proposal;
  const found = polaritiesOf(each);
  const isFact = origin === 'facts' && qualification === 'inferred';
  return wordsDeny(each) || (!isFact && found.has('contrary') && !found.has('same'));
}

/**
 * The verdict agrees with what the quotes affirm or deny, and with the answer's own words; a verdict by a fact that was
 * read whole (a count) agrees with the fact. A No or "not applicable"
 * whose quotes affirm what is asked is held unless a plan, a failure or a number stands against it.
 */
export const polarityAgrees: Gate = {
  name: 'polarity',
  asks: 'Yes and No agree with the quotes',
  about: 'proposal',
  unknown: 'review',
  judge: (each) => {
    const { verdict, origin } = each.proposal;
    if (verdict === null || verdict === 'partial' || origin === 'reuse') return 'passed';
    const asked = isEnglish(each.dossier.question.text) ? [] : inEnglish(each);
    if (verdict !== 'yes') return ofDenial(each, asked);
    if (isEnglish(each.dossier.question.text)) return isDenied(each) ? CONTRARY : 'passed';
    return asked.length > 0 && asked.every(isDenied) ? CONTRARY : 'unknown';
  },
};
