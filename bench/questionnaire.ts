import exceljs from 'exceljs';
import { findQuestions } from '../src/questionnaire/questions/find-questions.ts';
import { openWorkbook } from '../src/workbook/open-workbook.ts';
import { question, seeded } from './invented-text.ts';
import { report, timed } from './report.ts';

const ROWS = 300;

/** Finding the questions of a workbook with three hundred of them, from its bytes. */
export async function benchParse(): Promise<void> {
  const bytes = await authorWorkbook(seeded(4));
  const { seconds, result } = await timed(async () => {
    const { grid } = await openWorkbook(bytes, 'buyer.xlsx');
    return findQuestions(grid);
  });
  report('parse.time', seconds * 1_000, 'ms');
  report('parse.questions', result.questions.length, `of ${ROWS}`);
}

async function authorWorkbook(random: () => number): Promise<Uint8Array> {
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet('Questions');
  sheet.getCell('A1').value = 'Vendor security questionnaire';
  sheet.getRow(3).values = ['ID', 'Question', 'Response', 'Comments'];
  for (let row = 4; row < 4 + ROWS; row++) {
    sheet.getCell(`A${row}`).value = `Q-${row}`;
    sheet.getCell(`B${row}`).value = question(random);
    sheet.getCell(`C${row}`).dataValidation = { type: 'list', formulae: ['"Yes,No,N/A"'] };
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}
