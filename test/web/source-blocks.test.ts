import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pageTextOf } from '../../src/evidence/document.ts';
import { readDocument } from '../../src/evidence/read-document.ts';
import { findQuote } from '../../src/web/client/mark-quote.ts';
import { type SourceBlock, sourceBlocks } from '../../src/web/source-blocks.ts';

async function shapeOf(name: string, content: string, quote: string): Promise<SourceBlock[]> {
  const read = await readDocument(new TextEncoder().encode(content), name);
  const text = read.pageTexts[0]?.text ?? '';
  return sourceBlocks(read.blocks, text, findQuote(text, quote)) ?? [];
}

const tableOf = (blocks: readonly SourceBlock[]) => {
  const table = blocks.find((each) => each.kind === 'table');
  if (table?.kind !== 'table') throw new Error('There is no table.');
  return table;
};
const cellsOf = (blocks: readonly SourceBlock[]) =>
  tableOf(blocks).rows.map(({ cells }) =>
    cells.map((parts) => parts.map(({ text }) => text).join('')),
  );
const markedOf = (blocks: readonly SourceBlock[]) =>
  blocks.flatMap((block) => {
    const parts =
      block.kind === 'table' ? block.rows.flatMap(({ cells }) => cells.flat()) : block.parts;
    return parts.flatMap(({ text, isMarked }) => (isMarked ? [text] : []));
  });

describe('a page of a source in its own shape', () => {
  test('a table of HTML keeps its columns where cells are empty, and the quoted cell is marked', async () => {
    const blocks = await shapeOf(
      'suppliers.html',
      `<h1>Suppliers</h1><p>Those that we use.</p><table>
       <tr><th>Name</th><th>Service</th><th>Place</th></tr>
       <tr><td>Northquay</td><td></td><td>Oslo</td></tr>
       <tr><td>Idenvale</td><td>Sign-in</td><td>Turin</td></tr></table>`,
      'Idenvale | Sign-in | Turin',
    );
    expect(tableOf(blocks).header).toEqual(['Name', 'Service', 'Place']);
    expect(cellsOf(blocks)).toEqual([
      ['Northquay', '', 'Oslo'],
      ['Idenvale', 'Sign-in', 'Turin'],
    ]);
    expect(tableOf(blocks).rows.map(({ isMarked }) => isMarked)).toEqual([false, true]);
    expect(markedOf(blocks)).toEqual(['Idenvale', 'Sign-in', 'Turin']);
  });

  test('a table of Markdown is a table, what stands around it is not', async () => {
    const blocks = await shapeOf(
      'retention.md',
      '# Retention\n\nHow long we keep what.\n\n| Data | Kept |\n|---|---|\n| Logs | 400 days |\n| Backups | 35 days |\n\n- First point\n- Second point\n',
      'Backups | 35 days',
    );
    expect(blocks.map(({ kind }) => kind)).toEqual([
      'heading',
      'paragraph',
      'table',
      'item',
      'item',
    ]);
    expect(cellsOf(blocks)).toEqual([
      ['Logs', '400 days'],
      ['Backups', '35 days'],
    ]);
    expect(markedOf(blocks)).toEqual(['Backups', '35 days']);
  });

  test('of a long list of rows those around the quoted one are shown, and how many more there are', async () => {
    const rows = Array.from(
      { length: 500 },
      (_, index) => `Person ${index + 1},Passed course ${index + 1}`,
    );
    const blocks = await shapeOf(
      'training.csv',
      ['Name,Result', ...rows].join('\n'),
      'Person 400\n\nPassed course 400',
    );
    const { rows: shown, before, after } = tableOf(blocks);
    expect(before + shown.length + after).toBe(500);
    expect(before).toBeGreaterThan(300);
    expect(markedOf(blocks)).toEqual(['Person 400', 'Passed course 400']);
  });

  test('a text that is not the one that was read has no shape', async () => {
    const read = await readDocument(new TextEncoder().encode('# A\n\nB is kept.\n'), 'a.md');
    expect(sourceBlocks(read.blocks, 'Something else', null)).toBeNull();
  });

  test('whatever stretch is marked, no letter of the blocks is lost and those marked are those of the stretch', () => {
    const words = fc.stringMatching(/^[a-z]{1,6}( [a-z]{1,6}){0,4}$/);
    fc.assert(
      fc.property(
        fc.array(words, { minLength: 1, maxLength: 6 }),
        fc.nat(80),
        fc.nat(80),
        (texts, from, length) => {
          const blocks = texts.map((text) => ({
            kind: 'paragraph' as const,
            text,
            page: null,
            path: [],
            cells: null,
            header: null,
            afterGap: false,
            quotable: true,
          }));
          const text = pageTextOf(blocks);
          const start = Math.min(from, text.length);
          const end = Math.min(start + length, text.length);
          const shown = sourceBlocks(blocks, text, { start, end }) ?? [];
          expect(
            shown.map((each) =>
              each.kind === 'table' ? '' : each.parts.map((part) => part.text).join(''),
            ),
          ).toEqual(texts);
          expect(markedOf(shown).join('').replace(/\s/g, '')).toBe(
            text.slice(start, end).replace(/\s/g, ''),
          );
        },
      ),
    );
  });
});
