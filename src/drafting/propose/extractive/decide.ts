import { actsOnOther } from '../../../language/acts.ts';
import { type Alternative, alternativesOf } from '../../../language/alternatives.ts';
import { ideasOf, mentionsOf, unitsOf } from '../../../language/concepts.ts';
import { contentUnits } from '../../../language/content.ts';
import { CARVE_OUT } from '../../../language/extent.ts';
import { namesOtherPeriod } from '../../../language/periods.ts';
import { DENIAL, negationsIn, PAST_DENIAL } from '../../../language/polarity.ts';
import { quantitiesOf } from '../../../language/quantities.ts';
import type { QuestionShape } from '../../../language/question-shape.ts';
import { isRow } from '../../../language/sentences.ts';
import { mayProveNo } from '../../../language/standing.ts';
import { isTopic, weightOf } from '../../../language/weights.ts';
import { wordsOf } from '../../../language/words.ts';
import type { Candidate } from '../../../retrieval/search-passages.ts';
import type { Verdict } from '../../../store/schema.ts';
import { placeInWords } from '../../cells/wording.ts';
import { deniedPlace } from './absent-places.ts';
import { isWhollyRead, type Reader } from './closed-reading.ts';
import { LIMITS } from './limits.ts';
import { rivalOf, type Verdicts } from './rivals.ts';
import { isInPlace } from './row-in-place.ts';
import { gives } from './wanted-kind.ts';
import {
  type Asked,
  isProof,
  mayBeQuoted,
  type Scored,
  weighSentences,
} from './weigh-sentences.ts';
import { whyNot } from './why-not.ts';

/** Words of a sentence that denies something outright; longer ones deny a part. */
const SHORT_DENIAL = 20;

export type Decision =
  | {
      readonly kind: 'decided';
      readonly verdict: Verdict | null;
      readonly evidence: readonly Scored[];
      readonly strength: number;
    }
  | {
      readonly kind: 'open';
      readonly code: 'no_evidence' | 'not_enough_evidence' | 'conflicting_evidence';
      readonly reason: string;
      readonly best: Scored | null;
    };

const partOf = (text: string): Asked => ({
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

const leastTopic = ({ sentence }: Scored): number =>
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
  isProof(scored) && !actsOnOther(asked.text, scored.sentence);

/** The verdict that one sentence carries by itself; null where it leaves room for doubt. */
function judge(
  asked: Asked,
  scored: Scored,
  { least, reader }: { least: number; reader: Reader },
): Verdicts | null {
  const { numbers, polarity } = scored.support;
  if (!speaksOfAll(scored, least)) return null;
  if (mayProveNo(scored.standing)) return deny(asked, scored);
  if (!isSettled(scored)) return null;
  if (isInPlace(asked, scored, reader)) return { verdict: 'yes', scored };
  if (!isOfThis(asked, scored) || !isWhollyRead(reader, scored)) return null;
  if (polarity === 'same') return { verdict: numbers === 'broken' ? 'no' : 'yes', scored };
  if (PAST_DENIAL.test(scored.sentence)) return null;
  const plain = negationsIn(asked.text) === 0 && numbers !== 'broken';
  return plain ? { verdict: 'no', scored } : null;
}

/** What is only planned, or did not work, is not so today; a row that says "in part" makes it partial. */
function deny(asked: Asked, scored: Scored): Verdicts | null {
  const { standing, state, sentence, support } = scored;
  if (negationsIn(asked.text) > 0 || !mayBeQuoted(sentence) || support.beside) return null;
  if (support.polarity === 'unclear' || support.conditional || support.carvedOut) return null;
  // A failure that prose tells of is one case at one time; only a row's status says how the matter stands.
  if (standing === 'reports_failure' && state !== 'no' && state !== 'partial') return null;
  if (state === 'partial') return { verdict: 'partial', scored };
  // A plan that does not give the number that is asked denies nothing of it.
  const isPlanned = standing === 'plans' && support.numbers !== 'unknown';
  const isDenied = support.polarity === 'contrary' || isPlanned || state === 'no';
  return isDenied ? { verdict: 'no', scored } : null;
}

/**
 * A condition that the documents deny ("If you outsource …" and "We do not outsource …"): the question does not
 * apply. Each of its alternatives has to be denied.
 */
function deniedCondition(
  shape: QuestionShape,
  candidates: readonly Candidate[],
): readonly Scored[] | null {
  if (shape.condition === null) return null;
  const denials = alternativesOf(shape.condition).map((each) => denialOf(each, candidates));
  const found = denials.filter((each) => each !== undefined);
  return found.length > 0 && found.length === denials.length ? [...new Set(found)] : null;
}

function denialOf(
  { text, own }: Alternative,
  candidates: readonly Candidate[],
): Scored | undefined {
  const condition = partOf(text);
  if (!condition.units.some(isTopic) || negationsIn(text) > 0 || EVENT.test(text)) return undefined;
  return weighSentences(condition, candidates).find(
    (scored) =>
      scored.support.coverage >= LIMITS.denied &&
      scored.support.direct >= LIMITS.coverage &&
      scored.support.polarity === 'contrary' &&
      negationsIn(scored.sentence) === 1 &&
      DENIAL.test(scored.sentence) &&
      wordsOf(scored.sentence).length <= SHORT_DENIAL &&
      !CARVE_OUT.test(scored.sentence) &&
      (own === null || saysItself(scored.sentence, own)) &&
      isProof(scored),
  );
}

/** Does a sentence say a word itself, not only one like it? */
function saysItself(sentence: string, word: string): boolean {
  const ideas = ideasOf(sentence);
  return unitsOf(word).every((unit) => mentionsOf(ideas, unit).same > 0);
}

/**
 * Enough of a topic to be told from others: two weighty words (or a known phrase), one of them more than "review"
 * or "staff".
 */
function hasTopic(asked: Asked): boolean {
  const weighty = asked.units.filter((unit) => weightOf(unit) === 1);
  const measured = asked.quantities.length > 0;
  return (
    weighty.some(isTopic) &&
    (weighty.length > 1 || measured || weighty.some((unit) => unit.words > 1))
  );
}

const EVENT =
  /\b(?:breach\w*|incident\w*|disaster|emergenc\w+|outage|attack|compromise\w*|leaves?|leaving|fails?|failure)\b/i;

const NONE: ReadonlySet<string> = new Set();

const open = (
  code: 'no_evidence' | 'not_enough_evidence' | 'conflicting_evidence',
  reason: string,
  best: Scored | null,
): Decision => ({ kind: 'open', code, reason, best });

const lacking = (all: readonly Scored[], question: string): Decision =>
  open(
    all[0] ? 'not_enough_evidence' : 'no_evidence',
    whyNot(all[0], LIMITS.coverage, question),
    all[0] ?? null,
  );

/**
 * A question of several parts: each part by its own sentence. All yes or all no decide; yes and no together are
 * partial.
 */
function decideParts(
  shape: QuestionShape,
  candidates: readonly Candidate[],
  reader: Reader,
): Decision | null {
  if (shape.clauses.length < 2 || shape.condition !== null) return null;
  const judged: Verdicts[] = [];
  for (const clause of shape.clauses) {
    const part = partOf(clause);
    if (!hasTopic(part) || part.units.filter((unit) => weightOf(unit) === 1).length < 2)
      return null;
    const all = weighSentences(part, candidates);
    const found = all
      .map((each) => judge(part, each, { least: LIMITS.clause, reader }))
      .find((each) => each !== null);
    if (!found || rivalOf(found, all)) return null;
    judged.push(found);
  }
  const verdicts = new Set(judged.map((each) => each.verdict));
  const verdict = verdicts.size === 1 ? (judged[0]?.verdict ?? null) : 'partial';
  const strength = Math.min(...judged.map(({ scored }) => scored.support.coverage)) * 0.95;
  return { kind: 'decided', verdict, evidence: judged.map(({ scored }) => scored), strength };
}

function decideClosed(
  shape: QuestionShape,
  candidates: readonly Candidate[],
  reader: Reader,
): Decision {
  const place = deniedPlace(shape, candidates);
  const denied = deniedCondition(shape, candidates) ?? (place ? [place] : null);
  if (denied)
    return {
      kind: 'decided',
      verdict: 'na',
      evidence: denied,
      strength: Math.max(LIMITS.coverage, ...denied.map(({ support }) => support.coverage)),
    };
  const all = weighSentences(shape, candidates);
  const judged = all
    .map((each) => judge(shape, each, { least: LIMITS.coverage, reader }))
    .find((each) => each !== null);
  if (!judged) return decideParts(shape, candidates, reader) ?? lacking(all, shape.text);
  const rival = rivalOf(judged, all);
  if (rival)
    return open(
      'conflicting_evidence',
      `Passages do not agree or name an exception (${placeInWords(rival.candidate)}): a person has to decide the answer.`,
      judged.scored,
    );
  return {
    kind: 'decided',
    verdict: judged.verdict,
    evidence: [judged.scored],
    strength: judged.scored.support.coverage,
  };
}

function decideOpen(shape: QuestionShape, candidates: readonly Candidate[]): Decision {
  const all = weighSentences(shape, candidates);
  const serves = (each: Scored, least: number) =>
    each.support.coverage >= least &&
    each.support.direct >= LIMITS.direct &&
    each.support.missing.length === 0 &&
    each.support.topic >= leastTopic(each) &&
    each.support.polarity === 'same' &&
    !each.support.beside &&
    !each.support.conditional &&
    !each.support.hedged &&
    isProof(each) &&
    gives(shape.main, each.sentence);
  const best = all.find((each) => serves(each, LIMITS.open));
  if (!best) return lacking(all, shape.text);
  const more = all.filter(
    (each) =>
      each !== best &&
      each.sentence !== best.sentence &&
      each.candidate.versionId === best.candidate.versionId &&
      !namesOtherPeriod(best.sentence, each.sentence) &&
      serves(each, LIMITS.openMore),
  );
  return {
    kind: 'decided',
    verdict: null,
    evidence: [best, ...more.slice(0, 1)],
    strength: best.support.coverage,
  };
}

/**
 * Decides a question from passages without any model. Yes and No only when one sentence (with its heading) speaks
 * of the whole topic, meets or breaks every number asked, and neither a hedge, a condition, an exception nor a
 * rival passage leaves room for doubt; N/A when the documents deny the question's condition; open otherwise, with
 * what is missing.
 */
export function decide(
  shape: QuestionShape,
  candidates: readonly Candidate[],
  reader: Reader = { question: shape.text, own: NONE, common: NONE },
): Decision {
  if (shape.units.length === 0)
    return open('no_evidence', 'The question has no words to search for.', null);
  if (shape.leans)
    return open(
      'no_evidence',
      'The question leans on another one or asks several things at once: a person has to answer it.',
      null,
    );
  if (!hasTopic(shape))
    return open(
      'no_evidence',
      'The question is too general to be settled by single passages.',
      null,
    );
  return shape.asks === 'open'
    ? decideOpen(shape, candidates)
    : decideClosed(shape, candidates, reader);
}
