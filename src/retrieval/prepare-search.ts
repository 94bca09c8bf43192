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
 * Brings what search needs up to date, in the background: where the settings name another model than the one that is searched, embeds all texts
 * anew, a step at a time, and then searches by the new model; and builds the approximate index once the library has outgrown exact
 * comparison. People search by the old model meanwhile. What was embedded stays: killed and started again, it goes on where it was.
 * Gives how many texts it embedded.
 */
export async function prepareSearch(
  deps: Pick<Deps, 'db' | 'embeddings' | 'clock' | 'log'>,
  { signal, onProgress }: PreparingOptions = {},
): Promise<number> {
  const { db, embeddings, clock, log } = deps;
  const searched = await getSearchModel(db);
  if (searched === null) return 0;
  if (searched.model === embeddings.model) {
    await ensureSearchIndex(deps);
    return 0;
  }
  const wanted = { model: embeddings.model, isRemote: embeddings.isRemote === true };
  let left = await countMissingTexts(db, wanted);
  let embedded = 0;
  let dimensions: number | null = null;
  for (;;) {
    signal?.throwIfAborted();
    const texts = await listMissingTexts(db, wanted, TEXTS_A_STEP);
    if (texts.length === 0) break;
    dimensions = (await embedMissing(deps, embeddings, texts)) ?? dimensions;
    embedded += texts.length;
    left = Math.max(0, left - texts.length);
    onProgress?.(left);
  }
  dimensions ??= (await embeddings.embedQuery('length')).length;
  const next = { model: embeddings.model, dimensions };
  await ensureSignIndex(db, next);
  await replaceSearchModel(db, next, clock.now());
  await refreshStatistics(db);
  log.info({ from: searched.model, to: next.model, embedded }, 'search uses another model now');
  return embedded;
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
