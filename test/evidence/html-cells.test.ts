import { expect, test } from 'vitest';
import { readDocument } from '../../src/evidence/read-document.ts';

const rowsOf = async (rows: string) => {
  const page = `<table><tr><th>Organisation</th><th>Control</th><th>Criteria</th></tr>${rows}</table>`;
  const { blocks } = await readDocument(new TextEncoder().encode(page), 'p.html');
  return blocks.filter(({ header }) => header !== null);
};

test('a cell that reaches down stands in each row that it covers, and is said once', async () => {
  const rows = await rowsOf(
    '<tr><td rowspan="2">Fernhall</td><td>Locks its halls.</td><td>CC6.4</td></tr><tr><td>Tests its power.</td><td>A1.2</td></tr><tr><td>Oxbow</td><td>Wipes disks.</td><td>CC6.5</td></tr>',
  );
  expect(rows.map(({ cells }) => cells)).toEqual([
    ['Fernhall', 'Locks its halls.', 'CC6.4'],
    ['Fernhall', 'Tests its power.', 'A1.2'],
    ['Oxbow', 'Wipes disks.', 'CC6.5'],
  ]);
  expect(rows[1]?.text).toBe('Tests its power. | A1.2');
});

test('a cell over several columns keeps those behind it in their places', async () => {
  const [row] = await rowsOf(
    '<tr><td colspan="2">Fernhall locks its halls.</td><td>CC6.4</td></tr>',
  );
  expect(row?.cells).toEqual(['Fernhall locks its halls.', '', 'CC6.4']);
});

test('a span that no table has is cut short', async () => {
  const rows = await rowsOf(
    '<tr><td rowspan="999999999" colspan="999999999">Wide</td><td>Next</td></tr><tr><td>Below</td></tr>',
  );
  expect(rows.map(({ cells }) => cells?.length)).toEqual([101, 101]);
});
