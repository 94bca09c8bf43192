import { sql } from 'kysely';
import { z } from 'zod';
import type { Handle } from '../ports.ts';
import type { StoredPaperFacts } from './paper-facts.ts';
import { particularsSchema, type StoredParticulars } from './particulars.ts';

export type NewVersion = {
  readonly documentId: string;
  readonly fileName: string;
  readonly sha256: string;
  /** Where the bytes are kept; null for a refused file. */
  readonly fileSha256: string | null;
  readonly mediaType: string;
  readonly status: 'indexed' | 'refused';
  readonly reason: string | null;
  readonly pages: number | null;
  readonly report: unknown;
  readonly particulars: StoredParticulars | null;
  readonly paperFacts: StoredPaperFacts | null;
  readonly warnings: readonly string[];
  readonly readerVersion: number;
  readonly createdAt: Date;
  readonly createdBy: string;
};

export type VersionHead = {
  readonly id: string;
  readonly number: number;
  readonly sha256: string;
  readonly status: 'indexed' | 'refused';
  readonly reason: string | null;
  readonly pages: number | null;
};

/** The newest version of a document, also a refused one, or null. */
export async function getNewestVersion(
  handle: Handle,
  documentId: string,
): Promise<VersionHead | null> {
  const row = await handle
    .selectFrom('document_versions')
    .select(['id', 'number', 'sha256', 'status', 'reason', 'pages'])
    .where('document_id', '=', documentId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** The version that is in force, or null. */
export async function getVersion(handle: Handle, id: string): Promise<VersionHead | null> {
  const row = await handle
    .selectFrom('document_versions')
    .select(['id', 'number', 'sha256', 'status', 'reason', 'pages'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/** What a version is more closely than its document's kind; null where nothing was recognised. */
export async function getParticulars(
  handle: Handle,
  versionId: string,
): Promise<StoredParticulars | null> {
  const row = await handle
    .selectFrom('document_versions')
    .select('particulars')
    .where('id', '=', versionId)
    .executeTakeFirst();
  return particularsSchema.nullable().parse(row?.particulars ?? null);
}

/** Adds a version under the next number; its document has to be locked. Gives its id and number. */
export async function insertVersion(
  handle: Handle,
  version: NewVersion,
): Promise<{ id: string; number: number }> {
  const newest = await getNewestVersion(handle, version.documentId);
  return handle
    .insertInto('document_versions')
    .values({
      document_id: version.documentId,
      number: (newest?.number ?? 0) + 1,
      file_name: version.fileName,
      sha256: version.sha256,
      file_sha256: version.fileSha256,
      media_type: version.mediaType,
      status: version.status,
      reason: version.reason,
      pages: version.pages,
      report: version.report === null ? null : JSON.stringify(version.report),
      particulars: version.particulars === null ? null : JSON.stringify(version.particulars),
      paper_facts: version.paperFacts === null ? null : JSON.stringify(version.paperFacts),
      warnings: JSON.stringify(version.warnings),
      reader_version: version.readerVersion,
      checked_version: version.readerVersion,
      created_at: version.createdAt,
      created_by: version.createdBy,
    })
    .returning(['id', 'number'])
    .executeTakeFirstOrThrow();
}

/** Versions of a document with where their bytes are kept. */
export async function listVersionIds(
  handle: Handle,
  documentId: string,
): Promise<{ id: string; fileSha256: string | null }[]> {
  const rows = await handle
    .selectFrom('document_versions')
    .select(['id', 'file_sha256 as fileSha256'])
    .where('document_id', '=', documentId)
    .orderBy('number')
    .execute();
  return rows;
}

/** A version whose file is kept. */
export type KeptVersion = {
  readonly id: string;
  readonly number: number;
  readonly fileName: string;
  readonly sha256: string;
  readonly fileSha256: string;
  /** The document that it was taken out into, where it was. */
  readonly takenOutAs: string | null;
};

/** The versions of a document that could be read and whose files are kept, oldest first. */
export async function listKeptVersions(handle: Handle, documentId: string): Promise<KeptVersion[]> {
  const rows = await handle
    .selectFrom('document_versions')
    .select(['id', 'number', 'file_name as fileName', 'sha256', 'file_sha256 as fileSha256'])
    .select('taken_out_as as takenOutAs')
    .where('document_id', '=', documentId)
    .where('status', '=', 'indexed')
    .orderBy('number')
    .execute();
  return rows.flatMap(({ fileSha256, ...row }) =>
    fileSha256 === null ? [] : [{ ...row, fileSha256 }],
  );
}

/** Notes at the versions with these bytes that they are another document now. */
export async function updateTakenOut(
  trx: Handle,
  taken: { readonly documentId: string; readonly sha256: string; readonly as: string },
): Promise<void> {
  await trx
    .updateTable('document_versions')
    .set({ taken_out_as: taken.as })
    .where('document_id', '=', taken.documentId)
    .where('sha256', '=', taken.sha256)
    .execute();
}

/** A version whose text is kept, as it is compared with others. */
export type ComparedVersion = {
  readonly id: string;
  readonly number: number;
  readonly statedVersion: string | null;
  readonly createdAt: Date;
  readonly isCurrent: boolean;
};

/** The versions of a document that could be read, newest first; none of a removed one. */
export async function listComparedVersions(
  handle: Handle,
  documentId: string,
): Promise<ComparedVersion[]> {
  if (!z.guid().safeParse(documentId).success) return [];
  return handle
    .selectFrom('document_versions as v')
    .innerJoin('documents as d', 'd.id', 'v.document_id')
    .select(['v.id', 'v.number', 'v.stated_version as statedVersion', 'v.created_at as createdAt'])
    .select(sql<boolean>`coalesce(v.id = d.current_version_id, false)`.as('isCurrent'))
    .where('d.id', '=', documentId)
    .where('d.removed_at', 'is', null)
    .where('v.status', '=', 'indexed')
    .orderBy('v.number', 'desc')
    .execute();
}

/**
 * Takes the bytes and all that was read from them or said of them out of a document's versions; what remains tells
 * that they were here.
 */
export async function clearVersions(handle: Handle, documentId: string): Promise<void> {
  await handle
    .updateTable('document_versions')
    .set({ file_sha256: null, title: null, report: null, warnings: '[]' })
    .set({ stated_version: null, effective_date: null, next_review: null, owner: null })
    .set({ classification: null, stated_product: null, stated: '{}', corrected: '{}' })
    .set({ report_corrections: '{}', particulars: null, paper_facts: null })
    .where('document_id', '=', documentId)
    .execute();
}
