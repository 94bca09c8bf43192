import { expect, test } from 'vitest';
import { countAlike, withAlike } from '../../../src/questionnaire/layout/alike.ts';
import type { TableLayout, WorkbookLayout } from '../../../src/questionnaire/layout/layout.ts';

const table = (header: string, title: string, answer: string): TableLayout => ({
  header,
  columns: [
    { column: 'B', role: 'question', header: title },
    { column: answer, role: 'answer', header: 'Say' },
  ],
});
const first = table('A3:D3', 'Mooring', 'C');
const layout: WorkbookLayout = {
  version: 1,
  sheets: [
    { sheet: 'One', role: 'questions', tables: [first, table('A9:D9', 'Fuel', 'C')] },
    {
      sheet: 'Two',
      role: 'questions',
      tables: [
        table('A3:D3', 'Waste', 'C'),
        table('A9:D9', 'Crew', 'D'),
        { header: 'F1', columns: [] },
      ],
    },
    { sheet: 'Three', role: 'reference' },
  ],
};

test('tables are alike where the same columns are for the same, whatever heads them', () => {
  expect(countAlike(layout, first)).toBe(2);
  expect(countAlike(layout, { header: 'F1', columns: [] })).toBe(0);
});

test('what is chosen for one table is given to those read alike, each with its own headings', () => {
  const chosen = [
    { column: 'B', role: 'question', header: 'Mooring' },
    { column: 'C', role: 'comment', header: 'Say' },
    { column: 'D', role: 'answer' },
  ] as const;
  const after = withAlike(layout, first, chosen).sheets.flatMap(({ tables = [] }) => tables);
  expect(
    after.map(({ columns }) => columns.map(({ header, role }) => `${header} ${role}`)),
  ).toEqual([
    ['Mooring question', 'Say comment', 'undefined answer'],
    ['Fuel question', 'Say comment', 'undefined answer'],
    ['Waste question', 'Say comment', 'undefined answer'],
    ['Crew question', 'Say answer'],
    [],
  ]);
});
