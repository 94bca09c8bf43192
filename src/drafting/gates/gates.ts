import type { TraceEntry } from '../draft.ts';
import { carriedBySentence } from './carried.ts';
import { claimsCovered } from './claims.ts';
import { noCommitment } from './commitment.ts';
import { denialIsSaid } from './denial.ts';
import { entailed } from './entailed.ts';
import { exceptionSaid } from './exception.ts';
import { extentAgrees } from './extent.ts';
import type { Case, Gate, Held } from './gate.ts';
import { sameLanguage } from './language.ts';
import { noLeak } from './leak.ts';
import { numbersAgree } from './numbers.ts';
import { sameProduct } from './other-product.ts';
import { polarityAgrees } from './polarity.ts';
import { quoteStandsOnPage } from './quote-stands.ts';
import { reportOpinionSaid } from './report-opinion.ts';
import { saysSomething } from './says-something.ts';
import { notSensitive } from './sensitive-topic.ts';
import { standingAllowsVerdict } from './standing.ts';
import { resultWasTested } from './tested-result.ts';
import { speaksOfTopic } from './topic.ts';
import { affirmsUnturned } from './unturned.ts';
import { withinVerbatim } from './verbatim.ts';

/** All that forbids an answer, in order. Every proposal passes all of them, whoever made it. */
export const GATES: readonly Gate[] = [
  notSensitive,
  quoteStandsOnPage,
  standingAllowsVerdict,
  sameProduct,
  speaksOfTopic,
  polarityAgrees,
  denialIsSaid,
  numbersAgree,
  extentAgrees,
  affirmsUnturned,
  claimsCovered,
  carriedBySentence,
  sameLanguage,
  exceptionSaid,
  reportOpinionSaid,
  noCommitment,
  withinVerbatim,
  noLeak,
  resultWasTested,
  saysSomething,
  entailed,
];

export type Judgement = {
  readonly held: Held | null;
  /** True where what holds this proposal holds every other about the question. */
  readonly final: boolean;
  readonly trace: readonly TraceEntry[];
};

const cannotJudge = (gate: Gate): Held => ({
  code: 'not_enough_evidence',
  reason: `One check could not be made (“${gate.asks}”): a person has to decide the answer.`,
});

function heldBy(gate: Gate, each: Case): { ruling: TraceEntry['outcome']; held: Held | null } {
  const ruling = gate.judge(each);
  if (ruling === 'passed') return { ruling, held: null };
  if (ruling !== 'unknown') return { ruling: 'held', held: ruling };
  const goesToReview = gate.unknown === 'review' && each.proposal.origin === 'model';
  return goesToReview ? { ruling, held: null } : { ruling: 'held', held: cannotJudge(gate) };
}

/** Passes a proposal through the gates up to the first that holds it; `except` names gates that are not asked yet. */
export function judge(each: Case, gates: readonly Gate[] = GATES): Judgement {
  const trace: TraceEntry[] = [];
  for (const gate of gates) {
    const { ruling, held } = heldBy(gate, each);
    trace.push({
      origin: each.proposal.origin,
      gate: gate.name,
      outcome: ruling,
      reason: held?.reason ?? null,
    });
    if (held) return { held, final: gate.about === 'matter', trace };
  }
  return { held: null, final: false, trace };
}

const AFTER: ReadonlySet<Gate> = new Set([
  claimsCovered,
  carriedBySentence,
  extentAgrees,
  entailed,
]);

/**
 * The gates that a proposal passes before anybody looks again: not those whose fault a second look may mend by
 * cutting words.
 */
export const BEFORE_SECOND_LOOK = GATES.filter((gate) => !AFTER.has(gate));
