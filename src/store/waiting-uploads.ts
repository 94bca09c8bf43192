import { sql } from 'kysely';
import type { Handle } from '../ports.ts';

/** An uploaded document whose reading waits or runs. */
export type WaitingUpload = { readonly name: string; readonly isRunning: boolean };

/** What the `ingest` queue still holds, oldest first; none where no queue was ever started on this database. */
export async function listWaitingUploads(handle: Handle): Promise<WaitingUpload[]> {
  const { rows: found } = await sql<{ exists: boolean }>`
    select to_regclass('pgboss.job') is not null as exists`.execute(handle);
  if (found[0]?.exists !== true) return [];
  const { rows } = await sql<WaitingUpload>`
    select data->>'name' as name, state = 'active' as "isRunning" from pgboss.job
    where name = 'ingest' and state in ('created', 'retry', 'active')
    order by created_on, id`.execute(handle);
  return rows;
}
