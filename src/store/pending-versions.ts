import { z } from 'zod';
import type { Handle } from '../ports.ts';
import { deleteFileWhenUnused } from './files.ts';
import type { DocumentKind } from './schema.ts';

const saidSchema = z.object({
  kind: z
    .string()
    .transform((kind) => kind as DocumentKind)
    .optional(),
  audience: z.enum(['public', 'nda', 'internal']).optional(),
  product: z.string().optional(),
  validUntil: z.string().optional(),
});

/** What was said of a file when it came in. */
export type Said = z.output<typeof saidSchema>;

/** A file that came under the name of a document and is unlike it: it waits for a person. */
export type PendingVersion = {
  readonly id: string;
  readonly documentId: string;
  readonly document: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly fileSha256: string;
  readonly title: string | null;
  /** The part of the passages that stand in both, 0 to 1. */
  readonly shared: number;
  readonly said: Said;
  readonly createdAt: Date;
};

const pending = (handle: Handle) =>
  handle
    .selectFrom('pending_versions as p')
    .innerJoin('documents as d', 'd.id', 'p.document_id')
    .select(['p.id', 'p.document_id as documentId', 'd.name as document', 'p.sha256', 'p.title'])
    .select(['p.file_name as fileName', 'p.file_sha256 as fileSha256', 'p.shared', 'p.said'])
    .select('p.created_at as createdAt')
    .where('d.removed_at', 'is', null);

type Row = Awaited<ReturnType<ReturnType<typeof pending>['execute']>>[number];
const toPending = (row: Row): PendingVersion => ({ ...row, said: saidSchema.parse(row.said) });

/** What waits for a person, oldest first; all, or that of one document. */
export async function listPendingVersions(
  handle: Handle,
  documentId?: string,
): Promise<PendingVersion[]> {
  let query = pending(handle);
  if (documentId !== undefined) query = query.where('d.id', '=', documentId);
  return (await query.orderBy('p.created_at').orderBy('p.id').execute()).map(toPending);
}

/** One of them, or null; null also for what is no id. */
export async function getPendingVersion(
  handle: Handle,
  id: string,
): Promise<PendingVersion | null> {
  if (!z.guid().safeParse(id).success) return null;
  const row = await pending(handle).where('p.id', '=', id).executeTakeFirst();
  return row === undefined ? null : toPending(row);
}

export type NewPendingVersion = Omit<PendingVersion, 'id' | 'document'> & {
  readonly createdBy: string;
};

/** Keeps a file beside its document; the same bytes wait once. */
export async function insertPendingVersion(
  handle: Handle,
  given: NewPendingVersion,
): Promise<void> {
  await handle
    .insertInto('pending_versions')
    .values({
      document_id: given.documentId,
      file_name: given.fileName,
      sha256: given.sha256,
      file_sha256: given.fileSha256,
      title: given.title,
      shared: given.shared,
      said: JSON.stringify(given.said),
      created_at: given.createdAt,
      created_by: given.createdBy,
    })
    .onConflict((conflict) => conflict.columns(['document_id', 'sha256']).doNothing())
    .execute();
}

/** Takes one away, once; tells whether it was still there. Its bytes stay as long as something needs them. */
export async function deletePendingVersion(trx: Handle, id: string): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('pending_versions')
    .where('id', '=', id)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Forgets all that waits beside a document, with the bytes that nothing else needs. */
export async function deletePendingVersionsOf(trx: Handle, documentId: string): Promise<void> {
  const rows = await trx
    .deleteFrom('pending_versions')
    .where('document_id', '=', documentId)
    .returning('file_sha256 as fileSha256')
    .execute();
  for (const { fileSha256 } of rows) await deleteFileWhenUnused(trx, fileSha256);
}
