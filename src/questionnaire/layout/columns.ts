import { AppError } from '../../errors.ts';
import { cellAddress, columnName, columnNumber } from '../../workbook/address.ts';
import { type AnswerColumn, headerOver, type Layout } from '../columns/columns.ts';
import type { SheetView } from '../sheet/sheet-view.ts';
import type { HeaderCell } from '../tables/headers.ts';
import type { Table } from '../tables/tables.ts';
import type { Role } from '../words/vocabulary.ts';
import type { ColumnLayout, ColumnRole, TableLayout } from './layout.ts';

/** The role of each column of a layout as it is read, in the order in which they are read. */
export function columnRoles(layout: Layout): { column: number; role: ColumnRole }[] {
  const all = (columns: readonly (number | null)[], role: ColumnRole) =>
    columns.flatMap((column) => (column === null ? [] : [{ column, role }]));
  return [
    ...all(layout.questions, 'question'),
    ...all(layout.ids, 'id'),
    ...all(layout.sections, 'section'),
    ...all(layout.guidance, 'guidance'),
    ...all([layout.depends], 'depends'),
    ...all([layout.options], 'options'),
    ...layout.answers.map(({ column, role }) => ({ column, role })),
  ];
}

/**
 * Columns that need no cell yet, such as those for answers in a file without any, may lie this far right of the
 * last cell.
 */
const BEYOND = 20;

/** Cells merged further right than the last cell with content count. */
function lastColumnOf({ sheet }: SheetView): number {
  return sheet.merges.reduce((last, { right }) => Math.max(last, right), sheet.lastColumn);
}

function checkColumns(view: SheetView, table: Table, { columns }: TableLayout): void {
  const { name } = view.sheet;
  const lastColumn = lastColumnOf(view);
  const place = { sheet: name, cell: cellAddress(table.header.top, table.left) };
  const outside = columns.find(({ column, role }) => {
    const takes = role === 'answer' || role === 'comment' || role === 'mark';
    return columnNumber(column) > lastColumn + (takes ? BEYOND : 0);
  });
  if (outside !== undefined)
    throw new AppError(
      'invalid_input',
      `the layout names column ${outside.column.toUpperCase()}, but the last column here is ${columnName(Math.max(1, lastColumn))}; correct "column".`,
      { place },
    );
  const has = (...roles: ColumnRole[]) => columns.some(({ role }) => roles.includes(role));
  if (!has('question') || !has('answer', 'comment', 'mark'))
    throw new AppError(
      'invalid_input',
      `the table headed here needs a column with the role ${has('question') ? '"answer", "comment" or "mark"' : '"question"'}; without any columns it asks nothing.`,
      { place },
    );
}

const ROLE_OF_HEADER: Readonly<Record<ColumnRole, Role>> = {
  question: 'question',
  id: 'id',
  section: 'section',
  guidance: 'guidance',
  answer: 'answer',
  comment: 'comment',
  mark: 'option',
  depends: 'depends',
  options: 'options',
};

/** A heading means what a person said, where that is not what was guessed. */
function withRoles(table: Table, columns: readonly ColumnLayout[], guess: Layout | null): Table {
  const guessed = new Map(
    guess === null ? [] : columnRoles(guess).map(({ column, role }) => [column, role]),
  );
  const told = new Map(columns.map(({ column, role }) => [columnNumber(column), role]));
  const cells = table.cells.map((cell): HeaderCell => {
    const role = told.get(cell.left);
    const known = guess?.table.cells.find(({ left }) => left === cell.left) ?? cell;
    if (role === undefined || role === guessed.get(cell.left)) return known;
    return { ...cell, role: ROLE_OF_HEADER[role], weight: 3 };
  });
  return { ...table, cells };
}

function answerColumn(view: SheetView, table: Table, told: ColumnLayout): AnswerColumn[] {
  const { role, options } = told;
  if (role !== 'answer' && role !== 'comment' && role !== 'mark') return [];
  const column = columnNumber(told.column);
  const header = headerOver(table.cells, column);
  const label = header?.label ?? '';
  if (role === 'mark' && label === '' && options === undefined)
    throw new AppError(
      'invalid_input',
      `nothing heads the marked column ${told.column.toUpperCase()}, so say in "options" what a mark in it means.`,
      { place: { sheet: view.sheet.name, cell: cellAddress(table.header.top, column) } },
    );
  return [{ column, header, role, ...(options === undefined ? {} : { options }) }];
}

/**
 * Reads a table by what a person said of its columns; null where it asks nothing.
 * @throws AppError invalid_input for a column that the sheet does not have, or without a question or an answer
 */
export function toldLayout(
  view: SheetView,
  table: Table,
  told: { entry: TableLayout; guess: Layout | null; decided: Layout['decided'] },
): Layout | null {
  const { columns } = told.entry;
  if (columns.length === 0) return null;
  checkColumns(view, table, told.entry);
  const own = withRoles(table, columns, told.guess);
  const all = (wanted: ColumnRole) =>
    columns.filter(({ role }) => role === wanted).map(({ column }) => columnNumber(column));
  return {
    table: own,
    header: table.header,
    questions: all('question').sort((a, b) => a - b),
    ids: all('id'),
    sections: all('section'),
    guidance: all('guidance'),
    depends: all('depends')[0] ?? null,
    options: all('options')[0] ?? null,
    answers: columns
      .flatMap((column) => answerColumn(view, own, column))
      .sort((a, b) => a.column - b.column),
    decided: told.decided,
  };
}
