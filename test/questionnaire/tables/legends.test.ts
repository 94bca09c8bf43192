import { describe, expect, test } from 'vitest';
import type { HeaderCell } from '../../../src/questionnaire/tables/headers.ts';
import { legendFor } from '../../../src/questionnaire/tables/legends.ts';
import { type CellSpec, type SheetSpec, workbook } from '../build-workbook.ts';

const LINES: CellSpec[][] = [
  ['C', 'Yes, in full'],
  ['P', 'Partly in place'],
  ['N', 'No'],
];
const NAMED: CellSpec[][] = [['Fill in one of these codes in the column "Status"'], ...LINES];
const header = (label: string): HeaderCell => ({
  left: 3,
  right: 3,
  label,
  parent: '',
  role: 'answer',
  weight: 3,
});
const codes = (guide: SheetSpec, { label = 'Status', top = 1, sheet = 'Form' } = {}) =>
  legendFor(workbook({ name: 'Guide', ...guide }, { name: 'Form' }), header(label), { sheet, top });

describe('a legend closes an answer column', () => {
  test('that it names, from another sheet', () => {
    expect(codes({ rows: NAMED })).toEqual(['C', 'P', 'N']);
    expect(codes({ rows: NAMED }, { label: 'Remarks' })).toBe(null);
  });

  test('of a table below it on its own sheet, and of none above', () => {
    expect(codes({ rows: LINES }, { sheet: 'Guide', top: 9 })).toEqual(['C', 'P', 'N']);
    expect(codes({ rows: LINES }, { sheet: 'Guide', top: 1 })).toBe(null);
  });

  test('and names it by a word, not by a letter or two that any sentence holds', () => {
    expect(codes({ rows: NAMED }, { label: 'col' })).toBe(null);
    expect(codes({ rows: NAMED }, { label: '' })).toBe(null);
    expect(legendFor(workbook({ rows: NAMED }), null, { sheet: 'Form', top: 1 })).toBe(null);
  });
});

describe('no legend', () => {
  test.each<[string, CellSpec[][]]>([
    ['of one code', LINES.slice(0, 1)],
    ['whose lines are not one below the other', LINES.flatMap((line) => [line, [], ['…', '', '']])],
    ['with a code that stands twice', [...LINES, ['C', 'Yes, later']]],
    [
      'whose meanings are no options',
      [
        ['C', 'Copenhagen'],
        ['P', 'Portland'],
        ['N', 'Nairobi'],
      ],
    ],
    [
      'with a code as long as its meaning',
      [
        ['yes', 'Yes'],
        ['no', 'No'],
        ['n/a', 'n/a'],
      ],
    ],
    ['with a third word in its lines', LINES.map((line) => [...line, 'see page 2'])],
    ['with codes of five signs', LINES.map(([code, meaning]) => [`${code}----`, meaning ?? null])],
  ])('is a list %s', (_, rows) => {
    expect(codes({ rows: [['Codes in the column "Status":'], ...rows] })).toBe(null);
  });

  test('is read from a sheet that nobody sees, or far down a long one', () => {
    expect(codes({ rows: NAMED, state: 'hidden' })).toBe(null);
    const far = [...Array.from({ length: 60 }, (): CellSpec[] => ['A long sheet.']), ...LINES];
    expect(codes({ rows: far }, { sheet: 'Guide', top: 90 })).toBe(null);
  });

  test('has more than ten codes', () => {
    const many = 'ABCDEFGHIJ'.split('').map((code): CellSpec[] => [code, `Yes, of kind ${code}`]);
    const at = { sheet: 'Guide', top: 30 };
    expect(codes({ rows: many }, at)).toHaveLength(10);
    expect(codes({ rows: [...many, ['K', 'No']] }, at)).toBe(null);
  });
});
