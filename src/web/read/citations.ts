import { leadOfQuote } from '../../language/lead-of-quote.ts';
import { type Cell, cellsOf } from '../../language/table-cells.ts';
import type { Handle } from '../../ports.ts';
import type { listCitations } from '../../store/citations.ts';
import { listControlIds } from '../../store/controls.ts';
import { listQuotedPassages } from '../../store/quoted-rows.ts';
import { getSources, type Source } from '../../store/sources.ts';
import type { CitationView } from '../components/citation.tsx';
import { placeWords } from '../said.ts';

type Stored = Omit<CitationView, 'title' | 'audience' | 'stale' | 'controlId' | 'cells' | 'lead'>;

/** A stored citation as pages show it; `id` null where it cannot be taken away there. */
export const storedCitation = (
  row: Awaited<ReturnType<typeof listCitations>>[number],
  id: number | null,
): Stored => ({
  id,
  source: row.source,
  document: row.document,
  versionId: row.version_id,
  version: row.version,
  page: row.page,
  section: row.source === 'answer' && row.section !== null ? placeWords(row.section) : row.section,
  control: row.control_id,
  criteria: Array.isArray(row.criteria) ? row.criteria.map(String) : [],
  quote: row.quote,
});

function staleness(source: Source | undefined, versionId: string): string | null {
  if (source === undefined) return null;
  if (source.isRemoved) return 'This document was removed since';
  return source.currentVersionId === versionId ? null : 'There is a newer version of this document';
}

/** Citations with what their documents are now: title, audience, whether they still stand. */
export async function viewCitations(
  handle: Handle,
  citations: readonly Stored[],
): Promise<CitationView[]> {
  const sources = await getSources(
    handle,
    citations.flatMap(({ versionId }) => versionId ?? []),
  );
  const controls = await listControlIds(
    handle,
    [...sources.values()].map(({ documentId }) => documentId),
  );
  const cells = await cellsOfQuotes(handle, citations);
  const leads = await leadsOfQuotes(handle, citations);
  return citations.map((citation, index) => {
    const source = sources.get(citation.versionId ?? '');
    return {
      ...citation,
      controlId: controls.get(`${source?.documentId}:${citation.control}`) ?? null,
      title: source?.title ?? null,
      audience: source?.audience ?? null,
      versionId: source === undefined || source.isRemoved ? null : citation.versionId,
      cells: cells[index] ?? null,
      lead: leads[index] ?? null,
      stale: citation.versionId === null ? null : staleness(source, citation.versionId),
    };
  });
}

/** The cells of each quoted row with their headers; null for running text. */
async function cellsOfQuotes(
  handle: Handle,
  citations: readonly Stored[],
): Promise<(readonly Cell[] | null)[]> {
  const rows = citations.flatMap(({ versionId, quote }, index) =>
    versionId !== null && quote.includes(' | ') ? [{ versionId, quote, index }] : [],
  );
  const tables = await listQuotedPassages(handle, rows, 'rows');
  const found = new Map(
    rows.map(({ quote, index }, n) => {
      const table = tables.get(n);
      return [index, table === undefined ? null : cellsOf(table, quote)] as const;
    }),
  );
  return citations.map((_, index) => found.get(index) ?? null);
}

type Quote = { readonly versionId: string | null; readonly quote: string };

/** The line above each quote that introduces the list that it is an item of; null for all others. */
export async function leadsOfQuotes(
  handle: Handle,
  quotes: readonly Quote[],
): Promise<(string | null)[]> {
  const prose = quotes.flatMap(({ versionId, quote }, index) =>
    versionId === null || quote.includes(' | ') ? [] : [{ versionId, quote, index }],
  );
  const passages = await listQuotedPassages(handle, prose, 'prose');
  const leads = new Map(
    prose.map(({ quote, index }, n) => {
      const passage = passages.get(n);
      return [index, passage === undefined ? null : leadOfQuote(passage, quote)] as const;
    }),
  );
  return quotes.map((_, index) => leads.get(index) ?? null);
}
