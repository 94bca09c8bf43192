import exceljs from 'exceljs';
import { question, seeded, sentence } from './invented-text.ts';

const ASKING = 3;
const SCORING = 10;
const QUESTIONS = 120;
const FORMULAS = 900;

/**
 * A workbook as large buyers send them, of invented text: thirteen sheets, 360 questions with lists, nine thousand
 * formulas that score them, and where asked for a validation over whole columns to the sheet's edge. One to two
 * megabytes.
 */
export async function authorLargeWorkbook({ edge } = { edge: true }): Promise<Uint8Array> {
  const random = seeded(13);
  const book = new exceljs.Workbook();
  for (let number = 1; number <= ASKING; number++) {
    const sheet = ask(book, number, random);
    if (edge) limitToTheEdge(sheet);
  }
  for (let number = 1; number <= SCORING; number++) score(book, number, random);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function ask(book: exceljs.Workbook, number: number, random: () => number): exceljs.Worksheet {
  const sheet = book.addWorksheet(`Domain ${number}`);
  sheet.getCell('A1').value = `Domain ${number}: ${sentence(random, 4)}`;
  sheet.getRow(3).values = ['ID', 'Question', 'Answer', 'Additional information', 'Guidance'];
  sheet.getRow(3).font = { bold: true };
  for (let row = 4; row < 4 + QUESTIONS; row++) {
    const values = [`D${number}-${row}`, question(random), null, null, sentence(random, 40)];
    sheet.getRow(row).values = values;
    sheet.getCell(`C${row}`).dataValidation = { type: 'list', formulae: ['"Yes,No,N/A"'] };
  }
  return sheet;
}

function limitToTheEdge(sheet: exceljs.Worksheet): void {
  const edge = {
    type: 'textLength',
    operator: 'lessThan',
    formulae: [10],
    allowBlank: true,
  } as const;
  Object.assign(sheet, { dataValidations: withRange(sheet, 'N1:XFD1048576', edge) });
}

/** The package's types leave its list of validations out. */
function withRange(sheet: object, range: string, rule: object): object {
  const list = Reflect.get(sheet, 'dataValidations') as { add(at: string, rule: object): void };
  list.add(range, rule);
  return list;
}

function score(book: exceljs.Workbook, number: number, random: () => number): void {
  const sheet = book.addWorksheet(`Scores ${number}`);
  sheet.getRow(1).values = ['Item', 'Score', 'Weight', 'Weighted', 'Remark', 'Reference'];
  for (let row = 2; row < 2 + FORMULAS; row++) {
    const asked = `'Domain ${(row % ASKING) + 1}'!C${(row % QUESTIONS) + 4}`;
    sheet.getRow(row).values = [
      `S${number}-${row}`,
      { formula: `IF(${asked}="Yes",C${row},0)`, result: 0 },
      (row % 5) + 1,
      row % 7,
      sentence(random, 10),
      sentence(random, 16),
    ];
    sheet.getCell(`E${row}`).border = { bottom: { style: 'thin' } };
  }
}
