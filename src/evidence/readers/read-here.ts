import type { ReadText } from '../document.ts';
import { type DocumentFile, readerFor } from './readers.ts';

/** Reads a document in this thread. */
export async function readHere(file: DocumentFile): Promise<ReadText> {
  const reader = readerFor(file.fileName);
  if (reader === null) throw new Error(`No reader takes ${file.fileName}.`);
  return reader.read(file);
}
