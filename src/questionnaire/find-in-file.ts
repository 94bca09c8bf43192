import { unlock } from '../workbook/encryption/locked-file.ts';
import { openWorkbook } from '../workbook/open-workbook.ts';
import { onlyCorrections } from './layout/corrections.ts';
import type { WorkbookLayout } from './layout/layout.ts';
import { type PreviewRequest, previewSheet, type SheetPreview } from './layout/preview.ts';
import { readByLayout } from './layout/reading.ts';
import { structuralFingerprint } from './layout/template.ts';
import type { Questionnaire } from './questionnaire.ts';

export type QuestionnaireFile = {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  /** Where the file is encrypted with one of its own. */
  readonly password?: string | null;
  /** A person's correction of how it is read. */
  readonly layout?: WorkbookLayout | null;
  /** The part of a sheet to show with what was read in it. */
  readonly preview?: PreviewRequest;
};

export type FoundQuestionnaire = {
  readonly questionnaire: Questionnaire;
  /** Names the layout of the file: see `structuralFingerprint`. */
  readonly fingerprint: string;
  /** How it was read, whole. */
  readonly layout: WorkbookLayout;
  /** What of that is the person's: the sheets that are read otherwise than without a correction; null where none is. */
  readonly corrections: WorkbookLayout | null;
  readonly preview: SheetPreview | null;
};

/**
 * Opens a workbook and finds what it asks.
 * @throws AppError of `unlock` and `openWorkbook`; invalid_input for a sheet, column or row of the layout that the workbook does not have
 */
export async function findInFile(file: QuestionnaireFile): Promise<FoundQuestionnaire> {
  const { bytes } = unlock(file.bytes, file.password ?? null);
  const { grid } = await openWorkbook(bytes, file.fileName);
  const given = file.layout ?? null;
  const reading = readByLayout(grid, given);
  return {
    questionnaire: reading.questionnaire,
    fingerprint: structuralFingerprint(grid),
    layout: reading.layout,
    corrections:
      given === null ? null : onlyCorrections(readByLayout(grid, null).layout, reading.layout),
    preview: file.preview === undefined ? null : previewSheet(grid, reading, file.preview),
  };
}
