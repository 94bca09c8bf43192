import type { PdfPage, PdfRule } from './pdf-content.ts';
import { edges, type Flat, type Grid, type GridCell, NEAR } from './pdf-grid.ts';
import { ruledGrids } from './pdf-ruled-grids.ts';

/** Lines of a page at most that are looked at: a drawing of thousands is no table. */
const MOST_LINES = 3_000;

const horizontals = (rules: readonly PdfRule[]): Flat[] =>
  rules.flatMap(([x1, y1, x2, y2]) =>
    y2 - y1 < 1 && x2 - x1 > 4 ? [{ at: (y1 + y2) / 2, from: x1, to: x2 }] : [],
  );
const verticals = (rules: readonly PdfRule[]): Flat[] =>
  rules.flatMap(([x1, y1, x2, y2]) =>
    x2 - x1 < 1 && y2 - y1 > 4 ? [{ at: (x1 + x2) / 2, from: y1, to: y2 }] : [],
  );

/** Tables of a page that are drawn with lines. */
export function gridsOf(page: PdfPage): Grid[] {
  const [across, down] = [joined(horizontals(page.rules)), joined(verticals(page.rules))];
  if (across.length + down.length > MOST_LINES) return [];
  const framed = components(across, down).flatMap(framedGrid);
  const free = across.filter((line) => !framed.some((grid) => touches(grid, line)));
  return [...framed, ...ruledGrids(free, horizontals(page.rules), page.items)];
}

const touches = ({ xs, ys }: Grid, { at: y, from, to }: Flat): boolean =>
  y < (ys[0] ?? 0) + NEAR &&
  y > (ys.at(-1) ?? 0) - NEAR &&
  from < (xs.at(-1) ?? 0) + NEAR &&
  to > (xs[0] ?? 0) - NEAR;

/** Pieces of one line as one. */
function joined(lines: readonly Flat[]): Flat[] {
  const out: Flat[] = [];
  const sorted = [...lines].sort((a, b) => Math.round(a.at) - Math.round(b.at) || a.from - b.from);
  for (const line of sorted) {
    const before = out.at(-1);
    if (before !== undefined && isOneLine(before, line))
      out[out.length - 1] = { ...before, to: Math.max(before.to, line.to) };
    else out.push(line);
  }
  return out;
}

const isOneLine = (one: Flat, other: Flat): boolean =>
  Math.abs(one.at - other.at) <= 1.5 && other.from <= one.to + NEAR && other.to >= one.from - NEAR;

/** Lines that meet, as one frame each. */
function components(
  across: readonly Flat[],
  down: readonly Flat[],
): { across: Flat[]; down: Flat[] }[] {
  const parent = [...across, ...down].map((_, index) => index);
  const root = (index: number): number => {
    let at = index;
    while (parent[at] !== at) at = parent[at] ?? at;
    return at;
  };
  across.forEach((line, i) => {
    down.forEach((post, j) => {
      if (meets(line, post)) parent[root(i)] = root(across.length + j);
    });
  });
  const found = new Map<number, { across: Flat[]; down: Flat[] }>();
  const into = (index: number) => {
    const key = root(index);
    const known = found.get(key) ?? { across: [], down: [] };
    found.set(key, known);
    return known;
  };
  across.forEach((line, i) => {
    into(i).across.push(line);
  });
  down.forEach((post, j) => {
    into(across.length + j).down.push(post);
  });
  return [...found.values()];
}

const meets = (line: Flat, post: Flat): boolean =>
  post.at >= line.from - NEAR &&
  post.at <= line.to + NEAR &&
  line.at >= post.from - NEAR &&
  line.at <= post.to + NEAR;

/**
 * A frame with lines both ways, of two columns or more; where a line between two squares is missing, they are one cell.
 */
function framedGrid({ across, down }: { across: Flat[]; down: Flat[] }): Grid[] {
  if (across.length < 2 || down.length === 0) return [];
  const xs = edges([...down.map(({ at }) => at), ...outer(down, across)]);
  const ys = edges([...across.map(({ at }) => at), ...outer(across, down)]).reverse();
  if (xs.length < 3 || ys.length < 2 || xs.length > 40) return [];
  const middle = (values: readonly number[], index: number) =>
    ((values[index] ?? 0) + (values[index + 1] ?? 0)) / 2;
  const isLine = (lines: readonly Flat[], at: number, through: number) =>
    lines.some(
      (line) => Math.abs(line.at - at) <= NEAR && line.from <= through && line.to >= through,
    );
  const wallRight = (row: number, column: number) =>
    isLine(down, xs[column + 1] ?? 0, middle(ys, row));
  const wallBelow = (row: number, column: number) =>
    isLine(across, ys[row + 1] ?? 0, middle(xs, column));
  const cells = mergedCells(ys.length - 1, xs.length - 1, { wallRight, wallBelow });
  const cellAt = (row: number, column: number): GridCell =>
    cells[row]?.[column] ?? { row, column, lastRow: row, lastColumn: column };
  return [{ xs, ys, cellAt }];
}

/** How far the other lines reach beyond the outermost of these: a table need not be closed at its sides. */
function outer(lines: readonly Flat[], others: readonly Flat[]): number[] {
  const [least, most] = [
    Math.min(...lines.map(({ at }) => at)),
    Math.max(...lines.map(({ at }) => at)),
  ];
  const [from, to] = [
    Math.min(...others.map((each) => each.from)),
    Math.max(...others.map((each) => each.to)),
  ];
  return [...(least - from > 12 ? [from] : []), ...(to - most > 12 ? [to] : [])];
}

type Walls = {
  readonly wallRight: (row: number, column: number) => boolean;
  readonly wallBelow: (row: number, column: number) => boolean;
};

function mergedCells(rows: number, columns: number, walls: Walls): GridCell[][] {
  const cells: GridCell[][] = Array.from({ length: rows }, () => []);
  const fill = (cell: GridCell) => {
    for (const line of cells.slice(cell.row, cell.lastRow + 1))
      for (let column = cell.column; column <= cell.lastColumn; column++) line[column] ??= cell;
  };
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++)
      if (cells[row]?.[column] === undefined) fill(cellFrom(row, column, { rows, columns, walls }));
  return cells;
}

function cellFrom(
  row: number,
  column: number,
  { rows, columns, walls }: { rows: number; columns: number; walls: Walls },
): GridCell {
  let [lastRow, lastColumn] = [row, column];
  while (lastColumn + 1 < columns && !walls.wallRight(row, lastColumn)) lastColumn++;
  while (lastRow + 1 < rows && !walls.wallBelow(lastRow, column)) lastRow++;
  return { row, column, lastRow, lastColumn };
}
