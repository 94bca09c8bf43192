import type { Deps } from '../ports.ts';
import { getMissingEmbeddings, insertEmbeddings } from '../store/embeddings.ts';

const ROWS_A_STATEMENT = 200;

/**
 * Makes sure that each text has its vector: only texts whose hash is new to this model are embedded.
 * Call it before a transaction, never inside: the model may take seconds.
 */
export async function ensureEmbeddings(
  deps: Pick<Deps, 'db' | 'embeddings'>,
  texts: readonly { hash: string; text: string }[],
): Promise<void> {
  const { db, embeddings } = deps;
  const byHash = new Map(texts.map(({ hash, text }) => [hash, text]));
  const missing = [...(await getMissingEmbeddings(db, embeddings.model, [...byHash.keys()]))];
  const vectors = await embeddings.embedDocuments(missing.map((hash) => byHash.get(hash) ?? ''));
  const rows = missing.map((hash, index) => ({ hash, vector: vectors[index] ?? [] }));
  for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT)
    await insertEmbeddings(db, embeddings.model, rows.slice(start, start + ROWS_A_STATEMENT));
}
