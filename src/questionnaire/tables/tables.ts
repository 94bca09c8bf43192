import { firstAtLeast, type SheetView } from '../sheet/sheet-view.ts';
import type { Header, HeaderCell } from './headers.ts';
import { findHeaders } from './headers.ts';

/** A header's columns with the rows below it that they hold; columns and rows 1-based, both ends included. */
export type Table = {
  readonly header: Header;
  readonly cells: readonly HeaderCell[];
  readonly left: number;
  readonly right: number;
  /** Visible rows with text under the header, ascending. */
  readonly rows: readonly number[];
  /** It has no column for answers; they go right of it. */
  readonly isList?: true;
};

const key = (cell: HeaderCell) => (cell.role === 'question' && cell.weight < 2 ? null : cell.role);

/**
 * Where the columns start over (`ID, Question, Answer | ID, Question, Answer`) a second table stands beside the first.
 */
function segmentsOf(cells: readonly HeaderCell[]): HeaderCell[][] {
  const segments: HeaderCell[][] = [[]];
  let seen = new Set<string | null>();
  cells.forEach((cell, index) => {
    const role = key(cell);
    const startsOver =
      (role === 'id' || role === 'question' || role === 'section') &&
      (seen.has('answer') || seen.has('comment') || seen.has('option')) &&
      seen.has('question') &&
      restartsAt(cells.slice(index), seen);
    if (startsOver) {
      segments.push([]);
      seen = new Set();
    }
    seen.add(role);
    segments[segments.length - 1]?.push(cell);
  });
  return segments;
}

function restartsAt(rest: readonly HeaderCell[], seen: ReadonlySet<string | null>): boolean {
  const takes = (cell: HeaderCell) => cell.role === 'answer' || cell.role === 'option';
  const question = rest.findIndex((cell) => cell.role === 'question' && cell.weight >= 2);
  const answer = rest.findIndex(takes);
  const first = rest[0];
  const repeats = first !== undefined && seen.has(key(first));
  return repeats && question >= 0 && question <= 2 && answer > question;
}

/**
 * Finds the tables of a sheet: header by header, split where two stand side by side, each ending above the next
 * header over its columns.
 */
export function findTables(view: SheetView): Table[] {
  const headers = findHeaders(view);
  const tables: Table[] = [];
  headers.forEach((header, index) => {
    const segments = segmentsOf(header.cells);
    segments.forEach((cells, position) => {
      const first = cells[0];
      const last = cells[cells.length - 1];
      if (first === undefined || last === undefined) return;
      const before = segments[position - 1];
      const behind = (before?.[before.length - 1]?.right ?? 0) + 1;
      const left = Math.min(first.left, behind);
      const right = last.right;
      const next = headers
        .slice(index + 1)
        .find((other) =>
          other.cells.some((cell) => cell.left <= right && cell.right >= first.left),
        );
      const from = firstAtLeast(view.rows, header.bottom + 1);
      const to = next === undefined ? view.rows.length : firstAtLeast(view.rows, next.top);
      tables.push({ header, cells, left, right, rows: view.rows.slice(from, to) });
    });
  });
  return tables;
}
