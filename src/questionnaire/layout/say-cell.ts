import type { CellAddress } from '../../workbook/grid.ts';
import { withAlike } from './alike.ts';
import {
  COLUMN_ROLES,
  type ColumnLayout,
  type ColumnRole,
  type SheetLayout,
  type TableLayout,
  type WorkbookLayout,
} from './layout.ts';
import { askAlone, sayLoose } from './say-loose.ts';
import { type PointedCell, placeOf, refuse, sayRow } from './say-row.ts';

/** What a person can say of a cell: what its column is for, or what its row is. */
export const CELL_SAYINGS = [
  ...COLUMN_ROLES,
  'unused',
  'asked',
  'not-asked',
  'heading',
  'header',
  'no-table',
] as const;
export type CellSaying = (typeof CELL_SAYINGS)[number];

const takesAnswers = ({ role }: ColumnLayout) =>
  role === 'answer' || role === 'comment' || role === 'mark';

/** The columns with one of them given another role, or none; a new question column takes the place of the old one. */
function withRole(
  { columns }: TableLayout,
  { column, role }: { column: string; role: ColumnRole | null },
  beside: CellAddress | null,
): ColumnLayout[] {
  const own = columns.find((each) => each.column === column);
  const others = columns.filter(
    (each) => each !== own && !(role === 'question' && each.role === 'question'),
  );
  if (role === null) return others;
  const told: ColumnLayout =
    own?.header === undefined ? { column, role } : { column, role, header: own.header };
  const next = beside === null ? column : placeOf(beside).column;
  const isOpen = role !== 'question' || others.some(takesAnswers) || next === column;
  return [...others, told, ...(isOpen ? [] : [{ column: next, role: 'answer' as const }])];
}

const isNamed = ({ columns }: TableLayout, role: ColumnRole, column: string) =>
  columns.some((each) => each.role === role && each.column === column);

function sayColumn(entry: SheetLayout, at: PointedCell, as: ColumnRole | 'unused'): SheetLayout {
  const table = entry.tables?.[at.table ?? -1];
  if (table === undefined) return sayLoose(entry, at, as);
  const { row, column } = placeOf(at.cell);
  if (as === 'question' && isNamed(table, 'question', column)) return sayRow(entry, row, 'asked');
  const columns = withRole(table, { column, role: as === 'unused' ? null : as }, at.beside);
  if (columns.some(takesAnswers) && !columns.some(({ role }) => role === 'question'))
    throw refuse(
      entry,
      at,
      'this table asks nothing yet. Choose a cell with a question in it first and say that it is one, then the cell for its answer.',
    );
  const tables = entry.tables?.map((each) => (each === table ? { ...table, columns } : each));
  return { ...entry, ...(tables === undefined ? {} : { tables }) };
}

function headTable(entry: SheetLayout, at: PointedCell): SheetLayout {
  const { row } = placeOf(at.cell);
  const heads = ({ header }: TableLayout) => Number(/^\D*(\d+)/.exec(header)?.[1]) === row;
  if (entry.tables?.some(heads)) return entry;
  return {
    ...entry,
    tables: [...(entry.tables ?? []), { header: String(row), columns: [] }],
    singles: entry.singles ?? [],
  };
}

function dropTable(entry: SheetLayout, at: PointedCell): SheetLayout {
  const tables = entry.tables?.filter((_, index) => index !== at.table);
  return tables === undefined ? entry : { ...entry, tables, singles: entry.singles ?? [] };
}

function say(entry: SheetLayout, at: PointedCell, as: CellSaying): SheetLayout {
  if (as === 'header') return headTable(entry, at);
  if (as === 'no-table') return dropTable(entry, at);
  if (as === 'asked') return takeIn(entry, at);
  if (as === 'not-asked' || as === 'heading') return sayRow(entry, placeOf(at.cell).row, as);
  return sayColumn(entry, at, as);
}

/** A row that was left out is asked: by its table where that has its text in the question column, else by itself. */
function takeIn(entry: SheetLayout, at: PointedCell): SheetLayout {
  const table = entry.tables?.[at.table ?? -1];
  const { row, column } = placeOf(at.cell);
  if (table === undefined) return askAlone(entry, at);
  if (table.columns.length === 0) return sayColumn(entry, at, 'question');
  return isNamed(table, 'question', column) ? sayRow(entry, row, 'asked') : askAlone(entry, at);
}

/**
 * The layout with what a person said of cells of one sheet, which is asked from then on. `likewise`: what is said
 * of a column is said of every table of the workbook that is read as that one is.
 * @throws AppError invalid_input where it cannot be said of such a cell, with what to say first
 */
export function sayCells(
  layout: WorkbookLayout,
  sheet: number,
  said: {
    readonly cells: readonly PointedCell[];
    readonly as: CellSaying;
    readonly likewise: boolean;
  },
): WorkbookLayout {
  const entry = layout.sheets[sheet];
  if (entry === undefined) return layout;
  const asked: SheetLayout = entry.role === 'questions' ? entry : { ...entry, role: 'questions' };
  const own = said.cells.reduce((told, at) => say(told, at, said.as), asked);
  const sheets = layout.sheets.map((each) => (each === entry ? own : each));
  const [first] = said.cells;
  const before = entry.tables?.[first?.table ?? -1];
  const after = own.tables?.[first?.table ?? -1];
  if (!said.likewise || before === undefined || after === undefined) return { ...layout, sheets };
  return withAlike({ ...layout, sheets }, before, after.columns);
}
