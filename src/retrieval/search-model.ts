import type { Deps, EmbeddingModel } from '../ports.ts';
import { getSearchModel } from '../store/search-model.ts';

/**
 * The model whose vectors are searched now, with their length (null before the first text was embedded). While the
 * model of the settings is being filled in, that is the one before; null where that one cannot be asked any more:
 * then passages are found by their words alone. An encoder without dimensions stands for none.
 */
export async function searchModel(
  deps: Pick<Deps, 'db' | 'embeddings' | 'formerEmbeddings'>,
): Promise<{ embeddings: EmbeddingModel; dimensions: number | null } | null> {
  if (deps.embeddings.dimensions === 0 && deps.formerEmbeddings === undefined) return null;
  const stored = await getSearchModel(deps.db);
  if (stored === null) return { embeddings: deps.embeddings, dimensions: null };
  const embeddings = [deps.embeddings, deps.formerEmbeddings].find(
    (each) => each?.model === stored.model,
  );
  return embeddings ? { embeddings, dimensions: stored.dimensions } : null;
}
