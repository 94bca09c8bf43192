import { sql } from 'kysely';
import type { Handle } from '../ports.ts';
import type { StoredPaperFacts } from './paper-facts.ts';
import type { StoredParticulars } from './particulars.ts';

export type DueVersion = { readonly documentId: string; readonly versionId: string };

/** Versions in force that an older reader read, or whose answers were not checked since: the next `limit` of them. */
const due = (handle: Handle, readerVersion: number) =>
  handle
    .selectFrom('documents as d')
    .innerJoin('document_versions as v', 'v.id', 'd.current_version_id')
    .where('d.removed_at', 'is', null)
    .where('v.file_sha256', 'is not', null)
    .where((eb) =>
      eb.or([
        eb('v.reader_version', '<', readerVersion),
        eb('v.checked_version', '<', readerVersion),
      ]),
    );

/** The next document that is to be read again or whose answers are to be checked, or null. */
export async function nextDueVersion(
  handle: Handle,
  readerVersion: number,
): Promise<(DueVersion & { readonly isRead: boolean }) | null> {
  const row = await due(handle, readerVersion)
    .select(['d.id as documentId', 'v.id as versionId'])
    .select(sql<boolean>`v.reader_version >= ${readerVersion}`.as('isRead'))
    .orderBy('d.id')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** How many documents are still to be read again. */
export async function countDueVersions(handle: Handle, readerVersion: number): Promise<number> {
  const row = await due(handle, readerVersion)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Has the version in force to be read again, because its kind was corrected? */
export async function makeVersionDue(trx: Handle, versionId: string): Promise<void> {
  await trx
    .updateTable('document_versions')
    .set({ reader_version: 0, checked_version: 0 })
    .where('id', '=', versionId)
    .execute();
}

/** Where a version's bytes are kept and under which name they came; null where they are not kept. */
export async function getVersionFile(
  handle: Handle,
  versionId: string,
): Promise<{ fileName: string; fileSha256: string } | null> {
  const row = await handle
    .selectFrom('document_versions')
    .select(['file_name as fileName', 'file_sha256 as fileSha256'])
    .where('id', '=', versionId)
    .executeTakeFirst();
  return row === undefined || row.fileSha256 === null
    ? null
    : { fileName: row.fileName, fileSha256: row.fileSha256 };
}

type Reading = {
  readonly pages: number | null;
  readonly report: unknown;
  readonly particulars: StoredParticulars | null;
  readonly paperFacts: StoredPaperFacts | null;
  readonly warnings: readonly string[];
  readonly readerVersion: number;
};

/** Stores what another reading of the same bytes gave. */
export async function updateReading(
  trx: Handle,
  versionId: string,
  { pages, report, particulars, paperFacts, warnings, readerVersion }: Reading,
): Promise<void> {
  await trx
    .updateTable('document_versions')
    .set({
      pages,
      report: report === null ? null : JSON.stringify(report),
      particulars: particulars === null ? null : JSON.stringify(particulars),
      paper_facts: paperFacts === null ? null : JSON.stringify(paperFacts),
      warnings: JSON.stringify(warnings),
      reader_version: readerVersion,
      checked_version: 0,
    })
    .where('id', '=', versionId)
    .execute();
}

/**
 * A version that today's reader cannot read keeps its text, with a warning; its answers count as checked after that.
 */
export async function markUnreadable(
  trx: Handle,
  versionId: string,
  { warning, readerVersion }: { warning: string; readerVersion: number },
): Promise<void> {
  await trx
    .updateTable('document_versions')
    .set({
      reader_version: readerVersion,
      warnings: sql`warnings || ${JSON.stringify([warning])}::jsonb`,
    })
    .where('id', '=', versionId)
    .execute();
}

/** The answers that rest on this version were checked after that reader. */
export async function markChecked(
  trx: Handle,
  versionId: string,
  readerVersion: number,
): Promise<void> {
  await trx
    .updateTable('document_versions')
    .set({ checked_version: readerVersion })
    .where('id', '=', versionId)
    .execute();
}

/** Stores what a version says of itself where it is not in force. */
export async function updateLife(
  trx: Handle,
  versionId: string,
  life: 'draft' | 'superseded' | null,
): Promise<void> {
  await trx.updateTable('document_versions').set({ life }).where('id', '=', versionId).execute();
}
