import type { ColumnType, Generated } from 'kysely';
import type { DateOnly, Json, JsonWithDefault, Timestamp } from './column-types.ts';
import type { DecisionTables } from './decision-table.ts';
import type { CITATION_SOURCES, DOCUMENT_KINDS } from './document-kinds.ts';
import type { ExportTables } from './export-tables.ts';
import type { RegisterTables } from './register-tables.ts';
import type { StandingColumns } from './standing-columns.ts';

export type DocumentKind = (typeof DOCUMENT_KINDS)[number];
export type Audience = 'public' | 'nda' | 'internal';
/** For whom a document says that it is meant. */
export type StatedClassification = 'public' | 'nda' | 'confidential' | 'internal';
export type Verdict = 'yes' | 'no' | 'partial' | 'na';
export type DraftStatus = 'drafted' | 'needs_input' | 'failed';
export type AnswerState =
  | 'pending'
  | 'drafted'
  | 'needs_input'
  | 'failed'
  | 'in_review'
  | 'answered'
  | 'approved'
  | 'rejected';
export type AnswerOrigin = 'draft' | 'reuse' | 'profile' | 'person';
export type PassageKind = 'prose' | 'table' | 'control' | 'exception' | 'record';
export type CitationSource = (typeof CITATION_SOURCES)[number];
export type Role = 'administrator' | 'approver' | 'reviewer' | 'contributor' | 'requester';
export type RunState = 'queued' | 'running' | 'paused' | 'done' | 'failed' | 'cancelled';
/**
 * Why a run is paused: a person said so, its tokens are used up, the model cannot be asked, or it waits for
 * somebody to start it.
 */
export type PauseCode = 'person' | 'budget' | 'model' | 'not_started';

/** Where people keep a questionnaire: at work, done with, or put away. */
export type Shelf = 'open' | 'closed' | 'archived';

/** The tables as `migrations/` makes them. */
export type Schema = RegisterTables &
  ExportTables &
  DecisionTables & {
    actors: {
      id: Generated<string>;
      email: string;
      name: string;
      role: Role;
      created_at: Generated<Date>;
      disabled_at: Timestamp | null;
    };
    sign_in_links: {
      token_hash: string;
      actor_id: string;
      created_at: Timestamp;
      expires_at: Timestamp;
      used_at: Timestamp | null;
    };
    sessions: {
      token_hash: string;
      actor_id: string;
      created_at: Timestamp;
      last_seen_at: Timestamp;
      expires_at: Timestamp;
    };
    company_profile: { field: string; value: string; updated_at: Timestamp; updated_by: string };
    files: { sha256: string; bytes: Uint8Array; size: number; created_at: Generated<Date> };
    documents: {
      id: Generated<string>;
      name: string;
      kind: DocumentKind;
      audience: Audience;
      product: string | null;
      valid_until: DateOnly | null;
      model_allowed: boolean;
      created_at: Timestamp;
      created_by: string;
      removed_at: Timestamp | null;
      current_version_id: string | null;
      validity_said: Generated<boolean>;
      kind_said: Generated<boolean>;
      kind_doubt: string | null;
      bridged_by: string | null;
    };
    document_versions: {
      id: Generated<string>;
      document_id: string;
      number: number;
      file_name: string;
      sha256: string;
      file_sha256: string | null;
      media_type: string;
      status: 'indexed' | 'refused';
      reason: string | null;
      title: string | null;
      pages: number | null;
      effective_date: DateOnly | null;
      report: Json | null;
      warnings: Json;
      created_at: Timestamp;
      created_by: string;
      stated_version: string | null;
      next_review: DateOnly | null;
      owner: string | null;
      classification: StatedClassification | null;
      stated_product: string | null;
      stated: JsonWithDefault;
      corrected: JsonWithDefault;
      report_corrections: JsonWithDefault;
      particulars: Json | null;
      paper_facts: Json | null;
      taken_out_as: string | null;
      reader_version: Generated<number>;
      checked_version: Generated<number>;
      life: 'draft' | 'superseded' | null;
    };
    document_pages: { version_id: string; page: number; text: string };
    passages: {
      id: Generated<number>;
      version_id: string;
      ordinal: number;
      kind: PassageKind;
      page: number | null;
      section: string | null;
      text: string;
      search_text: string;
      search_hash: string;
      control_id: string | null;
      criteria: Json;
      quotable: boolean;
      search: ColumnType<string, never, never>;
    } & StandingColumns;
    embeddings: { model: string; text_hash: string; embedding: string };
    passage_signs: { passage_id: number; model: string; version_id: string; signs: string };
    common_words: { word: string; share: number };
    search_model: { one: boolean; model: string; dimensions: number; since: Timestamp };
    questionnaires: {
      id: Generated<string>;
      file_name: string;
      file_sha256: string;
      buyer: string | null;
      deal: string | null;
      due_date: DateOnly | null;
      product: string | null;
      audience: 'nda' | 'public';
      requester: string | null;
      sheets: Json;
      warnings: Json;
      left_out: ColumnType<unknown, string | undefined, string>;
      fingerprint: string | null;
      layout: Json | null;
      layout_version: Generated<number>;
      model_forbidden: Generated<boolean>;
      token_budget: ColumnType<number | null, number | null | undefined>;
      shelf: Generated<Shelf>;
      cost_budget: ColumnType<number | null, number | null | undefined>;
      created_at: Timestamp;
      created_by: string;
    };
    template_layouts: {
      fingerprint: string;
      layout: Json;
      questionnaire_id: string | null;
      corrected_by: string;
      corrected_at: Timestamp;
    };
    questions: {
      id: Generated<string>;
      questionnaire_id: string;
      ordinal: number;
      kind: 'question' | 'profile';
      sheet: string;
      row_number: number;
      question_cell: string;
      shown_id: string | null;
      section: string | null;
      text: string;
      text_hash: string;
      topic_hash: ColumnType<string, never, never>;
      guidance: string | null;
      depends_on: Json | null;
      answer_cells: Json;
    };
    answers: {
      question_id: string;
      status: 'pending' | DraftStatus;
      state: AnswerState;
      origin: AnswerOrigin | null;
      draft_id: string | null;
      verdict: Verdict | null;
      confidence: number | null;
      reason_code: string | null;
      reason: string | null;
      suggestion: string | null;
      cell_values: Json;
      text_hash: string;
      version: Generated<number>;
      edited_by: string | null;
      edited_at: Timestamp | null;
      approved_hash: string | null;
      approved_by: string | null;
      approved_at: Timestamp | null;
      rejected_reason: string | null;
      stale_reason: string | null;
      updated_at: Timestamp;
    };
    runs: {
      id: Generated<string>;
      questionnaire_id: string;
      state: RunState;
      drafter: string;
      total: Generated<number>;
      error: string | null;
      pause_code: ColumnType<PauseCode | null, PauseCode | null | undefined>;
      calls: Generated<number>;
      input_tokens: Generated<number>;
      output_tokens: Generated<number>;
      call_seconds: Generated<number>;
      worked_seconds: Generated<number>;
      weighed: Generated<number>;
      created_at: Timestamp;
      created_by: string;
      started_at: Timestamp | null;
      finished_at: Timestamp | null;
    };
    run_questions: { run_id: string; question_id: string };
    drafts: {
      id: Generated<string>;
      question_id: string;
      run_id: string | null;
      status: DraftStatus;
      verdict: Verdict | null;
      confidence: number | null;
      reason_code: string | null;
      reason: string | null;
      suggestion: string | null;
      cell_values: Json;
      drafter: string;
      prompt_hash: string | null;
      origin: AnswerOrigin;
      created_at: Timestamp;
      producer: string | null;
      trace: JsonWithDefault;
      found: JsonWithDefault;
      account: ColumnType<unknown, string | null | undefined, string | null>;
    };
    model_replies: { hash: string; reply: Json; version_ids: Json; created_at: Timestamp };
    library_entries: {
      id: Generated<string>;
      question: string;
      question_hash: string;
      section: string | null;
      verdict: Verdict | null;
      choice: string | null;
      answer: string;
      comment: string | null;
      remark: string | null;
      expires_at: DateOnly | null;
      product: string | null;
      audience: Audience;
      tags: Json;
      owner: string | null;
      reviewed_at: DateOnly | null;
      version_id: string | null;
      approved_question_id: string | null;
      location: string | null;
      created_at: Timestamp;
      retired_at: Timestamp | null;
      edited_by: ColumnType<string | null, string | null | undefined>;
      edited_at: ColumnType<Date | null, Date | null | undefined>;
      search: ColumnType<string, never, never>;
    };
    citations: {
      id: Generated<number>;
      draft_id: string;
      ordinal: number;
      source: CitationSource;
      document_id: string | null;
      version_id: string | null;
      library_entry_id: string | null;
      document: string;
      version: number;
      page: number | null;
      section: string | null;
      control_id: string | null;
      criteria: Json;
      quote: string;
    };
    audit_events: {
      id: number;
      at: Timestamp;
      actor: string;
      action: string;
      subject_kind: string;
      subject_id: string;
      details: Json;
      previous_hash: string;
      hash: string;
      key_id: string | null;
    };
  };
