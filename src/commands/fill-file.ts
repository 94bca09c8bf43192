import type { AnswerCell, Questionnaire } from '../questionnaire/questionnaire.ts';
import { findQuestions } from '../questionnaire/questions.ts';
import { type CellWrite, type FillResult, fillWorkbook } from '../workbook/fill.ts';
import { openWorkbook } from '../workbook/open-workbook.ts';

export type FileToFill = {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly writes: readonly CellWrite[];
  /** Write the legal rest where some values are refused. */
  readonly partial: boolean;
};

/** Writes given values into the answer cells of a copy of a file. @throws AppError of `openWorkbook` */
export async function fillFile(file: FileToFill): Promise<FillResult> {
  const opened = await openWorkbook(file.bytes, file.fileName);
  const answerCells = answerCellsOf(findQuestions(opened.grid));
  return fillWorkbook(opened, file.writes, { partial: file.partial, answerCells });
}

function answerCellsOf({ questions, profileFields }: Questionnaire): Map<string, AnswerCell> {
  return new Map(
    [...questions, ...profileFields].flatMap(({ sheet, answers }) =>
      answers.map((cell) => [`${sheet}!${cell.cell}`, cell] as const),
    ),
  );
}
