import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import exceljs from 'exceljs';
import { expect, test } from 'vitest';
import { answersInText } from '../../src/evidence/answered/answered-text.ts';
import { findEarlierAnswers } from '../../src/evidence/library-file.ts';
import { prepareDocument } from '../../src/evidence/prepare-document.ts';
import { readDocument } from '../../src/evidence/read-document.ts';
import { drawTable, pdfOf } from './pdf-pages.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const rows = [
  ['1', 'Do you scan laptops for malware?', 'Yes', 'Accepted'],
  ['2', 'Do all guests sign a register?', 'Guests of the head office do', 'Gap: other offices'],
  ['3', 'Do you shred paper?', 'No', 'Gap'],
  ['4', 'Do you keep spare keys?', 'Planned for next spring', 'Noted'],
];
const MARKDOWN = `# Answers for Hollin Bank

| No. | Question | Supplier Response | Reviewer Notes |
|---|---|---|---|
${rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}
`;
const HTML = `<table><tr><th>No.</th><th>Question</th><th>Supplier Response</th><th>Reviewer Notes</th></tr>${rows
  .map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
  .join('')}</table>`;

const TITLES = ['No.', 'Question', 'Supplier Response', 'Reviewer Notes'];

const inWord = async (): Promise<Uint8Array> => {
  const tableRows = [TITLES, ...rows].map(
    (cells) =>
      new TableRow({
        children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })),
      }),
  );
  const document = new Document({
    sections: [
      { children: [new Paragraph('Answers for Hollin Bank'), new Table({ rows: tableRows })] },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
};

const inPdf = (): Promise<Uint8Array> =>
  pdfOf((doc) => {
    doc.fontSize(14).text('Answers for Hollin Bank', 50, 50);
    drawTable(doc, [TITLES, ...rows], {
      x: 50,
      y: 90,
      widths: [40, 180, 150, 120],
      lines: 'frame',
    });
  });

test.each([
  ['answers.md', async () => bytes(MARKDOWN)],
  ['answers.html', async () => bytes(HTML)],
  ['answers.docx', inWord],
  ['answers.pdf', inPdf],
])('a table of questions and answers fills the library, remarks apart: %s', async (name, make) => {
  const { kind, passages, answers } = await prepareDocument(
    {},
    { bytes: await make(), name },
    null,
  );
  expect([kind, passages]).toEqual(['answers', []]);
  expect(answers.map(({ verdict, remark }) => [verdict, remark])).toEqual([
    ['yes', 'Accepted'],
    ['partial', 'Gap: other offices'],
    ['no', 'Gap'],
    ['no', 'Noted'],
  ]);
  expect(answers.some(({ answer, comment }) => /gap|noted/i.test(`${answer} ${comment}`))).toBe(
    false,
  );
});

/** Three answers and what somebody wrote beside them, in a column of this title. */
const JUDGED = [
  ['Do you lock the archive?', 'Yes, by the guard', 'Gap'],
  ['Do you count the keys?', 'Yes, every week', 'Partially met'],
  ['Do you keep a register?', 'Yes, at the door', 'No gaps'],
] as const;

async function inForm(title: string): Promise<Uint8Array> {
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet('Questions');
  sheet.addRow(['ID', 'Question', 'Vendor response', title]);
  JUDGED.forEach((cells, at) => {
    sheet.addRow([`K-${at + 1}`, ...cells]);
  });
  return new Uint8Array(await book.xlsx.writeBuffer());
}

test.each(['Status', 'RAG', 'Met?', 'Outcome', 'Verified by Mara'])(
  'what somebody calls a gap or partial is no Yes, whatever the column is called: %s',
  async (title) => {
    const table = JUDGED.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
    const markdown = `| Question | Response | ${title} |\n|---|---|---|\n${table}\n`;
    const csv = [['Question', 'Response', title], ...JUDGED]
      .map((cells) => cells.map((cell) => `"${cell}"`).join(','))
      .join('\n');
    const verdicts = async (name: string, file: Uint8Array) => {
      const { answers } = await prepareDocument({}, { bytes: file, name, kind: 'answers' }, null);
      return answers.map(({ verdict }) => verdict);
    };
    const right = ['partial', 'partial', 'yes'];
    expect(await verdicts('a.md', bytes(markdown))).toEqual(right);
    expect(await verdicts('a.csv', bytes(csv))).toEqual(right);
    expect(await verdicts('a.xlsx', await inForm(title))).toEqual(right);
  },
);

test('questions and answers behind labels are pairs; a text with more prose than pairs is none', async () => {
  const pairs = [1, 2, 3]
    .map((each) => `Q${each}: Is door ${each} locked at night?\nA${each}: x`)
    .join('\n')
    .replace(/A\d: x/g, 'Answer: Yes, by the guard.');
  const read = async (text: string) => answersInText(await readDocument(bytes(text), 'q.txt'));
  expect((await read(pairs)).answers).toHaveLength(3);
  const prose = 'Doors are locked by the guard who walks around the house every hour. '.repeat(4);
  const long = `${pairs}\n\n${Array.from({ length: 8 }, () => prose).join('\n\n')}`;
  expect((await read(long)).isAnswered).toBe(false);
});

test('a CSV keeps type, comment and expiry of each answer and leaves out the row that shows how', async () => {
  const csv = `Question ID,Question,Response,Response Type,Comments,Expiration Date
SAMPLE,Do you lock doors? (sample row),Yes we do,Yes,delete this row,
L-1,Do you lock all doors?,Main doors are locked,Partial,Others follow,
L-2,Do you hold a fire certificate?,Yes,Yes,,2026-01-31
`;
  const { answers } = await findEarlierAnswers({
    bytes: bytes(csv),
    fileName: 'a.csv',
    password: null,
  });
  expect(answers).toMatchObject([
    { question: 'Do you lock all doors?', verdict: 'partial', comment: 'Others follow' },
    { question: 'Do you hold a fire certificate?', verdict: 'yes', expiresAt: '2026-01-31' },
  ]);
});
