import { EXCEPTION } from '../../../language/closed/takes-back.ts';
import { mayProveNo, mayProveYes, type Standing } from '../../../language/standing.ts';
import type { Verdict } from '../../../store/schema.ts';
import { LIMITS } from './limits.ts';
import type { Scored } from './weigh-sentences.ts';

/** What one sentence says of a question. */
export type Verdicts = { readonly verdict: Verdict; readonly scored: Scored };

/**
 * Where numbers decide, all that is about nearly the same counts; another word on it only where it is about as near
 * to the question.
 */
const leastRival = ({ support }: Scored, other: Scored['support']): number =>
  support.numbers !== 'none' || other.numbers === 'met' || other.numbers === 'broken'
    ? LIMITS.rival
    : Math.max(LIMITS.rival, support.coverage - LIMITS.rivalGap);

/** Does a sentence name an exception, or a condition while it speaks as much of the question as the other one? */
const isLimited = (support: Scored['support'], other: Scored['support']): boolean =>
  support.carvedOut ||
  (support.coverage >= other.coverage && (support.conditional || support.hedged));

/** How exceptions are asked for and approved, which makes none. */
const PROCEDURE =
  /^\W*(?:[\d.]+ )?(?:(?:any|all) )?(?:exceptions?|exemptions?) (?:to|from) (?:this|the|these|our|any) (?:[\w-]+ ){0,3}?(?:polic|standard|procedure|rule|requirement)\w*\b[^,;:]*?\b(?:requested|approved|documented|recorded|justified)\b/i;

/** "No exceptions noted": what an auditor says of a test that passed. */
const NO_EXCEPTION = /\b(?:no|without(?: any)?) (?:[\w-]+ )?exceptions?\b/gi;

/** An exception that the same document makes anywhere from what it says ("the board's devices are exempt from it"). */
const isException = (
  { sentence: proving, candidate: of }: Scored,
  { support, candidate, sentence }: Pick<Scored, 'support' | 'candidate' | 'sentence'>,
): boolean =>
  sentence !== proving &&
  candidate.versionId === of.versionId &&
  support.direct >= LIMITS.openDirect &&
  EXCEPTION.test(sentence.replace(NO_EXCEPTION, ' ')) &&
  !PROCEDURE.test(sentence);

/** Does a sentence speak of nearly all that is asked, by itself too? */
const isNear = ({ support }: Scored, scored: Scored): boolean =>
  support.coverage >= leastRival(scored, support) &&
  support.direct >= LIMITS.openDirect &&
  support.missing.length <= 1;

/** Does a sentence say the contrary of a verdict? The status of a row says by itself how the matter stands. */
function contradicts({ support, standing, state }: Scored, verdict: Verdict): boolean {
  if (support.missing.length > 0) return false;
  if (state === 'no' || state === 'partial') return verdict === 'yes';
  if (support.polarity === 'unclear' || support.numbers === 'unknown') return false;
  return saysWhatIsSo(standing) && affirms(support, standing) === (verdict === 'no');
}

/** Sentences about nearly the same that exempt something, name another number or say the contrary. */
export const rivalOf = (
  { verdict, scored }: Verdicts,
  all: readonly Scored[],
): Scored | undefined =>
  all.find((each) => {
    if (isException(scored, each)) return true;
    if (each.sentence === scored.sentence || !isNear(each, scored)) return false;
    const isSameText = each.candidate.versionId === scored.candidate.versionId;
    return (isSameText && isLimited(each.support, scored.support)) || contradicts(each, verdict);
  });

const saysWhatIsSo = (standing: Standing): boolean => mayProveYes(standing) || mayProveNo(standing);

const affirms = ({ polarity, numbers }: Scored['support'], standing: Standing): boolean =>
  polarity === 'same' && numbers !== 'broken' && mayProveYes(standing);
