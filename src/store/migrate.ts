import { sql } from 'kysely';
import { AppError } from '../errors.ts';
import type { Database } from '../ports.ts';

/** One step of the schema: forward only, never edited after a release. */
export type Migration = { readonly name: string; readonly sql: string };

/** Any number that nothing else locks: it serialises migrations across processes. */
const MIGRATION_LOCK = 760_214_001;

/**
 * Applies what is missing, all of it or nothing, under a lock; returns the names applied.
 * Throws `AppError('schema_newer')` where the database knows a migration that this program does not.
 */
export async function migrate(
  db: Database,
  migrations: readonly Migration[],
): Promise<readonly string[]> {
  return db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(${sql.lit(MIGRATION_LOCK)})`.execute(trx);
    await sql`create table if not exists schema_migrations (
      name text primary key, applied_at timestamptz not null default now())`.execute(trx);
    const { rows } = await sql<{ name: string }>`select name from schema_migrations`.execute(trx);
    const applied = new Set(rows.map((row) => row.name));
    refuseNewer(applied, migrations);
    const missing = migrations.filter(({ name }) => !applied.has(name));
    for (const migration of missing) {
      await sql.raw(script(migration)).execute(trx).catch(explain);
      await sql`insert into schema_migrations (name) values (${migration.name})`.execute(trx);
    }
    return missing.map(({ name }) => name);
  });
}

/** The embedded database takes one statement a query, so a file of many travels inside one. */
function script({ name, sql: text }: Migration): string {
  if (text.includes('$text$') || text.includes('$migration$'))
    throw new AppError(
      'internal',
      `Migration ${name} must not use the tags $text$ or $migration$.`,
    );
  return `do $migration$ begin execute $text$${text}$text$; end $migration$`;
}

function refuseNewer(applied: ReadonlySet<string>, migrations: readonly Migration[]): void {
  const known = new Set(migrations.map(({ name }) => name));
  const unknown = [...applied].filter((name) => !known.has(name));
  if (unknown.length > 0)
    throw new AppError(
      'schema_newer',
      `The database was made by a newer Vouch (it has ${unknown.join(', ')}): start that version or newer.`,
    );
}

/** SQLSTATE 0A000 and 58P01: `create extension` without its files; 42501: without the right to. */
function explain(cause: unknown): never {
  const code = cause instanceof Error ? Reflect.get(cause, 'code') : undefined;
  const text = String(cause);
  if (text.includes('extension') && ['0A000', '58P01', '42501'].includes(String(code)))
    throw new AppError(
      'configuration',
      'The PostgreSQL server has no pgvector, or this user may not create it: install pgvector and run "create extension vector" once as a superuser.',
      { cause },
    );
  throw cause;
}
