import { z } from 'zod';
import type { Handle } from '../ports.ts';
import type { Audience, DocumentKind } from './schema.ts';
import { type PassageRow, validityOn } from './search.ts';

/** A document version as the place that a citation points to. */
export type Source = {
  readonly versionId: string;
  readonly documentId: string;
  readonly name: string;
  readonly title: string | null;
  readonly kind: DocumentKind;
  readonly audience: Audience;
  readonly version: number;
  readonly fileName: string;
  readonly fileSha256: string | null;
  readonly mediaType: string;
  /** Null in formats without pages. */
  readonly pageCount: number | null;
  readonly currentVersionId: string | null;
  readonly isRemoved: boolean;
};

/** Sources by version id. */
export async function getSources(
  handle: Handle,
  versionIds: readonly string[],
): Promise<Map<string, Source>> {
  const ids = [...new Set(versionIds)].filter((id) => z.guid().safeParse(id).success);
  if (ids.length === 0) return new Map();
  const rows = await handle
    .selectFrom('document_versions as v')
    .innerJoin('documents as d', 'd.id', 'v.document_id')
    .select(['v.id', 'd.id as documentId', 'd.name', 'v.title', 'd.kind', 'd.audience', 'v.number'])
    .select(['v.file_name as fileName', 'v.file_sha256 as fileSha256'])
    .select(['v.media_type as mediaType', 'v.pages as pageCount'])
    .select(['d.current_version_id as currentVersionId', 'd.removed_at as removedAt'])
    .where('v.id', 'in', ids)
    .execute();
  return new Map(
    rows.map(({ id, number, removedAt, ...row }) => [
      id,
      { ...row, versionId: id, version: number, isRemoved: removedAt !== null },
    ]),
  );
}

/**
 * Whether a version is in force, and the ISO dates that this hangs on: its own, and the one until which its
 * document serves.
 */
export type Force = Pick<PassageRow, 'validity' | 'validUntil' | 'date'>;

/** Whether versions are in force on an ISO date, by version id. */
export async function getForce(
  handle: Handle,
  versionIds: readonly string[],
  today: string,
): Promise<Map<string, Force>> {
  if (versionIds.length === 0) return new Map();
  const rows = await handle
    .selectFrom('document_versions as v')
    .innerJoin('documents as d', 'd.id', 'v.document_id')
    .select(['v.id', 'd.valid_until as validUntil', 'v.effective_date as date'])
    .select(validityOn(today).as('validity'))
    .where('v.id', 'in', [...new Set(versionIds)])
    .execute();
  return new Map(rows.map(({ id, ...force }) => [id, force]));
}

/** The page numbers of a version that have text, ascending; [0] for a document without pages. */
export async function listSourcePages(handle: Handle, versionId: string): Promise<number[]> {
  const rows = await handle
    .selectFrom('document_pages')
    .select('page')
    .where('version_id', '=', versionId)
    .orderBy('page')
    .execute();
  return rows.map(({ page }) => page);
}

/** The text of one page as a reader sees it, or null. */
export async function getSourcePage(
  handle: Handle,
  versionId: string,
  page: number,
): Promise<string | null> {
  const row = await handle
    .selectFrom('document_pages')
    .select('text')
    .where('version_id', '=', versionId)
    .where('page', '=', page)
    .executeTakeFirst();
  return row?.text ?? null;
}

/** The quote of a citation of this version, or null. */
export async function getCitedQuote(
  handle: Handle,
  versionId: string,
  citationId: number,
): Promise<string | null> {
  const row = await handle
    .selectFrom('citations')
    .select('quote')
    .where('id', '=', citationId)
    .where('version_id', '=', versionId)
    .executeTakeFirst();
  return row?.quote ?? null;
}

/** The verbatim text of a passage of this version, or null. */
export async function getPassageText(
  handle: Handle,
  versionId: string,
  passageId: number,
): Promise<string | null> {
  const row = await handle
    .selectFrom('passages')
    .select('text')
    .where('id', '=', passageId)
    .where('version_id', '=', versionId)
    .executeTakeFirst();
  return row?.text ?? null;
}
