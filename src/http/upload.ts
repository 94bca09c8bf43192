import { AppError } from '../errors.ts';

/** Most bytes of one request. */
export const MOST_BYTES = 25 * 1024 * 1024;

export type Upload = { readonly fileName: string; readonly bytes: Uint8Array };

/**
 * The files of a form field. A browser sends an empty, nameless file for a field left alone: that one is dropped.
 * Throws `invalid_input` where none is left.
 */
export async function readUploads(field: unknown): Promise<Upload[]> {
  const given = (Array.isArray(field) ? field : [field]).filter((each) => each instanceof File);
  const files = given.filter((file) => file.name !== '' || file.size > 0);
  if (files.length === 0) throw new AppError('invalid_input', 'Choose a file first.');
  return Promise.all(
    files.map(async (file) => ({
      fileName: baseName(file.name),
      bytes: new Uint8Array(await file.arrayBuffer()),
    })),
  );
}

/** A name without folders and control characters: it is shown and stored, never opened. */
function baseName(name: string): string {
  const base = name.split(/[\\/]/).at(-1) ?? '';
  return base.replace(/\p{Cc}/gu, '').trim() || 'unnamed';
}
