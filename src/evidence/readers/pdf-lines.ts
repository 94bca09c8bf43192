import type { PdfItem, PdfPage } from './pdf-content.ts';
import type { Grid } from './pdf-grid.ts';
import { gridLines, placeIn } from './pdf-grid-rows.ts';
import { gridsOf } from './pdf-grids.ts';
import { type Group, groupsOf } from './pdf-groups.ts';
import { type Line, linesOf } from './pdf-tables.ts';
import { withWrappedRows } from './pdf-wrapped-rows.ts';

/** A page with what it says in order: rows of its tables, and all else as text. */
export type LaidPage = { readonly page: PdfPage; readonly lines: readonly Line[] };

/** The words of a page in drawing order; a table that is drawn with lines stands where its first words do. */
export function layPage(page: PdfPage): LaidPage {
  const tables = gridsOf(page).flatMap((grid) => {
    const items = page.items.filter(
      (item) => item.text.trim() !== '' && placeIn(grid, item) !== null,
    );
    const lines = items.length === 0 ? null : gridLines(grid, items, page.number);
    return lines === null ? [] : [{ grid, lines }];
  });
  const lines: Line[] = [];
  const emitted = new Set<Grid>();
  let free: PdfItem[] = [];
  const flush = () => {
    lines.push(...withWrappedRows(linesOf(groupsOf(free, page.number))));
    free = [];
  };
  for (const item of page.items) {
    const table = tables.find(({ grid }) => placeIn(grid, item) !== null);
    if (table === undefined) free.push(item);
    else if (!emitted.has(table.grid) && item.text.trim() !== '') {
      flush();
      emitted.add(table.grid);
      lines.push(...table.lines);
    }
  }
  flush();
  return { page, lines };
}

/** The pieces of a page's text. A cell that spans rows is one of them. */
export const groupsIn = ({ lines }: LaidPage): Group[] =>
  lines.flatMap((line) =>
    line.kind === 'text'
      ? [line.group]
      : line.cells.filter((cell) => cell.lines.length > 0 && !cell.carried),
  );
