import { runInThread, threadFile } from '../../threads/run-in-thread.ts';
import { WALL_MS } from '../../threads/time-limits.ts';
import { isCompoundFile, isZip } from '../../workbook/file-kind.ts';
import { WORKBOOK_LIMITS } from '../../workbook/thread-limits.ts';
import type { ReadText } from '../document.ts';
import { readHere, type ToRead } from './read-here.ts';

const LIMITS = {
  cpuMs: 9_000,
  wallMs: WALL_MS,
  heapMb: 320,
  says: {
    slow: 'Reading this document took more than 9 seconds of computing. Split it, or save it as PDF.',
    large: 'Reading this document took too much memory. Split it.',
    broken: 'The document is damaged and cannot be read. Save it again and add that copy.',
  },
} as const;
/** Shorter texts are read at once: no input of this size holds a parser up for long, unless it unpacks to more or is decrypted. */
const SHORT_BYTES = 24 * 1024;

const THREAD = threadFile(import.meta.url, './reader-worker');

/** Reads a document; all but short texts in a thread with limits of time and memory. @throws AppError of the reader, file_timeout or file_limits. */
export async function readBounded(given: ToRead): Promise<ReadText> {
  const { format, bytes } = given;
  if (!isZip(bytes) && !isCompoundFile(bytes) && bytes.length <= SHORT_BYTES)
    return readHere(given);
  const limits = format === 'workbook' ? WORKBOOK_LIMITS : LIMITS;
  return runInThread<typeof readHere>(THREAD, given, limits);
}
