import { columnName, columnNumber } from '../../workbook/address.ts';
import type { Area, CellAddress } from '../../workbook/grid.ts';
import { questionAt } from '../columns/asking-cells.ts';
import type { Layout } from '../columns/columns.ts';
import type { AnswerKind } from '../questionnaire.ts';
import { rightOf } from '../rows/answer-places.ts';
import { canBeFilled } from '../rows/answers.ts';
import { anchorOf, firstAtLeast, type SheetView } from '../sheet/sheet-view.ts';
import type { Table } from '../tables/tables.ts';
import { columnRoles } from './columns.ts';
import type { ColumnRole, TableLayout } from './layout.ts';
import { headerName, type SheetReading } from './print.ts';
import type { LayoutReading } from './reading.ts';
import { isHeadedAlike } from './tables.ts';

/**
 * What a cell was read as: a heading, a text that asks (`fact`: about the company), a cell that takes an answer, or
 * what describes a question.
 */
export type CellReading = 'header' | 'fact' | AnswerKind | Exclude<ColumnRole, 'answer'>;

export type PreviewCell = {
  readonly text: string;
  readonly reading: CellReading | null;
  /** Shown columns that the cell is merged over; 0 where another cell of the row covers it. */
  readonly span: number;
  /** A blank cell right of the text or below it that could take its answer, or null. */
  readonly beside: CellAddress | null;
  /** The table of the layout, by its place there, that the cell heads or belongs to. */
  readonly table: number | null;
};

export type PreviewRow = {
  readonly row: number;
  readonly kind: 'header' | 'question' | 'fact' | 'other';
  /** A person may say whether this row asks: it does, or a table could read a question in it. */
  readonly canAsk: boolean;
  /** One a column of the preview. */
  readonly cells: readonly PreviewCell[];
};

const COLUMNS = 24;
const TEXT = 220;

/** A cell's text as a preview shows it: long ones are cut. */
export const clip = (text: string) => (text.length > TEXT ? `${text.slice(0, TEXT)}…` : text);

/** What the cells of a sheet were read as. */
export function marksOf(reading: LayoutReading, sheet: string): Map<string, CellReading> {
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

type Placed = { readonly table: Table; readonly place: number };

/**
 * The tables of a sheet by their place in its layout; a header that repeats is printed once and has the place of
 * its first.
 */
export function placesOf(own: SheetReading | undefined, entries: readonly TableLayout[]): Placed[] {
  const tables = (own?.tables ?? []).map(({ table }) => table);
  const placeOf = (table: Table) => entries.findIndex(({ header }) => header === headerName(table));
  return tables.flatMap((table) => {
    const alike = tables.find((other) => placeOf(other) >= 0 && isHeadedAlike(other, table));
    const place = placeOf(table) >= 0 || alike === undefined ? placeOf(table) : placeOf(alike);
    return place < 0 ? [] : [{ table, place }];
  });
}

/** Which table of the layout heads or holds a cell; right of its last column, a cell may still take its answers. */
function tableAt(places: readonly Placed[], row: number, column: number): number | null {
  const onRow = places.filter(
    ({ table: { header, rows } }) =>
      (row >= header.top && row <= header.bottom) || rows[firstAtLeast(rows, row)] === row,
  );
  const over = onRow.find(({ table: { left, right } }) => column >= left && column <= right);
  const nearest = onRow.findLast(({ table: { left } }) => left <= column);
  return (over ?? nearest ?? onRow[0])?.place ?? null;
}

function isOwnCell(view: SheetView, row: number, column: number): boolean {
  const { top, left } = view.areaAt(row, column);
  return top === row && left === column;
}

/** How many shown columns a cell covers; none where another cell of its row covers it. */
function spanOf(
  view: SheetView,
  { row, column }: { row: number; column: number },
  columns: readonly number[],
): number {
  const { top, left, right } = view.areaAt(row, column);
  if (top !== row) return 1;
  const covered = columns.filter((other) => other >= left && other <= right);
  return covered[0] === column ? covered.length : 0;
}

function besideOf(view: SheetView, area: Area): CellAddress | null {
  const isFree = (place: Area | null): place is Area =>
    place !== null &&
    view.textAt(place.top, place.left) === '' &&
    canBeFilled(view, view.cellAt(place.top, place.left));
  const right = rightOf(view, area.top, area);
  if (isFree(right)) return anchorOf(right);
  const below = view.areaAt(area.bottom + 1, area.left);
  return isFree(below) ? anchorOf(below) : null;
}

type RowSource = {
  readonly view: SheetView;
  readonly own: SheetReading | undefined;
  readonly kinds: Kinds;
  readonly marks: ReadonlyMap<string, CellReading>;
  readonly places: readonly Placed[];
};

export type Kinds = ReadonlyMap<number, PreviewRow['kind']>;

/** What the rows of a sheet were read as. */
export function kindsOf(
  reading: LayoutReading,
  sheet: string,
  own: SheetReading | undefined,
): Kinds {
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

/**
 * Columns that show text or were read as something: an empty cell that takes an answer is seen too, and one column
 * more, in which answers may be wanted.
 */
export function columnsShown(
  { view, own, marks }: Pick<RowSource, 'view' | 'own' | 'marks'>,
  rows: readonly number[],
): number[] {
  const shown = new Set<number>();
  for (const row of rows) for (const cell of view.textsOf(row)) shown.add(cell.column);
  for (const { layout } of own?.tables ?? [])
    if (layout !== null) for (const { column } of columnRoles(layout)) shown.add(column);
  for (const cell of marks.keys()) shown.add(columnNumber(cell.replace(/\d+$/, '')));
  if (shown.size === 0) return [];
  return [...shown, Math.max(...shown) + 1].sort((a, b) => a - b).slice(0, COLUMNS);
}

/** One row as it was read. */
export function readRow(
  { view, own, kinds, marks, places }: RowSource,
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
  const isHeader = kind === 'header';
  const cells = columns.map((column) => {
    const text = isOwnCell(view, row, column) ? clip(view.textAt(row, column)) : '';
    const role = text === '' ? undefined : (described.get(column) as CellReading | undefined);
    return {
      text,
      reading:
        marks.get(`${columnName(column)}${row}`) ??
        role ??
        (isHeader && text !== '' ? 'header' : null),
      span: spanOf(view, { row, column }, columns),
      beside: text === '' ? null : besideOf(view, view.areaAt(row, column)),
      table: tableAt(places, row, column),
    };
  });
  const couldAsk = layouts.some((layout) => questionAt(view, layout, row) !== null);
  return { row, kind, canAsk: kind === 'question' || kind === 'fact' || couldAsk, cells };
}
