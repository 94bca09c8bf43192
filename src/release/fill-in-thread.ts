import { AppError } from '../errors.ts';
import { runInThread, threadFile } from '../threads/run-in-thread.ts';
import { WORKBOOK_LIMITS } from '../workbook/thread-limits.ts';
import type { FillOutcome, fillProven, ToFill } from './fill-proven.ts';

const THREAD = threadFile(import.meta.url, './fill-worker');

/**
 * `fillProven` in a thread with limits of time and memory, which it throws as file_timeout and file_limits, with
 * the file's name as place.
 */
export async function fillInThread(from: ToFill): Promise<FillOutcome> {
  try {
    return await runInThread<typeof fillProven>(THREAD, from, WORKBOOK_LIMITS);
  } catch (error) {
    throw error instanceof AppError ? error.at({ file: from.fileName }) : error;
  }
}
