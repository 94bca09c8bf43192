import { textHashOf } from '../language/text-hash.ts';
import type { Deps, EmbeddingModel } from '../ports.ts';
import { getMissingEmbeddings, insertEmbeddings } from '../store/embeddings.ts';
import { claimSearchModel, type SearchModel } from '../store/search-model.ts';
import { searchModel } from './search-model.ts';

/** Texts of one call to the model and one statement: what a killed process has to do again. */
const TEXTS_A_STEP = 64;

type EmbedDeps = Pick<Deps, 'db' | 'embeddings'> & Partial<Pick<Deps, 'formerEmbeddings'>>;
type Text = { readonly hash: string; readonly text: string };

/**
 * Makes sure that each text to be found has its vector: of the settings' model and, while another is searched, of
 * that one too. Only texts whose hash is new to a model are embedded. Call it before a transaction, never inside:
 * the model may take seconds.
 */
export async function ensureEmbeddings(deps: EmbedDeps, texts: readonly Text[]): Promise<void> {
  const searched = (await searchModel(deps))?.embeddings;
  await embedMissing(deps, deps.embeddings, texts);
  // What was allowed for a model in this process was not allowed for one outside.
  const isAllowed = searched?.isRemote !== true || deps.embeddings.isRemote === true;
  if (searched !== undefined && searched !== deps.embeddings && isAllowed)
    await embedMissing(deps, searched, texts);
}

/**
 * Makes sure that each question has its vector of the model that is searched, and says which that is; null: search
 * by words alone.
 */
export async function embedQuestions(
  deps: EmbedDeps,
  questions: readonly string[],
): Promise<SearchModel | null> {
  const searched = await searchModel(deps);
  if (searched === null) return null;
  const texts = questions.map((text) => ({ hash: textHashOf(text), text }));
  const made = await embedMissing(deps, searched.embeddings, texts);
  const dimensions = searched.dimensions ?? made;
  return dimensions === null ? null : { model: searched.embeddings.model, dimensions };
}

/** Embeds what this model has not seen; gives the vectors' length, null where there was nothing to do. */
export async function embedMissing(
  { db }: Pick<Deps, 'db'>,
  embeddings: EmbeddingModel,
  texts: readonly Text[],
): Promise<number | null> {
  const byHash = new Map(texts.map(({ hash, text }) => [hash, text]));
  const missing = [...(await getMissingEmbeddings(db, embeddings.model, [...byHash.keys()]))];
  let dimensions: number | null = null;
  for (let start = 0; start < missing.length; start += TEXTS_A_STEP) {
    const step = missing.slice(start, start + TEXTS_A_STEP);
    const vectors = await embeddings.embedDocuments(step.map((hash) => byHash.get(hash) ?? ''));
    const rows = step.map((hash, index) => ({ hash, vector: vectors[index] ?? [] }));
    dimensions ??= rows[0]?.vector.length ?? null;
    await insertEmbeddings(db, embeddings.model, rows);
  }
  if (dimensions !== null)
    await claimSearchModel(db, { model: embeddings.model, dimensions }, new Date());
  return dimensions;
}
