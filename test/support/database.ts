import { openAsBlob } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { PGlite } from '@electric-sql/pglite';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, inject } from 'vitest';
import { createPglite } from '../../src/adapters/database/create-pglite.ts';
import type { OpenedDatabase } from '../../src/adapters/database/opened.ts';
import { databaseOn, openEmbedded } from '../../src/adapters/database/pglite.ts';
import { openPostgres } from '../../src/adapters/database/postgres.ts';
import type { Database } from '../../src/ports.ts';
import { createDatabase, dropDatabase } from './postgres-databases.ts';

/**
 * A migrated, empty database of its own, which the caller closes: embedded and in memory, or a new one on the
 * PostgreSQL server when DATABASE_URL is set.
 */
export async function testDatabase(): Promise<OpenedDatabase> {
  const { image, templateUrl } = inject('database');
  if (templateUrl === null) return openEmbedded(null, await openAsBlob(image));
  const url = await createDatabase(templateUrl);
  const opened = await openPostgres(url);
  return {
    ...opened,
    close: async () => {
      await opened.close();
      await dropDatabase(url);
    },
  };
}

/**
 * What a worker of the suite keeps from file to file, since it runs many of them and a database takes most of a
 * second to start: the embedded one, or the address of one on the server.
 */
type Kept = { readonly pglite: PGlite } | { readonly url: string };
let kept: Promise<Kept> | null = null;

/**
 * A database that another file of this worker has left, and the file after this one gets; the caller closes its end
 * of it.
 */
export async function keptDatabase(): Promise<OpenedDatabase> {
  if (kept !== null && !(await answers(kept))) kept = null;
  kept ??= keep();
  const found = await kept;
  const opened =
    'url' in found ? await openPostgres(found.url) : lent(databaseOn(found.pglite, null));
  await sql`drop schema if exists pgboss cascade`.execute(opened.db);
  await empty(opened.db);
  return opened;
}

async function keep(): Promise<Kept> {
  const { image, templateUrl } = inject('database');
  if (templateUrl === null) return { pglite: await createPglite(null, await openAsBlob(image)) };
  return { url: await createDatabase(templateUrl) };
}

/** A test that failed may have left a transaction open, behind which everybody would wait. */
async function answers(waiting: Promise<Kept>): Promise<boolean> {
  const found = await waiting;
  if ('url' in found) return true;
  if (found.pglite.closed) return false;
  return Promise.race([
    found.pglite.query('select 1').then(
      () => true,
      () => false,
    ),
    sleep(5_000, false),
  ]);
}

/** Closing it leaves the embedded database open. */
const lent = (opened: OpenedDatabase): OpenedDatabase => ({
  ...opened,
  close: async () => undefined,
});

/** For the top of a test file: one database for the file, emptied before each test. */
export function useDatabase(): () => OpenedDatabase {
  let opened: OpenedDatabase | undefined;
  beforeAll(async () => {
    opened = await keptDatabase();
  });
  beforeEach(async () => {
    if (opened !== undefined) await empty(opened.db);
  });
  afterAll(() => opened?.close());
  return () => {
    if (opened === undefined) throw new Error('The database is open inside tests and hooks only.');
    return opened;
  };
}

/** Tables with rows lose them and counters begin anew; looking is many times faster than truncating every table. */
const EMPTY = `do $$
declare
  each record;
  is_filled boolean;
begin
  for each in select quote_ident(tablename) as name from pg_tables
    where schemaname = 'public' and tablename <> 'schema_migrations'
  loop
    execute 'select exists (select from ' || each.name || ')' into is_filled;
    if is_filled then execute 'delete from ' || each.name; end if;
  end loop;
  for each in select quote_ident(sequencename) as name from pg_sequences
    where schemaname = 'public' and last_value is not null
  loop
    execute 'alter sequence ' || each.name || ' restart';
  end loop;
end $$`;

async function empty(db: Database): Promise<void> {
  await db.transaction().execute(async (trx) => {
    // The audit log refuses to lose rows, and rows refer to others; a replica's session minds neither.
    await sql`set local session_replication_role = replica`.execute(trx);
    await sql.raw(EMPTY).execute(trx);
  });
}
