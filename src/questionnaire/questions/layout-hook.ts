import type { Sheet, Workbook } from '../../workbook/grid.ts';
import type { Layout } from '../columns/columns.ts';
import { findLooseQuestions } from '../loose/stacked.ts';
import type { SheetRole } from '../questionnaire.ts';
import type { FoundCell } from '../rows/answers.ts';
import type { FoundQuestion } from '../rows/found.ts';
import type { SheetView } from '../sheet/sheet-view.ts';
import type { Table } from '../tables/tables.ts';
import { explainsForm, isObsoleteName } from '../words/phrases.ts';

export type Source = { readonly workbook: Workbook; readonly view: SheetView };

/**
 * How a person's correction of the layout reaches the reading. Each function is given what was found and says what
 * to read instead; `AS_GUESSED` leaves everything as it is.
 */
export type LayoutHook = {
  /** Whether a sheet is read at all. */
  readonly isRead: (sheet: Sheet) => boolean;
  /** Whether a person said that this sheet is asked: then it is neither an example nor a copy of another. */
  readonly isCertain: (sheet: Sheet) => boolean;
  /** What a person said that a sheet is for, or null. */
  readonly role: (sheet: Sheet) => SheetRole | null;
  /** The tables to read on a sheet. */
  readonly tables: (view: SheetView, found: readonly Table[]) => readonly Table[];
  /** The layout to read a table by; null where the table asks nothing. */
  readonly layout: (view: SheetView, table: Table, guess: Layout | null) => Layout | null;
  /** Of the rows outside the tables those in which anything may be asked. */
  readonly free: (view: SheetView, rows: readonly number[]) => readonly number[];
  /** Questions without a table (beside, below or behind a label) among these rows. */
  readonly loose: (source: Source, rows: readonly number[], isChance: IsChance) => FoundQuestion[];
};

/** Whether a cell is blank by chance and waits for nothing. */
export type IsChance = (cell: FoundCell) => boolean;

export const AS_GUESSED: LayoutHook = {
  isRead: ({ name, state, kind }) =>
    state === 'visible' && kind === 'worksheet' && !isObsoleteName(name),
  isCertain: () => false,
  role: () => null,
  tables: (_, found) => found,
  layout: (_view, _table, guess) => guess,
  free: (_, rows) => rows,
  loose: (source, rows, isChance) =>
    explainsForm(source.view.sheet.name)
      ? []
      : findLooseQuestions(source, rows).filter(({ cells }) => !cells.every(isChance)),
};
