import type { Handle } from '../ports.ts';

export type SearchModel = { readonly model: string; readonly dimensions: number };

/** The model whose vectors are searched; null before the first vector. */
export async function getSearchModel(handle: Handle): Promise<SearchModel | null> {
  const row = await handle
    .selectFrom('search_model')
    .select(['model', 'dimensions'])
    .executeTakeFirst();
  return row ?? null;
}

/** The first model that embeds anything is the one that is searched. */
export async function claimSearchModel(
  handle: Handle,
  { model, dimensions }: SearchModel,
  at: Date,
): Promise<void> {
  await handle
    .insertInto('search_model')
    .values({ one: true, model, dimensions, since: at })
    .onConflict((conflict) => conflict.column('one').doNothing())
    .execute();
}
