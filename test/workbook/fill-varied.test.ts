import fc from 'fast-check';
import { expect, test } from 'vitest';
import { serialOf } from '../../src/workbook/date-serial.ts';
import { checkFidelity } from '../../src/workbook/fidelity.ts';
import { type CellWrite, fillWorkbook } from '../../src/workbook/fill.ts';
import type { Cell } from '../../src/workbook/grid.ts';
import type { AnswerCellRule } from '../../src/workbook/judge-value.ts';
import { openWorkbook } from '../../src/workbook/open-workbook.ts';
import { openPackage, type Package } from '../../src/workbook/package.ts';
import { buildZip } from './support/build-workbook.ts';
import { variedCells, variedParts } from './support/varied-workbook.ts';
import { OPTIONS, VARIETIES, type Variety } from './support/variety.ts';

const varieties: fc.Arbitrary<Variety> = fc.record({
  strings: fc.constantFrom(...VARIETIES.strings),
  references: fc.constantFrom(...VARIETIES.references),
  prefix: fc.constantFrom(...VARIETIES.prefix),
  strict: fc.constantFrom(...VARIETIES.strict),
  dateSystem: fc.constantFrom(...VARIETIES.dateSystem),
  merged: fc.constantFrom(...VARIETIES.merged),
  table: fc.constantFrom(...VARIETIES.table),
  isProtected: fc.constantFrom(...VARIETIES.isProtected),
  formulas: fc.constantFrom(...VARIETIES.formulas),
  answers: fc.constantFrom(...VARIETIES.answers),
  macros: fc.constantFrom(...VARIETIES.macros),
  questions: fc.constantFrom(...VARIETIES.questions),
});

const TEXTS = fc.oneof(
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
    .filter((text) => !/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u.test(text)),
  fc.constantFrom(
    '=1+1',
    "'=1+1",
    '+1',
    '@x',
    '_x000D_',
    ' ends ',
    'a\nb',
    '<b>',
    ']]>',
    '007',
    '😀',
  ),
);
const DATES = fc
  .date({ min: new Date('1910-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

function valueFor({ kind }: AnswerCellRule): fc.Arbitrary<CellWrite['value']> {
  if (kind === 'choice') return fc.constantFrom(...OPTIONS, null);
  if (kind === 'date') return DATES;
  return kind === 'number' ? fc.nat() : fc.oneof(TEXTS, fc.constant(null));
}

const fills = varieties.chain((variety) => {
  const cells = [...variedCells(variety)];
  const writes = fc.tuple(
    ...cells.map(([, rule]) => fc.option(valueFor(rule), { nil: undefined })),
  );
  return writes.map((values) => ({
    variety,
    writes: cells.flatMap(([key], at): CellWrite[] => {
      const value = values[at];
      const [sheet = '', cell = ''] = key.split('!');
      return value === undefined ? [] : [{ sheet, cell, value }];
    }),
  }));
});

/** What reading the copy must show in a written cell. */
function shows(cell: Cell | undefined, value: CellWrite['value'], dateSystem: 1900 | 1904) {
  if (value === null) return (cell?.type ?? 'empty') === 'empty';
  if (typeof value === 'number') return cell?.number === value;
  return cell?.text === value || cell?.number === serialOf(value, dateSystem);
}

async function contents(source: Package): Promise<Map<string, string>> {
  const all = new Map<string, string>();
  for (const part of source.parts) all.set(part.name, (await source.raw(part)).toString('base64'));
  return all;
}

test('in whatever dialect a workbook is stored, legal values are written, read back, and nothing else moves', async () => {
  await fc.assert(
    fc.asyncProperty(fills, async ({ variety, writes }) => {
      const original = buildZip(variedParts(variety));
      const opened = await openWorkbook(original, 'buyer.xlsx');
      const answerCells = variedCells(variety);
      const { bytes, report } = await fillWorkbook(opened, writes, { partial: false, answerCells });
      expect(report.refused).toEqual([]);
      const out = bytes ?? new Uint8Array();
      const fidelity = await checkFidelity({ original, out, fileName: 'buyer.xlsx' }, report);
      expect(fidelity.violations).toEqual([]);
      const { grid } = await openWorkbook(out, 'buyer.xlsx');
      const cells = new Map(
        [...(grid.sheets[0]?.rows.values() ?? [])].flatMap((row) =>
          [...row.values()].map((cell) => [cell.address, cell] as const),
        ),
      );
      const wrong = writes.filter(
        ({ cell, value }) => !shows(cells.get(cell), value, variety.dateSystem),
      );
      expect(wrong).toEqual([]);
      const before = await contents(await openPackage(original));
      const after = await contents(await openPackage(out));
      const moved = [...before.keys()].filter((name) => before.get(name) !== after.get(name));
      expect(moved.sort()).toEqual([...report.changedParts]);
      expect([...after.keys()]).toEqual([...before.keys()]);
    }),
    { numRuns: 60 },
  );
});
