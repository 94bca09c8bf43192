import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AppError } from '../../src/errors.ts';
import { openWorkbook } from '../../src/workbook/open-workbook.ts';
import { acceptsOf } from '../../src/workbook/validations.ts';
import {
  buildZip,
  data,
  partsOf,
  row,
  textCell,
  validation,
  validations,
} from './support/build-workbook.ts';

const PARTS = partsOf({
  sheets: [
    {
      name: 'Questions',
      xml: `<dimension ref="A1:C3"/><cols><col min="2" max="3" hidden="1"/></cols>${data(
        row(
          1,
          textCell('A1', 'Do you encrypt data?'),
          '<c r="B1" s="1"><v>45292.5</v></c>',
          '<c r="C1" t="s"><v>0</v></c>',
        ),
        row(
          2,
          '<c r="A2" t="str"><f>A1&amp;"x"</f><v>y</v></c>',
          '<c r="B2" t="d"><v>2026-01-01</v></c>',
        ),
      )}<mergeCells><mergeCell ref="A3:B3"/></mergeCells>${validations(
        validation('C1:C9', 'type="list"', 'OFFSET(Lists!$A$1,0,0,COUNTA(Lists!$A:$A),1)'),
        validation('B1', 'type="textLength" operator="lessThan"', '5'),
      )}`,
    },
    { name: 'Lists', xml: data(row(1, textCell('A1', 'Yes'))), state: 'hidden' },
  ],
  strings: '<si><t>No</t></si>',
  styles:
    '<numFmts><numFmt numFmtId="170" formatCode="[$-409]d\\-mmm\\-yy;@"/></numFmts><cellXfs><xf/><xf numFmtId="170"/></cellXfs>',
  names: '<definedName name="Answers">Lists!$A$1</definedName>',
});

async function readAll(bytes: Uint8Array, name: string): Promise<void> {
  const { grid } = await openWorkbook(bytes, name);
  for (const sheet of grid.sheets)
    for (const cells of sheet.rows.values())
      for (const cell of cells.values()) {
        expect(typeof cell.text).toBe('string');
        acceptsOf(grid, sheet, cell.row, cell.column);
      }
}

/** A result, or a fault that says what is wrong: never anything else. */
async function endsWell(bytes: Uint8Array, name = 'buyer.xlsx'): Promise<void> {
  try {
    await readAll(bytes, name);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    expect(error.describe()).toMatch(/^buyer\.\w+(?:, sheet ".+")?: [A-Z].*[.)]$/);
    expect(error.code).not.toBe('internal');
  }
}

test('bytes that were changed end in a result or a clear refusal', async () => {
  const good = buildZip(PARTS);
  const change = fc.tuple(fc.nat(good.length - 1), fc.nat(255));
  await fc.assert(
    fc.asyncProperty(
      fc.array(change, { minLength: 1, maxLength: 8 }),
      fc.nat(good.length),
      async (changes, cut) => {
        const bytes = Buffer.from(good);
        for (const [at, value] of changes) bytes[at] = value;
        await endsWell(bytes);
        await endsWell(bytes.subarray(0, cut));
      },
    ),
    { numRuns: 300 },
  );
});

const FRAGMENTS = [
  '"',
  '<',
  '>',
  '/>',
  '&#0;',
  '&x;',
  '-1',
  '99999999',
  'NaN',
  '',
  '<c>',
  '</row>',
  '<row r="1">',
  '__proto__',
  'constructor',
  '\u0000',
  '1048577',
  'A1:',
  '#REF!',
  't="s"',
  '((((',
  '<f t="shared" si="0"/>',
];

test('XML that was changed inside its parts ends in a result or a clear refusal', async () => {
  const edit = fc.record({
    part: fc.nat(PARTS.length - 1),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    drop: fc.nat(20),
    text: fc.constantFrom(...FRAGMENTS),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 4 }), async (edits) => {
      const parts = PARTS.map((part) => ({ ...part, content: String(part.content) }));
      for (const { part, at, drop, text } of edits) {
        const chosen = parts[part];
        if (chosen === undefined) continue;
        const from = Math.floor(at * chosen.content.length);
        chosen.content = chosen.content.slice(0, from) + text + chosen.content.slice(from + drop);
      }
      await endsWell(buildZip(parts));
    }),
    { numRuns: 500 },
  );
});

test('any bytes named .csv end in a result or a clear refusal', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), (bytes) => endsWell(bytes, 'buyer.csv')),
  );
});

test('reading leaves the prototype of objects alone', async () => {
  await endsWell(
    buildZip(
      PARTS.map((part) => ({
        ...part,
        content: String(part.content).replaceAll('Answers', '__proto__'),
      })),
    ),
  );
  expect(Object.keys(Object.prototype)).toEqual([]);
});
