import { AppError } from '../errors.ts';
import { unlockFile } from '../workbook/encryption/unlock-file.ts';
import type { Workbook } from '../workbook/grid.ts';
import { openWorkbook } from '../workbook/open-workbook.ts';
import { onlyCorrections } from './layout/corrections.ts';
import { type Explanation, explainReading } from './layout/explain.ts';
import type { WorkbookLayout } from './layout/layout.ts';
import { type PreviewRequest, previewSheet, type SheetPreview } from './layout/preview.ts';
import { type LayoutReading, readByLayout } from './layout/reading.ts';
import { chooseRemembered, type Remembered } from './layout/remembered.ts';
import { structuralFingerprint } from './layout/template.ts';
import type { Questionnaire } from './questionnaire.ts';

export type QuestionnaireFile = {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  /** Where the file is encrypted with one of its own. */
  readonly password?: string | null;
  /** A person's correction of how it is read. */
  readonly layout?: WorkbookLayout | null;
  /** Corrections that people made of other files, for those of a template: used where none is given. */
  readonly remembered?: readonly Remembered[];
  /** The part of a sheet to show with what was read in it. */
  readonly preview?: PreviewRequest;
  /** Say why each column is read as it is. */
  readonly explain?: boolean;
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
  /** Null where it was not asked for. */
  readonly explanation: Explanation | null;
  /** The remembered correction that holds for the file, or null. */
  readonly remembered: FoundRemembered | null;
};

export type FoundRemembered = {
  /** Of the template that it was made for. */
  readonly fingerprint: string;
  readonly layout: WorkbookLayout;
  readonly isSame: boolean;
  /** Why the file could not be read by it and was read as guessed, or null. */
  readonly misfit: { readonly message: string; readonly place: AppError['place'] } | null;
};

/** Reads by the remembered correction that holds for the workbook; null where none does. */
function readRemembered(
  grid: Workbook,
  fingerprint: string,
  known: readonly Remembered[],
): { reading: LayoutReading | null; remembered: FoundRemembered } | null {
  const chosen = chooseRemembered(grid, fingerprint, known);
  if (chosen === null) return null;
  const { layout, isSame } = chosen;
  const remembered = { fingerprint: chosen.remembered.fingerprint, layout, isSame, misfit: null };
  try {
    return { reading: readByLayout(grid, layout), remembered };
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'invalid_input') throw error;
    const { message, place } = error;
    return { reading: null, remembered: { ...remembered, misfit: { message, place } } };
  }
}

/**
 * Opens a workbook and finds what it asks.
 * @throws AppError of `unlockFile` and `openWorkbook`; invalid_input for a sheet, column or row of the layout that the
 * workbook does not have
 */
export async function findInFile(file: QuestionnaireFile): Promise<FoundQuestionnaire> {
  const { bytes } = await unlockFile(file.bytes, file.password ?? null);
  const { grid } = await openWorkbook(bytes, file.fileName);
  const given = file.layout ?? null;
  const fingerprint = structuralFingerprint(grid);
  const known = given === null ? readRemembered(grid, fingerprint, file.remembered ?? []) : null;
  const reading = known?.reading ?? readByLayout(grid, given);
  return {
    questionnaire: reading.questionnaire,
    fingerprint,
    remembered: known?.remembered ?? null,
    layout: reading.layout,
    corrections:
      given === null ? null : onlyCorrections(readByLayout(grid, null).layout, reading.layout),
    preview: file.preview === undefined ? null : previewSheet(grid, reading, file.preview),
    explanation: file.explain === true ? explainReading(reading) : null,
  };
}
