import { expect, test } from 'vitest';
import { LeftOutRows } from '../../src/web/components/left-out.tsx';
import type { LeftOutView } from '../../src/web/pages/sheets-view.ts';

const ROW: LeftOutView = {
  sheet: 'Form',
  row: 5,
  lastRow: 5,
  rows: 1,
  cell: 'B5',
  text: 'Number of ferries',
  reason: 'no_cell',
  take: 'B5>C5@0',
};

test('rows that were left out are counted and told with their reason and a way to them', () => {
  const below = { row: 9, lastRow: 40, rows: 32, reason: 'below_table' as const, take: null };
  const rows = [ROW, { ...ROW, ...below }];
  const html = String(<LeftOutRows rows={rows} index={2} />);
  expect(html).toContain('33 rows of this sheet look like items and were left out');
  expect(html).toContain('value="2:5"');
  expect(html).toContain('Rows 9 to 40');
  expect(html).toContain('no cell for its answer was found');
  expect(html.match(/name="take" value="[^"]*"/g)).toEqual(['name="take" value="B5&gt;C5@0"']);
});

test('a sheet without such rows says nothing', () => {
  expect(String(<LeftOutRows rows={[]} index={0} />)).not.toContain('left out');
});
