import { sql } from 'kysely';
import type { Handle } from '../ports.ts';

export type QuoteKey = { readonly versionId: string; readonly quote: string };

/**
 * The passage of running text that holds each quote, by its place in the list: its words and the line that
 * introduces the list that it begins with.
 */
export async function listQuotedProse(
  handle: Handle,
  quotes: readonly QuoteKey[],
): Promise<Map<number, { readonly text: string; readonly lead: string | null }>> {
  if (quotes.length === 0) return new Map();
  const given = JSON.stringify(quotes.map(({ versionId, quote }, n) => ({ n, versionId, quote })));
  const { rows } = await sql<{ n: number; text: string; lead: string | null }>`
    select distinct on (q.n) q.n, p.text, p.lead
    from jsonb_to_recordset(${given}::jsonb) as q(n int, "versionId" uuid, quote text)
    join passages p on p.version_id = q."versionId" and p.kind = 'prose' and strpos(p.text, q.quote) > 0
    order by q.n, p.ordinal`.execute(handle);
  return new Map(rows.map(({ n, text, lead }) => [Number(n), { text, lead }]));
}

/**
 * What is searched of the table that holds each quote (`Header: value; …` a row), by its place in the list; quotes
 * of running text have none.
 */
export async function listQuotedTables(
  handle: Handle,
  quotes: readonly QuoteKey[],
): Promise<Map<number, string>> {
  if (quotes.length === 0) return new Map();
  const given = JSON.stringify(quotes.map(({ versionId, quote }, n) => ({ n, versionId, quote })));
  const { rows } = await sql<{ n: number; searchText: string }>`
    select q.n, min(p.search_text) as "searchText"
    from jsonb_to_recordset(${given}::jsonb) as q(n int, "versionId" uuid, quote text)
    join passages p on p.version_id = q."versionId" and p.kind in ('table', 'record') and strpos(p.text, q.quote) > 0
    group by q.n`.execute(handle);
  return new Map(rows.map(({ n, searchText }) => [Number(n), searchText]));
}
