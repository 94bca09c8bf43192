import { sql } from 'kysely';
import { sha256 } from '../hash.ts';
import type { Handle } from '../ports.ts';

/** Stores bytes under their SHA-256 and returns it; the same bytes twice are one row. */
export async function insertFile(handle: Handle, bytes: Uint8Array): Promise<string> {
  const hash = sha256(bytes);
  await handle
    .insertInto('files')
    .values({ sha256: hash, bytes, size: bytes.length })
    .onConflict((conflict) => conflict.column('sha256').doNothing())
    .execute();
  return hash;
}

/** The bytes of a stored file, or null. */
export async function getFile(handle: Handle, hash: string): Promise<Uint8Array | null> {
  const row = await handle
    .selectFrom('files')
    .select('bytes')
    .where('sha256', '=', hash)
    .executeTakeFirst();
  if (row === undefined) return null;
  const { buffer, byteOffset, byteLength } = row.bytes;
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/** The first bytes of a stored file, which tell its kind; null where there is none. */
export async function getFileStart(handle: Handle, hash: string): Promise<Uint8Array | null> {
  const row = await handle
    .selectFrom('files')
    .select(sql<Uint8Array>`substring(bytes from 1 for 8)`.as('start'))
    .where('sha256', '=', hash)
    .executeTakeFirst();
  return row?.start ?? null;
}

/** Deletes a file that no document, pending version, questionnaire or export needs any more; tells whether it did. */
export async function deleteFileWhenUnused(handle: Handle, hash: string): Promise<boolean> {
  const { numDeletedRows } = await handle
    .deleteFrom('files')
    .where('sha256', '=', hash)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('document_versions').select('id').where('file_sha256', '=', hash))),
    )
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('questionnaires').select('id').where('file_sha256', '=', hash))),
    )
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('exports').select('id').where('file_sha256', '=', hash))),
    )
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('pending_versions').select('id').where('file_sha256', '=', hash))),
    )
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** The hashes of stored files whose bytes are others by now. */
export async function listAlteredFiles(handle: Handle): Promise<string[]> {
  const { rows } = await sql<{ hash: string }>`
    select sha256 as hash from files where sha256 <> encode(sha256(bytes), 'hex') or size <> length(bytes)
    order by sha256`.execute(handle);
  return rows.map(({ hash }) => hash);
}
