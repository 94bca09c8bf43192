import exceljs from 'exceljs';
import { type FillOptions, fillWorkbook } from '../src/workbook/fill.ts';
import { openWorkbook } from '../src/workbook/open-workbook.ts';
import { question, seeded, sentence } from './invented-text.ts';
import { report, timed } from './report.ts';

const ROWS = 2_000;
const FIRST_ROW = 5;

/**
 * Reading a buyer's workbook of two thousand questions, and writing a choice and a comment to every one; exceljs does the same
 * in the same run (its reading finds no questions, ours is timed without finding them too).
 */
export async function benchWorkbook(): Promise<void> {
  const random = seeded(2);
  const bytes = await authorWorkbook(random);
  const read = await timed(() => openWorkbook(bytes, 'buyer.xlsx'));
  report('workbook.read', read.seconds * 1_000, 'ms');
  const choice = {
    kind: 'choice',
    options: ['Yes', 'No', 'N/A'],
    multiple: false,
    maxLength: null,
  } as const;
  const comment = { kind: 'comment', options: null, multiple: false, maxLength: null } as const;
  const rows = Array.from({ length: ROWS }, (_, n) => n + FIRST_ROW);
  const writes = rows.flatMap((row) => [
    { sheet: 'Questions', cell: `C${row}`, value: 'Yes' },
    { sheet: 'Questions', cell: `D${row}`, value: sentence(random, 20) },
  ]);
  const answerCells: FillOptions['answerCells'] = new Map<string, typeof choice | typeof comment>(
    rows.flatMap((row) => [
      [`Questions!C${row}`, choice],
      [`Questions!D${row}`, comment],
    ]),
  );
  const filled = await timed(() =>
    fillWorkbook(read.result, writes, { partial: false, answerCells }),
  );
  report('workbook.fill', filled.seconds * 1_000, 'ms');
  report('workbook.refused', filled.result.report.refused.length, 'cells');
  await benchPeer(bytes, writes, { read: read.seconds, fill: filled.seconds });
}

/** A peer must read before it can write: its time is held against our reading and filling together. */
async function benchPeer(
  bytes: Uint8Array,
  writes: readonly { cell: string; value: string }[],
  ours: { read: number; fill: number },
): Promise<void> {
  const book = new exceljs.Workbook();
  const load = await timed(() => book.xlsx.load(new Uint8Array(bytes).buffer));
  const write = await timed(async () => {
    const sheet = book.getWorksheet('Questions');
    for (const { cell, value } of writes) if (sheet) sheet.getCell(cell).value = value;
    return book.xlsx.writeBuffer();
  });
  report('workbook.exceljs-load', load.seconds * 1_000, 'ms');
  report('workbook.exceljs-write', write.seconds * 1_000, 'ms');
  report('workbook.read-ratio', ours.read / load.seconds, 'of exceljs');
  const both = (ours.read + ours.fill) / (load.seconds + write.seconds);
  report('workbook.read-fill-ratio', both, 'of exceljs');
}

async function authorWorkbook(random: () => number): Promise<Uint8Array> {
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet('Questions');
  sheet.getCell('A1').value = 'Vendor security questionnaire';
  sheet.getRow(FIRST_ROW - 1).values = ['ID', 'Question', 'Response', 'Comments'];
  for (let row = FIRST_ROW; row < FIRST_ROW + ROWS; row++) {
    sheet.getCell(`A${row}`).value = `Q-${row}`;
    sheet.getCell(`B${row}`).value = question(random);
    sheet.getCell(`C${row}`).dataValidation = { type: 'list', formulae: ['"Yes,No,N/A"'] };
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}
