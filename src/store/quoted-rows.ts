import { sql } from 'kysely';
import type { Handle } from '../ports.ts';

export type QuoteKey = { readonly versionId: string; readonly quote: string };

/** A passage that holds a quote: `lead` is the line that introduces the list that it begins with. */
export type QuotedPassage = {
  readonly text: string;
  readonly lead: string | null;
  /** What is searched of it; of a table `Header: value; …` a row. */
  readonly searchText: string;
};

const KINDS = { prose: ['prose'], rows: ['table', 'record'] } as const;

/** The first passage that holds each quote, by the quote's place in the list: of running text, or of rows. */
export async function listQuotedPassages(
  handle: Handle,
  quotes: readonly QuoteKey[],
  of: keyof typeof KINDS,
): Promise<Map<number, QuotedPassage>> {
  if (quotes.length === 0) return new Map();
  const given = JSON.stringify(quotes.map(({ versionId, quote }, n) => ({ n, versionId, quote })));
  const { rows } = await sql<QuotedPassage & { n: number }>`
    select distinct on (q.n) q.n, p.text, p.lead, p.search_text as "searchText"
    from jsonb_to_recordset(${given}::jsonb) as q(n int, "versionId" uuid, quote text)
    join passages p on p.version_id = q."versionId"
      and p.kind in (${sql.join(KINDS[of])}) and strpos(p.text, q.quote) > 0
    order by q.n, p.ordinal`.execute(handle);
  return new Map(rows.map(({ n, ...passage }) => [Number(n), passage]));
}
