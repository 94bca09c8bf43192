import exceljs from 'exceljs';

const ASKED = [
  'Is access to X reviewed at least every six months?',
  'Are changes to X tested and approved before they go live?',
  'How long are the logs of X kept?',
  'Is data in X encrypted at rest?',
  'Is multi-factor authentication required for X?',
  'Are backups of X restored as a test every year?',
  'Who is told when an incident touches X?',
  'Are vulnerabilities in X mended within 30 days?',
  'Is the supplier of X assessed before it is used?',
  'Do you have a recovery plan for X?',
];
const SYSTEMS = ['the billing system', 'customer databases', 'the support desk', 'build servers'];

/** A workbook of different questions with a list and a comment each, beginning with the one of that number. */
export async function authorQuestions(count: number, from = 0): Promise<Uint8Array> {
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet('Questions');
  sheet.addRow(['ID', 'Question', 'Answer', 'Comment']);
  for (let n = from; n < from + count; n++) {
    const system = `${SYSTEMS[n % SYSTEMS.length]} in region ${1 + Math.floor(n / ASKED.length)}`;
    sheet.addRow([`Q${n + 1}`, ASKED[n % ASKED.length]?.replace('X', system), null, null]);
    sheet.getCell(`C${n - from + 2}`).dataValidation = { type: 'list', formulae: ['"Yes,No,N/A"'] };
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}
