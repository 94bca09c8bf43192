import type { Standing } from '../language/standing.ts';
import type { AnswerCell } from '../questionnaire/questionnaire.ts';
import type { CellValue } from '../store/answers.ts';
import type { NewCitation } from '../store/citations.ts';
import type { DraftAccount } from '../store/draft-accounts.ts';
import type { AnswerOrigin, DraftStatus, Verdict } from '../store/schema.ts';
import type { Validity } from '../store/search.ts';
import type { Origin } from './origins.ts';

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
  | 'commitment'
  | 'attachment_wanted'
  | 'no_matching_option'
  | 'unsupported_claim'
  | 'not_practice'
  | 'source_not_valid'
  | 'other_subject'
  | 'other_language'
  | 'leak'
  | 'quote_not_found'
  | 'depends_on_parent'
  | 'value_needed'
  | 'model_abstained'
  | 'model_unavailable'
  | 'model_refused'
  | 'model_reply_invalid'
  | 'internal';

/** Why a settled answer still has an open end; what reviewers filter by. */
export type Qualification = 'verb_silent' | 'part_missing' | 'inferred' | 'older_evidence';

/**
 * Why a model could not be asked: asking again may help (`passing`), or somebody has to mend it (`lasting`: key,
 * quota, name).
 */
export type Outage = 'passing' | 'lasting';

/** What one gate said of one proposal. `unknown`: the gate cannot judge this case. */
export type TraceEntry = {
  readonly origin: Origin;
  readonly gate: string;
  readonly outcome: 'passed' | 'held' | 'unknown';
  readonly reason: string | null;
};

/** A passage that a person would want to see where nothing was drafted; shown, never exported. `quote` is verbatim. */
export type FoundPassage = {
  readonly documentId: string;
  readonly versionId: string;
  readonly document: string;
  readonly version: number;
  readonly page: number | null;
  readonly section: string | null;
  readonly quote: string;
  readonly standing: Standing;
  /** `expired`, `superseded` or `draft`: it proves nothing by itself. */
  readonly validity: Validity;
};

export type Draft = {
  readonly status: DraftStatus;
  readonly verdict: Verdict | null;
  readonly confidence: number | null;
  /** Of a draft: what is left open. */
  readonly reasonCode: ReasonCode | Qualification | null;
  readonly reason: string | null;
  readonly suggestion: string | null;
  readonly values: readonly DraftValue[];
  readonly citations: readonly Citation[];
  readonly drafter: string;
  readonly promptHash: string | null;
  readonly origin: AnswerOrigin;
  /** What made the draft; null where nothing was drafted. */
  readonly producer?: Origin | null;
  /** What each gate said, in order; of every proposal that was made. */
  readonly trace?: readonly TraceEntry[];
  readonly found?: readonly FoundPassage[];
  /** How it came to be; null where nothing was asked about the question. */
  readonly account?: DraftAccount | null;
  /** Set where it failed because the model could not be asked; not stored. */
  readonly outage?: Outage | null;
};

/** What is asked in one row, as much as drafting needs. */
export type AskedQuestion = {
  readonly text: string;
  readonly guidance: string | null;
  readonly section: string | null;
  readonly answers: readonly AnswerCell[];
  /** As the sheet shows it (`A&A-01.1`). */
  readonly id?: string | null;
  /** The text of the row before, which this one may lean on. */
  readonly before?: string | null;
  /** The question that this one hangs on, with its answer. */
  readonly parent?: string | null;
};
