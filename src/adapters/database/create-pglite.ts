import { PGlite } from '@electric-sql/pglite';
import { vector } from '@electric-sql/pglite-pgvector';

/** OIDs of pg_type: what Kysely's types promise is what both engines give. */
const INT8 = 20;
const DATE = 1082;

/**
 * The embedded PostgreSQL in `folder`, or in memory where it is null; `image` is a dump to start from.
 * The caller holds the folder's lock: PGlite takes none, and two processes on one folder lose data.
 */
export function createPglite(folder: string | null, image: Blob | null = null): Promise<PGlite> {
  return PGlite.create({
    ...(folder === null ? {} : { dataDir: folder }),
    ...(image === null ? {} : { loadDataDir: image }),
    extensions: { vector },
    parsers: { [INT8]: Number, [DATE]: (value: string) => value },
  });
}
