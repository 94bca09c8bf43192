import { expect, test } from 'vitest';
import { checkFidelity } from '../../src/workbook/fidelity.ts';
import { fillWorkbook } from '../../src/workbook/fill.ts';
import type { AnswerCellRule } from '../../src/workbook/judge-value.ts';
import { openWorkbook } from '../../src/workbook/open-workbook.ts';
import { openPackage } from '../../src/workbook/package.ts';
import {
  buildWorkbook,
  buildZip,
  data,
  oneSheet,
  partsOf,
  row,
  textCell,
  validation,
  validations,
} from './support/build-workbook.ts';

const TEXT: AnswerCellRule = { kind: 'text', options: null, multiple: false, maxLength: null };

const TABLE = 'xl/sharedStrings.xml';
const ASKING = data(
  row(1, '<c r="A1" t="s"><v>0</v></c>', '<c r="B1"/>'),
  row(2, textCell('A2', 'Q')),
);

/** Fills B1 of a workbook whose shared strings are this text. */
async function fillBeside(strings: string) {
  const parts = partsOf({ sheets: [{ name: 'S', xml: ASKING }], strings: '' });
  const original = buildZip(
    parts.map((part) => (part.name === TABLE ? { ...part, content: strings } : part)),
  );
  const { bytes, report } = await fillWorkbook(
    await openWorkbook(original, 'buyer.xlsx'),
    [{ sheet: 'S', cell: 'B1', value: 'new' }],
    { partial: false, answerCells: new Map([['S!B1', TEXT]]) },
  );
  const copy = { original, out: bytes ?? original, fileName: 'buyer.xlsx' };
  expect((await checkFidelity(copy, report)).violations).toEqual([]);
  return report.changedParts;
}

test.each<[string, string]>([
  ['that end before the text that a cell names', '<sst></sst>'],
  ['that are no table', '<worksheet><si><t>Q</t></si></worksheet>'],
  ['with something behind the texts', '<sst><si><t>Q</t></si><extLst/></sst>'],
  ['whose texts stand deeper', '<sst><a><si><t>Q</t></si></a></sst>'],
])('shared strings %s are left alone, and the text is stored in its cell', async (_, strings) => {
  expect(await fillBeside(strings)).toEqual(['xl/worksheets/sheet1.xml']);
});

test('shared strings behind a byte order mark are added to', async () => {
  expect(await fillBeside('\ufeff<sst><si><t>Q</t></si></sst>')).toContain(TABLE);
});

test('cells of several sheets are written at once, and a text that they share is stored once', async () => {
  const xml = data(row(1, textCell('A1', 'Q'), '<c r="B1"/>'));
  const names = ['First', 'Second', 'Third'];
  const original = buildWorkbook({
    sheets: names.map((name) => ({ name, xml })),
    strings: '<si><t>Q</t></si>',
  });
  const { bytes, report } = await fillWorkbook(
    await openWorkbook(original, 'buyer.xlsx'),
    [
      { sheet: 'First', cell: 'B1', value: 'same' },
      { sheet: 'Third', cell: 'B1', value: 'same' },
    ],
    { partial: false, answerCells: new Map(names.map((name) => [`${name}!B1`, TEXT])) },
  );
  expect(report.changedParts).toEqual([
    TABLE,
    'xl/worksheets/sheet1.xml',
    'xl/worksheets/sheet3.xml',
  ]);
  const out = await openPackage(bytes ?? original);
  const part = out.find(TABLE);
  expect(part && (await out.text(part)).match(/same/g)).toHaveLength(1);
});

test('a text is proven by what it is, whatever the format shows around it', async () => {
  const original = buildWorkbook({
    sheets: [{ name: 'S', xml: data(row(1, textCell('A1', 'Q'), '<c r="B1" s="1"/>')) }],
    styles: `<numFmts><numFmt numFmtId="170" formatCode="0.00;-0.00;0;_(@_)&quot; (text)&quot;"/></numFmts><cellXfs><xf/><xf numFmtId="170"/></cellXfs>`,
  });
  const { bytes, report } = await fillWorkbook(
    await openWorkbook(original, 'buyer.xlsx'),
    [{ sheet: 'S', cell: 'B1', value: 'by policy' }],
    { partial: false, answerCells: new Map([['S!B1', TEXT]]) },
  );
  const copy = { original, out: bytes ?? original, fileName: 'buyer.xlsx' };
  expect((await checkFidelity(copy, report)).violations).toEqual([]);
  const other = { ...report, written: [{ sheet: 'S', cell: 'B1', value: 'by chance' }] };
  expect((await checkFidelity(copy, other)).ok).toBe(false);
});

test('a name that two sheets bear is refused', async () => {
  const xml = data(row(1, textCell('A1', 'Q'), '<c r="B1"/>'));
  const original = buildWorkbook({
    sheets: [
      { name: 'S', xml },
      { name: 'S', xml },
    ],
  });
  const { report } = await fillWorkbook(
    await openWorkbook(original, 'buyer.xlsx'),
    [{ sheet: 'S', cell: 'B1', value: 'new' }],
    { partial: false, answerCells: new Map([['S!B1', TEXT]]) },
  );
  expect(report.refused[0]?.reason).toContain('several sheets');
});

test('nothing is written on a sheet that is hidden from everybody', async () => {
  const xml = data(row(1, textCell('A1', 'Q'), '<c r="B1"/>'));
  const sheets = [
    { name: 'S', xml },
    { name: 'Bank', xml, state: 'veryHidden' as const },
  ];
  const { report } = await fillWorkbook(
    await openWorkbook(buildWorkbook({ sheets }), 'buyer.xlsx'),
    [{ sheet: 'Bank', cell: 'B1', value: 'new' }],
    { partial: false, answerCells: new Map([['Bank!B1', TEXT]]) },
  );
  expect(report.refused[0]?.reason).toContain('hidden');
});

test('a row without a number is the one that its first cell names', async () => {
  const sheet = data(`<row>${textCell('A5', 'Q')}<c r="B5" s="2"/></row>`);
  const original = buildWorkbook({ sheets: [{ name: 'S', xml: sheet }] });
  const { bytes, report } = await fillWorkbook(
    await openWorkbook(original, 'buyer.xlsx'),
    [{ sheet: 'S', cell: 'B5', value: 'new' }],
    { partial: false, answerCells: new Map([['S!B5', TEXT]]) },
  );
  const copy = { original, out: bytes ?? original, fileName: 'buyer.xlsx' };
  expect((await checkFidelity(copy, report)).violations).toEqual([]);
});

test('a workbook with a cell in another row is refused as damaged when it is opened', async () => {
  const sheet = data(row(4, textCell('A4', 'Q'), '<c r="B6"/>'), row(6, '<c r="B6"/>'));
  await expect(
    openWorkbook(buildWorkbook({ sheets: [{ name: 'S', xml: sheet }] }), 'buyer.xlsx'),
  ).rejects.toMatchObject({ code: 'file_damaged' });
});

test('a check box takes the boolean TRUE, and no other word', async () => {
  const xml = `${data(row(1, textCell('A1', 'Q'), '<c r="B1" t="b"><v>0</v></c>'))}${validations(
    validation('B1', 'type="custom"', 'OR(EXACT(B1,TRUE),EXACT(B1,FALSE))'),
  )}`;
  const opened = await openWorkbook(oneSheet(xml), 'buyer.xlsx');
  const rule: AnswerCellRule = { ...TEXT, kind: 'choice', options: ['TRUE', 'FALSE'] };
  const fill = (value: string) => {
    const name = opened.grid.sheets[0]?.name ?? '';
    const answerCells = new Map([[`${name}!B1`, rule]]);
    return fillWorkbook(opened, [{ sheet: name, cell: 'B1', value }], {
      partial: false,
      answerCells,
    });
  };
  const { bytes } = await fill('TRUE');
  const { grid } = await openWorkbook(bytes ?? new Uint8Array(), 'copy.xlsx');
  expect(grid.sheets[0]?.rows.get(1)?.get(2)).toMatchObject({ type: 'boolean', text: 'TRUE' });
  expect((await fill('Yes')).report.refused).toHaveLength(1);
});
