import { runInThread, threadFile } from '../threads/run-in-thread.ts';
import { WORKBOOK_LIMITS } from '../workbook/thread-limits.ts';
import type { Filled, fillProven, ToFill } from './fill-proven.ts';

const THREAD = threadFile(import.meta.url, './fill-worker');

/** `fillProven` in a thread with limits of time and memory, which it throws as file_timeout and file_limits. */
export const fillInThread = (from: ToFill): Promise<Filled> =>
  runInThread<typeof fillProven>(THREAD, from, WORKBOOK_LIMITS);
