import { sql } from 'kysely';
import type { Database } from '../ports.ts';

/** Catalogues with samples of what tables hold, for planning queries. */
const SAMPLES = ['pg_catalog.pg_statistic', 'pg_catalog.pg_statistic_ext_data'];

/**
 * Lets deleted rows go for good. The embedded database rewrites its tables and drops its log, so that nothing of
 * them is left in the data folder; people wait meanwhile. A PostgreSQL server is asked to vacuum: there, pages and
 * log keep remains until they are used again. Not inside a transaction.
 */
export async function scrubDatabase(db: Database): Promise<void> {
  const run = (text: string) => sql.raw(text).execute(db);
  const tables = await listTables(db);
  if (!(await isEmbedded(db))) {
    await run(`vacuum (analyze) ${tables.join(', ')}`);
    return;
  }
  // Samples of a table that became empty would stay.
  await run('delete from pg_catalog.pg_statistic');
  await run('analyze');
  for (const table of [...tables, ...SAMPLES]) await run(`vacuum full ${table}`);
  // Segments of the log that are not needed any more are deleted, not kept for use again with what is in them.
  await run('set wal_recycle = off');
  for (let time = 0; time < 2; time++) {
    await run('checkpoint');
    await run('select pg_switch_wal()');
  }
  await run('checkpoint');
}

async function isEmbedded(db: Database): Promise<boolean> {
  const { rows } = await sql<{ text: string }>`select version() as text`.execute(db);
  return /wasm|emscripten|emcc/i.test(rows[0]?.text ?? '');
}

/** All tables that we own, those of the job queue too. */
async function listTables(db: Database): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('public', 'pgboss') and c.relkind in ('r', 'm') and pg_get_userbyid(c.relowner) = current_user
    order by 1`.execute(db);
  return rows.map(({ name }) => name);
}
