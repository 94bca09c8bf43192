import { z } from 'zod';
import type { Handle } from '../ports.ts';
import type { CitationSource } from './schema.ts';

export type NewCitation = {
  readonly source: CitationSource;
  readonly documentId: string | null;
  readonly versionId: string | null;
  readonly libraryEntryId: string | null;
  readonly document: string;
  readonly version: number;
  readonly page: number | null;
  readonly section: string | null;
  readonly control: string | null;
  readonly criteria: readonly string[];
  readonly quote: string;
};

/** Stores a draft's citations in their order. */
export async function insertCitations(
  handle: Handle,
  draftId: string,
  citations: readonly NewCitation[],
): Promise<void> {
  await insertCitationsOf(handle, [{ draftId, citations }]);
}

/** As `insertCitations`, of several drafts. */
export async function insertCitationsOf(
  handle: Handle,
  drafts: readonly { readonly draftId: string; readonly citations: readonly NewCitation[] }[],
): Promise<void> {
  const rows = drafts.flatMap(({ draftId, citations }) =>
    citations.map((each, ordinal) => ({
      draft_id: draftId,
      ordinal,
      source: each.source,
      document_id: each.documentId,
      version_id: each.versionId,
      library_entry_id: each.libraryEntryId,
      document: each.document,
      version: each.version,
      page: each.page,
      section: each.section,
      control_id: each.control,
      criteria: JSON.stringify(each.criteria),
      quote: each.quote,
    })),
  );
  if (rows.length > 0) await handle.insertInto('citations').values(rows).execute();
}

type CitationRow = Awaited<ReturnType<typeof listCitations>>[number];

const criteria = z.array(z.string());

/** A stored citation as drafts and people give it. */
export const citationFrom = (row: CitationRow): NewCitation => ({
  source: row.source,
  documentId: row.document_id,
  versionId: row.version_id,
  libraryEntryId: row.library_entry_id,
  document: row.document,
  version: row.version,
  page: row.page,
  section: row.section,
  control: row.control_id,
  criteria: criteria.parse(row.criteria),
  quote: row.quote,
});

/** The citations of these drafts, in order. */
export function listCitations(handle: Handle, draftIds: readonly string[]) {
  return handle
    .selectFrom('citations')
    .selectAll()
    .where(
      'draft_id',
      'in',
      draftIds.length > 0 ? [...draftIds] : ['00000000-0000-0000-0000-000000000000'],
    )
    .orderBy('draft_id')
    .orderBy('ordinal')
    .execute();
}

/** Where a page's text is stored: `page` is 0 for a document without pages. */
export type PageKey = { readonly versionId: string; readonly page: number };

/** The texts that quotes are verified against. */
export async function getPageTexts(
  handle: Handle,
  keys: readonly PageKey[],
): Promise<Map<string, string>> {
  const versions = [...new Set(keys.map((key) => key.versionId))];
  if (versions.length === 0) return new Map();
  const wanted = new Set(keys.map((key) => `${key.versionId}:${key.page}`));
  const rows = await handle
    .selectFrom('document_pages')
    .selectAll()
    .where('version_id', 'in', versions)
    .execute();
  return new Map(
    rows
      .map((row) => [`${row.version_id}:${row.page}`, row.text] as const)
      .filter(([key]) => wanted.has(key)),
  );
}
