import type { Deps } from '../ports.ts';
import { ensureSignIndex } from '../store/search-indexes.ts';
import {
  countMissingTexts,
  getSearchModel,
  listMissingTexts,
  replaceSearchModel,
} from '../store/search-model.ts';
import { refreshStatistics } from '../store/statistics.ts';
import { embedMissing } from './embed-texts.ts';

/** Texts that are looked up at a time; what is embedded is stored in smaller steps (`embedMissing`). */
const TEXTS_A_STEP = 512;

export type PreparingOptions = {
  readonly signal?: AbortSignal | undefined;
  /** Called after each step with the texts that are left. */
  readonly onProgress?: ((left: number) => void) | undefined;
};

/**
 * Brings what search needs up to date, in the background: embeds the texts that the model of the settings has not
 * seen, a step at a time (all of them where another model is searched, else those of documents that may only now be
 * sent to it), then searches by that model, and builds the approximate index once the library has outgrown exact
 * comparison. People search by the old model meanwhile. What was embedded stays: killed and started again, it goes
 * on where it was. Gives how many texts it embedded.
 */
export async function prepareSearch(
  deps: Pick<Deps, 'db' | 'embeddings' | 'clock' | 'log'>,
  options: PreparingOptions = {},
): Promise<number> {
  const { db, embeddings, clock, log } = deps;
  const searched = await getSearchModel(db);
  if (searched === null) return 0;
  const { embedded, dimensions } = await embedAll(deps, options);
  if (searched.model === embeddings.model) {
    await ensureSearchIndex(deps);
    return embedded;
  }
  const next = {
    model: embeddings.model,
    dimensions: dimensions ?? (await embeddings.embedQuery('length')).length,
  };
  await ensureSignIndex(db, next);
  await replaceSearchModel(db, next, clock.now());
  await refreshStatistics(db);
  log.info({ from: searched.model, to: next.model, embedded }, 'search uses another model now');
  return embedded;
}

/**
 * Embeds what the model has not seen. Gives how many texts those were, and their vectors' length where there were any.
 */
async function embedAll(
  { db, embeddings }: Pick<Deps, 'db' | 'embeddings'>,
  { signal, onProgress }: PreparingOptions,
): Promise<{ embedded: number; dimensions: number | null }> {
  const wanted = { model: embeddings.model, isRemote: embeddings.isRemote === true };
  let left = await countMissingTexts(db, wanted);
  let embedded = 0;
  let dimensions: number | null = null;
  for (;;) {
    signal?.throwIfAborted();
    const texts = await listMissingTexts(db, wanted, TEXTS_A_STEP);
    if (texts.length === 0) return { embedded, dimensions };
    dimensions = (await embedMissing({ db }, embeddings, texts)) ?? dimensions;
    embedded += texts.length;
    left = Math.max(0, left - texts.length);
    onProgress?.(left);
  }
}

/** After documents came in: builds the approximate index where the library has outgrown exact comparison. */
export async function ensureSearchIndex({ db }: Pick<Deps, 'db'>): Promise<void> {
  const searched = await getSearchModel(db);
  if (searched !== null) await ensureSignIndex(db, searched);
}

/** How far the model of the settings is from being searched; null where it is searched already. */
export async function switchProgress(
  deps: Pick<Deps, 'db' | 'embeddings'>,
): Promise<{ from: string; to: string; left: number } | null> {
  const { db, embeddings } = deps;
  const searched = await getSearchModel(db);
  if (searched === null || searched.model === embeddings.model) return null;
  const wanted = { model: embeddings.model, isRemote: embeddings.isRemote === true };
  return { from: searched.model, to: embeddings.model, left: await countMissingTexts(db, wanted) };
}
