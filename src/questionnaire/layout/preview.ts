import { columnName, columnNumber } from '../../workbook/address.ts';
import type { Workbook } from '../../workbook/grid.ts';
import { headerOver } from '../columns/columns.ts';
import type { SheetRole } from '../questionnaire.ts';
import { firstAtLeast, viewSheet } from '../sheet/sheet-view.ts';
import type { ColumnRole, TableLayout } from './layout.ts';
import {
  clip,
  columnsShown,
  kindsOf,
  marksOf,
  type PreviewRow,
  placesOf,
  readRow,
} from './preview-rows.ts';
import { headerName, type SheetReading } from './print.ts';
import type { LayoutReading } from './reading.ts';

/** `sheet` by its place in the workbook, from 0; null: the first that is asked. `from`: a row of the part to show. */
export type PreviewRequest = { readonly sheet: number | null; readonly from: number };

export type PreviewTable = {
  readonly header: string;
  readonly columns: readonly {
    readonly column: string;
    readonly label: string;
    readonly role: ColumnRole | null;
  }[];
};

/** Rows of a part: many pages of a screen, so that turning one seldom reads the workbook anew. */
const PART = 2_400;

/** The first row of the part that holds a row. */
export const partOf = (row: number): number => row - ((row - 1) % PART);

/** A part of a sheet with what was read in it; bounded, however large the sheet is. */
export type SheetPreview = {
  readonly index: number;
  readonly sheet: string;
  readonly role: SheetRole;
  /** Column letters, left to right. */
  readonly columns: readonly string[];
  readonly rows: readonly PreviewRow[];
  /** The last visible row above this part and the first below it, or null. */
  readonly previous: number | null;
  readonly next: number | null;
  /** Visible rows that show anything. */
  readonly total: number;
  /** How many of them stand above this part. */
  readonly position: number;
  /** The tables of the layout, in its order. */
  readonly tables: readonly PreviewTable[];
};

function tablesOf(own: SheetReading | undefined, entries: readonly TableLayout[]): PreviewTable[] {
  return entries.map((entry) => {
    const table = own?.tables.find((each) => headerName(each.table) === entry.header)?.table;
    const heads = table?.cells ?? [];
    const roles = new Map(entry.columns.map(({ column, role }) => [columnNumber(column), role]));
    const columns = new Set([...heads.map(({ left }) => left), ...roles.keys()]);
    return {
      header: entry.header,
      columns: [...columns]
        .sort((a, b) => a - b)
        .map((column) => ({
          column: columnName(column),
          label: clip(headerOver(heads, column)?.label ?? ''),
          role: roles.get(column) ?? null,
        })),
    };
  });
}

const chooseSheet = (reading: LayoutReading, wanted: number | null): number => {
  const { sheets } = reading.questionnaire;
  if (wanted !== null && sheets[wanted] !== undefined) return wanted;
  const asked = sheets.findIndex(({ role }) => role === 'questions');
  return Math.max(0, asked >= 0 ? asked : sheets.findIndex(({ state }) => state === 'visible'));
};

/** Shows a part of a sheet as it was read; null where the workbook has no sheet. */
export function previewSheet(
  workbook: Workbook,
  reading: LayoutReading,
  { sheet: wanted, from }: PreviewRequest,
): SheetPreview | null {
  const index = chooseSheet(reading, wanted);
  const sheet = workbook.sheets[index];
  const summary = reading.questionnaire.sheets[index];
  if (sheet === undefined || summary === undefined) return null;
  const own = reading.readings.get(sheet.name);
  const view = own?.view ?? viewSheet(sheet);
  const top = partOf(Math.min(from, view.rows.at(-1) ?? 1));
  const start = firstAtLeast(view.rows, top);
  const end = firstAtLeast(view.rows, top + PART);
  const shown = view.rows.slice(start, end);
  const kinds = kindsOf(reading, sheet.name, own);
  const marks = marksOf(reading, sheet.name);
  const entries = reading.layout.sheets[index]?.tables ?? [];
  const source = { view, own, kinds, marks, places: placesOf(own, entries) };
  const columns = columnsShown(source, shown);
  return {
    index,
    sheet: sheet.name,
    role: summary.role,
    columns: columns.map(columnName),
    rows: shown.map((row) => readRow(source, row, columns)),
    previous: view.rows[start - 1] ?? null,
    next: view.rows[end] ?? null,
    total: view.rows.length,
    position: start,
    tables: tablesOf(own, entries),
  };
}
