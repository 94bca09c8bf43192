import { sql } from 'kysely';
import type { Handle } from '../ports.ts';

/** What `vouch doctor` tells about a database. */
export type DatabaseFacts = {
  readonly version: string;
  readonly pgvector: string | null;
  readonly migrations: readonly string[];
  readonly rows: Readonly<Record<string, number>>;
};

/** Versions, migrations and numbers of rows, as `vouch doctor` tells them. */
export async function getDatabaseFacts(handle: Handle): Promise<DatabaseFacts> {
  const version = await sql<{
    version: string;
  }>`select current_setting('server_version') as version`.execute(handle);
  const vector = await sql<{ version: string }>`
    select extversion as version from pg_extension where extname = 'vector'`.execute(handle);
  const migrations = await listMigrationNames(handle);
  const rows = await sql<Record<string, number>>`
    select (select count(*) from documents where removed_at is null)::int as documents,
      (select count(*) from passages)::int as passages,
      (select count(*) from library_entries where retired_at is null)::int as "earlier answers",
      (select count(*) from questionnaires)::int as questionnaires`.execute(handle);
  return {
    version: version.rows[0]?.version ?? '',
    pgvector: vector.rows[0]?.version ?? null,
    migrations,
    rows: rows.rows[0] ?? {},
  };
}

/** The migrations that were applied, in order. */
export async function listMigrationNames(handle: Handle): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select name from schema_migrations order by name collate "C"`.execute(handle);
  return rows.map(({ name }) => name);
}
