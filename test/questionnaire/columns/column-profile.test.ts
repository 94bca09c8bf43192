import { expect, test } from 'vitest';
import { profileColumn } from '../../../src/questionnaire/columns/column-profile.ts';
import { columnsOf } from '../../../src/questionnaire/columns/columns.ts';
import { idColumns } from '../../../src/questionnaire/columns/id-columns.ts';
import { viewSheet } from '../../../src/questionnaire/sheet/sheet-view.ts';
import { headerAt } from '../../../src/questionnaire/tables/headers.ts';
import type { Table } from '../../../src/questionnaire/tables/tables.ts';
import { type CellSpec, workbook } from '../build-workbook.ts';

function tableOf(rows: CellSpec[][]) {
  const sheet = workbook({ rows }).sheets[0];
  if (sheet === undefined) throw new Error('a workbook has a sheet');
  const view = viewSheet(sheet);
  const header = headerAt(view, 1);
  const right = Math.max(...header.cells.map((cell) => cell.right));
  const table: Table = { header, cells: header.cells, left: 1, right, rows: view.rows.slice(1) };
  return { view, table };
}

test('a mark counts as one in either case, and an empty box too', () => {
  const { view, table } = tableOf([['Yes'], ['X'], ['x'], ['☐'], ['maybe']]);
  expect(profileColumn(view, 1, table.rows)).toMatchObject({ filled: 4, marks: 3, boxes: 1 });
});

test('links are counted whatever the case of their scheme', () => {
  const { view, table } = tableOf([
    ['Where'],
    ['HTTPS://quay.example'],
    ['http://quay.example'],
    ['quay'],
  ]);
  expect(profileColumn(view, 1, table.rows).links).toBe(2);
});

test('columns further right than 250 from the first are not looked at, the 251st is', () => {
  const { view, table } = tableOf([['Question'], ['Who lights the lamps?']]);
  const wide = { ...table, right: 400 };
  expect(columnsOf(view, wide).at(-1)).toBe(251);
});

test('parts that start over under each question number it, unless neighbours share a number', () => {
  const part = (id: string): CellSpec[] => [id, 'Who lights the lamps?'];
  const over = tableOf([['Part', 'Question'], ...['a', 'b', 'a', 'b', 'a', 'b'].map(part)]);
  const found = ({ view, table }: typeof over) =>
    idColumns(view, { table, question: 2, rows: table.rows });
  expect(found(over)).toEqual([1]);
  const doubled = tableOf([['Part', 'Question'], ...['a', 'a', 'b', 'b', 'a', 'a'].map(part)]);
  expect(found(doubled)).toEqual([]);
});
