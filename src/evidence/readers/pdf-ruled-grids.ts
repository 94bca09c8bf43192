import type { PdfItem } from './pdf-content.ts';
import { edges, type Flat, type Grid, type GridCell, NEAR } from './pdf-grid.ts';

/** Tables with lines between their rows only: the columns are where no row has words. */
export function ruledGrids(
  lines: readonly Flat[],
  pieces: readonly Flat[],
  items: readonly PdfItem[],
): Grid[] {
  const sets = new Map<string, Flat[]>();
  for (const line of lines) {
    const key = `${Math.round(line.from / NEAR)} ${Math.round(line.to / NEAR)}`;
    sets.set(key, [...(sets.get(key) ?? []), line]);
  }
  return [...sets.values()]
    .flatMap((set) => apart(set, items))
    .flatMap((set) => {
      if (set.length < 2) return [];
      const ys = edges(set.map(({ at }) => at)).reverse();
      const [{ from, to }] = set as [Flat, ...Flat[]];
      const inside = items.filter(
        ({ text, x, width }) =>
          text.trim() !== '' && x >= from - NEAR && x + width <= to + NEAR * 4,
      );
      const top = topOf(ys[0] ?? 0, inside);
      const edgesDown = top === null ? ys : [top, ...ys];
      const starts = columnStarts(pieces, set) ?? gapsBetween(edgesDown, inside, { from, to });
      if (starts.length < 2 || edgesDown.length < 3) return [];
      const xs = [...starts, to];
      const cellAt = spannedCells(edgesDown, xs, inside);
      return [{ xs, ys: edgesDown, cellAt }];
    });
}

/** A heading's letters are this much larger than a table's. */
const HEADING = 1.15;

/** Lines of two tables of one width with a heading between them, as those of each table. */
function apart(set: readonly Flat[], items: readonly PdfItem[]): Flat[][] {
  const down = [...set].sort((a, b) => b.at - a.at);
  const sizes = down
    .slice(1)
    .map(({ at, from, to }, index) =>
      Math.max(
        0,
        ...items
          .filter(
            ({ text, x, y }) =>
              text.trim() !== '' &&
              y > at &&
              y < (down[index]?.at ?? 0) &&
              x >= from - NEAR &&
              x < to,
          )
          .map(({ size }) => size),
      ),
    );
  const usual = [...sizes].sort((a, b) => a - b)[Math.floor(sizes.length / 2)] ?? 0;
  const tables: Flat[][] = [down.slice(0, 1)];
  down.slice(1).forEach((line, index) => {
    if ((sizes[index] ?? 0) > usual * HEADING && index > 0) tables.push([line]);
    else tables.at(-1)?.push(line);
  });
  return tables;
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

/** Words that go on nearer than this share of a letter's height are one text. */
const SAME_TEXT = 0.3;

/** The cells of such a table: where a row's words run on over the start of a column, its cells are one. */
function spannedCells(
  ys: readonly number[],
  xs: readonly number[],
  items: readonly PdfItem[],
): Grid['cellAt'] {
  const crossed = ys.slice(1).map((bottom, row) => {
    const own = items.filter(({ y }) => y > bottom && y < (ys[row] ?? 0));
    return xs.map((edge) => own.some((item) => runsOver(item, edge, own)));
  });
  return (row, column): GridCell => {
    const isOver = (at: number) => crossed[row]?.[at] === true;
    let [first, lastColumn] = [column, column];
    while (first > 0 && isOver(first)) first -= 1;
    while (lastColumn + 2 < xs.length && isOver(lastColumn + 1)) lastColumn += 1;
    return { row, column: first, lastRow: row, lastColumn };
  };
}

/** Does a word, or one that goes on with it, run from the left of an edge to its right? */
function runsOver({ x, y, width, size }: PdfItem, edge: number, own: readonly PdfItem[]): boolean {
  if (x >= edge - NEAR) return false;
  const right = x + width;
  if (right > edge + NEAR) return true;
  return own.some(
    (next) =>
      Math.abs(next.y - y) < 0.5 &&
      next.x >= edge - NEAR &&
      next.x < edge + NEAR &&
      Math.abs(next.x - right) < size * SAME_TEXT,
  );
}
