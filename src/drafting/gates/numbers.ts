import { asksForAge, isTooOld } from '../../language/age.ts';
import type { Unit } from '../../language/concepts.ts';
import { matchEditions } from '../../language/editions.ts';
import { asksOfAll } from '../../language/extent.ts';
import { isEnglish } from '../../language/language-of.ts';
import { negationsIn } from '../../language/polarity.ts';
import { quantitiesOf } from '../../language/quantities.ts';
import { sameAmount } from '../../language/same-amount.ts';
import { mayProveNo } from '../../language/standing.ts';
import { topicShare } from '../../language/weights.ts';
import type { Dossier } from '../dossier.ts';
import type { Quoted } from '../proposal.ts';
import { matchNumbers, type NumberMatch } from '../propose/extractive/match-numbers.ts';
import { ofGrade } from '../propose/extractive/support.ts';
import { foreignClaims } from './foreign-claims.ts';
import { allProof, type Case, type Gate, type Held, proofOf } from './gate.ts';
import { holdsAmount } from './wanted-amount.ts';

const OTHER_NUMBER: Held = {
  code: 'conflicting_evidence',
  reason:
    'The quotes do not give the number or interval that is asked: a person has to decide the answer.',
};
const SAME_NUMBER: Held = {
  code: 'conflicting_evidence',
  reason: 'The quotes give the number or interval that is asked, and the draft says No.',
};

/** So much more of a question one quote speaks than another that it is the one to believe. */
const CLEARLY = 0.1;

/** A statement that speaks of less of the question than this is told along. */
const TOLD_ALONG = 0.2;

const NO_AMOUNT: Held = {
  code: 'not_enough_evidence',
  reason:
    'The question asks for an amount or a time, and the quotes give none: a person has to decide the answer.',
};

const isNumber = (claim: string) => /\d/.test(claim);

function matchOf(each: Case): NumberMatch {
  const edition = matchEditions(each.dossier.understanding.shape.text, allProof(each.proposal));
  const match = matchOfQuantities(each);
  if (edition === 'none' || match === 'broken') return match;
  if (edition !== 'met') return edition === 'other' ? 'broken' : 'unknown';
  return match === 'none' ? 'met' : match;
}

type Weighed = { readonly quote: Quoted; readonly match: NumberMatch; readonly share: number };

/** What a quote says to be so of the question: the date of something else beside it, or to come, is no age of it. */
const datedWords = (
  { statements = [], citation, standing }: Quoted,
  units: readonly Unit[],
): string =>
  (statements.length > 1 ? statements : [{ text: citation.quote, standing }])
    .filter((each) => !mayProveNo(each.standing))
    .filter(
      ({ text }, _, all) => all.length === 1 || topicShare(units, text).coverage >= TOLD_ALONG,
    )
    .map(({ text }) => text)
    .join('\n');

/** How each quote's numbers stand to the question's, and how much of the question it speaks of. */
function weighedQuotes({ proposal, dossier }: Case): Weighed[] {
  const { text, quantities, units } = dossier.understanding.shape;
  const today = dossier.today.toISOString().slice(0, 10);
  return proposal.quotes.map((quote) => {
    const proof = proofOf(quote);
    const isOld = isAge(dossier) ? isTooOld(text, datedWords(quote, units), today) : null;
    const counted = matchNumbers(quantities, quantitiesOf(ofGrade(text, proof)));
    const match = isOld === null ? counted : isOld ? 'broken' : 'met';
    return { quote, match, share: topicShare(units, proof).coverage };
  });
}

/** Does the answer itself tell another number than the one asked, where a quote gives one? */
const isTold = ({ said }: Case, { quote }: Weighed): boolean => {
  const told = quantitiesOf(said);
  const given = quantitiesOf(proofOf(quote)).filter(({ kind }) => kind !== 'count');
  return given.length > 0 && given.every((one) => told.some((other) => sameAmount(one, other)));
};

/**
 * A quote that gives another number breaks what one gives that speaks clearly more of the question only where all
 * cases are asked about; so it does where the answer tells both.
 */
function isBroken(each: Case, quotes: readonly Weighed[]): boolean {
  const met = quotes.filter(({ match }) => match === 'met').map(({ share }) => share);
  const most = Math.max(...met, 0);
  const isOfAll = asksOfAll(each.dossier.understanding.shape.text);
  return quotes
    .filter(({ match }) => match === 'broken')
    .some(
      (one) => met.length === 0 || isOfAll || !(one.share < most - CLEARLY || isTold(each, one)),
    );
}

function matchOfQuantities(each: Case): NumberMatch {
  const quotes = weighedQuotes(each).filter(({ match }) => match !== 'none');
  if (quotes.length === 0) return 'none';
  if (isBroken(each, quotes)) return 'broken';
  return quotes.some(({ match }) => match === 'met') ? 'met' : 'unknown';
}

/** The age of a fact is counted from its date. */
const isAge = ({ understanding: { shape } }: Dossier): boolean =>
  asksForAge(shape.text) && shape.quantities.length <= 1;

/** Do the quotes say it of today? What is only planned, or did not work, gives its number without its being so. */
const affirmsToday = ({ proposal: { quotes } }: Case): boolean =>
  negationsIn(quotes.map(proofOf).join('\n')) === 0 &&
  !quotes.some(({ standing }) => mayProveNo(standing));

/** A fact was compared with the number that is asked when it was read: its age, a count, a length of time. */
const isCompared = (each: Case): boolean =>
  each.proposal.origin === 'facts' &&
  (each.proposal.qualification === 'inferred' || isAge(each.dossier));

/** What people wrote themselves or a fact was read for is not looked for again. */
const lacksAmount = ({ proposal, dossier: { understanding } }: Case): boolean =>
  proposal.verdict === null &&
  proposal.choice === null &&
  (proposal.origin === 'model' || proposal.origin === 'extractive') &&
  !holdsAmount(
    understanding.wanted,
    understanding.shape.main,
    proposal.quotes.map((quote) => `${proofOf(quote)}\n${quote.beside ?? ''}`).join('\n'),
  );

/**
 * Each number, interval, deadline and edition of the question is met by the quotes of a Yes and not by those of a No;
 * an open question for an amount rests on quotes that give one.
 */
export const numbersAgree: Gate = {
  name: 'numbers',
  asks: 'Numbers and periods agree with the quotes',
  about: 'proposal',
  unknown: 'review',
  judge: (each) => {
    const { verdict } = each.proposal;
    const { text } = each.dossier.question;
    if (isCompared(each)) return 'passed';
    if (!isEnglish(text))
      return verdict === 'yes' && foreignClaims(text, allProof(each.proposal)).some(isNumber)
        ? OTHER_NUMBER
        : 'unknown';
    if (lacksAmount(each)) return NO_AMOUNT;
    const match = matchOf(each);
    if (verdict === 'yes') return match === 'none' || match === 'met' ? 'passed' : OTHER_NUMBER;
    const affirms = affirmsToday(each);
    return verdict === 'no' && match === 'met' && affirms ? SAME_NUMBER : 'passed';
  },
};
