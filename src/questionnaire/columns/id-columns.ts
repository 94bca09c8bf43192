import type { SheetView } from '../sheet/sheet-view.ts';
import type { Table } from '../tables/tables.ts';
import { isIdentifier } from '../words/text.ts';
import { type ColumnProfile, profileColumn } from './column-profile.ts';
import { headerOver, WIDEST } from './columns.ts';

type Numbered = {
  readonly table: Table;
  readonly question: number;
  readonly rows: readonly number[];
};

/** Rows over which a header and its data are compared. */
const MANY = 5;
const CODE = /^(?=\S*\d)\S{2,}$/u;

/**
 * A header that names ids over a column without a single value, and beside it codes that number nearly every row:
 * the headers stand one column left of their data. Fewer rows, words, or values that repeat tell nothing.
 */
function isShifted(view: SheetView, { table, rows }: Numbered, column: number): boolean {
  if (rows.length < MANY || headerOver(table.cells, column - 1)?.role !== 'id') return false;
  if (profileColumn(view, column - 1, rows).filled > 0) return false;
  const texts = rows.map((row) => view.textAt(row, column)).filter((text) => text !== '');
  const codes = new Set(texts.filter((text) => CODE.test(text)));
  return codes.size >= rows.length * 0.9 && codes.size === texts.length;
}

function numbersRows(view: SheetView, numbered: Numbered, column: number): boolean {
  const { table, question, rows } = numbered;
  const cell = headerOver(table.cells, column);
  const role = cell === headerOver(table.cells, question) ? null : (cell?.role ?? null);
  const isNamed = role === 'id' || isShifted(view, numbered, column);
  if (!isNamed && (column > question || role === 'section')) return false;
  return looksNumbered(profileColumn(view, column, rows), rows.length, isNamed);
}

/** Parts that count anew under each parent (`[a] [b] [a] [b]`): they repeat, but hardly ever in neighbouring rows. */
function startsOver(view: SheetView, { rows }: Numbered, column: number): boolean {
  const { filled, distinct, listed } = profileColumn(view, column, rows);
  if (distinct < 2 || listed > 0) return false;
  const texts = rows.map((row) => view.textAt(row, column)).filter((text) => text !== '');
  const counting = texts.filter((text) => isIdentifier(text) || /^\p{L}$/u.test(text)).length;
  if (filled < Math.max(3, rows.length * 0.5) || counting < filled * 0.9) return false;
  const same = texts.filter((text, index) => index > 0 && text === texts[index - 1]).length;
  return same <= filled * 0.05;
}

function looksNumbered(profile: ColumnProfile, rows: number, isNamed: boolean): boolean {
  const { filled, distinct, identifiers, words } = profile;
  if (filled < Math.max(1, rows * (isNamed ? 0.3 : 0.8)) || distinct < filled * 0.9) return false;
  return isNamed
    ? identifiers >= filled * 0.3 || words <= filled * 2.5
    : identifiers >= filled * 0.9 && words <= filled * 1.5 && rows >= 2 && profile.listed === 0;
}

/**
 * Columns left of the question that number only rows which the others leave out: questions, where those number
 * their parts.
 */
function completingIds(
  view: SheetView,
  { question, rows }: Numbered,
  { columns, others }: { columns: readonly number[]; others: readonly number[] },
): number[] {
  if (columns.length === 0) return [];
  const open = rows.filter((row) => columns.every((column) => view.textAt(row, column) === ''));
  return others.filter((column) => {
    if (column > question || columns.includes(column)) return false;
    const { filled, distinct, identifiers } = profileColumn(view, column, rows);
    const own = open.filter((row) => view.textAt(row, column) !== '').length;
    return filled >= 2 && own === filled && distinct === filled && identifiers === filled;
  });
}

/**
 * Columns that number the rows, those named so first, then the nearest to the question; a number that repeats is
 * none, unless nothing else numbers.
 */
export function idColumns(view: SheetView, numbered: Numbered): number[] {
  const { table, question } = numbered;
  const distance = (column: number) => (column < question ? question - column : WIDEST + column);
  const others: number[] = [];
  for (let column = table.left; column <= Math.min(table.right, table.left + WIDEST); column++)
    if (column !== question) others.push(column);
  const unique = others.filter((column) => numbersRows(view, numbered, column));
  const columns =
    unique.length > 0
      ? unique
      : others.filter((column) => column < question && startsOver(view, numbered, column));
  const completing = completingIds(view, numbered, { columns, others });
  const isNamed = (column: number) => headerOver(table.cells, column)?.role === 'id';
  return [...columns, ...completing].sort(
    (a, b) => Number(isNamed(b)) - Number(isNamed(a)) || distance(a) - distance(b),
  );
}
