import type { Area, CellAddress } from './grid.ts';

/** Limits of a worksheet (ECMA-376 part 1, 18.3.1.73 and Excel's specification): 1,048,576 rows, 16,384 columns. */
export const MAX_ROW = 1_048_576;
export const MAX_COLUMN = 16_384;

/** Column letters of a 1-based column number: 1 → `A`, 27 → `AA`. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

/** The 1-based number of column letters: `A` → 1, `XFD` → 16384. */
export function columnNumber(name: string): number {
  let number = 0;
  for (const letter of name.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

/** The address of a 1-based row and column: (26, 3) → `C26`. */
export function cellAddress(row: number, column: number): CellAddress {
  return `${columnName(column)}${row}`;
}

const CELL = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/;

/** Row and column of an address, with or without `$`; null where it is none or lies outside a sheet. */
export function parseCell(address: string): { row: number; column: number } | null {
  const match = CELL.exec(address.trim());
  if (match?.[1] === undefined || match[2] === undefined) return null;
  const [row, column] = [Number(match[2]), columnNumber(match[1])];
  return row >= 1 && row <= MAX_ROW && column <= MAX_COLUMN ? { row, column } : null;
}

/** `B4:C5`, `B4`, `B:C` (whole columns) or `4:5` (whole rows), `$` allowed; null where it is none of these. */
export function parseArea(reference: string): Area | null {
  const [first = '', second = first, ...more] = reference.trim().replaceAll('$', '').split(':');
  if (more.length > 0) return null;
  const [a, b] = [parseCorner(first, false), parseCorner(second, true)];
  if (a === null || b === null) return null;
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
}

/** `B` and `4` alone mean a whole column or row, whose corner lies at the sheet's edge. */
function parseCorner(text: string, last: boolean): { row: number; column: number } | null {
  if (/^[A-Za-z]{1,3}$/.test(text)) return parseCell(`${text}${last ? MAX_ROW : 1}`);
  if (/^\d{1,7}$/.test(text)) return parseCell(`${last ? columnName(MAX_COLUMN) : 'A'}${text}`);
  return parseCell(text);
}

/** The areas of an `sqref` (separated by blanks); what is none is left out. */
export function parseAreas(sqref: string): Area[] {
  return sqref
    .trim()
    .split(/\s+/)
    .map(parseArea)
    .filter((area) => area !== null);
}

/** Whether a cell lies in an area. */
export function contains(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}
