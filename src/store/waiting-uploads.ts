import { sql } from 'kysely';
import type { Handle } from '../ports.ts';

/** An uploaded document whose reading waits or runs. */
export type WaitingUpload = { readonly name: string; readonly isRunning: boolean };

const hasQueue = async (handle: Handle): Promise<boolean> => {
  const { rows } = await sql<{ exists: boolean }>`
    select to_regclass('pgboss.job') is not null as exists`.execute(handle);
  return rows[0]?.exists === true;
};

/** Does the `ingest` queue still hold the same bytes under another name? */
export async function isUploadNeeded(
  handle: Handle,
  read: { fileSha256: string; name: string },
): Promise<boolean> {
  if (!(await hasQueue(handle))) return false;
  const { rows } = await sql`
    select 1 from pgboss.job
    where name = 'ingest' and state in ('created', 'retry', 'active')
      and data->>'fileSha256' = ${read.fileSha256} and data->>'name' <> ${read.name}
    limit 1`.execute(handle);
  return rows.length > 0;
}

/** What the `ingest` queue still holds, oldest first; none where no queue was ever started on this database. */
export async function listWaitingUploads(handle: Handle): Promise<WaitingUpload[]> {
  if (!(await hasQueue(handle))) return [];
  const { rows } = await sql<WaitingUpload>`
    select data->>'name' as name, state = 'active' as "isRunning" from pgboss.job
    where name = 'ingest' and state in ('created', 'retry', 'active')
    order by created_on, id`.execute(handle);
  return rows;
}

/** The jobs that only the queue knows of (drafting is taken up from its run): what a backup has to carry. */
export async function listWaitingJobs(
  handle: Handle,
): Promise<{ readonly job: string; readonly data: object }[]> {
  if (!(await hasQueue(handle))) return [];
  const { rows } = await sql<{ job: string; data: object }>`
    select name as job, data from pgboss.job
    where name = 'ingest' and state in ('created', 'retry', 'active')
    order by created_on, id`.execute(handle);
  return rows;
}
