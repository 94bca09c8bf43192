import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkFidelity } from '../../src/workbook/fidelity.ts';
import { type CellWrite, type FillResult, fillWorkbook } from '../../src/workbook/fill.ts';
import type { AnswerCellRule } from '../../src/workbook/judge-value.ts';
import { openWorkbook } from '../../src/workbook/open-workbook.ts';
import { openPackage } from '../../src/workbook/package.ts';
import {
  buildWorkbook,
  data,
  row,
  textCell,
  validation,
  validations,
} from './support/build-workbook.ts';

const TEXT: AnswerCellRule = { kind: 'text', options: null, multiple: false, maxLength: null };
const CHOICE: AnswerCellRule = { ...TEXT, kind: 'choice' };

const RULES: Record<string, AnswerCellRule> = {
  C2: CHOICE,
  D2: TEXT,
  C3: CHOICE,
  D3: TEXT,
  E3: { ...TEXT, kind: 'number' },
  F3: { ...TEXT, kind: 'date' },
  G3: { ...TEXT, kind: 'mark', options: ['Yes'] },
  C4: { ...CHOICE, options: ['A', 'B, or C'], multiple: true },
  D4: { ...TEXT, maxLength: 5 },
  C5: CHOICE,
  D5: CHOICE,
  H9: TEXT,
  B7: TEXT,
  C7: TEXT,
  C8: TEXT,
  E5: { ...CHOICE, options: ['Yes', 'No'] },
};
const ANSWER_CELLS = new Map(
  Object.entries(RULES).map(([cell, rule]) => [`Questions!${cell}`, rule]),
);

const STYLES = '<cellXfs><xf/><xf numFmtId="14"/><xf/><xf/><xf/></cellXfs>';

const QUESTIONS = `<dimension ref="A1:D8"/><cols><col min="8" max="8" style="4"/></cols>${data(
  `<row r="2" spans="1:3" ht="30" customHeight="1">${textCell('A2', 'Q1')}<c r="C2" s="3" cm="1"/></row>`,
  `<row r="3">${textCell('A3', 'Q2')}<c r="C3" t="s"><v>0</v></c><c r="F3" s="1"/></row>`,
  row(5, textCell('C5', 'Yes_list'), textCell('E5', '☐ Yes   ☐ No')),
  row(7, textCell('B7', 'merged')),
  row(8, '<c r="C8"><f>C2&amp;"!"</f><v>0</v></c>'),
)}<sheetProtection sheet="1"/><mergeCells><mergeCell ref="B7:C7"/></mergeCells>${validations(
  validation('C2:C3', 'type="list"', 'Lists!$A$1:$A$2'),
  validation('D5', 'type="list"', 'INDIRECT($C$5)'),
)}`;

const source = (strings?: string) =>
  buildWorkbook({
    sheets: [
      { name: 'Questions', xml: QUESTIONS },
      {
        name: 'Lists',
        xml: data(row(1, textCell('A1', 'Yes')), row(2, textCell('A2', 'No'))),
        state: 'hidden',
      },
    ],
    names:
      '<definedName name="Yes_list">Lists!$A$1</definedName><definedName name="No_list">Lists!$A$2</definedName>',
    styles: STYLES,
    ...(strings === undefined ? {} : { strings }),
    more: [{ name: 'xl/vbaProject.bin', content: Buffer.from([1, 2, 3, 250]) }],
  });

const SHARED = source('<si><t>Yes</t></si>');

async function fill(
  values: Record<string, string | number | null>,
  partial = false,
  from = SHARED,
): Promise<FillResult> {
  const opened = await openWorkbook(from, 'buyer.xlsx');
  return fillWorkbook(opened, writes(values), { partial, answerCells: ANSWER_CELLS });
}

const writes = (values: Record<string, string | number | null>): CellWrite[] =>
  Object.entries(values).map(([cell, value]) => ({ sheet: 'Questions', cell, value }));

async function sheetXml(result: FillResult): Promise<string> {
  const part = await openPackage(result.bytes ?? new Uint8Array());
  const sheet = part.find('xl/worksheets/sheet1.xml');
  return sheet === null ? '' : part.text(sheet);
}

async function shown(result: FillResult, cell: string): Promise<string | undefined> {
  const { grid } = await openWorkbook(result.bytes ?? new Uint8Array(), 'out.xlsx');
  for (const cells of grid.sheets[0]?.rows.values() ?? [])
    for (const each of cells.values()) if (each.address === cell) return each.text;
  return undefined;
}

test('an answer takes the place of the empty cell and keeps its attributes', async () => {
  const xml = await sheetXml(await fill({ C2: 'No' }));
  expect(xml).toContain('<c r="C2" s="3" cm="1" t="s"><v>1</v></c>');
  expect(xml).toContain('<row r="2" spans="1:3" ht="30" customHeight="1">');
});

test('missing cells and rows are put in order with the style that they showed', async () => {
  const xml = await sheetXml(await fill({ D2: 'text', H9: 'last' }));
  expect(xml).toContain('spans="1:4"');
  expect(xml).toMatch(/<c r="C2" s="3" cm="1"\/><c r="D2" t="s"><v>1<\/v><\/c><\/row>/);
  expect(xml).toMatch(/<\/row><row r="9"><c r="H9" s="4" t="s"><v>2<\/v><\/c><\/row><\/sheetData>/);
  expect(xml).toContain('<dimension ref="A1:H9"/>');
});

test('every part without a written cell is copied with its compressed bytes, in order', async () => {
  const result = await fill({ C2: 'No' });
  const [before, after] = [await openPackage(SHARED), await openPackage(result.bytes ?? SHARED)];
  expect(result.report.changedParts).toEqual([
    'xl/sharedStrings.xml',
    'xl/workbook.xml',
    'xl/worksheets/sheet1.xml',
  ]);
  expect(result.report.untouchedParts).toBe(before.parts.length - 3);
  expect(after.parts.map(({ name }) => name)).toEqual(before.parts.map(({ name }) => name));
  for (const [index, part] of before.parts.entries()) {
    const same = after.parts[index];
    if (same === undefined || result.report.changedParts.includes(part.name)) continue;
    expect((await after.raw(same)).equals(await before.raw(part))).toBe(true);
  }
});

test('a workbook without shared strings gets inline ones', async () => {
  const result = await fill({ D2: ' a < b & c ' }, false, source());
  expect(await sheetXml(result)).toContain(
    '<is><t xml:space="preserve"> a &lt; b &amp; c </t></is>',
  );
  expect(await shown(result, 'D2')).toBe(' a < b & c ');
});

test('formulas are recalculated when the buyer opens the file', async () => {
  const { bytes } = await fill({ C2: 'No' });
  const out = await openPackage(bytes ?? SHARED);
  const main = out.find('xl/workbook.xml');
  expect(main && (await out.text(main))).toContain('<calcPr fullCalcOnLoad="1"/></workbook>');
});

test('numbers, dates, marks and several choices are stored as what they are', async () => {
  const xml = await sheetXml(await fill({ E3: 12.5, F3: '2026-11-21', G3: 'x', C4: 'A, B, or C' }));
  expect(xml).toContain('<c r="E3"><v>12.5</v></c>');
  expect(xml).toContain('<c r="F3" s="1"><v>46347</v></c>');
  const result = await fill({ G3: 'x', C4: 'A, B, or C' });
  expect([await shown(result, 'G3'), await shown(result, 'C4')]).toEqual(['x', 'A, B, or C']);
});

test('a date in a cell that takes dates but has no date format is noted beside what was written', async () => {
  const xml = `${data(`<row r="2">${textCell('A2', 'Since when?')}<c r="B2"/><c r="C2" s="1"/></row>`)}${validations(validation('B2:C2', 'type="date" operator="greaterThan"', '1'))}`;
  const opened = await openWorkbook(
    await buildWorkbook({ sheets: [{ name: 'Questions', xml }], styles: STYLES }),
    'dates.xlsx',
  );
  const dates = writes({ B2: '2026-11-21', C2: '2026-11-21' });
  const rule = { ...TEXT, kind: 'date' as const };
  const answerCells = new Map(dates.map(({ cell }) => [`Questions!${cell}`, rule]));
  const { report } = await fillWorkbook(opened, dates, { partial: false, answerCells });
  const note =
    'The cell takes dates but has no date format: it holds 2026-11-21 and shows the number 46347.';
  expect(report.written).toEqual([{ ...dates[0], note }, dates[1]]);
});

test('where the cell prints its alternatives with boxes, the chosen one is ticked in place', async () => {
  const result = await fill({ E5: 'No' });
  expect(await shown(result, 'E5')).toBe('☐ Yes   ☒ No');
  expect(result.report.written).toMatchObject([{ cell: 'E5', value: '☐ Yes   ☒ No' }]);
});

test('null clears a cell and keeps its style', async () => {
  const xml = await sheetXml(await fill({ C3: null }));
  expect(xml).toContain('<c r="C3"/>');
});

test.each<[string, Record<string, string | number | null>, string]>([
  ['a value outside the list', { C2: 'Maybe' }, 'not one of the allowed values'],
  ['another case of an option', { C2: 'yes' }, 'not one of the allowed values'],
  ['a question cell', { A2: 'x' }, 'takes no answer'],
  ['a formula', { C8: 'x' }, 'formula'],
  ['a cell inside a merged one', { C7: 'x' }, 'top-left cell B7'],
  ['a text that is too long for the cell', { D4: 'sixsix' }, 'takes 5'],
  ['a text that is too long for any cell', { D2: 'x'.repeat(32_768) }, 'takes 32767'],
  ['a control character', { D2: 'a\u0001b' }, 'control characters'],
  ['half a surrogate pair', { D2: 'a\ud83d' }, 'control characters'],
  ['a text for a number', { E3: 'many' }, 'takes a number'],
  ['a day that is none', { F3: '2026-02-30' }, 'takes a date'],
  ['a word for a mark', { G3: 'perhaps' }, 'takes a mark'],
  ['something that is no cell', { '2C': 'x' }, 'is not a cell'],
])('%s is refused and nothing is written', async (_, values, reason) => {
  const { bytes, report } = await fill({ ...values, D3: 'legal' });
  expect(bytes).toBeNull();
  expect(report.refused).toHaveLength(1);
  expect(report.refused[0]?.reason).toContain(reason);
});

test('a member of an array formula is refused', async () => {
  const xml = data(
    row(1, '<c r="A1"><f t="array" ref="A1:A2">B1:B2</f><v>1</v></c>'),
    row(2, '<c r="A2"><v>2</v></c>'),
    row(3, '<c r="A3"><v>3</v></c>'),
  );
  const opened = await openWorkbook(buildWorkbook({ sheets: [{ name: 'S', xml }] }), 'buyer.xlsx');
  const cells = ['A1', 'A2', 'A3'];
  const { report } = await fillWorkbook(
    opened,
    cells.map((cell) => ({ sheet: 'S', cell, value: 'x' })),
    { partial: true, answerCells: new Map(cells.map((cell) => [`S!${cell}`, TEXT])) },
  );
  expect(report.refused.map(({ cell }) => cell)).toEqual(['A1', 'A2']);
});

test('a sheet that is not there is refused', async () => {
  const opened = await openWorkbook(SHARED, 'buyer.xlsx');
  const { report } = await fillWorkbook(opened, [{ sheet: 'Gone', cell: 'A1', value: 'x' }], {
    partial: true,
    answerCells: ANSWER_CELLS,
  });
  expect(report.refused[0]?.reason).toContain('no sheet "Gone"');
});

test('the legal rest is written where that was asked for', async () => {
  const result = await fill({ C2: 'Maybe', D2: 'legal' }, true);
  expect(result.report.written).toEqual(writes({ D2: 'legal' }));
  expect(await shown(result, 'D2')).toBe('legal');
});

test('a dependent list is judged by the value given for its driver in the same call', async () => {
  expect((await fill({ D5: 'Yes' })).report.refused).toEqual([]);
  expect((await fill({ C5: 'No_list', D5: 'Yes' })).report.refused).toHaveLength(1);
  expect((await fill({ C5: 'No_list', D5: 'No' })).report.refused).toEqual([]);
});

test('a refused driver does not decide what its dependent may hold', async () => {
  const { report } = await fill({ C5: 'No_list\u0001', D5: 'Yes' }, true);
  expect(report.written).toEqual(writes({ D5: 'Yes' }));
});

const anyText = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
  .filter((text) => !/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u.test(text));
const awkward = fc.constantFrom(
  '=1+1',
  '_x000D_',
  ' both ends ',
  'line\nline',
  '<b>&amp;</b>',
  ']]>',
  '007',
  'true',
);

test('what is legal is written, read back, and nothing else moves', async () => {
  const values = fc.record(
    {
      C2: fc.constantFrom('Yes', 'No', null),
      D2: fc.oneof(anyText, awkward),
      C3: fc.constantFrom('Yes', 'No', null),
      D3: fc.oneof(anyText, awkward, fc.constant(null)),
      E3: fc.double({ noNaN: true, noDefaultInfinity: true }),
      H9: fc.oneof(anyText, awkward),
      B7: anyText,
    },
    { requiredKeys: [] },
  );
  await fc.assert(
    fc.asyncProperty(values, fc.boolean(), async (given, hasStrings) => {
      const from = hasStrings ? SHARED : source();
      const result = await fill(given, false, from);
      expect(result.report.refused).toEqual([]);
      const fidelity = await checkFidelity(
        { original: from, out: result.bytes ?? from, fileName: 'buyer.xlsx' },
        result.report,
      );
      expect(fidelity.violations).toEqual([]);
      for (const [cell, value] of Object.entries(given))
        if (typeof value === 'string') expect(await shown(result, cell)).toBe(value);
    }),
    { numRuns: 60 },
  );
});
