import { runInThread, threadFile } from '../threads/run-in-thread.ts';
import { WORKBOOK_LIMITS } from '../workbook/thread-limits.ts';
import type { IngestInput } from './ingest-input.ts';
import type { findEarlierAnswers, LibraryFile } from './library-file.ts';

const THREAD = threadFile(import.meta.url, './library-worker');

/** `findEarlierAnswers` in a thread with limits of time and memory, which it throws as file_timeout and file_limits. */
export const readLibrary = ({
  bytes,
  name,
  password,
}: Pick<IngestInput, 'bytes' | 'name' | 'password'>): Promise<LibraryFile> =>
  runInThread<typeof findEarlierAnswers>(
    THREAD,
    { bytes, fileName: name, password: password ?? null },
    WORKBOOK_LIMITS,
  );
