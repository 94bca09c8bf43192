import { sql } from 'kysely';
import { toSql } from 'pgvector';
import type { Handle } from '../ports.ts';

/**
 * As an array and not as rows to join with: a few hashes are looked up in the index, however many vectors there are.
 */
const listed = (hashes: ReadonlySet<string>) =>
  sql`array(select jsonb_array_elements_text(${JSON.stringify([...hashes])}::jsonb))`;

/** Those of the hashes that have no vector of this model yet. */
export async function getMissingEmbeddings(
  handle: Handle,
  model: string,
  hashes: readonly string[],
): Promise<Set<string>> {
  const missing = new Set(hashes);
  if (missing.size === 0) return missing;
  const { rows } = await sql<{ text_hash: string }>`
    select text_hash from embeddings where model = ${model} and text_hash = any (${listed(missing)})`.execute(
    handle,
  );
  for (const row of rows) missing.delete(row.text_hash);
  return missing;
}

/** The vectors of these hashes, as pgvector writes them (`[0.1,…]`). */
export async function getEmbeddings(
  handle: Handle,
  model: string,
  hashes: readonly string[],
): Promise<Map<string, string>> {
  if (hashes.length === 0) return new Map();
  const { rows } = await sql<{ text_hash: string; embedding: string }>`
    select text_hash, embedding::text as embedding from embeddings
    where model = ${model} and text_hash = any (${listed(new Set(hashes))})`.execute(handle);
  return new Map(rows.map((row) => [row.text_hash, row.embedding]));
}

/** Stores vectors; one that another writer stored meanwhile stays. */
export async function insertEmbeddings(
  handle: Handle,
  model: string,
  rows: readonly { hash: string; vector: readonly number[] }[],
): Promise<void> {
  if (rows.length === 0) return;
  await handle
    .insertInto('embeddings')
    .values(
      rows.map(({ hash, vector }) => ({
        model,
        text_hash: hash,
        embedding: toSql([...vector]) as string,
      })),
    )
    .onConflict((conflict) => conflict.columns(['model', 'text_hash']).doNothing())
    .execute();
}
