import { openAsBlob } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, inject } from 'vitest';
import type { OpenedDatabase } from '../../src/adapters/database/opened.ts';
import { openEmbedded } from '../../src/adapters/database/pglite.ts';
import { openPostgres } from '../../src/adapters/database/postgres.ts';
import type { Database } from '../../src/ports.ts';
import { createDatabase, dropDatabase } from './postgres-databases.ts';

/**
 * A migrated, empty database of its own, which the caller closes: embedded and in memory, or a new one on the PostgreSQL
 * server when DATABASE_URL is set.
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

/** Puts a migrated, empty database into a data folder, faster than its first opening would make one. */
export async function prepareDataFolder(dataFolder: string): Promise<void> {
  await mkdir(dataFolder, { recursive: true });
  const image = await openAsBlob(inject('database').image);
  await (await openEmbedded(join(dataFolder, 'database'), image)).close();
}

/** For the top of a test file: one database for the file, emptied before each test. */
export function useDatabase(): () => OpenedDatabase {
  let opened: OpenedDatabase | undefined;
  beforeAll(async () => {
    opened = await testDatabase();
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

async function empty(db: Database): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { rows } = await sql<{ name: string }>`
      select quote_ident(tablename) as name from pg_tables
      where schemaname = 'public' and tablename <> 'schema_migrations'`.execute(trx);
    // The audit log refuses truncation; a replica's session does not fire that trigger.
    await sql`set local session_replication_role = replica`.execute(trx);
    await sql
      .raw(`truncate ${rows.map(({ name }) => name).join(', ')} restart identity cascade`)
      .execute(trx);
  });
}
