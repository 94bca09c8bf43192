import { sql } from 'kysely';
import type { Handle } from '../ports.ts';

/**
 * In about how many passages each term occurs (terms that the index leaves out are missing), and how many passages
 * there are.
 */
export type TermCounts = {
  readonly counts: ReadonlyMap<string, number>;
  readonly passages: number;
};

/**
 * How common single words are among all passages, whatever their scope. The commonest are known from the
 * statistics, so that their passages need not be visited; others are few, and are counted in the index, up to
 * `MOST_COUNTED`, if `exact` names them, else taken for `RARE`.
 */
export async function getTermCounts(
  handle: Handle,
  terms: { readonly exact: readonly string[]; readonly rough: readonly string[] },
): Promise<TermCounts> {
  const asked = JSON.stringify([
    ...terms.exact.map((term) => ({ term, exact: true })),
    ...terms.rough.map((term) => ({ term, exact: false })),
  ]);
  const { rows } = await sql<{ term: string | null; count: number }>`
    with total as materialized (
      select case when c.reltuples > 0 then c.reltuples::float8 else (select count(*) from passages) end as passages
      from pg_class c where c.oid = 'passages'::regclass)
    select a.term, coalesce(
      round((select c.share from common_words c where c.word = lexeme) * total.passages),
      case when a.exact
        then (
          select case when count(*) < ${sql.lit(MOST_COUNTED)} then count(*)
            else greatest(count(*), sqrt(count(*) * total.passages * (select min(share) from common_words))) end
          from (select from passages p where p.search @@ to_tsquery('simple', quote_literal(lexeme)) limit ${sql.lit(MOST_COUNTED)}) few)
        else ${sql.lit(RARE)} end)::int as count
    from total cross join jsonb_to_recordset(${asked}::jsonb) as a(term text, exact boolean)
      cross join unnest(tsvector_to_array(to_tsvector('english', a.term))) as lexeme
    union all select null, passages::int from total`.execute(handle);
  return {
    counts: new Map(
      rows.flatMap((row) => (row.term === null ? [] : [[row.term, Number(row.count)] as const])),
    ),
    passages: Number(rows.find((row) => row.term === null)?.count ?? 0),
  };
}

/** Passages that a word outside the statistics is taken to be in. */
const RARE = 5;

/** Every passage counted is visited: a word in more is taken to lie between this and the rarest common word. */
const MOST_COUNTED = 300;
