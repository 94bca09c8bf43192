import type { PdfItem } from './pdf-content.ts';
import type { Grid, GridCell } from './pdf-grid.ts';
import { withTitlesApart } from './pdf-grid-titles.ts';
import type { Group } from './pdf-groups.ts';
import { type Segment, segmentsOf } from './pdf-segments.ts';
import type { Line } from './pdf-tables.ts';

/** Lines of a cell at most where a grid has one row only: longer ones are columns of running text in a frame. */
const FRAME_LINES = 40;

/** The row and column of a place in a grid, or null. */
export function placeIn({ xs, ys }: Grid, { x, y, size }: PdfItem): [number, number] | null {
  const [px, py] = [x + 1, y + size * 0.25];
  const row = ys.findIndex(
    (top, index) => py <= top && py > (ys[index + 1] ?? Number.POSITIVE_INFINITY),
  );
  const column = xs.findIndex(
    (left, index) => px >= left - 1 && px < (xs[index + 1] ?? Number.NEGATIVE_INFINITY) - 1,
  );
  return row < 0 || column < 0 ? null : [row, column];
}

/**
 * A grid's rows with the words in its cells; null where it is no table: a frame, an underline. A cell across all
 * columns is a line of text.
 */
export function gridLines(grid: Grid, items: readonly PdfItem[], page: number): Line[] | null {
  const words = new Map<string, { cell: GridCell; items: PdfItem[] }>();
  for (const item of items.flatMap((each) => withinWalls(grid, each))) {
    const place = placeIn(grid, item);
    if (place === null) continue;
    const cell = grid.cellAt(...place);
    const key = `${cell.row} ${cell.column}`;
    const known = words.get(key) ?? { cell, items: [] };
    known.items.push(item);
    words.set(key, known);
  }
  const groups = new Map(
    [...words].map(([key, { cell, items: own }]) => [key, cellGroup(grid, cell, { own, page })]),
  );
  const lines: Line[] = [];
  for (let row = 0; row + 1 < grid.ys.length; row++)
    lines.push(...rowLines(grid, row, { groups, page }));
  return isTable(lines) ? withTitlesApart(lines) : null;
}

/** A piece of text reaches over a line by more than this share of its size. */
const OVER = 0.8;

/** Words that were drawn as one piece over the line between two cells, apart at the space that is nearest to it. */
function withinWalls(grid: Grid, item: PdfItem): PdfItem[] {
  const place = placeIn(grid, item);
  if (place === null) return [item];
  const wall = grid.xs[grid.cellAt(...place).lastColumn + 1] ?? Number.POSITIVE_INFINITY;
  const over = item.x + item.width - wall;
  if (over < item.size * OVER || wall === grid.xs.at(-1)) return [item];
  const letter = item.width / item.text.length;
  const spaces = [...item.text.matchAll(/(?<=\S) +(?=\S)/g)].map(({ index, 0: { length } }) => ({
    index,
    end: index + length,
    off: Math.abs(item.x + (index + length / 2) * letter - wall),
  }));
  const best = spaces.sort((a, b) => a.off - b.off)[0];
  if (best === undefined) return [item];
  const rest = {
    ...item,
    text: item.text.slice(best.end),
    x: Math.max(wall + 1, item.x + best.end * letter),
    width: (item.text.length - best.end) * letter,
  };
  const first = { ...item, text: item.text.slice(0, best.index), width: best.index * letter };
  return [first, ...withinWalls(grid, rest)];
}

function isTable(lines: readonly Line[]): boolean {
  const rows = lines.flatMap((line) => (line.kind === 'row' ? [line] : []));
  const filled = rows.filter(
    ({ cells }) => cells.filter((cell) => cell.lines.length > 0).length > 1,
  );
  if (filled.length === 0) return false;
  return (
    rows.length > 1 ||
    rows.every(({ cells }) => cells.every((cell) => cell.lines.length <= FRAME_LINES))
  );
}

function rowLines(
  grid: Grid,
  row: number,
  { groups, page }: { groups: ReadonlyMap<string, Group>; page: number },
): Line[] {
  const columns = grid.xs.length - 1;
  const places = Array.from({ length: columns }, (_, column) => ({
    column,
    cell: grid.cellAt(row, column),
  })).filter(({ column, cell }) => cell.column === column);
  const cells = places.map(({ column, cell }) => {
    const group = groups.get(`${cell.row} ${cell.column}`);
    if (group === undefined) return emptyGroup(grid, { row, column, page });
    return cell.row === row ? group : { ...group, carried: true };
  });
  const [only] = cells;
  if (cells.every((cell) => cell.lines.length === 0 || cell.carried)) return [];
  const spans = (places[0]?.cell.lastColumn ?? 0) > 0;
  const isAcross =
    only !== undefined &&
    (places.length === 1 || (spans && cells.slice(1).every((cell) => cell.lines.length === 0)));
  if (isAcross) return [{ kind: 'text', group: only, inTable: true }];
  return [{ kind: 'row', cells, columns: grid.xs }];
}

function emptyGroup(
  { xs, ys }: Grid,
  { row, column, page }: { row: number; column: number; page: number },
): Group {
  const [left, right] = [xs[column] ?? 0, xs[column + 1] ?? 0];
  return {
    page,
    lines: [],
    left,
    right,
    top: ys[row] ?? 0,
    bottom: ys[row + 1] ?? 0,
    size: 10,
    font: '',
    hidden: false,
    carried: false,
    flow: false,
  };
}

function cellGroup(
  grid: Grid,
  { row, column, lastRow, lastColumn }: GridCell,
  { own, page }: { own: readonly PdfItem[]; page: number },
): Group {
  const lines = cellText(own);
  const main = lines.reduce((best, line) => (line.text.length > best.text.length ? line : best));
  return {
    ...emptyGroup(grid, { row, column, page }),
    lines,
    right: grid.xs[lastColumn + 1] ?? 0,
    bottom: grid.ys[lastRow + 1] ?? 0,
    size: main.size,
    font: main.font,
    hidden: lines.some((line) => line.hidden),
  };
}

/** A cell's words line by line from its top: pages may draw a row's first lines of all cells before the second ones. */
function cellText(items: readonly PdfItem[]): [Segment, ...Segment[]] {
  const segments = segmentsOf(items);
  const rows: Segment[][] = [];
  for (const segment of [...segments].sort((a, b) => b.y - a.y)) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row !== undefined && first !== undefined && first.y - segment.y < segment.size * 0.5)
      row.push(segment);
    else rows.push([segment]);
  }
  return rows.map((row) => lineOf(row.sort((a, b) => a.left - b.left))) as [Segment, ...Segment[]];
}

const lineOf = (row: readonly Segment[]): Segment => {
  const [first] = row as [Segment, ...Segment[]];
  return {
    ...first,
    text: row.map(({ text }) => text).join(' '),
    right: Math.max(...row.map(({ right }) => right)),
    hidden: row.some(({ hidden }) => hidden),
  };
};
