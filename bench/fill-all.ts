import exceljs from 'exceljs';
import { findQuestions } from '../src/questionnaire/questions/find-questions.ts';
import { type CellWrite, fillWorkbook } from '../src/workbook/fill.ts';
import type { AnswerCellRule } from '../src/workbook/judge-value.ts';
import { openWorkbook } from '../src/workbook/open-workbook.ts';
import type { OpenedWorkbook } from '../src/workbook/opened.ts';
import { seeded, sentence } from './invented-text.ts';
import { timed } from './report.ts';

/** Milliseconds. */
export type Times = { readonly read: number; readonly fill: number; readonly cells: number };

type Plan = {
  readonly writes: readonly CellWrite[];
  readonly answerCells: ReadonlyMap<string, AnswerCellRule>;
};

/** A choice or some words for every answer cell that the workbook has. */
function planOf({ grid }: OpenedWorkbook): Plan {
  const random = seeded(5);
  const answerCells = new Map<string, AnswerCellRule>();
  const writes = findQuestions(grid).questions.flatMap(({ sheet, answers }) =>
    answers.map((answer): CellWrite => {
      answerCells.set(`${sheet}!${answer.cell}`, answer);
      const { cell, options, kind } = answer;
      return { sheet, cell, value: kind === 'mark' ? 'x' : (options?.[0] ?? sentence(random, 20)) };
    }),
  );
  return { writes, answerCells };
}

/** Reads the workbook and answers everything, as the product does it; finding the questions is not in the times. */
export async function fillAll(bytes: Uint8Array): Promise<Times> {
  const { result: opened, seconds: read } = await timed(() => openWorkbook(bytes, 'buyer.xlsx'));
  const { writes, answerCells } = planOf(opened);
  const { result, seconds } = await timed(() =>
    fillWorkbook(opened, writes, { partial: true, answerCells }),
  );
  return { read: read * 1_000, fill: seconds * 1_000, cells: result.report.written.length };
}

/** The same cells with exceljs, which reads all before it can write. */
export async function fillAllWithPeer(bytes: Uint8Array): Promise<Times> {
  const { writes } = planOf(await openWorkbook(bytes, 'buyer.xlsx'));
  const book = new exceljs.Workbook();
  const { seconds: read } = await timed(() => book.xlsx.load(new Uint8Array(bytes).buffer));
  const { seconds } = await timed(async () => {
    for (const { sheet, cell, value } of writes) {
      const found = book.getWorksheet(sheet);
      if (found !== undefined) found.getCell(cell).value = value;
    }
    return book.xlsx.writeBuffer();
  });
  return { read: read * 1_000, fill: seconds * 1_000, cells: writes.length };
}
