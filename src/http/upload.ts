import { AppError } from '../errors.ts';
import { isDocumentName } from '../evidence/read-document.ts';

/** Most bytes of one request. */
export const MOST_BYTES = 25 * 1024 * 1024;

export type Upload = { readonly fileName: string; readonly bytes: Uint8Array };

/**
 * The files of a form field. A browser sends an empty, nameless file for a field left alone: that one is dropped.
 * Throws `invalid_input` where none is left.
 */
export async function readUploads(field: unknown): Promise<Upload[]> {
  const files = filesIn(field);
  if (files.length === 0) throw new AppError('invalid_input', 'Choose a file first.');
  return Promise.all(files.map((file) => uploadOf(file, baseName(file.name))));
}

/**
 * Documents of a form: the files of `files`, each named by its path where the sender gives one, and those of
 * `folder`, named by their path below it, as the shell names them. What in a folder is no document is left out.
 * Throws `invalid_input` where none is left.
 */
export async function readDocumentUploads(
  body: Readonly<Record<string, unknown>>,
): Promise<Upload[]> {
  const named = filesIn(body.files).map((file) => ({ file, name: pathOf(file.name) }));
  const below = filesIn(body.folder)
    .map((file) => ({ file, name: pathOf(file.name).replace(/^[^/]+\/(?=.)/, '') }))
    .filter(({ name }) => isDocumentName(name) && !/(?:^|\/)\./.test(name));
  if (named.length + below.length === 0)
    throw new AppError('invalid_input', 'Choose a file, or a folder that holds documents, first.');
  return Promise.all([...named, ...below].map(({ file, name }) => uploadOf(file, name)));
}

const filesIn = (field: unknown): File[] =>
  (Array.isArray(field) ? field : [field])
    .filter((each) => each instanceof File)
    .filter((file) => file.name !== '' || file.size > 0);

const uploadOf = async (file: File, fileName: string): Promise<Upload> => ({
  fileName,
  bytes: new Uint8Array(await file.arrayBuffer()),
});

const MOST_SIGNS = 500;

/**
 * A path below a folder, with `/`; what stands for a place on the sender's disk is taken off. It is shown and
 * stored, never opened.
 */
function pathOf(name: string): string {
  if (/^(?:[A-Za-z]:)?[\\/]/.test(name)) return baseName(name);
  const parts = name
    .split(/[\\/]/)
    .map((part) => part.replace(/\p{Cc}/gu, '').trim())
    .filter((part) => part !== '' && part !== '.' && part !== '..');
  return parts.join('/').slice(-MOST_SIGNS) || 'unnamed';
}

/** A name without folders and control characters: it is shown and stored, never opened. */
function baseName(name: string): string {
  const base = name.split(/[\\/]/).at(-1) ?? '';
  return base.replace(/\p{Cc}/gu, '').trim() || 'unnamed';
}
