import type { SheetView } from '../sheet/sheet-view.ts';
import type { Header, HeaderCell } from '../tables/headers.ts';
import type { Table } from '../tables/tables.ts';
import type { Role } from '../words/vocabulary.ts';

/** A column that takes a part of the answer. */
export type AnswerColumn = {
  readonly column: number;
  readonly header: HeaderCell | null;
  readonly role: 'answer' | 'comment' | 'mark';
  /** The row of the cell, where it is not the question's own. */
  readonly row?: number;
  /** What a person said that the cells take, where the sheet itself does not. */
  readonly options?: readonly string[] | undefined;
};

/** What a person said of a row: it asks, it heads what follows, or neither. */
export type Decision = 'asks' | 'heads' | 'neither';

/** The columns of a table by what they are for. */
export type Layout = {
  readonly table: Table;
  readonly header: Header;
  readonly questions: readonly number[];
  readonly ids: readonly number[];
  readonly sections: readonly number[];
  readonly guidance: readonly number[];
  readonly depends: number | null;
  readonly options: number | null;
  readonly answers: readonly AnswerColumn[];
  /** Rows of which a person said what they are. */
  readonly decided: ReadonlyMap<number, Decision>;
};

/** Columns further right than this from the first of a table are not looked at. */
export const WIDEST = 250;
/** The header cell over a column, or null. */
export function headerOver(cells: readonly HeaderCell[], column: number): HeaderCell | null {
  return cells.find((cell) => column >= cell.left && column <= cell.right) ?? null;
}

const NEVER_LISTED: ReadonlySet<Role | null> = new Set<Role | null>([
  'id',
  'section',
  'info',
  'buyer',
  'question',
]);

/** Columns of the table that a reader sees. */
export function columnsOf(view: SheetView, table: Table): number[] {
  const columns: number[] = [];
  for (let column = table.left; column <= Math.min(table.right, table.left + WIDEST); column++)
    if (!view.isHiddenColumn(column)) columns.push(column);
  return columns;
}

const SAMPLE = 3000;

/** Enough rows to know a column by: all of them in a usual table, evenly spread ones in an endless one. */
export function sampleOf(rows: readonly number[]): readonly number[] {
  const step = Math.ceil(rows.length / SAMPLE);
  return step <= 1 ? rows : rows.filter((_, index) => index % step === 0);
}

/** Rows where a visible column offers a list: they show which rows of a mixed table are asked. */
export function listedRows(view: SheetView, table: Table): number[] {
  const lists = view.sheet.rules
    .filter(({ type }) => type === 'list')
    .flatMap(({ areas }) => areas);
  const columns = columnsOf(view, table).filter(
    (column) =>
      !NEVER_LISTED.has(headerOver(table.cells, column)?.role ?? null) &&
      lists.some(({ left, right }) => column >= left && column <= right),
  );
  return table.rows.filter((row) =>
    columns.some(
      (column) =>
        view.ruleAt(row, column)?.type === 'list' &&
        (view.cellAt(row, column)?.formula ?? null) === null,
    ),
  );
}
