import { type QuestionShape, shapeOf } from '../language/question-shape.ts';
import { topicShare } from '../language/weights.ts';
import type { ExceptionRow } from '../store/soc2-exceptions.ts';
import { cite } from './cite.ts';
import { confidenceOf } from './confidence.ts';
import { type Decision, decide } from './decide.ts';
import type { Drafter, DrafterInput, Finding } from './draft.ts';
import { inOwnWords } from './own-words.ts';
import type { Scored } from './weigh-sentences.ts';
import { plainSentence, wordingFrom } from './wording.ts';

/** A sentence that speaks of less than this share of the question is not worth showing to the person who has to answer. */
const SUGGESTION = 0.5;
/** An auditor's exception that speaks of this share of the question touches it. */
const EXCEPTION = 0.75;

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
  const inControl = ({ versionId, controlId }: ExceptionRow) =>
    controlId !== null &&
    evidence.some(
      ({ candidate }) => candidate.versionId === versionId && candidate.controlId === controlId,
    );
  return exceptions.find(
    (each) =>
      inControl(each) ||
      topicShare(shape.units, `${each.text}\n${each.section ?? ''}`).coverage >= EXCEPTION,
  );
}

function gapFrom(decision: Extract<Decision, { kind: 'open' }>): Finding {
  const { best, code, reason } = decision;
  const near = best !== null && best.support.coverage >= SUGGESTION;
  return { kind: 'gap', code, reason, suggestion: near ? plainSentence(best.sentence) : null };
}

function answerFrom(
  shape: QuestionShape,
  decision: Extract<Decision, { kind: 'decided' }>,
  exceptions: readonly ExceptionRow[],
): Finding {
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
  return {
    kind: 'answer',
    verdict,
    texts,
    choice: null,
    citations: evidence.map(({ candidate, sentence }) => cite(candidate, sentence)),
    confidence: confidenceOf({ kind: verdict === null ? 'open' : 'sentence', strength }),
    origin: 'draft',
  };
}

/** The drafter that needs no model: quotes the sentence that settles the question, or says what is missing. */
export function createExtractiveDrafter(): Drafter {
  return {
    name: 'builtin:extractive-1',
    promptHash: null,
    concurrency: 1,
    draft: async ({ text, candidates, exceptions }: DrafterInput) => {
      const shape = shapeOf(text);
      const decision = decide(shape, candidates);
      return decision.kind === 'open'
        ? gapFrom({ ...decision, reason: inOwnWords(text, decision.reason) })
        : answerFrom(shape, decision, exceptions);
    },
  };
}
