import { AppError } from '../../errors.ts';
import { columnNumber, MAX_COLUMN, parseArea } from '../../workbook/address.ts';
import type { Area } from '../../workbook/grid.ts';
import { headerOver } from '../columns/columns.ts';
import { firstAtLeast, type SheetView } from '../sheet/sheet-view.ts';
import { type HeaderCell, headerAt } from '../tables/headers.ts';
import type { Table } from '../tables/tables.ts';
import { fold } from '../words/text.ts';
import { roleOfHeader } from '../words/vocabulary.ts';
import type { TableLayout } from './layout.ts';

/** A table of the sheet with what a person said of it. */
export type Told = { readonly table: Table; readonly entry: TableLayout };

const sameArea = (table: Table, area: Area) =>
  table.header.top === area.top && table.left === area.left && table.right === area.right;

/** What heads the columns of an area: the lowest text over each of them. */
function cellsIn(view: SheetView, area: Area): HeaderCell[] {
  const byLeft = new Map<number, HeaderCell>();
  for (const row of view.rows.slice(
    firstAtLeast(view.rows, area.top),
    firstAtLeast(view.rows, area.bottom + 1),
  ))
    for (const cell of view.textsOf(row)) {
      const { left, right } = view.areaAt(row, cell.column);
      if (left < area.left || left > area.right) continue;
      const parent = byLeft.get(left)?.label ?? '';
      const named = roleOfHeader(cell.text) ?? { role: null, weight: 0 };
      byLeft.set(left, { left, right, label: cell.text.trim(), parent, ...named });
    }
  return [...byLeft.values()].sort((a, b) => a.left - b.left);
}

function tableAt(view: SheetView, area: Area, found: readonly Table[]): Table {
  const known = found.find((table) => sameArea(table, area));
  if (known !== undefined) return known;
  const built = headerAt(view, area.top);
  const cells =
    built.bottom === area.bottom
      ? built.cells.filter((cell) => cell.right >= area.left && cell.left <= area.right)
      : cellsIn(view, area);
  const header = { top: area.top, bottom: area.bottom, cells };
  return { header, cells, left: area.left, right: area.right, rows: [] };
}

const isHeaded = (table: Table, entry: TableLayout) =>
  entry.columns.every(
    ({ column, header }) =>
      header === undefined ||
      fold(headerOver(table.cells, columnNumber(column))?.label ?? '') === fold(header),
  );

const movedTo = (area: Area, top: number): Area => ({
  ...area,
  top,
  bottom: top + area.bottom - area.top,
});

/** The table where the layout says it is, or where its headings stand now: rows may have been added above it. */
function locate(view: SheetView, entry: TableLayout, found: readonly Table[]): Table {
  const area = headerArea(view, entry);
  const there = tableAt(view, area, found);
  if (isHeaded(there, entry)) return there;
  const tops = [...found.map(({ header }) => header.top), ...view.rows].sort(
    (a, b) => Math.abs(a - area.top) - Math.abs(b - area.top),
  );
  for (const top of tops) {
    const table = tableAt(view, movedTo(area, top), found);
    if (isHeaded(table, entry)) return table;
  }
  const wrong = entry.columns.find(
    ({ column, header }) =>
      header !== undefined &&
      fold(headerOver(there.cells, columnNumber(column))?.label ?? '') !== fold(header),
  );
  throw new AppError(
    'invalid_input',
    `the layout says that "${wrong?.header ?? ''}" heads this column, and no row here has its headings; correct "header" in the layout.`,
    { place: { sheet: view.sheet.name, cell: `${wrong?.column ?? ''}${area.top}` } },
  );
}

function headerArea(view: SheetView, { header }: TableLayout): Area {
  const area = parseArea(header);
  const { name, lastRow, lastColumn } = view.sheet;
  if (area === null || area.top > lastRow || area.bottom - area.top > 9)
    throw new AppError(
      'invalid_input',
      area !== null && area.top > lastRow
        ? `the layout has a table headed in row ${area.top}, but the last row here is ${lastRow}; correct "header".`
        : `"${header}" cannot head a table; name its heading cells, such as "A6:H6".`,
      { place: { sheet: name } },
    );
  const right = area.right === MAX_COLUMN ? Math.max(area.left, lastColumn) : area.right;
  return { ...area, right };
}

const signatureOf = ({ cells, left, right }: Table) =>
  JSON.stringify([left, right, cells.map((cell) => [cell.left, cell.right, fold(cell.label)])]);

/** Headings that repeat further down are read like the first of them. */
function repeats(told: readonly Told[], found: readonly Table[]): Told[] {
  const bySignature = new Map<string, TableLayout>();
  for (const { table, entry } of told) {
    const key = signatureOf(table);
    if (!bySignature.has(key) && entry.lastRow === undefined) bySignature.set(key, entry);
  }
  const isTold = new Set(told.map(({ table }) => table));
  return found.flatMap((table) => {
    const entry = isTold.has(table) ? undefined : bySignature.get(signatureOf(table));
    return entry === undefined ? [] : [{ table, entry }];
  });
}

/** Each table with the rows under it that are its own: down to its last row, or to the next header over its columns. */
function withRows(view: SheetView, told: readonly Told[]): Told[] {
  return told.map(({ table, entry }, index) => {
    const { header, cells, left, right } = table;
    const first = cells[0]?.left ?? left;
    const next = told
      .slice(index + 1)
      .find(
        (other) =>
          other.table.header.top > header.top &&
          other.table.cells.some((cell) => cell.left <= right && cell.right >= first),
      );
    const from = firstAtLeast(view.rows, header.bottom + 1);
    const to =
      next === undefined ? view.rows.length : firstAtLeast(view.rows, next.table.header.top);
    const last = entry.lastRow ?? Infinity;
    return {
      table: { ...table, rows: view.rows.slice(from, to).filter((row) => row <= last) },
      entry,
    };
  });
}

/**
 * Finds the tables that a layout names on a sheet, and those whose headings repeat them. @throws AppError
 * invalid_input where one is not there
 */
export function tellTables(
  view: SheetView,
  entries: readonly TableLayout[],
  found: readonly Table[],
): Told[] {
  const told = entries.map((entry) => ({ table: locate(view, entry, found), entry }));
  const all = [...told, ...repeats(told, found)].sort(
    (a, b) => a.table.header.top - b.table.header.top || a.table.left - b.table.left,
  );
  return withRows(view, all);
}

/** Whether two tables are headed alike, so that one entry of a layout stands for both. */
export const isHeadedAlike = (a: Table, b: Table) => signatureOf(a) === signatureOf(b);
