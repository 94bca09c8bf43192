import { type Selectable, sql } from 'kysely';
import { z } from 'zod';
import type { Handle } from '../ports.ts';
import type { Audience, DocumentKind, Schema } from './schema.ts';

export type StoredDocument = {
  readonly id: string;
  readonly name: string;
  readonly kind: DocumentKind;
  /** Did a person say so? Else it was read. */
  readonly kindSaid: boolean;
  /** Why a person should say what it is; null where that is plain. */
  readonly kindDoubt: string | null;
  readonly audience: Audience;
  readonly product: string | null;
  /** ISO date. */
  readonly validUntil: string | null;
  /** Did a person say so? Else it follows from what was read. */
  readonly validitySaid: boolean;
  /** The gap letter that carries the validity of a report further. */
  readonly bridgedBy: string | null;
  readonly modelAllowed: boolean;
  readonly currentVersionId: string | null;
};

const toDocument = (row: Selectable<Schema['documents']>): StoredDocument => ({
  id: row.id,
  name: row.name,
  kind: row.kind,
  kindSaid: row.kind_said,
  kindDoubt: row.kind_doubt,
  audience: row.audience,
  product: row.product,
  validUntil: row.valid_until,
  validitySaid: row.validity_said,
  bridgedBy: row.bridged_by,
  modelAllowed: row.model_allowed,
  currentVersionId: row.current_version_id,
});

/** The document, unless it was removed; null also for what is no id. */
export async function getDocument(handle: Handle, id: string): Promise<StoredDocument | null> {
  if (!z.guid().safeParse(id).success) return null;
  const row = await handle
    .selectFrom('documents')
    .selectAll()
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return row === undefined ? null : toDocument(row);
}

/** The document of that name that was not removed, or null. */
export async function getDocumentByName(
  handle: Handle,
  name: string,
): Promise<StoredDocument | null> {
  const row = await handle
    .selectFrom('documents')
    .selectAll()
    .where('name', '=', name)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return row === undefined ? null : toDocument(row);
}

/**
 * The documents that a file of that name may belong to: the one that is called so, and those whose current version
 * came under it. First the one with the same bytes, then the one of that name, then the oldest.
 */
export async function listDocumentsOfFile(
  handle: Handle,
  file: { readonly name: string; readonly sha256: string },
): Promise<StoredDocument[]> {
  const rows = await handle
    .selectFrom('documents as d')
    .leftJoin('document_versions as v', 'v.id', 'd.current_version_id')
    .selectAll('d')
    .where(({ or, eb }) => or([eb('d.name', '=', file.name), eb('v.file_name', '=', file.name)]))
    .where('d.removed_at', 'is', null)
    .orderBy(sql`coalesce(v.sha256 = ${file.sha256}, false)`, 'desc')
    .orderBy(sql`d.name = ${file.name}`, 'desc')
    .orderBy('d.created_at')
    .orderBy('d.id')
    .execute();
  return rows.map(toDocument);
}

/** Keeps the document from changing until the transaction ends; tells whether it is still there. */
export async function lockDocument(trx: Handle, id: string): Promise<boolean> {
  const row = await trx
    .selectFrom('documents')
    .select('id')
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  return row !== undefined;
}

export type NewDocument = Omit<StoredDocument, 'id' | 'currentVersionId' | 'bridgedBy'> & {
  readonly createdAt: Date;
  readonly createdBy: string;
};

/** Adds a document without a version; gives its id, or null where another of that name stands. */
export async function insertDocument(
  handle: Handle,
  document: NewDocument,
): Promise<string | null> {
  const row = await handle
    .insertInto('documents')
    .values({
      name: document.name,
      kind: document.kind,
      kind_said: document.kindSaid,
      kind_doubt: document.kindDoubt,
      audience: document.audience,
      product: document.product,
      valid_until: document.validUntil,
      validity_said: document.validitySaid,
      model_allowed: document.modelAllowed,
      created_at: document.createdAt,
      created_by: document.createdBy,
    })
    .onConflict((conflict) => conflict.column('name').where('removed_at', 'is', null).doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Changes what is said about a document, and which version is the current one. */
export async function updateDocument(
  handle: Handle,
  id: string,
  change: Partial<Omit<StoredDocument, 'id' | 'name'>>,
): Promise<void> {
  const columns = {
    ...(change.kind === undefined ? {} : { kind: change.kind }),
    ...(change.kindSaid === undefined ? {} : { kind_said: change.kindSaid }),
    ...(change.kindDoubt === undefined ? {} : { kind_doubt: change.kindDoubt }),
    ...(change.audience === undefined ? {} : { audience: change.audience }),
    ...(change.product === undefined ? {} : { product: change.product }),
    ...(change.validUntil === undefined ? {} : { valid_until: change.validUntil }),
    ...(change.validitySaid === undefined ? {} : { validity_said: change.validitySaid }),
    ...(change.bridgedBy === undefined ? {} : { bridged_by: change.bridgedBy }),
    ...(change.modelAllowed === undefined ? {} : { model_allowed: change.modelAllowed }),
    ...(change.currentVersionId === undefined
      ? {}
      : { current_version_id: change.currentVersionId }),
  };
  if (Object.keys(columns).length === 0) return;
  await handle.updateTable('documents').set(columns).where('id', '=', id).execute();
}

/** Marks a document as removed: no search finds it any more, and its name is free. */
export async function markDocumentRemoved(handle: Handle, id: string, at: Date): Promise<void> {
  await handle.updateTable('documents').set({ removed_at: at }).where('id', '=', id).execute();
}

/** The products that documents are limited to, each once. */
export async function listProducts(handle: Handle): Promise<string[]> {
  const rows = await handle
    .selectFrom('documents')
    .select('product')
    .distinct()
    .where('product', 'is not', null)
    .where('removed_at', 'is', null)
    .execute();
  return rows.flatMap(({ product }) => (product === null ? [] : [product]));
}
