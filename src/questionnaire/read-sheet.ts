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
import { isRegister } from './registers.ts';
import { type SheetView, viewSheet } from './sheet-view.ts';
import { findTableQuestions } from './table-questions.ts';
import { findTables, type Table } from './tables.ts';

/** What was found on one sheet. */
export type Reading = {
  readonly view: SheetView;
  readonly questions: FoundQuestion[];
  readonly fields: FoundQuestion[];
  /** What a person should look at; nothing where a person has said how the sheet is read. */
  readonly doubts: readonly Warning[];
};

type Span = { readonly from: number; readonly to: number };

/** What the tables of a sheet ask, and the rows that they hold. */
type TablesRead = {
  readonly asked: FoundQuestion[];
  readonly spans: Span[];
  readonly doubts: Warning[];
};

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

function readTables(source: Source, hook: LayoutHook): TablesRead {
  const { view } = source;
  const read: TablesRead = { asked: [], spans: [], doubts: [] };
  let before: Layout | null = null;
  for (const table of hook.tables(view, findTables(view))) {
    const isFull = isRegister(view, table);
    const layout = hook.layout(view, table, isFull ? null : guess(view, table, before));
    if (layout === null) {
      if (isFull) read.spans.push(extentOf(table));
      continue;
    }
    before = layout;
    const questions = findTableQuestions(source, layout);
    read.asked.push(...questions);
    read.spans.push(...rowsRead(table, questions));
    read.doubts.push(...unclearColumns(view, layout, questions));
  }
  return read;
}

/** Finds what one sheet asks: in its tables, then in the rows that no table holds. */
export function readSheet(workbook: Workbook, sheet: Sheet, hook: LayoutHook): Reading {
  const view = viewSheet(sheet);
  if (!hook.isRead(sheet)) return { view, questions: [], fields: [], doubts: [] };
  const source = { workbook, view };
  const { asked, spans, doubts } = readTables(source, hook);
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
    view,
    questions: all.filter(({ text }) => !isProfileLabel(text)),
    fields: [...all.filter(({ text }) => isProfileLabel(text)), ...fields.filter(free)],
    doubts: hook.isCertain(sheet)
      ? []
      : [...doubts, ...unreadQuestions(view, rest, [...all, ...fields])],
  };
}
