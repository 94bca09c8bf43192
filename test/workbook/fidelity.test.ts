import { expect, test } from 'vitest';
import { checkFidelity } from '../../src/workbook/fidelity.ts';
import type { FillReport } from '../../src/workbook/fill.ts';
import { buildZip, data, partsOf, row, textCell } from './support/build-workbook.ts';

const PARTS = partsOf({
  sheets: [
    {
      name: 'Questions',
      xml: `${data(row(1, textCell('A1', 'Q'), textCell('B1', 'old')))}<pageMargins left="1"/>`,
    },
    { name: 'Lists', xml: data(row(1, textCell('A1', 'Yes'))) },
  ],
  more: [{ name: 'xl/media/logo.png', content: 'picture' }],
});
const SHEET = 'xl/worksheets/sheet1.xml';
const REPORT: FillReport = {
  written: [{ sheet: 'Questions', cell: 'B1', value: 'new' }],
  refused: [],
  changedParts: [SHEET],
  untouchedParts: PARTS.length - 1,
};

const edited = (edits: readonly (readonly [string, string, string])[]) =>
  buildZip(
    PARTS.map((part) => {
      const own = edits.filter(([name]) => name === part.name);
      const content = own.reduce(
        (text, [, from, to]) => text.replace(from, to),
        String(part.content),
      );
      return { ...part, content };
    }),
  );

const violations = async (out: Buffer, report = REPORT) =>
  (
    await checkFidelity({ original: buildZip(PARTS), out, fileName: 'buyer.xlsx' }, report)
  ).violations.map(({ message }) => message);

const WRITTEN = [SHEET, 'old', 'new'] as const;

test('a copy that differs only in the written cell is faithful', async () => {
  expect(await violations(edited([WRITTEN]))).toEqual([]);
});

test.each<[string, readonly [string, string, string]]>([
  ['another cell', [SHEET, '>Q<', '>q<']],
  ['the style of another cell', [SHEET, '<c r="A1"', '<c r="A1" s="1"']],
  ['a cell that is added blank', [SHEET, '</row>', '<c r="H1" s="1"/></row>']],
  ['a row', [SHEET, '<row r="1"', '<row r="1" hidden="1"']],
  ['the written value', [SHEET, 'new', 'other']],
  ['the style of the written cell', [SHEET, '<c r="B1"', '<c r="B1" s="1"']],
  ['what stands behind the cells', [SHEET, 'left="1"', 'left="2"']],
  ['another part', ['xl/media/logo.png', 'picture', 'forged!']],
  ['another sheet', ['xl/worksheets/sheet2.xml', 'Yes', 'No']],
  ['the list of sheets', ['xl/workbook.xml', 'name="Lists"', 'name="Lost"']],
])('a change of %s is found', async (_, edit) => {
  expect(await violations(edited([WRITTEN, edit]))).not.toEqual([]);
});

test('a part that came or went is found', async () => {
  const more = buildZip([...PARTS, { name: 'xl/more.xml', content: '<a/>' }]);
  expect(await violations(more)).not.toEqual([]);
});
