import type { PdfItem, PdfPage, PdfRule } from './pdf-content.ts';

/** Where a cell stands in its grid; a merged one by its first row and column, and where it ends. */
export type GridCell = {
  readonly row: number;
  readonly column: number;
  readonly lastRow: number;
  readonly lastColumn: number;
};

/** A table as its drawn lines part it; rows from the top, columns from the left. */
export type Grid = {
  /** Edges: x from left to right, y from top to bottom. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly cellAt: (row: number, column: number) => GridCell;
};

/** Lines nearer to each other than this are one; points. */
const NEAR = 3;
/** Lines of a page at most that are looked at: a drawing of thousands is no table. */
const MOST_LINES = 3_000;

type Flat = { readonly at: number; readonly from: number; readonly to: number };

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

/** Positions as edges, near ones as one. */
function edges(values: readonly number[]): number[] {
  const out: number[] = [];
  for (const value of [...values].sort((a, b) => a - b))
    if (out.length === 0 || value - (out.at(-1) ?? 0) > NEAR) out.push(value);
  return out;
}

/** A frame with lines both ways, of two columns or more; where a line between two squares is missing, they are one cell. */
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

/** Tables with lines between their rows only: the columns are where no row has words. */
function ruledGrids(
  lines: readonly Flat[],
  pieces: readonly Flat[],
  items: readonly PdfItem[],
): Grid[] {
  const sets = new Map<string, Flat[]>();
  for (const line of lines) {
    const key = `${Math.round(line.from / NEAR)} ${Math.round(line.to / NEAR)}`;
    sets.set(key, [...(sets.get(key) ?? []), line]);
  }
  return [...sets.values()].flatMap((set) => {
    if (set.length < 2) return [];
    const ys = edges(set.map(({ at }) => at)).reverse();
    const [{ from, to }] = set as [Flat, ...Flat[]];
    const inside = items.filter(
      ({ text, x, width }) => text.trim() !== '' && x >= from - NEAR && x + width <= to + NEAR * 4,
    );
    const top = topOf(ys[0] ?? 0, inside);
    const edgesDown = top === null ? ys : [top, ...ys];
    const starts = columnStarts(pieces, set) ?? gapsBetween(edgesDown, inside, { from, to });
    if (starts.length < 2 || edgesDown.length < 3) return [];
    const xs = [...starts, to];
    const cellAt = (row: number, column: number): GridCell => ({
      row,
      column,
      lastRow: row,
      lastColumn: column,
    });
    return [{ xs, ys: edgesDown, cellAt }];
  });
}

/** The upper edge of the words right above the first line: a header, or a row that began on the page before. */
function topOf(first: number, items: readonly PdfItem[]): number | null {
  const above = items.filter(({ y }) => y > first).sort((a, b) => a.y - b.y);
  let edge: number | null = null;
  let from = first;
  for (const { y, size } of above) {
    if (y - from > size * (edge === null ? 2.2 : 1.6)) break;
    edge = y + size * 1.1;
    from = Math.max(from, y);
  }
  return edge;
}

/** Where each line is drawn in pieces, one a cell, their starts are the columns'. */
function columnStarts(pieces: readonly Flat[], set: readonly Flat[]): number[] | null {
  const starts = set.map(({ at, from, to }) =>
    edges(
      pieces
        .filter(
          (piece) =>
            Math.abs(piece.at - at) <= 1.5 && piece.from >= from - NEAR && piece.to <= to + NEAR,
        )
        .map((piece) => piece.from),
    ),
  );
  const [first] = starts;
  const isSame = (other: readonly number[]) =>
    other.length === first?.length && other.every((x, n) => Math.abs(x - (first[n] ?? 0)) < NEAR);
  return first !== undefined && first.length > 1 && starts.filter(isSame).length > starts.length / 2
    ? first
    : null;
}

/** Starts of columns: after a stretch of at least this width that hardly a row has words on; points. */
const GAP = 5;

function gapsBetween(
  ys: readonly number[],
  items: readonly PdfItem[],
  { from, to }: { from: number; to: number },
): number[] {
  const width = Math.min(2_000, Math.ceil(to - from) + 1);
  const rows = ys.slice(1).map((bottom, index) => {
    const filled = new Uint8Array(width);
    for (const item of items)
      if (item.y > bottom && item.y < (ys[index] ?? 0))
        filled.fill(
          1,
          Math.max(0, Math.floor(item.x - from)),
          Math.ceil(item.x + item.width - from),
        );
    return filled;
  });
  const used = rows.filter((row) => row.includes(1));
  const starts: number[] = [];
  let blank = GAP;
  for (let x = 0; x < width; x++) {
    const words = used.filter((row) => row[x] === 1).length;
    if (words > used.length * 0.12) {
      if (blank >= GAP) starts.push(from + x - 1.5);
      blank = 0;
    } else blank++;
  }
  return used.length >= 3 ? starts : [];
}
