import { sql } from 'kysely';
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

/** From now on this model's vectors are searched. */
export async function replaceSearchModel(
  handle: Handle,
  { model, dimensions }: SearchModel,
  at: Date,
): Promise<void> {
  await handle.updateTable('search_model').set({ model, dimensions, since: at }).execute();
}

type Wanted = {
  readonly model: string;
  /** True where the model is outside this process: then only texts that may go there. */
  readonly isRemote: boolean;
};

/**
 * Texts that can be found now (current passages, earlier answers) and that this model has not embedded: by hash,
 * each once.
 */
const missingTexts = ({ model, isRemote }: Wanted) => sql<{ hash: string; text: string }>`
  select distinct on (t.hash) t.hash, t.text from (
    select p.search_hash as hash, p.search_text as text from passages p join documents d on d.current_version_id = p.version_id
    where d.removed_at is null and (d.model_allowed or not ${isRemote}::boolean)
    union all
    select l.question_hash, l.question from library_entries l
    left join documents d on d.current_version_id = l.version_id
    where l.retired_at is null
      and not (${isRemote}::boolean and exists (
        select from questions q join questionnaires n on n.id = q.questionnaire_id
        where q.id = l.approved_question_id and n.model_forbidden))
      and (l.version_id is null or (d.removed_at is null and (d.model_allowed or not ${isRemote}::boolean)))) t
  where not exists (select from embeddings e where e.model = ${model} and e.text_hash = t.hash)`;

/** The next texts that a model has to embed before it can take over. */
export async function listMissingTexts(
  handle: Handle,
  wanted: Wanted,
  limit: number,
): Promise<{ hash: string; text: string }[]> {
  const { rows } = await sql<{
    hash: string;
    text: string;
  }>`${missingTexts(wanted)} order by t.hash limit ${limit}`.execute(handle);
  return rows;
}

/** How many texts that can be found this model has not embedded. */
export async function countMissingTexts(handle: Handle, wanted: Wanted): Promise<number> {
  const { rows } = await sql<{
    count: number;
  }>`select count(*)::int as count from (${missingTexts(wanted)}) missing`.execute(handle);
  return Number(rows[0]?.count ?? 0);
}
