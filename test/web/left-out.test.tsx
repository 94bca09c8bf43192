import { expect, test } from 'vitest';
import type { LeftOut } from '../../src/questionnaire/questionnaire.ts';
import { LeftOutRows } from '../../src/web/components/left-out.tsx';

const ROW: LeftOut = {
  sheet: 'Form',
  row: 5,
  lastRow: 5,
  rows: 1,
  cell: 'B5',
  text: 'Number of ferries',
  reason: 'no_cell',
};

test('rows that were left out are counted and told with their reason and a way to them', () => {
  const rows = [ROW, { ...ROW, row: 9, lastRow: 40, rows: 32, reason: 'below_table' as const }];
  const html = String(<LeftOutRows rows={rows} index={2} />);
  expect(html).toContain('33 rows of this sheet look like items and were left out');
  expect(html).toContain('value="2:5"');
  expect(html).toContain('Rows 9 to 40');
  expect(html).toContain('no cell for its answer was found');
});

test('a sheet without such rows says nothing', () => {
  expect(String(<LeftOutRows rows={[]} index={0} />)).not.toContain('left out');
});
