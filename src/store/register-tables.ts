import type { Generated } from 'kysely';
import type { Json, JsonWithDefault, Timestamp } from './column-types.ts';

/**
 * The tables in which people say more than documents do: the control register, offers of newer versions, what texts
 * are about.
 */
export type RegisterTables = {
  controls: {
    id: Generated<string>;
    document_id: string;
    version_id: string;
    control_id: string;
    origin: 'report' | 'person';
    text: string;
    criteria: Json;
    page: number | null;
    tests: string | null;
    results: string | null;
    exception: boolean | null;
    management_response: string | null;
    corrections: JsonWithDefault;
    owner: string | null;
    updated_at: Timestamp;
  };
  version_offers: {
    document_id: string;
    older_id: string;
    shared: number;
    offered_at: Timestamp;
    kept_at: Timestamp | null;
    kept_by: string | null;
  };
  topics: {
    text_hash: string;
    criteria: Json;
    domain: string | null;
    corrected_by: string | null;
    corrected_at: Timestamp | null;
  };
  pending_versions: {
    id: Generated<string>;
    document_id: string;
    file_name: string;
    sha256: string;
    file_sha256: string;
    title: string | null;
    shared: number;
    said: Json;
    created_at: Timestamp;
    created_by: string;
  };
  answer_doubts: {
    question_id: string;
    text_hash: string;
    reason: string;
    found_at: Timestamp;
  };
};
