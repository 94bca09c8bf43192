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

const edited = (edits: Record<string, [string, string]>) =>
  buildZip(
    PARTS.map((part) => {
      const edit = edits[part.name];
      return edit === undefined
        ? part
        : { ...part, content: String(part.content).replace(...edit) };
    }),
  );

const violations = async (out: Buffer, report = REPORT) =>
  (await checkFidelity(buildZip(PARTS), out, report)).violations.map(({ message }) => message);

const WRITTEN: [string, string] = ['old', 'new'];

test('a copy that differs only in the written cell is faithful', async () => {
  expect(await violations(edited({ [SHEET]: WRITTEN }))).toEqual([]);
});

test.each<[string, Record<string, [string, string]>]>([
  ['another cell', { [SHEET]: ['>Q<', '>q<'] }],
  ['the written value', { [SHEET]: ['old', 'other'] }],
  ['what stands behind the cells', { [SHEET]: ['left="1"', 'left="2"'] }],
  ['another part', { 'xl/media/logo.png': ['picture', 'forged!'] }],
  ['another sheet', { 'xl/worksheets/sheet2.xml': ['Yes', 'No'] }],
  ['the list of sheets', { 'xl/workbook.xml': ['name="Lists"', 'name="Lost"'] }],
])('a change of %s is found', async (_, edits) => {
  const out = edited({ ...(SHEET in edits ? {} : { [SHEET]: WRITTEN }), ...edits });
  expect(await violations(out)).not.toEqual([]);
});

test('a part that came or went is found', async () => {
  const more = buildZip([...PARTS, { name: 'xl/more.xml', content: '<a/>' }]);
  expect(await violations(more)).not.toEqual([]);
});
