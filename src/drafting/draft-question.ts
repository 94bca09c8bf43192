import type { EarlierAnswer } from '../retrieval/find-earlier-answers.ts';
import type { Candidate } from '../retrieval/search-passages.ts';
import type { ExceptionRow } from '../store/soc2-exceptions.ts';
import { fillCells } from './answer-cells.ts';
import { unsupportedClaims } from './claims.ts';
import type {
  AskedQuestion,
  Citation,
  Draft,
  Drafter,
  DrafterInput,
  DraftValue,
  Finding,
  ReasonCode,
} from './draft.ts';
import { createExtractiveDrafter } from './extractive-drafter.ts';
import { reuseEarlier } from './reuse.ts';
import { topicForPeople } from './topics.ts';

/** What a question's draft is made of, found beforehand. */
export type Material = {
  readonly question: AskedQuestion;
  /** What is searched and judged: the question, with its parent's text for a bare follow-up. */
  readonly text: string;
  readonly candidates: readonly Candidate[];
  readonly earlier: readonly EarlierAnswer[];
  readonly exceptions: readonly ExceptionRow[];
  /** Does this quote stand on its page? False where the page is not known. */
  readonly stands: (citation: Citation) => boolean;
  readonly today: Date;
  readonly signal?: AbortSignal | undefined;
};

type Held = { readonly code: ReasonCode; readonly reason: string };

const needsInput = (drafter: Drafter, held: Held, suggestion: string | null = null): Draft => ({
  status: 'needs_input',
  verdict: null,
  confidence: null,
  reasonCode: held.code,
  reason: held.reason,
  suggestion,
  values: [],
  citations: [],
  drafter: drafter.name,
  promptHash: drafter.promptHash,
  origin: 'draft',
});

/** A question that a fault kept from being drafted. */
export const failedDraft = (drafter: Drafter, code: ReasonCode, reason: string): Draft => ({
  ...needsInput(drafter, { code, reason }),
  status: 'failed',
});

const documents = createExtractiveDrafter();

const REFUSALS = {
  no_matching_option: 'The sheet’s list has no option that says this answer: choose one.',
  value_needed:
    'The cell takes a number, a date or a choice that the documents’ words cannot fill.',
} as const;

type Answer = Extract<Finding, { kind: 'answer' }>;

/** What holds an answer back: a quote that does not stand on its page, or a claim that no quote covers. */
function doubt(finding: Answer, stands: Material['stands']): Held | null {
  if (finding.citations.length === 0 || !finding.citations.every(stands))
    return {
      code: 'quote_not_found',
      reason: 'A quote does not stand in its document word for word, so the draft was held back.',
    };
  if (finding.origin === 'reuse') return null;
  const quotes = finding.citations.map((each) => each.quote);
  const claims = unsupportedClaims(wordsWithoutReference(finding), quotes);
  return claims.length === 0
    ? null
    : {
        code: 'unsupported_claim',
        reason: `The draft says what its quotes do not: ${claims.slice(0, 5).join(', ')}.`,
      };
}

/** What somebody tested: a policy says what is to be done, never that a test was passed. */
const TESTED: ReadonlySet<string> = new Set(['soc2', 'pentest', 'evidence', 'answer']);

const claimsResult = (values: readonly DraftValue[]): boolean =>
  values.some(({ option }) => /^\W*(?:pass|passed|fail|failed)\W*$/i.test(option ?? ''));

/** The gate behind both drafters: quotes stand on their pages, claims occur in the quotes, the cells take the answer. */
function admit(finding: Answer, material: Material, drafter: Drafter): Draft {
  const suggestion = finding.texts[0] ?? null;
  const held = doubt(finding, material.stands);
  if (held) return needsInput(drafter, held, suggestion);
  const filled = fillCells(material.question.answers, finding);
  if ('refusal' in filled)
    return needsInput(
      drafter,
      { code: filled.refusal, reason: REFUSALS[filled.refusal] },
      suggestion,
    );
  if (claimsResult(filled.values) && !finding.citations.some(({ source }) => TESTED.has(source)))
    return needsInput(
      drafter,
      {
        code: 'not_enough_evidence',
        reason: 'The list asks for the result of a test, and only a policy speaks of it.',
      },
      suggestion,
    );
  return {
    status: 'drafted',
    verdict: finding.verdict,
    confidence: finding.confidence,
    reasonCode: null,
    reason: null,
    suggestion: null,
    values: filled.values,
    citations: finding.citations,
    drafter: drafter.name,
    promptHash: drafter.promptHash,
    origin: finding.origin,
  };
}

/** The longest wording without the reference that Vouch itself appends. */
const wordsWithoutReference = (finding: Answer) =>
  (finding.texts[0] ?? '')
    .replace(/(?<!\s)\s*\([^()]*(?:\([^()]*\)[^()]*)*\)\s*$/, '')
    .replace(/^As set out in .*$/, '');

/** An earlier answer is checked against today's documents without a model: cheap, and the same each time. */
async function reused(
  asked: DrafterInput,
  earlier: readonly EarlierAnswer[],
  today: Date,
): Promise<Finding | null> {
  if (!earlier.some((each) => each.difference === null)) return null;
  const found = await documents.draft(asked);
  return reuseEarlier(earlier, found.kind === 'answer' ? found : null, today);
}

/**
 * One question to its draft: what people must answer is routed, an earlier answer that asks the same is reused, else the drafter is asked;
 * whatever comes back passes the same gate. Never throws for a fault of one question.
 */
export async function draftQuestion(drafter: Drafter, material: Material): Promise<Draft> {
  const { question, text, candidates, earlier, exceptions, today, signal } = material;
  const topic = topicForPeople(question.text);
  if (topic) return needsInput(drafter, topic);
  if (question.answers.length === 0)
    return needsInput(drafter, {
      code: 'value_needed',
      reason: 'No answer cell was found for this question.',
    });
  const asked = { question, text, candidates, exceptions, signal };
  const finding = (await reused(asked, earlier, today)) ?? (await drafter.draft(asked));
  switch (finding.kind) {
    case 'answer':
      return admit(finding, material, drafter);
    case 'gap':
      return needsInput(drafter, finding, finding.suggestion);
    case 'fault':
      return failedDraft(drafter, finding.code, finding.reason);
  }
}
