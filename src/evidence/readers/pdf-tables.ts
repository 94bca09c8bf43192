import { hasTitles } from '../table-headers.ts';
import type { Group } from './pdf-groups.ts';

/** Cells side by side; where lines part them, with empty ones and the edges of the columns. */
export type Row = {
  readonly kind: 'row';
  readonly cells: readonly Group[];
  readonly columns: readonly number[] | null;
};
/** `inTable`: a cell across all columns, as those that name what the rows below are about. */
export type Line =
  | { readonly kind: 'text'; readonly group: Group; readonly inTable: boolean }
  | Row;

/** A cell holds fewer lines than a column of running text. */
const CELL_LINES = 25;

/** Does `next` stand to the right of `before`, at the same height? */
function beside(before: Group, next: Group, first: Group): boolean {
  if (before.flow || next.flow) return false;
  if (next.lines.length > CELL_LINES || before.lines.length > CELL_LINES) return false;
  if (next.left < before.right - before.size * 0.3) return false;
  const overlap = Math.min(first.top, next.top) - Math.max(first.bottom, next.bottom);
  const smaller = Math.min(first.top - first.bottom, next.top - next.bottom);
  return overlap > smaller * 0.5;
}

/** A cell's second paragraph: below the last cell, in its column, before the row goes on to the right. */
function groupsAsRows(groups: readonly Group[]): Group[][] {
  const rows: Group[][] = [];
  for (const group of groups) {
    const row = rows.at(-1);
    const [first, last] = [row?.[0], row?.at(-1)];
    if (
      row !== undefined &&
      first !== undefined &&
      last !== undefined &&
      beside(last, group, first)
    )
      row.push(group);
    else rows.push([group]);
  }
  return rows;
}

/** Groups in drawing order as table rows (two or more side by side) and plain text. */
export function linesOf(groups: readonly Group[]): Line[] {
  return groupsAsRows(groups).map((cells): Line => {
    const [only] = cells;
    if (cells.length === 1 && only !== undefined)
      return { kind: 'text', group: only, inTable: false };
    const [mark, words] = cells;
    if (cells.length === 2 && mark !== undefined && words !== undefined && isMark(mark))
      return {
        kind: 'text',
        group: { ...words, lines: [...mark.lines, ...words.lines], left: mark.left },
        inTable: false,
      };
    return { kind: 'row', cells, columns: null };
  });
}

/** A clause's number or a bullet that stands apart from its words. */
const isMark = ({ lines }: Group): boolean =>
  lines.length === 1 &&
  /^(?:\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-z]|[ivx]{1,4})[.)]?|[•‣▪◦●○■–-])$/i.test(
    lines[0]?.text ?? '',
  );

function sameColumns(left: Row, right: Row): boolean {
  if (left.columns !== null || right.columns !== null)
    return sameEdges(left.columns, right.columns);
  return right.cells.every((cell) =>
    left.cells.some((other) => Math.abs(other.left - cell.left) < cell.size * 1.2),
  );
}

const sameEdges = (left: readonly number[] | null, right: readonly number[] | null): boolean =>
  left?.length === right?.length &&
  left?.every((x, index) => Math.abs(x - (right?.[index] ?? 0)) < EDGE) === true;

/** Columns of one table on two pages stand no further apart than this; points. */
const EDGE = 6;

/** Rows that follow each other with the same columns are one table; it may go on after a page's end. */
function tablesOf(lines: readonly Line[]): Row[][] {
  const tables: Row[][] = [];
  let open: Row[] | null = null;
  for (const line of lines) {
    if (line.kind === 'text') {
      if (!line.inTable) open = null;
      continue;
    }
    const head: Row | undefined = open?.[0];
    if (open !== null && head !== undefined && (sameColumns(head, line) || sameColumns(line, head)))
      open.push(line);
    else {
      open = [line];
      tables.push(open);
    }
  }
  return tables;
}

const lengthOf = (cell: Group): number =>
  cell.lines.reduce((sum, line) => sum + line.text.length + 1, 0);

/** Its font differs from the next row's; between drawn lines, short titles above longer words say it too. */
function isHeader(row: Row, next: Row): boolean {
  const filled = row.cells.filter((cell) => cell.lines.length > 0);
  const fonts = new Set(
    next.cells.filter((cell) => cell.lines.length > 0).map((cell) => cell.font),
  );
  const isShort = filled.every((cell) => cell.lines.length <= 3 || lengthOf(cell) <= 60);
  if (!isShort) return false;
  if (filled.every((cell) => !fonts.has(cell.font))) return true;
  return (
    row.columns !== null &&
    filled.length === row.cells.length &&
    filled.every(({ lines }) => !/[.:;?]$|^[\d.]+$/.test(lines.at(-1)?.text ?? '')) &&
    Math.max(...next.cells.map(lengthOf)) > 2 * Math.max(...row.cells.map(lengthOf), 25)
  );
}

/**
 * What each row's cells are headed by. The first row of a table is its header where its font differs from the next
 * row's; the same row again, on a later page or in a later table, is `repeated`.
 */
export function headersOf(
  lines: readonly Line[],
  textOf: (group: Group) => string,
): Map<Row, readonly string[] | 'repeated'> {
  const found = new Map<Row, readonly string[] | 'repeated'>();
  const key = (row: Row) => row.cells.map(textOf).join('|');
  for (const [first, ...rest] of tablesOf(lines)) {
    if (first === undefined || !isHeadedBy(first, rest, textOf)) continue;
    for (const row of rest) {
      const isRepeated = key(row) === key(first);
      found.set(
        row,
        isRepeated ? 'repeated' : row.cells.map((cell) => headerOf(cell, first, textOf)),
      );
    }
  }
  return found;
}

function isHeadedBy(first: Row, rest: readonly Row[], textOf: (group: Group) => string): boolean {
  const [second] = rest;
  if (second === undefined) return false;
  const isDrawn = first.columns !== null || rest.length > 1;
  const textsOf = ({ cells }: Row) => cells.map(textOf);
  return isHeader(first, second) || (isDrawn && hasTitles(textsOf(first), rest.map(textsOf)));
}

function headerOf(cell: Group, header: Row, textOf: (group: Group) => string): string {
  const nearest = header.cells.reduce((best, each) =>
    Math.abs(each.left - cell.left) < Math.abs(best.left - cell.left) ? each : best,
  );
  return textOf(nearest);
}
