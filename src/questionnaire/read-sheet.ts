import type { Sheet, Warning, Workbook } from '../workbook/grid.ts';
import type { Layout } from './columns.ts';
import { unclearColumns, unreadQuestions } from './doubts.ts';
import type { FoundQuestion } from './found.ts';
import { guessLayout } from './guess-layout.ts';
import type { LayoutHook, Source } from './layout/hook.ts';
import { withNumbering } from './numbering.ts';
import { settleOwnership } from './ownership.ts';
import { isProfileLabel } from './phrases.ts';
import { findProfileFields } from './profile-fields.ts';
import type { LeftOutReason } from './questionnaire.ts';
import { isRegister } from './registers.ts';
import { type SheetView, viewSheet } from './sheet-view.ts';
import { findTableQuestions } from './table-questions.ts';
import { findTables, type Table } from './tables.ts';

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
};

const nothingRead = (): TablesRead => ({
  asked: [],
  spans: [],
  doubts: [],
  layouts: [],
  headers: new Set(),
  reasons: new Map(),
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

function readTables(source: Source, hook: LayoutHook): TablesRead {
  const { view } = source;
  const read = nothingRead();
  let before: Layout | null = null;
  for (const table of hook.tables(view, findTables(view))) {
    for (let row = table.header.top; row <= table.header.bottom; row++) read.headers.add(row);
    const isFull = isRegister(view, table);
    const layout = hook.layout(view, table, isFull ? null : guess(view, table, before));
    if (layout !== null) {
      before = layout;
      readTable(source, layout, read);
      continue;
    }
    if (isFull) read.spans.push(extentOf(table));
    for (const row of table.rows) read.reasons.set(row, 'table_not_asked');
  }
  return read;
}

/** Finds what one sheet asks: in its tables, then in the rows that no table holds. */
export function readSheet(workbook: Workbook, sheet: Sheet, hook: LayoutHook): Reading {
  const view = viewSheet(sheet);
  if (!hook.isRead(sheet)) return { view, questions: [], fields: [], ...nothingRead() };
  const source = { workbook, view };
  const tables = readTables(source, hook);
  const { asked, spans, doubts } = tables;
  const rest = hook.free(
    view,
    view.rows.filter((row) => !spans.some(({ from, to }) => row >= from && row <= to)),
  );
  const loose = hook.loose(source, rest);
  const fields = findProfileFields(source, rest);
  const all = settleOwnership([...asked, ...loose]);
  const taken = new Set(all.flatMap(({ cells }) => cells.map(({ answer }) => answer.cell)));
  const free = (found: FoundQuestion) => !found.cells.some(({ answer }) => taken.has(answer.cell));
  return {
    ...tables,
    view,
    questions: all.filter(({ text }) => !isProfileLabel(text)),
    fields: [...all.filter(({ text }) => isProfileLabel(text)), ...fields.filter(free)],
    doubts: hook.isCertain(sheet)
      ? []
      : [...doubts, ...unreadQuestions(view, rest, [...all, ...fields])],
  };
}
