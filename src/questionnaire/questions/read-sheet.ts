import type { Sheet, Warning, Workbook } from '../../workbook/grid.ts';
import type { Layout } from '../columns/columns.ts';
import { guessLayout } from '../columns/guess-layout.ts';
import { endsInQuestion, findList, listLayout } from '../columns/lists.ts';
import { withNumbering } from '../columns/numbering.ts';
import { isRegister } from '../columns/registers.ts';
import { findProfileFields } from '../loose/profile-fields.ts';
import type { LeftOutReason } from '../questionnaire.ts';
import type { FoundQuestion } from '../rows/found.ts';
import { findTableQuestions } from '../rows/table-questions.ts';
import { type SheetView, viewSheet } from '../sheet/sheet-view.ts';
import { findTables, type Table } from '../tables/tables.ts';
import { isProfileLabel } from '../words/phrases.ts';
import { isPartMark } from '../words/text.ts';
import { unclearColumns, unreadQuestions } from './doubts.ts';
import type { IsChance, LayoutHook, Source } from './layout-hook.ts';
import { settleOwnership } from './ownership.ts';

/** What was found on one sheet. */
export type Reading = {
  readonly view: SheetView;
  readonly questions: FoundQuestion[];
  readonly fields: FoundQuestion[];
  /** How its tables are read, those that ask nothing left out. */
  readonly layouts: readonly Layout[];
  /** Rows that head tables. */
  readonly headers: ReadonlySet<number>;
  /** Why rows of tables are not asked. */
  readonly reasons: ReadonlyMap<number, LeftOutReason>;
  /** A list of questions without a column for answers that was not asked, or null. */
  readonly list: Table | null;
  /** What a person should look at; nothing where a person has said how the sheet is read. */
  readonly doubts: readonly Warning[];
};

type Span = { readonly from: number; readonly to: number };

/** What the tables of a sheet ask, and the rows that they hold. */
type TablesRead = {
  readonly asked: FoundQuestion[];
  readonly spans: Span[];
  readonly doubts: Warning[];
  readonly layouts: Layout[];
  readonly headers: Set<number>;
  readonly reasons: Map<number, LeftOutReason>;
  readonly list: Table | null;
  /** Tables that ask nothing. */
  readonly passed: Table[];
};

const nothingRead = (list: Table | null): TablesRead => ({
  asked: [],
  spans: [],
  doubts: [],
  layouts: [],
  headers: new Set(),
  reasons: new Map(),
  list,
  passed: [],
});

/** Rows from a table's header down to its last question: what stands there is read. */
function rowsRead({ header }: Table, found: readonly FoundQuestion[]): Span[] {
  const bottom = Math.max(0, ...found.map(({ area }) => area.bottom));
  return found.length === 0 ? [] : [{ from: header.top, to: bottom }];
}

const extentOf = ({ header, rows }: Table): Span => ({
  from: header.top,
  to: rows[rows.length - 1] ?? header.bottom,
});

function guess(view: SheetView, table: Table, before: Layout | null): Layout | null {
  if (table.isList === true) return listLayout(view, table);
  if (isRegister(view, table)) return null;
  const layout = guessLayout(view, table, before);
  return layout === null ? null : withNumbering(view, layout);
}

function readTable(source: Source, layout: Layout, read: TablesRead): void {
  const { questions, reasons } = findTableQuestions(source, layout);
  for (const [row, reason] of reasons) read.reasons.set(row, reason);
  read.layouts.push(layout);
  read.asked.push(...questions);
  read.spans.push(...rowsRead(layout.table, questions));
  read.doubts.push(...unclearColumns(source.view, layout, questions));
}

/** A header is that of the list itself, or a row of header words right below another row of it: one of its items. */
function isOfList(view: SheetView, list: Table, { top }: Table['header']): boolean {
  if (top === list.header.top) return true;
  return top > list.header.bottom && view.textsOf(top - 1).length > 1;
}

/**
 * The tables of a sheet; a list without a column for answers counts where its answers can only go beside it, or
 * where lists are asked for.
 */
function tablesOf(
  { workbook, view }: Source,
  withLists: boolean,
): { tables: Table[]; list: Table | null } {
  const tables = findTables(view);
  const found = findList(workbook, view, withLists);
  const isWhole = found !== null && tables.every(({ header }) => isOfList(view, found, header));
  const list = isWhole ? found : null;
  const isAsked = list !== null && (withLists || endsInQuestion(list));
  return isAsked ? { tables: [list], list: null } : { tables: list === null ? tables : [], list };
}

function passOver(view: SheetView, table: Table, read: TablesRead): void {
  read.passed.push(table);
  if (table.isList !== true && isRegister(view, table)) read.spans.push(extentOf(table));
  for (const row of table.rows) read.reasons.set(row, 'table_not_asked');
}

function readTables(source: Source, hook: LayoutHook, withLists: boolean): TablesRead {
  const { view } = source;
  const { tables, list } = tablesOf(source, withLists);
  const read = nothingRead(list);
  const told = hook.tables(view, tables);
  if (list !== null && !told.some(({ header }) => header.top === list.header.top))
    read.spans.push(extentOf(list));
  let before: Layout | null = null;
  for (const table of told) {
    for (let row = table.header.top; row <= table.header.bottom; row++) read.headers.add(row);
    const layout = hook.layout(view, table, guess(view, table, before));
    if (layout === null) passOver(view, table, read);
    else {
      before = layout;
      readTable(source, layout, read);
    }
  }
  return read;
}

/**
 * Whether a row stands in a table that asks nothing and whose last column is blank in many rows: beside a text of
 * it a cell is blank by chance, unless it has a list.
 */
function isByChance(view: SheetView, passed: readonly Table[]): (row: number) => boolean {
  const partly = passed.filter(({ right, rows }) => {
    const filled = rows.filter((row) => view.textAt(row, right) !== '').length;
    return filled > 0 && filled < rows.length * 0.8;
  });
  const hasList = (row: number, right: number) =>
    [1, 2, 3].some((step) => view.ruleAt(row, right + step)?.type === 'list');
  return (row) => partly.some(({ right, rows }) => rows.includes(row) && !hasList(row, right));
}

/**
 * Whether a cell is blank by chance: in a column of a table that asks nothing in which some cells are filled and
 * some are not.
 */
function isChance(view: SheetView, passed: readonly Table[]): IsChance {
  return ({ area: { top, left } }) =>
    view.ruleAt(top, left)?.type !== 'list' &&
    passed.some((table) => {
      if (left < table.left || left > table.right || !table.rows.includes(top)) return false;
      const filled = table.rows.filter((row) => view.textAt(row, left) !== '').length;
      return filled > 0 && filled < table.rows.length;
    });
}

/**
 * Asks for a fact about the company; a part of a question that asks for something else (`… state: a) the country`)
 * does not.
 */
function isFact({ text, id, section, isAsked }: FoundQuestion): boolean {
  if (isAsked === true || !isProfileLabel(text)) return false;
  return id === null || !isPartMark(id) || section === null || isProfileLabel(section);
}

/**
 * Finds what one sheet asks: in its tables, then in the rows that no table holds. `withLists`: lists of questions
 * without a column for answers are asked too.
 */
export function readSheet(
  { workbook, hook, withLists }: { workbook: Workbook; hook: LayoutHook; withLists: boolean },
  sheet: Sheet,
): Reading {
  const view = viewSheet(sheet);
  if (!hook.isRead(sheet)) return { view, questions: [], fields: [], ...nothingRead(null) };
  const source = { workbook, view };
  const tables = readTables(source, hook, withLists);
  const { asked, spans, doubts } = tables;
  const rest = hook.free(
    view,
    view.rows.filter((row) => !spans.some(({ from, to }) => row >= from && row <= to)),
  );
  const byChance = isByChance(view, tables.passed);
  const loose = hook.loose(
    source,
    rest.filter((row) => !byChance(row)),
    isChance(view, tables.passed),
  );
  const fields = findProfileFields(source, rest);
  const all = settleOwnership([...asked, ...loose]);
  const taken = new Set(all.flatMap(({ cells }) => cells.map(({ answer }) => answer.cell)));
  const free = (found: FoundQuestion) => !found.cells.some(({ answer }) => taken.has(answer.cell));
  return {
    ...tables,
    view,
    questions: all.filter((found) => !isFact(found)),
    fields: [...all.filter(isFact), ...fields.filter(free)],
    doubts: hook.isCertain(sheet)
      ? []
      : [...doubts, ...unreadQuestions(view, rest, [...all, ...fields])],
  };
}
