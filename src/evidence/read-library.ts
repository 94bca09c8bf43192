import { readLexicon } from '../lexicon/read-lexicon.ts';
import { runInThread, threadFile } from '../threads/run-in-thread.ts';
import { WORKBOOK_LIMITS } from '../workbook/thread-limits.ts';
import type { IngestInput } from './ingest-input.ts';
import type { findEarlierAnswers, LibraryFile } from './library-file.ts';

const THREAD = threadFile(import.meta.url, './library-worker');

/**
 * `findEarlierAnswers` in a thread with limits of time and memory, which it throws as file_timeout and file_limits.
 * The thread shares the words that are read here.
 */
export function readLibrary({
  bytes,
  name,
  password,
}: Pick<IngestInput, 'bytes' | 'name' | 'password'>): Promise<LibraryFile> {
  readLexicon();
  return runInThread<typeof findEarlierAnswers>(
    THREAD,
    { bytes, fileName: name, password: password ?? null },
    WORKBOOK_LIMITS,
  );
}
