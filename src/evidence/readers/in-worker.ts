import { runInThread, threadFile } from '../../threads/run-in-thread.ts';
import { isCompoundFile, isZip } from '../../workbook/file-kind.ts';
import type { ReadText } from '../document.ts';
import type { readHere } from './read-here.ts';
import type { DocumentFile, Reader } from './readers.ts';

/**
 * Shorter texts are read at once: no input of this size holds a parser up for long, unless it unpacks to more or is
 * decrypted.
 */
const SHORT_BYTES = 24 * 1024;

const THREAD = threadFile(import.meta.url, './reader-worker');

/**
 * Reads a document; all but short texts in a thread with the reader's limits of time and memory, unless it bounds
 * itself.
 * @throws AppError of the reader, file_timeout or file_limits
 */
export async function readBounded({ limits, read }: Reader, file: DocumentFile): Promise<ReadText> {
  const { bytes } = file;
  const isShort = !isZip(bytes) && !isCompoundFile(bytes) && bytes.length <= SHORT_BYTES;
  if (limits.thread === null || isShort) return read(file);
  return runInThread<typeof readHere>(THREAD, file, limits.thread);
}
