import ExcelJS from 'exceljs';
import type { WorkbookLayout } from '../../src/questionnaire/layout/layout.ts';

const SECURITY = [
  ['1', 'Is customer data encrypted at rest?'],
  ['2', 'Do you require multi-factor authentication for remote access?'],
] as const;
const ODD = [
  ['a', 'Restore tests'],
  ['b', 'Shared accounts'],
] as const;

type Content = {
  readonly title: string;
  /** What the second sheet is called. */
  readonly topics: string;
  readonly security: readonly (readonly [string, string])[];
  readonly odd: readonly (readonly [string, string])[];
};

/**
 * A buyer's workbook of our own making: `Security` is read right but for a last line that looks like a question;
 * `Topics` has headings that nobody knows (`Matter`, `Zeta`), so that nothing is found in it.
 */
export async function oddWorkbook(content: Partial<Content> = {}): Promise<Uint8Array> {
  const { title = 'Northgate Bank', topics = 'Topics', security = SECURITY, odd = ODD } = content;
  const book = new ExcelJS.Workbook();
  const first = book.addWorksheet('Security');
  first.getCell('A1').value = title;
  first.getRow(3).values = ['No.', 'Question', 'Answer', 'Comments'];
  first.getRow(3).font = { bold: true };
  const lines = [...security, ['', 'Did you remember to sign the form?'] as const];
  lines.forEach((line, index) => {
    first.getRow(4 + index).values = [...line];
    first.getCell(4 + index, 3).dataValidation = {
      type: 'list',
      allowBlank: true,
      formulae: ['"Yes,No"'],
      showErrorMessage: true,
    };
  });
  const second = book.addWorksheet(topics);
  second.getRow(2).values = ['Ref', 'Matter', 'Zeta', 'Eta'];
  odd.forEach((line, index) => {
    second.getRow(3 + index).values = [...line];
  });
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** How `oddWorkbook` is to be read. */
export const ODD_LAYOUT: WorkbookLayout = {
  version: 1,
  sheets: [
    {
      sheet: 'Security',
      role: 'questions',
      notQuestions: [{ cell: 'B6', text: 'Did you remember to sign the form?' }],
    },
    {
      sheet: 'Topics',
      role: 'questions',
      tables: [
        {
          header: 'A2:D2',
          columns: [
            { column: 'A', role: 'id', header: 'Ref' },
            { column: 'B', role: 'question', header: 'Matter' },
            { column: 'C', role: 'answer', header: 'Zeta', options: ['Met', 'Not met'] },
            { column: 'D', role: 'comment', header: 'Eta' },
          ],
        },
      ],
    },
  ],
};
