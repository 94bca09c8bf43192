import { expect, test } from 'vitest';
import { findQuestions } from '../../src/questionnaire/questions/find-questions.ts';
import { openWorkbook } from '../../src/workbook/open-workbook.ts';
import { acceptsOf } from '../../src/workbook/validations.ts';
import {
  buildWorkbook,
  buildZip,
  data,
  oneSheet,
  partsOf,
  row,
  textCell,
  validation,
} from './support/build-workbook.ts';

const ASKED = data(
  row(1, textCell('A1', 'Question'), textCell('B1', 'Answer')),
  row(2, textCell('A2', 'Do you encrypt data at rest?'), '<c r="B2"/>'),
);
const optionsAt = async (bytes: Uint8Array, line: number, column: number) => {
  const { grid } = await openWorkbook(bytes, 'buyer.xlsx');
  const [sheet] = grid.sheets;
  if (sheet === undefined) throw new Error('no sheet');
  return acceptsOf(grid, sheet, line, column).options;
};
const listed = (formula: string) =>
  `${ASKED}<dataValidations>${validation('B2', 'type="list"', formula)}</dataValidations>`;

test('names like those of every object are names like others', async () => {
  const before = Object.getOwnPropertyNames(Object.prototype).join();
  const keys = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
  const bytes = buildWorkbook({
    sheets: keys.map((name) => ({ name, xml: ASKED })),
    names: keys.map((name) => `<definedName name="${name}">"a"</definedName>`).join(''),
  });
  const { grid } = await openWorkbook(bytes, 'buyer.xlsx');
  expect(grid.sheets.map(({ name }) => name)).toEqual(keys);
  expect(grid.names.map(({ name }) => name)).toEqual(keys);
  expect(findQuestions(grid).sheets.map(({ name }) => name)).toEqual(keys);
  expect(Object.getOwnPropertyNames(Object.prototype).join()).toBe(before);
});

test.each(keysOfLists())('a list that is called %s has no options for certain', async (name) => {
  expect(await optionsAt(oneSheet(listed(name)), 2, 2)).toBeNull();
});

function keysOfLists(): string[] {
  return ['__proto__', 'constructor', 'constructor()', '__proto__(A1)', 'toString(1)'];
}

test('names that lead to each other in a circle give no options', async () => {
  const names =
    '<definedName name="One">Two</definedName><definedName name="Two">One</definedName>';
  expect(await optionsAt(oneSheet(listed('One'), { names }), 2, 2)).toBeNull();
});

test('names that double at every step give no options, and soon', async () => {
  const names = Array.from(
    { length: 60 },
    (_, n) => `<definedName name="N${n}x">N${n + 1}x&amp;N${n + 1}x</definedName>`,
  ).join('');
  expect(await optionsAt(oneSheet(listed('N0x'), { names }), 2, 2)).toBeNull();
});

test('an INDIRECT that points at itself gives no options', async () => {
  const xml = `${data(row(1, textCell('A1', 'INDIRECT(A1)')))}<dataValidations>${validation('B1', 'type="list"', 'INDIRECT(A1)')}</dataValidations>`;
  expect(await optionsAt(oneSheet(xml), 1, 2)).toBeNull();
});

test('formulas nested ten thousand deep give no options', async () => {
  const formula = `${'('.repeat(10_000)}A1${')'.repeat(10_000)}`;
  expect(await optionsAt(oneSheet(listed(formula)), 2, 2)).toBeNull();
});

test('shared formulas that refer to each other and to nobody are shown by their results', async () => {
  const bytes = oneSheet(
    data(
      row(
        1,
        '<c r="A1"><f t="shared" si="0" ref="A1:B1">B1</f><v>1</v></c>',
        '<c r="B1"><f t="shared" si="1" ref="A1:B1">A1</f><v>2</v></c>',
        '<c r="C1"><f t="shared" si="7"/><v>3</v></c>',
      ),
    ),
  );
  const { grid } = await openWorkbook(bytes, 'buyer.xlsx');
  expect([...(grid.sheets[0]?.rows.get(1)?.values() ?? [])].map(({ text }) => text)).toEqual([
    '1',
    '2',
    '3',
  ]);
});

test('a relationship that leaves the package leads nowhere, and one to the network is not followed', async () => {
  const parts = partsOf({ sheets: [{ name: 'Q', xml: ASKED }] });
  const pointed = (target: string, mode = '') =>
    buildZip(
      parts.map((part) =>
        part.name === 'xl/_rels/workbook.xml.rels'
          ? {
              name: part.name,
              content: String(part.content).replace(
                'Target="worksheets/sheet1.xml"',
                `Target="${target}"${mode}`,
              ),
            }
          : part,
      ),
    );
  for (const bytes of [
    pointed('../../../../etc/passwd'),
    pointed('http://127.0.0.1:9/sheet.xml', ' TargetMode="External"'),
  ])
    await expect(openWorkbook(bytes, 'buyer.xlsx')).rejects.toMatchObject({
      code: 'file_damaged',
      message: expect.stringMatching(/has no content/),
    });
});

test('sizes that the zip64 extension overstates are refused before anything is unpacked', async () => {
  const bytes = Buffer.from(oneSheet(ASKED));
  const end = bytes.lastIndexOf('PK\x05\x06');
  for (const [at, value] of [
    [bytes.indexOf('PK\x01\x02') + 24, 0xffffffff],
    [end + 10, 0xffff],
  ] as const)
    await expect(openWorkbook(patched(bytes, at, value), 'buyer.xlsx')).rejects.toMatchObject({
      code: expect.stringMatching(/^file_(damaged|limits)$/),
    });
});

function patched(bytes: Buffer, at: number, value: number): Buffer {
  const copy = Buffer.from(bytes);
  if (value > 0xffff) copy.writeUInt32LE(value, at);
  else copy.writeUInt16LE(value, at);
  return copy;
}

test('fifty thousand merged cells and hidden columns to the edge cost no more than their number', async () => {
  const merges = Array.from({ length: 50_000 }, (_, n) => `<mergeCell ref="H${n + 3}:J${n + 3}"/>`);
  const xml = `<cols><col min="1" max="1"/><col min="20" max="16384" hidden="1"/></cols>${ASKED}<mergeCells>${merges.join('')}</mergeCells>`;
  const { grid } = await openWorkbook(oneSheet(xml), 'buyer.xlsx');
  expect(grid.sheets[0]?.hiddenColumns).toEqual([{ from: 20, to: 16_384 }]);
  expect(findQuestions(grid).questions.map(({ text }) => text)).toEqual([
    'Do you encrypt data at rest?',
  ]);
});
