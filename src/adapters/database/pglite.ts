import { dirname } from 'node:path';
import type { PGlite } from '@electric-sql/pglite';
import { PGliteDialect } from 'kysely';
import { type Db, fromPglite } from 'pg-boss';
import { aloneInProcess } from './alone.ts';
import { createPglite } from './create-pglite.ts';
import type { EmbeddedClient } from './embedded-client.ts';
import { folderGuards } from './embedded-faults.ts';
import { GuardedDatabase, refuseInsideTransaction } from './guarded.ts';
import type { OpenedDatabase } from './opened.ts';

/**
 * Opens the embedded PostgreSQL in this thread: in `folder`, or in memory where it is null; `image` is a dump to
 * start from. The caller holds the folder's lock. A server opens it in a thread of its own instead
 * (`open-embedded-thread.ts`).
 */
export async function openEmbedded(
  folder: string | null,
  image: Blob | null = null,
): Promise<OpenedDatabase & { readonly pglite: PGlite }> {
  const pglite = await createPglite(folder, image);
  return { ...databaseOn(pglite, folder), pglite };
}

/**
 * Kysely and pg-boss on the embedded database, here or in another thread; `close` closes what was given. `folder`
 * is where it is stored, null in memory: its disk is watched, and its faults are said with its name.
 */
export function databaseOn(pglite: PGlite | EmbeddedClient, folder: string | null): OpenedDatabase {
  const guards = folder === null ? null : folderGuards(dirname(folder));
  const db = new GuardedDatabase(new PGliteDialect({ pglite }), guards);
  return {
    db,
    queue: { db: queueOn(pglite), backend: 'pglite' },
    alone: aloneInProcess(),
    connect: null,
    close: async () => {
      await db.destroy();
      if (!pglite.closed) await pglite.close();
    },
  };
}

const SCRIPT = /^\s*BEGIN\s*;([\s\S]*?)COMMIT\s*;?\s*$/i;

/**
 * pg-boss sends whole `BEGIN; … COMMIT;` scripts. On the one connection a failing one would leave an aborted
 * transaction to whoever asks next, so a script runs in a transaction that PGlite itself opens and ends.
 */
function queueOn(pglite: PGlite | EmbeddedClient): Db {
  const stock = fromPglite(pglite);
  return {
    ...stock,
    async executeSql(text, values) {
      refuseInsideTransaction();
      const script = values?.length ? null : SCRIPT.exec(text);
      if (script) {
        const results = await pglite.transaction((trx) => trx.exec(script[1] ?? ''));
        return { rows: results.flatMap((result) => result.rows) };
      }
      return values?.length ? pglite.query(text, values) : stock.executeSql(text);
    },
  };
}
