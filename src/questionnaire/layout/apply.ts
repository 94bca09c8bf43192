import { AppError } from '../../errors.ts';
import { columnNumber } from '../../workbook/address.ts';
import type { Sheet, Warning, Workbook } from '../../workbook/grid.ts';
import type { Decision } from '../columns/columns.ts';
import { guessLayout } from '../columns/guess-layout.ts';
import { AS_GUESSED, type LayoutHook } from '../questions/layout-hook.ts';
import type { FoundQuestion } from '../rows/found.ts';
import type { SheetView } from '../sheet/sheet-view.ts';
import type { Table } from '../tables/tables.ts';
import { toldLayout } from './columns.ts';
import type { SheetLayout, TableLayout, WorkbookLayout } from './layout.ts';
import { resolveRows, rowFinder } from './places.ts';
import { readSingles } from './singles.ts';
import { type Told, tellTables } from './tables.ts';

/** A layout on its way into the reading; `warnings` fill while sheets are read. */
export type Applied = { readonly hook: LayoutHook; readonly warnings: Warning[] };

/** One sheet's rows as the layout decides them, worked out once. */
type Decisions = {
  readonly find: ReturnType<typeof rowFinder>;
  readonly decided: Map<number, Decision>;
};

const mayAsk = (decision: Decision | undefined) => decision === undefined || decision === 'asks';

const listed = (names: readonly string[]) => names.map((name) => `"${name}"`).join(', ');

/** A CSV's one sheet is named after its file: another file of that form has another name. */
function entriesOf(workbook: Workbook, layout: WorkbookLayout): Map<string, SheetLayout> {
  const names = workbook.sheets.map(({ name }) => name);
  const [only] = names;
  const [told] = layout.sheets;
  if (workbook.format === 'csv' && only !== undefined && told !== undefined)
    return new Map([[only, told]]);
  const unknown = layout.sheets.find(({ sheet }) => !names.includes(sheet));
  if (unknown !== undefined)
    throw new AppError(
      'invalid_input',
      `the layout names a sheet that this workbook does not have; it has ${listed(names)}.`,
      { place: { sheet: unknown.sheet } },
    );
  return new Map(layout.sheets.map((entry) => [entry.sheet, entry]));
}

function decide(view: SheetView, entry: SheetLayout, warnings: Warning[]): Decisions {
  const find = rowFinder(view);
  const { questions = [], notQuestions = [], headings = [] } = entry;
  const said: readonly (readonly [Decision, ReturnType<typeof resolveRows>])[] = [
    ['asks', resolveRows(view, find, questions)],
    ['neither', resolveRows(view, find, notQuestions)],
    ['heads', resolveRows(view, find, headings)],
  ];
  for (const { from, text } of said.flatMap(([, { missing }]) => missing))
    warnings.push({
      code: 'layout_row_missing',
      message: `The row "${text}" (${from} in the corrected layout) is not in this file; what was said of it has no effect.`,
      sheet: view.sheet.name,
      cell: null,
    });
  const decided = new Map<number, Decision>();
  for (const [decision, { rows }] of said) for (const row of rows) decided.set(row, decision);
  return { find, decided };
}

/** Its answers go right of its headings: a row of header words in it is one of its items. */
const isList = ({ table, entry }: Told) =>
  entry.columns.some(({ column, role }) => role === 'answer' && columnNumber(column) > table.right);

/**
 * Tables that look as if they asked and that no entry stands for: another file of the template may have more of them.
 */
function unnamed(view: SheetView, told: readonly Told[], found: readonly Table[]): Warning[] {
  const tops = new Set(told.map(({ table }) => table.header.top));
  const items = new Set(told.filter(isList).flatMap(({ table }) => table.rows));
  return found
    .filter(({ header }) => !items.has(header.top))
    .filter((table) => !tops.has(table.header.top) && guessLayout(view, table, null) !== null)
    .map(({ header }) => ({
      code: 'layout_table_unnamed',
      message: `Row ${header.top} looks like the heading of a table that the corrected layout does not name; its rows are read with what stands above.`,
      sheet: view.sheet.name,
      cell: null,
    }));
}

/** What is said of a question by the list it stands in holds where a layout names it too. */
function asListed(told: FoundQuestion, guessed: readonly FoundQuestion[]): FoundQuestion {
  const same = guessed.find(({ questionCell }) => questionCell === told.questionCell);
  if (same?.isAsked !== true) return told;
  return { ...told, section: same.section, isAsked: true };
}

/**
 * What a layout says, as the reading asks for it. Sheets that it does not name are read as guessed.
 * @throws AppError invalid_input for a sheet, column or row that the workbook does not have; some only while sheets
 * are read
 */
export function applyLayout(workbook: Workbook, layout: WorkbookLayout): Applied {
  const warnings: Warning[] = [];
  const entries = entriesOf(workbook, layout);
  const entryOf = (sheet: Sheet) => entries.get(sheet.name);
  const decisions = new Map<string, Decisions>();
  const decisionsOf = (view: SheetView, entry: SheetLayout) => {
    const known = decisions.get(view.sheet.name) ?? decide(view, entry, warnings);
    decisions.set(view.sheet.name, known);
    return known;
  };
  const tableEntries = new Map<Table, TableLayout>();
  const hook: LayoutHook = {
    isRead: (sheet) => {
      const entry = entryOf(sheet);
      if (entry === undefined) return AS_GUESSED.isRead(sheet);
      return entry.role === 'questions' && sheet.kind === 'worksheet';
    },
    isCertain: (sheet) => entryOf(sheet)?.role === 'questions',
    role: (sheet) => entryOf(sheet)?.role ?? null,
    tables: (view, found) => {
      const told = entryOf(view.sheet)?.tables;
      if (told === undefined) return found;
      const tables = tellTables(view, told, found);
      for (const { table, entry } of tables) tableEntries.set(table, entry);
      warnings.push(...unnamed(view, tables, found));
      return tables.map(({ table }) => table);
    },
    layout: (view, table, guess) => {
      const sheet = entryOf(view.sheet);
      if (sheet === undefined) return guess;
      const { decided } = decisionsOf(view, sheet);
      const entry = tableEntries.get(table);
      if (entry !== undefined) return toldLayout(view, table, { entry, guess, decided });
      return guess === null ? null : { ...guess, decided };
    },
    free: (view, rows) => {
      const entry = entryOf(view.sheet);
      if (entry === undefined) return rows;
      const { decided } = decisionsOf(view, entry);
      return rows.filter((row) => mayAsk(decided.get(row)));
    },
    loose: (source, rows, isChance) => {
      const entry = entryOf(source.view.sheet);
      const guessed = AS_GUESSED.loose(source, rows, isChance);
      if (entry?.singles === undefined) return guessed;
      const { find, decided } = decisionsOf(source.view, entry);
      const told = readSingles(source, entry.singles, find).filter(({ area }) =>
        mayAsk(decided.get(area.top)),
      );
      const known = new Set(told.map(({ questionCell }) => questionCell));
      return [
        ...told.map((each) => asListed(each, guessed)),
        ...guessed.filter(({ questionCell }) => !known.has(questionCell)),
      ];
    },
  };
  return { hook, warnings };
}
