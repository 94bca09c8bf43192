import ExcelJS from 'exceljs';

type Upload = { name: string; mimeType: string; buffer: Buffer };

const markdown = (name: string, text: string): Upload => ({
  name,
  mimeType: 'text/markdown',
  buffer: Buffer.from(text),
});

/** What an invented company can prove. */
export const DOCUMENTS: readonly Upload[] = [
  markdown(
    'access-control.md',
    `# Access control policy

## 1 Authentication

Multi-factor authentication is required for all access to production systems, without exception.
Every person signs in with an individual account; shared accounts are prohibited.

## 2 Access reviews

User access rights to production systems are reviewed every quarter by the system owner. Access that is no
longer needed is removed within five business days of the review.
`,
  ),
  markdown(
    'data-protection.md',
    `# Data protection policy

## 1 Encryption

Customer data is encrypted at rest with AES-256. Customer data in transit is protected with TLS 1.2 or higher.

## 2 Backups

Backups of customer data are taken daily and kept for 35 days. Restoring from backup is tested twice a year.
`,
  ),
  markdown(
    'incident-response.md',
    `# Incident response procedure

The incident response plan is tested at least once a year with a tabletop exercise. Lessons learned are recorded
and tracked to completion.
`,
  ),
];

/** A question that would run code in a careless page. */
const HOSTILE =
  '<img src=x onerror="window.__xss=1"> Is the <script>window.__xss=1</script> plan tested?';

const QUESTIONS = [
  ['AC-1', 'Is multi-factor authentication required for access to production systems?'],
  ['AC-2', 'Are shared accounts prohibited?'],
  ['AC-3', 'Are user access rights reviewed at least quarterly?'],
  ['EN-1', 'Is customer data encrypted at rest?'],
  ['BC-1', 'Are backups of customer data taken daily?'],
  ['IR-1', 'Is the incident response plan tested at least once a year?'],
  ['XX-1', HOSTILE],
  ['HR-1', 'Does the company operate a nuclear power plant?'],
] as const;

/** The buyer's workbook: a title above the header, a list on a hidden sheet, a comment beside each choice. */
export async function buyerWorkbook(
  questions: readonly (readonly [string, string])[] = QUESTIONS,
  options: readonly [string, string, string] = ['Yes', 'No', 'N/A'],
): Promise<Upload> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Assessment');
  const lists = book.addWorksheet('Lists', { state: 'hidden' });
  options.forEach((option, index) => {
    lists.getCell(index + 1, 1).value = option;
  });
  sheet.getCell('A1').value = 'Supplier security assessment';
  sheet.getRow(3).values = ['ID', 'Question', 'Response', 'Comments'];
  sheet.getRow(3).font = { bold: true };
  questions.forEach(([id, text], index) => {
    const row = index + 4;
    sheet.getRow(row).values = [id, text];
    sheet.getCell(row, 3).dataValidation = {
      type: 'list',
      allowBlank: true,
      showErrorMessage: true,
      formulae: ['Lists!$A$1:$A$3'],
    };
  });
  sheet.getColumn(2).width = 60;
  return {
    name: 'harbour assessment.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(await book.xlsx.writeBuffer()),
  };
}
