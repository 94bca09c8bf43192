import type { AnswerCell } from '../questionnaire/questionnaire.ts';
import type { Candidate } from '../retrieval/search-passages.ts';
import type { CellValue } from '../store/answers.ts';
import type { NewCitation } from '../store/citations.ts';
import type { AnswerOrigin, DraftStatus, Verdict } from '../store/schema.ts';
import type { ExceptionRow } from '../store/soc2-exceptions.ts';

/** Where an answer's proof stands, as it is stored; `quote` is verbatim. */
export type Citation = NewCitation;

export type DraftValue = CellValue;

/** Why nothing was drafted, for people in `reason` and for statistics here. */
export type ReasonCode =
  | 'no_evidence'
  | 'not_enough_evidence'
  | 'conflicting_evidence'
  | 'exception_in_control'
  | 'sensitive_topic'
  | 'attachment_wanted'
  | 'no_matching_option'
  | 'unsupported_claim'
  | 'quote_not_found'
  | 'depends_on_parent'
  | 'value_needed'
  | 'model_abstained'
  | 'model_unavailable'
  | 'model_refused'
  | 'model_reply_invalid'
  | 'internal';

export type Draft = {
  readonly status: DraftStatus;
  readonly verdict: Verdict | null;
  readonly confidence: number | null;
  readonly reasonCode: ReasonCode | null;
  readonly reason: string | null;
  readonly suggestion: string | null;
  readonly values: readonly DraftValue[];
  readonly citations: readonly Citation[];
  readonly drafter: string;
  readonly promptHash: string | null;
  readonly origin: AnswerOrigin;
};

/** What is asked in one row, as much as drafting needs. */
export type AskedQuestion = {
  readonly text: string;
  readonly guidance: string | null;
  readonly section: string | null;
  readonly answers: readonly AnswerCell[];
};

/** What a drafter found: evidence that carries a verdict (null: an open question), a gap with its reason, or a fault. */
export type Finding =
  | {
      readonly kind: 'answer';
      readonly verdict: Verdict | null;
      /** The answer's words in several lengths, longest first. */
      readonly texts: readonly string[];
      /** For a reused answer: the option as it was chosen before, where the sheet has the same. */
      readonly choice: string | null;
      readonly citations: readonly Citation[];
      readonly confidence: number;
      readonly origin: 'draft' | 'reuse';
    }
  | {
      readonly kind: 'gap';
      readonly code: ReasonCode;
      readonly reason: string;
      readonly suggestion: string | null;
    }
  | { readonly kind: 'fault'; readonly code: ReasonCode; readonly reason: string };

/** Drafts one question from its passages; never throws for what the domain or a model's endpoint may do. */
export type Drafter = {
  /** Stored with every draft. */
  readonly name: string;
  readonly promptHash: string | null;
  readonly concurrency: number;
  readonly draft: (asked: DrafterInput) => Promise<Finding>;
};

export type DrafterInput = {
  readonly question: AskedQuestion;
  /** The question by itself, or the parent's and the follow-up's text together. */
  readonly text: string;
  readonly candidates: readonly Candidate[];
  readonly exceptions: readonly ExceptionRow[];
  readonly signal: AbortSignal | undefined;
};
