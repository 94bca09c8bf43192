import { EXCEPTION } from '../../../language/closed/takes-back.ts';
import { mayProveNo, mayProveYes, type Standing } from '../../../language/standing.ts';
import type { Verdict } from '../../../store/schema.ts';
import { LIMITS } from './limits.ts';
import type { Scored } from './weigh-sentences.ts';

/** What one sentence says of a question. */
export type Verdicts = { readonly verdict: Verdict; readonly scored: Scored };

/** Where numbers decide, all that is about nearly the same counts; another word on it only where it is about as near to the question. */
const leastRival = ({ support }: Scored, other: Scored['support']): number =>
  support.numbers !== 'none' || other.numbers === 'met' || other.numbers === 'broken'
    ? LIMITS.rival
    : Math.max(LIMITS.rival, support.coverage - LIMITS.rivalGap);

/** Does a sentence name an exception, or a condition while it speaks as much of the question as the other one? */
const isLimited = (support: Scored['support'], other: Scored['support']): boolean =>
  support.carvedOut ||
  (support.coverage >= other.coverage && (support.conditional || support.hedged));

/** An exception that the same document makes anywhere from what it says ("the board's devices are exempt from it"). */
const isException = (
  { sentence: proving, candidate: of }: Scored,
  { support, candidate, sentence }: Pick<Scored, 'support' | 'candidate' | 'sentence'>,
): boolean =>
  sentence !== proving &&
  candidate.versionId === of.versionId &&
  support.direct >= LIMITS.openDirect &&
  EXCEPTION.test(sentence);

/** Sentences about nearly the same that exempt something, name another number or say the contrary. */
export function rivalOf({ verdict, scored }: Verdicts, all: readonly Scored[]): Scored | undefined {
  return all.find(({ support, candidate, sentence, standing }) => {
    if (isException(scored, { support, candidate, sentence })) return true;
    if (
      sentence === scored.sentence ||
      support.coverage < leastRival(scored, support) ||
      support.direct < LIMITS.openDirect ||
      support.missing.length > 1
    )
      return false;
    if (candidate.versionId === scored.candidate.versionId && isLimited(support, scored.support))
      return true;
    if (
      support.missing.length > 0 ||
      support.polarity === 'unclear' ||
      support.numbers === 'unknown'
    )
      return false;
    return saysWhatIsSo(standing) && affirms(support, standing) === (verdict === 'no');
  });
}

const saysWhatIsSo = (standing: Standing): boolean => mayProveYes(standing) || mayProveNo(standing);

const affirms = ({ polarity, numbers }: Scored['support'], standing: Standing): boolean =>
  polarity === 'same' && numbers !== 'broken' && mayProveYes(standing);
