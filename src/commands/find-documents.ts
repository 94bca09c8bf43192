import type { Stats } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join, relative, resolve, sep } from 'node:path';
import { AppError } from '../errors.ts';
import { isDocumentName } from '../evidence/read-document.ts';
import { readInputFile } from './read-input-file.ts';

/** A file on the command line or in a folder: a document to read, or why it is not one. */
export type Found =
  | { readonly kind: 'document'; readonly name: string; readonly read: () => Promise<Uint8Array> }
  | { readonly kind: 'other'; readonly name: string; readonly reason: string };

const MOST_FILES = 20_000;

/**
 * Files of the paths in the order of their names. A document is named by its path below the given folder, or by its
 * base name. @throws AppError not_found
 */
export async function findDocuments(cwd: string, paths: readonly string[]): Promise<Found[]> {
  const found: Found[] = [];
  for (const path of paths) found.push(...(await findBelow(cwd, path)));
  return found;
}

async function findBelow(cwd: string, path: string): Promise<Found[]> {
  const full = resolve(cwd, path);
  const info = await stat(full).catch(() => null);
  if (info === null)
    throw new AppError('not_found', 'there is no such file or folder; check the path.', {
      place: { file: path },
    });
  if (!info.isDirectory()) return [await entryOf(full, basename(full))];
  const files = await filesBelow(full);
  if (files.length === 0)
    throw new AppError('invalid_input', 'the folder holds no file.', { place: { file: path } });
  return Promise.all(files.map((file) => entryOf(file, nameBelow(full, file))));
}

/** Names are stored with `/`, also on Windows. */
const nameBelow = (root: string, file: string): string => relative(root, file).split(sep).join('/');

/**
 * Links are not followed (they may leave the folder or turn in circles); names that begin with a dot are the
 * system's own.
 */
async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const sorted = entries
    .filter(({ name }) => !name.startsWith('.'))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const files: string[] = [];
  for (const entry of sorted) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) files.push(...(await filesBelow(path)));
    else if (entry.isFile()) files.push(path);
    if (files.length > MOST_FILES)
      throw new AppError(
        'invalid_input',
        `the folder holds more than ${MOST_FILES} files; name the one with the documents.`,
      );
  }
  return files;
}

async function entryOf(file: string, name: string): Promise<Found> {
  const info: Stats | null = await stat(file).catch(() => null);
  if (info === null || !info.isFile()) return { kind: 'other', name, reason: 'It is no file.' };
  if (!isDocumentName(name))
    return {
      kind: 'other',
      name,
      reason:
        'Files of this type are not read. Save it as PDF, DOCX, Markdown, HTML, text, XLSX or CSV.',
    };
  return { kind: 'document', name, read: () => readInputFile('/', file) };
}
