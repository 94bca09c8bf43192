import { PGlite } from '@electric-sql/pglite';
import { vector } from '@electric-sql/pglite-pgvector';
import { PGliteDialect } from 'kysely';
import { type Db, fromPglite } from 'pg-boss';
import { GuardedDatabase, refuseInsideTransaction } from './guarded.ts';
import type { OpenedDatabase } from './opened.ts';

/** OIDs of pg_type: what Kysely's types promise is what both engines give. */
const INT8 = 20;
const DATE = 1082;

/**
 * Opens the embedded PostgreSQL in `folder`, or in memory where it is null; `image` is a dump to start from.
 * The caller holds the folder's lock: PGlite takes none, and two processes on one folder lose data.
 */
export async function openEmbedded(
  folder: string | null,
  image: Blob | null = null,
): Promise<OpenedDatabase & { readonly pglite: PGlite }> {
  const pglite = await PGlite.create({
    ...(folder === null ? {} : { dataDir: folder }),
    ...(image === null ? {} : { loadDataDir: image }),
    extensions: { vector },
    parsers: { [INT8]: Number, [DATE]: (value: string) => value },
  });
  const db = new GuardedDatabase(new PGliteDialect({ pglite }));
  return {
    db,
    pglite,
    queue: { db: queueOn(pglite), backend: 'pglite' },
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
function queueOn(pglite: PGlite): Db {
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
