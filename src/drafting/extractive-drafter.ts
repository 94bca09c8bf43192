import { contentUnits } from '../language/content.ts';
import { CARVE_OUT, negationsIn } from '../language/polarity.ts';
import { quantitiesOf } from '../language/quantities.ts';
import { type QuestionShape, shapeOf } from '../language/question-shape.ts';
import { sentencesOf } from '../language/sentences.ts';
import { topicShare } from '../language/weights.ts';
import type { Candidate } from '../retrieval/search-passages.ts';
import type { Verdict } from '../store/schema.ts';
import type { ExceptionRow } from '../store/soc2-exceptions.ts';
import { cite } from './cite.ts';
import { confidenceOf } from './confidence.ts';
import type { Drafter, Finding } from './draft.ts';
import { type Support, supportOf } from './support.ts';
import { plainSentence, wordingFrom } from './wording.ts';

/** Least share of the question's topic that one sentence with its heading must speak of, and that it must say itself. */
export const LIMITS = {
  coverage: 0.86,
  direct: 0.62,
  open: 0.74,
  openDirect: 0.5,
  condition: 0.8,
  rival: 0.78,
  suggestion: 0.5,
  exception: 0.75,
};

export type Scored = {
  readonly candidate: Candidate;
  readonly sentence: string;
  readonly context: string;
  readonly support: Support;
};

/** What stands around a sentence: the lead-in of its list, the section and the document's title. */
const contextOf = (candidate: Candidate, lead: string | null) =>
  [
    lead,
    candidate.section,
    candidate.title,
    candidate.document.replace(/\.\w+$/, '').replace(/[/_-]+/g, ' '),
  ]
    .filter(Boolean)
    .join('. ');

/** Every quotable sentence of the passages, weighed against the question, the best first. */
export function weighSentences(
  shape: Pick<QuestionShape, 'text' | 'units' | 'quantities'>,
  candidates: readonly Candidate[],
): Scored[] {
  const seen = new Set<string>();
  return candidates
    .filter((candidate) => candidate.quotable && candidate.documentKind !== 'answers')
    .flatMap((candidate) =>
      sentencesOf(candidate.text).flatMap(({ text, lead }) => {
        const key = `${candidate.versionId} ${text}`;
        if (seen.has(key)) return [];
        seen.add(key);
        const context = contextOf(candidate, lead);
        return [{ candidate, sentence: text, context, support: supportOf(shape, text, context) }];
      }),
    )
    .sort((a, b) => b.support.coverage - a.support.coverage || b.support.direct - a.support.direct);
}

const partOf = (text: string) => ({
  text,
  units: contentUnits(text),
  quantities: quantitiesOf(text),
});

/** Sentences that state nothing of the company's own: questions, definitions, duties of customers, placeholders, list lead-ins. */
const NO_PROOF =
  /\?\s*$|:\s*$|\{\{|\[(?:company|insert|your|date|name|tbd)[^\]]*\]|\b(?:fill in|tbd|to be determined|lorem ipsum)\b|^\W*[\w\s()/-]{2,40}\W{0,3}:\s*(?:means|refers to|is defined)\b|\b(?:means|is defined as|refers to)\b|^\W*(?:the )?(?:customers?|clients?|user entit(?:y|ies)|users?|subscribers?|tenants?|subservice organi[sz]ations?|you)\b[^.]{0,30}\b(?:must|should|shall|are|is|will|may) (?:be )?(?:responsible|required|expected|ensure|implement|maintain|configure|review)\b|\b(?:user entit(?:y|ies)|customers?) (?:are|is) responsible\b/i;
const NO_PROOF_SECTION = /\b(?:definitions?|glossary|terms and definitions|complementary (?:user|subservice)|user entity|cuecs?|customer responsibilit\w+|user responsibilit\w+|revision history|change log|table of contents)\b/i;

type Judged = { readonly verdict: Verdict; readonly scored: Scored } | null;

/** The verdict that one sentence carries by itself; null where it leaves room for doubt. */
export function judge(scored: Scored): Judged {
  const { coverage, direct, numbers, polarity, hedged, carvedOut, absoluteOpen, missing } =
    scored.support;
  if (
    coverage < LIMITS.coverage ||
    direct < LIMITS.direct ||
    missing.length > 0 ||
    polarity === 'unclear'
  )
    return null;
  if (carvedOut || absoluteOpen || numbers === 'unknown') return null;
  if (NO_PROOF.test(scored.sentence) || NO_PROOF_SECTION.test(scored.candidate.section ?? '')) return null;
  if (hedged) return null;
  if (numbers === 'broken') return polarity === 'same' ? { verdict: 'no', scored } : null;
  return { verdict: polarity === 'same' ? 'yes' : 'no', scored };
}

/** A condition that the documents deny ("If you outsource …" / "We do not outsource …") makes the question not applicable. */
function deniedCondition(shape: QuestionShape, candidates: readonly Candidate[]): Scored | null {
  if (shape.condition === null) return null;
  const condition = partOf(shape.condition);
  if (condition.units.length < 1) return null;
  const found = weighSentences(condition, candidates).find(
    ({ support, sentence }) =>
      support.coverage >= 0.9 &&
      support.direct >= LIMITS.condition &&
      support.polarity === 'contrary' &&
      negationsIn(sentence) === 1 &&
      !CARVE_OUT.test(sentence),
  );
  return found ?? null;
}

/** Sentences about nearly the same that exempt something or say the contrary. */
function rivalsOf(judged: { verdict: Verdict; scored: Scored }, all: readonly Scored[]): Scored[] {
  return all.filter(({ support, candidate, sentence }) => {
    if (
      sentence === judged.scored.sentence ||
      support.coverage < LIMITS.rival ||
      support.direct < LIMITS.openDirect
    )
      return false;
    const sameDocument = candidate.versionId === judged.scored.candidate.versionId;
    const contrary =
      support.polarity === (judged.verdict === 'yes' ? 'contrary' : 'same') &&
      support.missing.length === 0;
    return (
      contrary ||
      (support.carvedOut && sameDocument) ||
      (support.numbers === 'broken' && judged.verdict === 'yes' && support.missing.length === 0)
    );
  });
}

export type Decision =
  | {
      readonly kind: 'decided';
      readonly verdict: Verdict | null;
      readonly evidence: readonly Scored[];
      readonly strength: number;
    }
  | {
      readonly kind: 'open';
      readonly code: Extract<Finding, { kind: 'gap' }>['code'];
      readonly reason: string;
      readonly best: Scored | null;
    };

const open = (
  code: 'no_evidence' | 'not_enough_evidence' | 'conflicting_evidence',
  reason: string,
  best: Scored | null,
): Decision => ({ kind: 'open', code, reason, best });

function whyNot(best: Scored | undefined): string {
  if (!best) return 'No passage of the documents is about this question.';
  const { missing, numbers, hedged, carvedOut, absoluteOpen, coverage, polarity } = best.support;
  const where = `the nearest passage (${best.candidate.document})`;
  if (missing.length > 0 || coverage < LIMITS.coverage)
    return `The documents do not say enough: ${where} does not speak of ${
      missing.length > 0
        ? missing
            .slice(0, 4)
            .map((each) => `“${each}”`)
            .join(', ')
        : 'all that is asked'
    }.`;
  if (numbers === 'unknown')
    return `The documents do not give the number or interval that is asked: see ${where}.`;
  if (hedged)
    return `${where[0]?.toUpperCase()}${where.slice(1)} holds only where possible or in part: a person has to decide the answer.`;
  if (carvedOut)
    return `${where[0]?.toUpperCase()}${where.slice(1)} names exceptions: a person has to decide the answer.`;
  if (absoluteOpen) return `The question asks about all cases; ${where} does not say “all”.`;
  return polarity === 'unclear'
    ? `It is not clear whether ${where} affirms or denies what is asked.`
    : `The documents do not settle the question: see ${where}.`;
}

function decideClosed(shape: QuestionShape, candidates: readonly Candidate[]): Decision {
  const denied = deniedCondition(shape, candidates);
  if (denied)
    return {
      kind: 'decided',
      verdict: 'na',
      evidence: [denied],
      strength: denied.support.coverage,
    };
  const all = weighSentences(shape, candidates);
  const judged = all.map(judge).find((each) => each !== null);
  if (!judged)
    return open(all[0] ? 'not_enough_evidence' : 'no_evidence', whyNot(all[0]), all[0] ?? null);
  if (judged.verdict === 'no' && negationsIn(shape.text) > 0)
    return open('not_enough_evidence', whyNot(all[0]), judged.scored);
  const rivals = rivalsOf(judged, all);
  if (rivals[0])
    return open(
      'conflicting_evidence',
      `Passages do not agree or name an exception (${rivals[0].candidate.document}): a person has to decide the answer.`,
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
  const best = all.find(
    ({ support, sentence }) =>
      support.coverage >= LIMITS.open &&
      support.direct >= LIMITS.openDirect &&
      !/[?:]\s*$/.test(sentence),
  );
  if (!best)
    return open(all[0] ? 'not_enough_evidence' : 'no_evidence', whyNot(all[0]), all[0] ?? null);
  return { kind: 'decided', verdict: null, evidence: [best], strength: best.support.coverage };
}

/**
 * Decides a question from passages without any model. Yes and No only when one sentence (with its heading) speaks of the whole topic,
 * meets or breaks every number asked, and neither a hedge, an exception nor a rival passage leaves room for doubt; N/A when the documents
 * deny the question's condition; open otherwise, with what is missing.
 */
export function decide(shape: QuestionShape, candidates: readonly Candidate[]): Decision {
  if (shape.units.length === 0)
    return open('no_evidence', 'The question has no words to search for.', null);
  return shape.asks === 'open' ? decideOpen(shape, candidates) : decideClosed(shape, candidates);
}

const evidenceOf = ({ candidate, sentence }: Scored) => ({
  text: sentence,
  document: candidate.document,
  title: candidate.title,
  section: candidate.section,
  control: candidate.controlId,
  audience: candidate.audience,
});

/** An exception that the auditor noted in the control that the answer rests on, or in one that is about the question. */
function touchedBy(
  shape: QuestionShape,
  evidence: readonly Scored[],
  exceptions: readonly ExceptionRow[],
): ExceptionRow | undefined {
  return exceptions.find(
    (exception) =>
      evidence.some(
        ({ candidate }) =>
          candidate.versionId === exception.versionId &&
          candidate.controlId !== null &&
          candidate.controlId === exception.controlId,
      ) ||
      topicShare(shape.units, `${exception.text}\n${exception.section ?? ''}`).coverage >=
        LIMITS.exception,
  );
}

/** The drafter that needs no model: quotes the sentence that settles the question, or says what is missing. */
export function createExtractiveDrafter(): Drafter {
  return {
    name: 'builtin:extractive-1',
    promptHash: null,
    concurrency: 1,
    draft: async ({ text, candidates, exceptions }) => {
      const shape = shapeOf(text);
      const decision = decide(shape, candidates);
      if (decision.kind === 'open') {
        const near = decision.best !== null && decision.best.support.coverage >= LIMITS.suggestion;
        return {
          kind: 'gap',
          code: decision.code,
          reason: decision.reason,
          suggestion: near ? plainSentence(decision.best?.sentence ?? '') : null,
        };
      }
      const { verdict, evidence, strength } = decision;
      const sources = evidence.map(({ candidate }) => ({
        text: candidate.text,
        audience: candidate.audience,
      }));
      const texts = wordingFrom(evidence.map(evidenceOf), sources);
      const exception =
        verdict === 'no' || verdict === 'na' ? undefined : touchedBy(shape, evidence, exceptions);
      if (exception)
        return {
          kind: 'gap',
          code: 'exception_in_control',
          reason: `The auditor noted an exception${exception.controlId === null ? '' : ` in control ${exception.controlId}`} (${exception.document}): a person has to decide what to say about it.`,
          suggestion: texts[0] ?? null,
        };
      const citations = evidence.map(({ candidate, sentence }) => cite(candidate, sentence));
      const confidence = confidenceOf({ kind: verdict === null ? 'open' : 'sentence', strength });
      return {
        kind: 'answer',
        verdict,
        texts,
        choice: null,
        citations,
        confidence,
        origin: 'draft',
      };
    },
  };
}
