import { actsOnOther } from '../../../language/acts.ts';
import { withoutAdded } from '../../../language/closed/adds-only.ts';
import { withEachAlone } from '../../../language/closed/conjuncts.ts';
import { headOf } from '../../../language/closed/head.ts';
import { unmet } from '../../../language/closed/unmet.ts';
import { contentUnits } from '../../../language/content.ts';
import { isRow } from '../../../language/line-breaks.ts';
import { negationsIn, PAST_DENIAL } from '../../../language/polarity.ts';
import { quantitiesOf } from '../../../language/quantities.ts';
import { mayProveNo } from '../../../language/standing.ts';
import { isTopic, weightOf } from '../../../language/weights.ts';
import { isOtherAgent } from '../../../language/who-acts.ts';
import { claimsOf, type Reader } from './closed-reading.ts';
import { LIMITS } from './limits.ts';
import { matchNumbers } from './match-numbers.ts';
import type { Verdicts } from './rivals.ts';
import { isInPlace } from './row-in-place.ts';
import { ofGrade } from './support.ts';
import { type Asked, isProof, mayBeQuoted, type Scored, saidIn } from './weigh-sentences.ts';

/** A part of a question as one to be weighed. */
export const partOf = (text: string): Asked => ({
  text,
  units: contentUnits(text),
  quantities: quantitiesOf(text),
});

function isSettled({ support }: Scored): boolean {
  return (
    support.polarity !== 'unclear' &&
    !support.carvedOut &&
    !support.conditional &&
    (!support.absoluteOpen || support.numbers === 'broken') &&
    !support.hedged &&
    !support.beside &&
    support.numbers !== 'unknown'
  );
}

/** A table's row is read with its header and heading, so it may say less by itself. */
const leastDirect = ({ sentence }: Scored): number =>
  isRow(sentence) ? LIMITS.rowDirect : LIMITS.direct;

/** How much of a topic's telling words a sentence has to say itself. */
export const leastTopic = ({ sentence }: Scored): number =>
  isRow(sentence) ? LIMITS.rowDirect : LIMITS.topic;

const speaksOfAll = (scored: Scored, least: number): boolean => {
  const { coverage, direct, topic, missing } = scored.support;
  return (
    coverage >= least &&
    direct >= leastDirect(scored) &&
    missing.length === 0 &&
    topic >= leastTopic(scored)
  );
};

const isOfThis = (asked: Asked, scored: Scored): boolean =>
  isProof(scored) &&
  !isOtherAgent(asked.text, saidIn(scored)) &&
  withEachAlone(withoutAdded(saidIn(scored))).some((each) => !actsOnOther(asked.text, each));

/**
 * Is the sentence read as a whole, and does a number that is met stand in a claim about what is asked, not beside it
 * ("collected daily and reviewed monthly")?
 */
function isClaimed(asked: Asked, scored: Scored, reader: Reader): boolean {
  const claims = claimsOf(reader, scored);
  if (scored.support.numbers !== 'met') return claims.length > 0;
  return claims.some(
    (claim) => matchNumbers(asked.quantities, quantitiesOf(ofGrade(asked.text, claim))) === 'met',
  );
}

/** The verdict that one sentence carries by itself; null where it leaves room for doubt. */
export function judge(
  asked: Asked,
  scored: Scored,
  { least, reader }: { least: number; reader: Reader },
): Verdicts | null {
  const { numbers, polarity } = scored.support;
  if (!speaksOfAll(scored, least)) return null;
  if (mayProveNo(scored.standing)) return deny(asked, scored, reader);
  if (!isSettled(scored)) return null;
  if (isInPlace(asked, scored, reader)) return { verdict: 'yes', scored };
  if (!isOfThis(asked, scored) || !isClaimed(asked, scored, reader)) return null;
  if (polarity === 'same') return { verdict: numbers === 'broken' ? 'no' : 'yes', scored };
  if (PAST_DENIAL.test(scored.sentence)) return null;
  const plain = negationsIn(asked.text) === 0 && numbers !== 'broken';
  return plain ? { verdict: 'no', scored } : null;
}

/** A status tells of what its row names: "export of audit logs – not started" tells nothing of audit logs. */
const isOfLabel = (scored: Scored, reader: Reader): boolean =>
  scored.support.numbers !== 'unknown' && unmet(headOf(saidIn(scored)), reader).length === 0;

/** What is only planned, or did not work, is not so today; a row that says "in part" makes it partial. */
function deny(asked: Asked, scored: Scored, reader: Reader): Verdicts | null {
  const { standing, state, sentence, support } = scored;
  if (negationsIn(asked.text) > 0 || !mayBeQuoted(sentence) || support.beside) return null;
  if (support.polarity === 'unclear' || support.conditional || support.carvedOut) return null;
  // A failure that prose tells of is one case at one time; only a row's status says how the matter stands.
  if (standing === 'reports_failure' && state !== 'no' && state !== 'partial') return null;
  if (state !== null && !isOfLabel(scored, reader)) return null;
  if (state === 'partial') return { verdict: 'partial', scored };
  // A plan that does not give the number that is asked denies nothing of it.
  const isPlanned = standing === 'plans' && support.numbers !== 'unknown';
  const isDenied = support.polarity === 'contrary' || isPlanned || state === 'no';
  return isDenied ? { verdict: 'no', scored } : null;
}

/**
 * Enough of a topic to be told from others: two weighty words (or a known phrase), one of them more than "review"
 * or "staff".
 */
export function hasTopic(asked: Asked): boolean {
  const weighty = asked.units.filter((unit) => weightOf(unit) === 1);
  const measured = asked.quantities.length > 0;
  return (
    weighty.some(isTopic) &&
    (weighty.length > 1 || measured || weighty.some((unit) => unit.words > 1))
  );
}
