import { sql } from 'kysely';
import type { Handle } from '../ports.ts';

/** A document that may or may not be sent to a model outside this process. */
export type ModelSource = {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly modelAllowed: boolean;
};

/** Every document that stands, by name. */
export async function listModelSources(handle: Handle): Promise<ModelSource[]> {
  const { rows } = await sql<ModelSource>`
    select id, name, kind, model_allowed as "modelAllowed" from documents
    where removed_at is null and current_version_id is not null order by name collate "C"`.execute(
    handle,
  );
  return rows;
}

/** The last fault of a model that kept a question from being drafted or a run from going on; null: there was none. */
export async function getLastModelFault(
  handle: Handle,
): Promise<{ readonly reason: string; readonly at: Date } | null> {
  const { rows } = await sql<{ reason: string; at: Date }>`
    select reason, created_at as at from drafts
    where status = 'failed' and reason_code like 'model\\_%' and reason is not null
    order by created_at desc limit 1`.execute(handle);
  const row = rows[0];
  return row === undefined ? null : { reason: row.reason, at: new Date(row.at) };
}
