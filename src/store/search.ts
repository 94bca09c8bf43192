import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import type { Handle } from '../ports.ts';
import type { Audience, DocumentKind, PassageKind } from './schema.ts';

/** Who may see what: the limits that every search applies in SQL. `today` is an ISO date. */
export type Scope = {
  readonly product: string | null;
  readonly audience: 'nda' | 'public';
  readonly today: string;
};

/** `terms` are the question's own words, `wide` their synonyms and acronyms; both single words of letters and digits. */
export type SearchQuery = {
  readonly vector: string | null;
  readonly terms: readonly string[];
  readonly wide: readonly string[];
};

/** One hit of one leg. `distance` is the cosine distance, `rank` PostgreSQL's text rank; each null in the other leg. */
export type SearchHit = {
  readonly query: number;
  readonly id: number;
  readonly distance: number | null;
  readonly rank: number | null;
};

export type PassageRow = {
  readonly id: number;
  readonly documentId: string;
  readonly versionId: string;
  readonly document: string;
  readonly title: string | null;
  readonly version: number;
  readonly documentKind: DocumentKind;
  readonly audience: Audience;
  readonly modelAllowed: boolean;
  readonly kind: PassageKind;
  readonly page: number | null;
  readonly section: string | null;
  readonly text: string;
  readonly searchText: string;
  readonly controlId: string | null;
  readonly criteria: readonly string[];
  readonly quotable: boolean;
};

const criteriaSchema = z.array(z.string());

/** Documents `d` that a questionnaire of this scope may draw on: current, not removed, not expired, right product and audience. */
export function inScope(scope: Scope): RawBuilder<boolean> {
  return sql<boolean>`d.removed_at is null
    and (d.valid_until is null or d.valid_until >= ${scope.today}::date)
    and (d.product is null or d.product = ${scope.product})
    and (d.audience = 'public' or ${scope.audience}::text = 'nda')`;
}

/**
 * The nearest passages of every query by vector (exact scan) and by words (any of its terms), each leg cut at `depth`, in one round trip.
 */
export async function getSearchHits(
  handle: Handle,
  input: { model: string; queries: readonly SearchQuery[]; scope: Scope; depth: number },
): Promise<SearchHit[]> {
  const { model, queries, scope, depth } = input;
  const given = JSON.stringify(
    queries.map((query, n) => ({
      n,
      embedding: query.vector,
      own: query.terms.join(' | ') || null,
      words: [...query.terms, ...query.wide].join(' | ') || null,
    })),
  );
  const { rows } = await sql<{
    query: number;
    id: number;
    distance: number | null;
    rank: number | null;
  }>`
    with queries as materialized (
      select q.n, q.embedding::vector as embedding, to_tsquery('english', q.own) as own, to_tsquery('english', q.words) as words
      from jsonb_to_recordset(${given}::jsonb) as q(n int, embedding text, own text, words text)),
    scoped as ${sql.raw(queries.length > 2 ? 'materialized' : 'not materialized')} (
      select p.id, p.search, e.embedding
      from documents d join passages p on p.version_id = d.current_version_id
      left join embeddings e on e.text_hash = p.search_hash and e.model = ${model}
      where ${inScope(scope)})
    select q.n as query, near.id, near.distance, null::float8 as rank
    from queries q cross join lateral (
      select s.id, (s.embedding <=> q.embedding)::float8 as distance from scoped s
      where s.embedding is not null and q.embedding is not null order by 2 limit ${depth}) near
    union all
    select q.n, words.id, null, words.rank
    from queries q cross join lateral (
      select s.id, (ts_rank(s.search, q.own, 1) + 0.3 * ts_rank(s.search, q.words, 1))::float8 as rank from scoped s
      where s.search @@ q.words order by 2 desc, 1 limit ${depth}) words`.execute(handle);
  return rows.map((row) => ({ ...row, query: Number(row.query), id: Number(row.id) }));
}

/** In how many passages of the scope each term occurs, and how many passages there are (for the weight of rare words). */
export async function getTermCounts(
  handle: Handle,
  terms: readonly string[],
  scope: Scope,
): Promise<{ counts: Map<string, number>; passages: number }> {
  const { rows } = await sql<{ term: string | null; count: number }>`
    with scoped as materialized (
      select p.id from documents d join passages p on p.version_id = d.current_version_id where ${inScope(scope)}),
    asked as materialized (
      select term, to_tsquery('english', term) as words
      from jsonb_array_elements_text(${JSON.stringify(terms)}::jsonb) as x(term))
    select t.term, (
      select count(*)::int from passages p where p.search @@ t.words and p.id in (select id from scoped)) as count
    from asked t
    union all select null, (select count(*)::int from scoped)`.execute(handle);
  return {
    counts: new Map(
      rows.flatMap((row) => (row.term === null ? [] : [[row.term, Number(row.count)] as const])),
    ),
    passages: Number(rows.find((row) => row.term === null)?.count ?? 0),
  };
}

/** Passages with their documents, by id. */
export async function getPassagesById(
  handle: Handle,
  ids: readonly number[],
): Promise<Map<number, PassageRow>> {
  if (ids.length === 0) return new Map();
  const rows = await handle
    .selectFrom('passages as p')
    .innerJoin('document_versions as v', 'v.id', 'p.version_id')
    .innerJoin('documents as d', 'd.id', 'v.document_id')
    .select([
      'p.id',
      'd.id as documentId',
      'v.id as versionId',
      'd.name as document',
      'v.title',
      'v.number as version',
    ])
    .select([
      'd.kind as documentKind',
      'd.audience',
      'd.model_allowed as modelAllowed',
      'p.kind',
      'p.page',
      'p.section',
    ])
    .select([
      'p.text',
      'p.search_text as searchText',
      'p.control_id as controlId',
      'p.criteria',
      'p.quotable',
    ])
    .where(
      sql<boolean>`p.id in (select value::bigint from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb) as x(value))`,
    )
    .execute();
  return new Map(
    rows.map((row) => [
      Number(row.id),
      { ...row, id: Number(row.id), criteria: criteriaSchema.parse(row.criteria) },
    ]),
  );
}
