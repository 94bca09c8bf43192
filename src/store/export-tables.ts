import type { Generated } from 'kysely';
import type { Json, Timestamp } from './column-types.ts';

/** What was written for buyers, and from which answers. */
export type ExportTables = {
  exports: {
    id: Generated<string>;
    questionnaire_id: string;
    file_sha256: string;
    source_sha256: string;
    include_drafts: boolean;
    open_items_reason: string | null;
    report: Json;
    created_at: Timestamp;
    created_by: string;
  };
  export_items: {
    export_id: string;
    question_id: string;
    draft_id: string | null;
    text_hash: string;
  };
};
