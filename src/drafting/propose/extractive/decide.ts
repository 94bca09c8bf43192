import { type Alternative, alternativesOf } from '../../../language/alternatives.ts';
import { shutsOutOnce } from '../../../language/closed/shut.ts';
import { ideasOf, mentionsOf, unitsOf } from '../../../language/concepts.ts';
import { CARVE_OUT } from '../../../language/extent.ts';
import { namesOtherPeriod } from '../../../language/periods.ts';
import { DENIAL, negationsIn } from '../../../language/polarity.ts';
import type { QuestionShape } from '../../../language/question-shape.ts';
import { isTopic, weightOf } from '../../../language/weights.ts';
import { wordsOf } from '../../../language/words.ts';
import type { Candidate } from '../../../retrieval/search-passages.ts';
import type { Verdict } from '../../../store/schema.ts';
import { placeInWords } from '../../cells/wording.ts';
import { deniedPlace } from './absent-places.ts';
import type { Reader } from './closed-reading.ts';
import { hasTopic, judge, leastTopic, partOf } from './judge-sentence.ts';
import { LIMITS } from './limits.ts';
import { widerThan } from './narrowed.ts';
import { rivalOf, type Verdicts } from './rivals.ts';
import { gives } from './wanted-kind.ts';
import { type Asked, isProof, type Scored, saidIn, weighSentences } from './weigh-sentences.ts';
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

/** By a sentence that denies, or says to be switched off, all of what the question asks about in part. */
function deniedWider(
  shape: QuestionShape,
  candidates: readonly Candidate[],
  reader: Reader,
): Decision | null {
  for (const text of widerThan(shape.text)) {
    const wider: Asked = { ...partOf(text), quantities: shape.quantities };
    if (!hasTopic(wider)) continue;
    const all = weighSentences(wider, candidates);
    const found = all
      .filter((each) => shutsOutOnce(saidIn(each)))
      .map((each) => judge(wider, each, { least: LIMITS.coverage, reader }))
      .find((each) => each !== null);
    if (!found || rivalOf(found, [...all, ...weighSentences(shape, candidates)])) continue;
    const { scored, verdict } = found;
    return {
      kind: 'decided',
      verdict,
      evidence: [scored],
      strength: TOGETHER * scored.support.coverage,
    };
  }
  return null;
}

/** Words of a question that is general, so that it says anything at all. */
const LEAST_WORDS = 2;

/** By a sentence that says each word of the question itself; null where there is none, or another against it. */
function decideWordForWord(
  shape: QuestionShape,
  candidates: readonly Candidate[],
  reader: Reader,
): Decision | null {
  const all = weighSentences(shape, candidates);
  const judged = all
    .filter(({ support }) => support.direct >= LIMITS.wordForWord)
    .map((each) => judge(shape, each, { least: LIMITS.wordForWord, reader }))
    .find((each) => each !== null);
  if (judged?.verdict !== 'yes' || rivalOf(judged, all)) return null;
  const { scored, verdict } = judged;
  return { kind: 'decided', verdict, evidence: [scored], strength: LIMITS.coverage };
}

/** What is concluded counts less than what is said. */
const TOGETHER = 0.95;

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
  if (!judged)
    return (
      deniedWider(shape, candidates, reader) ??
      decideParts(shape, candidates, reader) ??
      lacking(all, shape.text)
    );
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
  if (!hasTopic(shape)) {
    // "Are policies approved?" is answered by a sentence in its own words.
    const word =
      shape.asks === 'open' || shape.units.length < LEAST_WORDS
        ? null
        : decideWordForWord(shape, candidates, reader);
    return (
      word ??
      open('no_evidence', 'The question is too general to be settled by single passages.', null)
    );
  }
  return shape.asks === 'open'
    ? decideOpen(shape, candidates)
    : decideClosed(shape, candidates, reader);
}
