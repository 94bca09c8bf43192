import { matchEditions } from '../../language/editions.ts';
import { isEnglish } from '../../language/language-of.ts';
import { negationsIn } from '../../language/polarity.ts';
import { quantitiesOf } from '../../language/quantities.ts';
import { mayProveNo } from '../../language/standing.ts';
import { matchNumbers, type NumberMatch } from '../propose/extractive/match-numbers.ts';
import { ofGrade } from '../propose/extractive/support.ts';
import { foreignClaims } from './foreign-claims.ts';
import { allProof, type Case, type Gate, type Held, proofOf } from './gate.ts';

const OTHER_NUMBER: Held = {
  code: 'conflicting_evidence',
  reason:
    'The quotes do not give the number or interval that is asked: a person has to decide the answer.',
};
const SAME_NUMBER: Held = {
  code: 'conflicting_evidence',
  reason: 'The quotes give the number or interval that is asked, and the draft says No.',
};

const isNumber = (claim: string) => /\d/.test(claim);

function matchOf(each: Case): NumberMatch {
  const edition = matchEditions(each.dossier.understanding.shape.text, allProof(each.proposal));
  const match = matchOfQuantities(each);
  if (edition === 'none' || match === 'broken') return match;
  if (edition !== 'met') return edition === 'other' ? 'broken' : 'unknown';
  return match === 'none' ? 'met' : match;
}

function matchOfQuantities({ proposal, dossier }: Case): NumberMatch {
  const { shape } = dossier.understanding;
  const matches = proposal.quotes.map((each) =>
    matchNumbers(shape.quantities, quantitiesOf(ofGrade(shape.text, proofOf(each)))),
  );
  if (matches.length === 0 || matches.includes('none')) return matches[0] ?? 'none';
  if (matches.includes('broken')) return 'broken';
  return matches.includes('met') ? 'met' : 'unknown';
}

/** "In the last 12 months" asks for the age of a fact, which is counted from its date. */
const AGE =
  /\b(?:last|past|previous) (?:\d+|\w+) (?:months?|years?|days?)\b|\b(?:last|past) year\b/i;

const isAge = ({ dossier: { understanding } }: Case): boolean =>
  AGE.test(understanding.shape.text) && understanding.shape.quantities.length <= 1;

/** Do the quotes say it of today? What is only planned, or did not work, gives its number without its being so. */
const affirmsToday = ({ proposal: { quotes } }: Case): boolean =>
  negationsIn(quotes.map(proofOf).join('\n')) === 0 &&
  !quotes.some(({ standing }) => mayProveNo(standing));

/** A fact was compared with the number that is asked when it was read: its age, a count, a length of time. */
const isCompared = (each: Case): boolean =>
  each.proposal.origin === 'facts' && (each.proposal.qualification === 'inferred' || isAge(each));

/**
 * Each number, interval, deadline and edition of the question is met by the quotes of a Yes and not by those of a No.
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
    const match = matchOf(each);
    if (verdict === 'yes') return match === 'none' || match === 'met' ? 'passed' : OTHER_NUMBER;
    const affirms = affirmsToday(each);
    return verdict === 'no' && match === 'met' && affirms ? SAME_NUMBER : 'passed';
  },
};
