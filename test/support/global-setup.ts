import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { readMigrations } from '../../src/adapters/database/migration-files.ts';
import { openEmbedded } from '../../src/adapters/database/pglite.ts';
import { openPostgres } from '../../src/adapters/database/postgres.ts';
import { migrate } from '../../src/store/migrate.ts';
import { createDatabase, dropWithCopies } from './postgres-databases.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A dump of a migrated embedded database, and a migrated database to copy on the PostgreSQL server under test. */
    database: { image: string; templateUrl: string | null };
    /** The same dump, for tests that are on the embedded database whatever engine is under test. */
    embeddedImage: string;
  }
}

/** Migrates once; every test then starts from a copy. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'vouch-test-'));
  const image = join(folder, 'image.tar');
  const embedded = await openEmbedded(null);
  await migrate(embedded.db, await readMigrations());
  await writeFile(image, await (await embedded.pglite.dumpDataDir('none')).bytes());
  await embedded.close();

  const templateUrl = await createTemplate();
  project.provide('database', { image, templateUrl });
  project.provide('embeddedImage', image);
  return async () => {
    await rm(folder, { recursive: true, force: true });
    if (templateUrl !== null) await dropWithCopies(templateUrl);
  };
}

async function createTemplate(): Promise<string | null> {
  // biome-ignore lint/style/noProcessEnv: the suite's own switch between the two engines
  const server = process.env.DATABASE_URL;
  if (server === undefined || server === '') return null;
  const url = await createDatabase(server, { copy: false });
  const opened = await openPostgres(url);
  await migrate(opened.db, await readMigrations());
  await opened.close();
  return url;
}
