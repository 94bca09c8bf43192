import { cellAddress, MAX_COLUMN, MAX_ROW } from './address.ts';
import type { Area, Sheet } from './grid.ts';

/** Values that stand in cells or are being written to them, by `sheet!cell`. */
export type Pending = ReadonlyMap<string, string>;

export type Scalar = string | number | boolean;
export type Range = { readonly kind: 'range'; readonly sheet: Sheet; readonly area: Area };
export type Value = Range | { readonly kind: 'scalar'; readonly value: Scalar };

/** A text in a formula is no longer than a cell takes (Excel's specification). */
const MAX_TEXT = 32_767;

/** Null where a text grew beyond what a cell takes. */
export const scalar = (value: Scalar): Value | null =>
  typeof value === 'string' && value.length > MAX_TEXT ? null : { kind: 'scalar', value };

/** The range, or null where it does not lie on a sheet. */
export function rangeOn(sheet: Sheet, area: Area): Range | null {
  const { top, left, bottom, right } = area;
  const isOnSheet = top >= 1 && left >= 1 && bottom <= MAX_ROW && right <= MAX_COLUMN;
  return isOnSheet && bottom >= top && right >= left ? { kind: 'range', sheet, area } : null;
}

/** Excel compares texts without case. */
export const equal = (a: Scalar, b: Scalar): boolean =>
  String(a).toLowerCase() === String(b).toLowerCase();

type Place = { readonly row: number; readonly column: number };

/** What stands in a cell, or is being written to it. */
export function cellValue(sheet: Sheet, at: Place, pending: Pending): string | number {
  const given = pending.get(`${sheet.name}!${cellAddress(at.row, at.column)}`);
  if (given !== undefined) return given;
  const cell = sheet.rows.get(at.row)?.get(at.column);
  return cell?.type === 'number' && cell.number !== null ? cell.number : (cell?.text ?? '');
}

/** The cells of a range that exist, in reading order; the range itself is never expanded. */
function* cellsIn({ sheet, area }: Range): Generator<Place> {
  const { top, left, bottom, right } = area;
  const isTall = bottom - top > sheet.rows.size;
  const rows = isTall ? sheet.rows.keys() : numbers(top, bottom);
  for (const row of rows) {
    if (row < top || row > bottom) continue;
    for (const column of sheet.rows.get(row)?.keys() ?? [])
      if (column >= left && column <= right) yield { row, column };
  }
}

function* numbers(from: number, to: number): Generator<number> {
  for (let number = from; number <= to; number += 1) yield number;
}

function* valuesIn(range: Range, pending: Pending): Generator<string | number> {
  for (const cell of cellsIn(range)) yield cellValue(range.sheet, cell, pending);
}

/** The texts that a range shows, blanks left out, as a dropdown lists them; at most one more than it can hold. */
export function textsIn(range: Range, pending: Pending): string[] {
  const texts: string[] = [];
  const { sheet } = range;
  for (const { row, column } of cellsIn(range)) {
    const text =
      pending.get(`${sheet.name}!${cellAddress(row, column)}`) ??
      sheet.rows.get(row)?.get(column)?.text ??
      '';
    if (text.trim() !== '') texts.push(text);
    if (texts.length > MAX_OPTIONS) break;
  }
  return texts;
}

/** A dropdown shows 32,767 items (Excel's specification). */
export const MAX_OPTIONS = 32_767;

/** OFFSET(range, rows, columns, height, width); null = the argument was not given. */
export function offset(
  { sheet, area }: Range,
  [down, along, height, width]: readonly (number | null)[],
): Range | null {
  const { top, left, bottom, right } = area;
  const [newTop, newLeft] = [top + (down ?? 0), left + (along ?? 0)];
  return rangeOn(sheet, {
    top: newTop,
    left: newLeft,
    bottom: newTop + (height ?? bottom - top + 1) - 1,
    right: newLeft + (width ?? right - left + 1) - 1,
  });
}

/** INDEX(range, row, column); 0 = all of them. */
export function index({ sheet, area }: Range, down: number, along: number): Range | null {
  const { top, left, bottom, right } = area;
  const isRow = top === bottom && left !== right;
  const [row, column] = isRow && along === 1 ? [1, down] : [down, along];
  if (row < 0 || column < 0 || row > bottom - top + 1 || column > right - left + 1) return null;
  return rangeOn(sheet, {
    top: row === 0 ? top : top + row - 1,
    bottom: row === 0 ? bottom : top + row - 1,
    left: column === 0 ? left : left + column - 1,
    right: column === 0 ? right : left + column - 1,
  });
}

/** MATCH(wanted, range, 0): the place of the first equal cell, from 1; null where there is none. */
export function match(wanted: Scalar, range: Range, pending: Pending): number | null {
  const { top, left, bottom, right } = range.area;
  if (top !== bottom && left !== right) return null;
  for (const cell of cellsIn(range))
    if (equal(cellValue(range.sheet, cell, pending), wanted))
      return cell.row - top + (cell.column - left) + 1;
  return null;
}

/** COUNTA of a range, or COUNT where only numbers count. */
export function count(range: Range, what: 'all' | 'numbers', pending: Pending): number {
  let found = 0;
  for (const value of valuesIn(range, pending))
    if (what === 'all' ? value !== '' : typeof value === 'number') found += 1;
  return found;
}

/** COUNTIF with a text to equal (`*` and `?` are wild) or `<>`; null for any other criterion. */
export function countIf(range: Range, criterion: Scalar, pending: Pending): number | null {
  const wanted = String(criterion);
  if (/^(<=|>=|<(?!>$)|>|=)/.test(wanted) || wanted.length > 255) return null;
  const fits = wanted === '<>' ? (text: string) => text !== '' : wildcard(wanted);
  let found = 0;
  for (const value of valuesIn(range, pending)) if (fits(String(value))) found += 1;
  return found;
}

function wildcard(pattern: string): (text: string) => boolean {
  if (!/[*?~]/.test(pattern)) return (text) => equal(text, pattern);
  if (/^\?*\*$/.test(pattern)) return (text) => text.length >= pattern.length - 1 && text !== '';
  return () => false;
}
