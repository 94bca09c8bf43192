import { columnName, columnNumber } from '../../workbook/address.ts';
import type { Workbook } from '../../workbook/grid.ts';
import { questionAt } from '../columns/asking-cells.ts';
import { headerOver, type Layout } from '../columns/columns.ts';
import type { AnswerKind, SheetRole } from '../questionnaire.ts';
import { firstAtLeast, type SheetView, viewSheet } from '../sheet/sheet-view.ts';
import { columnRoles } from './columns.ts';
import type { ColumnRole, TableLayout } from './layout.ts';
import { headerName, type SheetReading } from './print.ts';
import type { LayoutReading } from './reading.ts';

/** `sheet` by its place in the workbook, from 0; null: the first that is asked. `from`: a row of the part to show. */
export type PreviewRequest = { readonly sheet: number | null; readonly from: number };

/** What a cell was read as: a heading, a text that asks (`fact`: about the company), a cell that takes an answer, or what describes a question. */
export type CellReading = 'header' | 'fact' | AnswerKind | Exclude<ColumnRole, 'answer'>;

export type PreviewRow = {
  readonly row: number;
  readonly kind: 'header' | 'question' | 'fact' | 'other';
  /** A person may say whether this row asks: it does, or a table could read a question in it. */
  readonly canAsk: boolean;
  /** One a column of the preview. */
  readonly cells: readonly { readonly text: string; readonly reading: CellReading | null }[];
};

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

const COLUMNS = 24;
const TEXT = 220;

const clip = (text: string) => (text.length > TEXT ? `${text.slice(0, TEXT)}…` : text);

function marksOf(reading: LayoutReading, sheet: string): Map<string, CellReading> {
  const marks = new Map<string, CellReading>();
  const { questions, profileFields } = reading.questionnaire;
  for (const each of profileFields.filter((field) => field.sheet === sheet)) {
    marks.set(each.questionCell, 'fact');
    for (const { cell } of each.answers) marks.set(cell, 'text');
  }
  for (const each of questions.filter((question) => question.sheet === sheet)) {
    marks.set(each.questionCell, 'question');
    for (const { cell, kind } of each.answers) marks.set(cell, kind);
  }
  return marks;
}

type RowSource = {
  readonly view: SheetView;
  readonly own: SheetReading | undefined;
  readonly kinds: Kinds;
  readonly marks: ReadonlyMap<string, CellReading>;
};

type Kinds = ReadonlyMap<number, PreviewRow['kind']>;

function kindsOf(reading: LayoutReading, sheet: string, own: SheetReading | undefined): Kinds {
  const kinds = new Map<number, PreviewRow['kind']>();
  for (const { table } of own?.tables ?? [])
    for (let row = table.header.top; row <= table.header.bottom; row++) kinds.set(row, 'header');
  const { questions, profileFields } = reading.questionnaire;
  for (const field of profileFields) if (field.sheet === sheet) kinds.set(field.row, 'fact');
  for (const question of questions)
    if (question.sheet === sheet) kinds.set(question.row, 'question');
  return kinds;
}

const DESCRIBES: readonly ColumnRole[] = ['id', 'section', 'guidance', 'depends', 'options'];

/** The layout that reads a row, and what it says of the columns beside the question. */
function layoutAt(own: SheetReading | undefined, row: number): Layout[] {
  return (own?.tables ?? []).flatMap(({ layout }) =>
    layout !== null && layout.table.rows[firstAtLeast(layout.table.rows, row)] === row
      ? [layout]
      : [],
  );
}

/** Columns that show text or were read as something: an empty cell that takes an answer is seen too. */
function columnsShown(
  { view, own, marks }: Pick<RowSource, 'view' | 'own' | 'marks'>,
  rows: readonly number[],
): number[] {
  const shown = new Set<number>();
  for (const row of rows) for (const cell of view.textsOf(row)) shown.add(cell.column);
  for (const { layout } of own?.tables ?? [])
    if (layout !== null) for (const { column } of columnRoles(layout)) shown.add(column);
  for (const cell of marks.keys()) shown.add(columnNumber(cell.replace(/\d+$/, '')));
  return [...shown].sort((a, b) => a - b).slice(0, COLUMNS);
}

function readRow(
  { view, own, kinds, marks }: RowSource,
  row: number,
  columns: readonly number[],
): PreviewRow {
  const kind = kinds.get(row) ?? 'other';
  const layouts = layoutAt(own, row);
  const described = new Map(
    kind === 'question'
      ? layouts
          .flatMap(columnRoles)
          .filter(({ role }) => DESCRIBES.includes(role))
          .map(({ column, role }) => [column, role])
      : [],
  );
  const cells = columns.map((column) => {
    const area = view.areaAt(row, column);
    const isOwn = area.top === row && area.left === column;
    const text = isOwn ? clip(view.textAt(row, column)) : '';
    const role = text === '' ? undefined : (described.get(column) as CellReading | undefined);
    const isHeading = kind === 'header' && text !== '';
    const reading =
      marks.get(`${columnName(column)}${row}`) ?? role ?? (isHeading ? 'header' : null);
    return { text, reading };
  });
  const couldAsk = layouts.some((layout) => questionAt(view, layout, row) !== null);
  return { row, kind, canAsk: kind === 'question' || kind === 'fact' || couldAsk, cells };
}

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
  const source = { view, own, kinds, marks };
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
    tables: tablesOf(own, reading.layout.sheets[index]?.tables ?? []),
  };
}
