import { type RawBuilder, sql } from 'kysely';
import { sha256 } from '../hash.ts';
import type { Database, Handle } from '../ports.ts';
import type { SearchModel } from './search-model.ts';

/**
 * From so many passages on, comparing with each of them takes longer than an approximate index does. Processor time
 * of a search, compared with the index: 29 and 33 ms among 5,000 passages, 43 and 35 ms among 10,000, where the index
 * finds .965 of the same 20.
 */
const EXACT_UP_TO = 20_000;

const nameOf = ({ model, dimensions }: SearchModel) =>
  `passage_signs_${sha256(new TextEncoder().encode(`${model} ${dimensions}`)).slice(0, 16)}`;

/** Does the approximate index on this model's signs stand, complete? As a condition for a statement. */
export const signIndexStands = (of: SearchModel): RawBuilder<boolean> => sql<boolean>`exists (
  select from pg_index i join pg_class c on c.oid = i.indexrelid
  where c.relname = ${nameOf(of)} and i.indrelid = 'passage_signs'::regclass and i.indisvalid)`;

/** Does the approximate index on this model's signs stand, complete? */
export async function hasSignIndex(handle: Handle, of: SearchModel): Promise<boolean> {
  const { rows } = await sql<{ stands: boolean }>`select ${signIndexStands(of)} as stands`.execute(
    handle,
  );
  return rows[0]?.stands === true;
}

/**
 * Builds the approximate index (HNSW on Hamming distance) once a library has outgrown exact comparison; true where
 * it was built now. It is built CONCURRENTLY, so that people search and ingest meanwhile, and a half-built one that
 * a killed process left is dropped first. Not inside a transaction.
 */
export async function ensureSignIndex(
  db: Database,
  of: SearchModel,
  exactUpTo = EXACT_UP_TO,
): Promise<boolean> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from (
      select from passage_signs where model = ${of.model} limit ${exactUpTo + 1}) few`.execute(db);
  if (Number(rows[0]?.count ?? 0) <= exactUpTo || (await hasSignIndex(db, of))) return false;
  const name = sql.id(nameOf(of));
  await sql`drop index concurrently if exists ${name}`.execute(db);
  const bits = sql.raw(`bit(${Number(of.dimensions)})`);
  await sql`create index concurrently ${name} on passage_signs using hnsw ((signs::${bits}) bit_hamming_ops)
    where model = ${sql.lit(of.model)}`.execute(db);
  return true;
}
