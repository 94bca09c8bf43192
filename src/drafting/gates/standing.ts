import { asksForAbility, tellsAbility } from '../../language/ability.ts';
import { onlyAssignsDuty } from '../../language/duty.ts';
import type { QuestionShape } from '../../language/question-shape.ts';
import { mayProveNo, mayProveYes, type Standing } from '../../language/standing.ts';
import type { Verdict } from '../../store/schema.ts';
import type { Quoted } from '../proposal.ts';
import type { Gate, Held } from './gate.ts';

const NOT_PRACTICE: Held = {
  code: 'not_practice',
  reason:
    'The passages only plan, recommend, define or ask about this, or report that it did not work: they do not show what is done today.',
};

/**
 * What a quote is worth for this question: whose duty a thing is shows nobody doing it; what customers can do shows
 * what the product supports, where that is asked.
 */
function worthOf(
  { standing, citation: { quote } }: Quoted,
  { text, units }: QuestionShape,
): Standing {
  if (onlyAssignsDuty(text, units, quote)) return 'speaks_of_others';
  const isAbility = asksForAbility(text) && standing === 'speaks_of_others' && tellsAbility(quote);
  return isAbility ? 'asserts' : standing;
}

/**
 * What cannot be judged: a denial by what is not known, or by what others do. That shows nothing of the company's
 * practice; it may show that it is not the company's task. What is not known affirms nothing, whatever a second
 * look says.
 */
const isUnclear = (standings: readonly Standing[], verdict: Verdict | null): boolean =>
  verdict === 'partial'
    ? standings.includes('unknown')
    : (verdict === 'no' || verdict === 'na') &&
      standings.some((each) => each === 'unknown' || each === 'speaks_of_others');

/**
 * What its quotes are worth allows the verdict: a Yes, a value or "not applicable" rests on what is so or what the
 * company's own rule demands; a plan or a reported failure proves No or Partial at most; advice, definitions,
 * questions and others' practice prove nothing.
 */
export const standingAllowsVerdict: Gate = {
  name: 'standing',
  asks: 'The quotes say what is so, not what is planned or advised',
  about: 'proposal',
  unknown: 'review',
  judge: ({ proposal: { verdict, quotes }, dossier }) => {
    const standings = quotes.map((quote) => worthOf(quote, dossier.understanding.shape));
    const isDenied = standings.some(mayProveNo);
    const mayDeny = verdict === 'no' || verdict === 'partial';
    if (standings.some(mayProveYes)) return isDenied && !mayDeny ? NOT_PRACTICE : 'passed';
    if (isDenied) return mayDeny ? 'passed' : NOT_PRACTICE;
    return isUnclear(standings, verdict) ? 'unknown' : NOT_PRACTICE;
  },
};
