import type { WorkbookLayout } from '../questionnaire/layout/layout.ts';
import { readByLayout } from '../questionnaire/layout/reading.ts';
import type { AnswerCell, Questionnaire } from '../questionnaire/questionnaire.ts';
import { relockProven, unlock } from '../workbook/encryption/locked-file.ts';
import { type CellWrite, type FillResult, fillWorkbook } from '../workbook/fill.ts';
import { openWorkbook } from '../workbook/open-workbook.ts';
import { proveCopy } from '../workbook/prove-copy.ts';

export type FileToFill = {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly password: string | null;
  /** A person's correction of which cells take an answer. */
  readonly layout: WorkbookLayout | null;
  readonly writes: readonly CellWrite[];
  /** Write the legal rest where some values are refused. */
  readonly partial: boolean;
};

/**
 * Writes given values into the answer cells of a copy of a file, encrypted as it is, and proves that nothing else
 * changed.
 * @throws AppError of `unlock`, `openWorkbook`, `readByLayout` and `proveCopy`
 */
export async function fillFile(file: FileToFill): Promise<FillResult> {
  const { bytes, lock } = unlock(file.bytes, file.password);
  const opened = await openWorkbook(bytes, file.fileName);
  const answerCells = answerCellsOf(readByLayout(opened.grid, file.layout).questionnaire);
  const filled = await fillWorkbook(opened, file.writes, { partial: file.partial, answerCells });
  if (filled.bytes === null) return filled;
  const { fileName } = file;
  await proveCopy({ original: opened, out: filled.bytes, fileName }, filled.report);
  if (lock === null) return filled;
  return { ...filled, bytes: relockProven(filled.bytes, lock) };
}

function answerCellsOf({ questions, profileFields }: Questionnaire): Map<string, AnswerCell> {
  return new Map(
    [...questions, ...profileFields].flatMap(({ sheet, answers }) =>
      answers.map((cell) => [`${sheet}!${cell.cell}`, cell] as const),
    ),
  );
}
