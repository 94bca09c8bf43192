import ExcelJS from 'exceljs';

const QUESTIONS = [
  'Do you require multi-factor authentication for remote access to production systems?',
  'Is customer data encrypted at rest?',
  'Do you carry cyber insurance of at least five million euros?',
  'Is all access to production removed within 24 hours when an employee leaves?',
] as const;

/**
 * A buyer's workbook of our own making: title block, header in row 6, answers from a list on a hidden sheet,
 * comments up to 500 letters.
 */
export async function buyerWorkbook(questions: readonly string[] = QUESTIONS): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const intro = book.addWorksheet('Read me');
  intro.getCell('A1').value = 'Please answer every question on the next tab and return this file.';
  const sheet = book.addWorksheet('Security');
  sheet.getCell('A1').value = 'Northgate Bank: supplier security questions';
  sheet.mergeCells('A1:D1');
  sheet.getCell('A3').value = 'Company name';
  sheet.getRow(6).values = ['No.', 'Question', 'Answer', 'Comments'];
  sheet.getRow(6).font = { bold: true };
  questions.forEach((question, index) => {
    const row = sheet.getRow(7 + index);
    row.getCell(1).value = `${index + 1}.`;
    row.getCell(2).value = question;
    row.getCell(3).dataValidation = {
      type: 'list',
      allowBlank: true,
      formulae: ['Lists!$A$1:$A$3'],
      showErrorMessage: true,
    };
    row.getCell(4).dataValidation = {
      type: 'textLength',
      operator: 'lessThanOrEqual',
      formulae: [500],
      showErrorMessage: true,
      allowBlank: true,
    };
  });
  const lists = book.addWorksheet('Lists', { state: 'hidden' });
  lists.getColumn(1).values = ['Yes', 'No', 'Not applicable'];
  return new Uint8Array(await book.xlsx.writeBuffer());
}
