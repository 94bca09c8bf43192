import { expect, test } from 'vitest';
import type { SheetPreview } from '../../src/questionnaire/layout/preview.ts';
import { previewSheet } from '../../src/questionnaire/layout/preview.ts';
import { readByLayout } from '../../src/questionnaire/layout/reading.ts';
import { pageOf } from '../../src/web/read/sheets.ts';
import { workbook } from '../questionnaire/build-workbook.ts';

const grid = workbook({
  name: 'Long',
  rows: [
    ['ID', 'Question', 'Answer'],
    ...Array.from({ length: 5_000 }, (_, index) => [
      `${index + 1}`,
      `Is control ${index + 1} in place?`,
    ]),
  ],
});
const reading = readByLayout(grid, null);

function at(from: number): SheetPreview {
  const part = previewSheet(grid, reading, { sheet: 0, from });
  if (part === null) throw new Error('the workbook has a sheet');
  return pageOf(part, from);
}

test('turning the pages of a long sheet shows every row once, forwards and backwards', () => {
  const seen: number[] = [];
  for (let from: number | null = 1; from !== null; ) {
    const page = at(from);
    expect(page.rows.length).toBeLessThanOrEqual(60);
    expect(page.position).toBe(seen.length);
    seen.push(...page.rows.map(({ row }) => row));
    from = page.next;
  }
  expect(seen).toEqual(Array.from({ length: 5_001 }, (_, index) => index + 1));
  let steps = 0;
  for (let from: number | null = 5_001; from !== null; steps++) from = at(from).previous;
  expect(steps).toBeLessThan(120);
});

test('a page beyond the last row shows the last ones', () => {
  const { rows, next } = at(99_999);
  expect([rows.length, rows.at(-1)?.row, next]).toEqual([60, 5_001, null]);
});
