import { openWorkbook } from '../workbook/open-workbook.ts';
import type { Questionnaire } from './questionnaire.ts';
import { findQuestions } from './questions.ts';
import { structuralFingerprint } from './template.ts';

export type QuestionnaireFile = { readonly bytes: Uint8Array; readonly fileName: string };

export type FoundQuestionnaire = {
  readonly questionnaire: Questionnaire;
  /** Names the layout of the file: see `structuralFingerprint`. */
  readonly fingerprint: string;
};

/** Opens a workbook and finds what it asks. @throws AppError of `openWorkbook` */
export async function findInFile(file: QuestionnaireFile): Promise<FoundQuestionnaire> {
  const { grid } = await openWorkbook(file.bytes, file.fileName);
  return { questionnaire: findQuestions(grid), fingerprint: structuralFingerprint(grid) };
}
