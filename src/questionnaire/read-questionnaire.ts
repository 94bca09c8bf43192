import { AppError } from '../errors.ts';
import { readLexicon } from '../lexicon/read-lexicon.ts';
import { runInThread, threadFile } from '../threads/run-in-thread.ts';
import { WORKBOOK_LIMITS } from '../workbook/thread-limits.ts';
import type { FoundQuestionnaire, findInFile, QuestionnaireFile } from './find-in-file.ts';

const THREAD = threadFile(import.meta.url, './questionnaire-worker');

/**
 * Opens a workbook and finds what it asks, in a thread with limits of time and memory: somebody else's file never holds
 * this process up. The thread shares the words that are read here.
 * @throws AppError of `openWorkbook`, file_timeout, file_limits or rate_limited, with the file's name as place
 */
export async function readQuestionnaire(file: QuestionnaireFile): Promise<FoundQuestionnaire> {
  readLexicon();
  try {
    return await runInThread<typeof findInFile>(THREAD, file, WORKBOOK_LIMITS);
  } catch (error) {
    throw error instanceof AppError ? error.at({ file: file.fileName }) : error;
  }
}
