import { type RawBuilder, sql } from 'kysely';
import type { Database, Handle } from '../ports.ts';
import { type PassageRow, type Scope, versionInScope } from './search.ts';
import { signIndexStands } from './search-indexes.ts';
import type { SearchModel } from './search-model.ts';

/**
 * What is looked for: by the vector stored for `hash` (null: not by meaning), and by words: `words` says which
 * passages are looked at, `own` and `wide` (with synonyms) order them. All three in PostgreSQL's query syntax,
 * null: not by words.
 */
export type SearchQuery = {
  readonly hash: string | null;
  readonly words: string | null;
  readonly own: string | null;
  readonly wide: string | null;
};

/** A passage found by one question, with its cosine distance where both have a vector. */
export type SearchHit = {
  readonly query: number;
  readonly id: number;
  readonly distance: number | null;
};

/** What ranking reads of a passage. */
export type RankedText = Pick<
  PassageRow,
  'id' | 'versionId' | 'page' | 'section' | 'criteria' | 'searchText'
>;

/** What was found for each question, and each passage of it once. */
export type SearchHits = {
  readonly hits: readonly SearchHit[];
  readonly texts: readonly RankedText[];
};

export type HitsInput = {
  readonly vectors: SearchModel | null;
  readonly queries: readonly SearchQuery[];
  readonly scope: Scope;
  /** How many passages each of the two ways gives for a question. */
  readonly depth: number;
  /** True where the approximate index on signs stands: it is used, and goes on until enough passages are in scope. */
  readonly approximate: boolean;
};

/** At most so many passages are looked at by words, whatever the statistics promised. */
const MOST_BY_WORDS = 3_000;

/**
 * Reads within one transaction, with settings for searching: nothing is compiled for milliseconds of work, and the
 * approximate index looks around at least as far as is asked (`ef_search`, at most 1,000). `work` is told whether
 * that index stands.
 */
export function forSearching<T>(
  db: Database,
  { vectors, depth }: Pick<HitsInput, 'vectors' | 'depth'>,
  work: (handle: Handle, approximate: boolean) => Promise<T>,
): Promise<T> {
  return db.transaction().execute(async (trx) => {
    const { rows } = await sql<{ approximate: boolean }>`
      select ${vectors === null ? sql.lit(false) : signIndexStands(vectors)} as approximate,
        set_config('jit', 'off', true), set_config('hnsw.iterative_scan', 'relaxed_order', true),
        set_config('hnsw.ef_search', ${`${Math.min(1_000, 2 * depth)}`}, true)`.execute(trx);
    return work(trx, rows[0]?.approximate === true);
  });
}

/**
 * For every question the nearest passages by meaning and by words, each at most `depth`, with their cosine
 * distances and what ranking reads of them, in two statements for all of them. By meaning: the nearest by signs
 * (Hamming distance, exact scan or HNSW), which the distances then put in order (pgvector's README, "Binary
 * Quantization"). By words: those that `words` finds, the best by `ts_rank(own) + 0.3 ts_rank(wide)`. Each
 * statement gives one JSON value, which is read far faster than hundreds of rows. Inside `forSearching`.
 */
export async function getSearchHits(handle: Handle, input: HitsInput): Promise<SearchHits> {
  const near = input.vectors === null ? '[]' : await getNearest(handle, input, input.vectors);
  const { rows } = await hitsWithTexts(input, near).execute(handle);
  return { hits: rows[0]?.hits ?? [], texts: rows[0]?.texts ?? [] };
}

/** The nearest passages by meaning, as JSON: what the next statement takes. */
async function getNearest(
  handle: Handle,
  { queries, scope, depth, approximate }: HitsInput,
  { model, dimensions }: SearchModel,
): Promise<string> {
  const asked = JSON.stringify(queries.map(({ hash }, n) => ({ n, hash })));
  // Literals, so that the planner sees that the partial index of this model and length serves (search-indexes.ts).
  const bits = sql.raw(`bit(${Number(dimensions)})`);
  const signs = approximate ? sql`s.signs::${bits}` : sql`s.signs`;
  const scoped = sql.raw(queries.length > 2 && !approximate ? 'materialized' : 'not materialized');
  const { rows } = await sql<{ near: string }>`
    with queries as materialized (
      select q.n, binary_quantize(e.embedding)::${bits} as signs
      from jsonb_to_recordset(${asked}::jsonb) as q(n int, hash text) join embeddings e on e.text_hash = q.hash and e.model = ${model}),
    scoped as ${scoped} (
      select s.passage_id, s.signs from passage_signs s
      where s.model = ${sql.lit(model)} and ${versionInScope(sql`s.version_id`, scope)})
    select coalesce(json_agg(json_build_object('n', q.n, 'id', found.id)), '[]')::text as near from queries q cross join lateral (
      select s.passage_id as id from scoped s order by ${signs} <~> q.signs limit ${depth}) found`.execute(
    handle,
  );
  return rows[0]?.near ?? '[]';
}

function hitsWithTexts(
  { queries, scope, depth, vectors }: HitsInput,
  near: string,
): RawBuilder<{ hits: SearchHit[] | null; texts: RankedText[] | null }> {
  const asked = JSON.stringify(queries.map((query, n) => ({ n, ...query })));
  const model = vectors?.model ?? '';
  return sql`
    with queries as materialized (
      select q.n, e.embedding, to_tsquery('english', q.words) as words, to_tsquery('english', q.own) as own, to_tsquery('english', q.wide) as wide
      from jsonb_to_recordset(${asked}::jsonb) as q(n int, hash text, words text, own text, wide text)
      left join embeddings e on e.text_hash = q.hash and e.model = ${model}),
    hits as materialized (
      select n, id from jsonb_to_recordset(${near}::jsonb) as x(n int, id bigint)
      union
      select q.n, found.id from queries q cross join lateral (
        select few.id, ts_rank(few.search, q.own, 1) + 0.3 * ts_rank(few.search, q.wide, 1) as rank
        from (
          select p.id, p.search from passages p
          where p.search @@ q.words and ${versionInScope(sql`p.version_id`, scope)} limit ${sql.lit(MOST_BY_WORDS)}) few
        order by 2 desc, 1 limit ${depth}) found),
    vectors as materialized (
      select d.id, (
        select e.embedding from passages p join embeddings e on e.model = ${model} and e.text_hash = p.search_hash
        where p.id = d.id) as embedding
      from (select distinct id from hits) d)
    select (
      select json_agg(json_build_object('query', h.n, 'id', h.id, 'distance', v.embedding <=> q.embedding))
      from hits h join queries q on q.n = h.n join vectors v on v.id = h.id) as hits, (
      select json_agg((
        select json_build_object('id', p.id, 'versionId', p.version_id, 'page', p.page, 'section', p.section,
          'criteria', p.criteria, 'searchText', p.search_text) from passages p where p.id = h.id))
      from (select distinct id from hits) h) as texts`;
}
