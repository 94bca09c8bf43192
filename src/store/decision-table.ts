import type { Generated } from 'kysely';
import type { Json, Timestamp } from './column-types.ts';

/** What a person did with an answer that can be taken back. */
export type DecisionAction =
  | 'edited'
  | 'cited'
  | 'taken_over'
  | 'taken_into_review'
  | 'approved'
  | 'rejected';

/** The table of decisions, as `migrations/0014`, `0027` and `0037` make it. */
export type DecisionTables = {
  decisions: {
    id: Generated<string>;
    batch: string;
    question_id: string;
    action: DecisionAction;
    before: Json;
    after_values: Json | null;
    version_after: number;
    actor_id: string;
    at: Timestamp;
    undone_at: Timestamp | null;
  };
};
