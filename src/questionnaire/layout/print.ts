import { cellAddress, columnName } from '../../workbook/address.ts';
import type { Layout } from '../columns/columns.ts';
import { headerOver } from '../columns/columns.ts';
import type { Questionnaire } from '../questionnaire.ts';
import type { LayoutHook } from '../questions/layout-hook.ts';
import type { FoundQuestion } from '../rows/found.ts';
import type { SheetView } from '../sheet/sheet-view.ts';
import type { Table } from '../tables/tables.ts';
import { plain } from '../words/text.ts';
import { columnRoles } from './columns.ts';
import type {
  RowReference,
  SheetLayout,
  SingleLayout,
  TableLayout,
  WorkbookLayout,
} from './layout.ts';
import { referTo, resolveRows, rowFinder } from './places.ts';
import { isHeadedAlike } from './tables.ts';

/** How one sheet was read. */
export type SheetReading = {
  readonly view: SheetView;
  readonly tables: { readonly table: Table; readonly layout: Layout | null }[];
  loose: readonly FoundQuestion[];
};

/** The same hook, with a record by sheet of what was read with it, of a sheet that is read again the last reading. */
export function recordReading(hook: LayoutHook): {
  hook: LayoutHook;
  readings: ReadonlyMap<string, SheetReading>;
} {
  const readings = new Map<string, SheetReading>();
  const readingOf = (view: SheetView) => {
    const known = readings.get(view.sheet.name) ?? { view, tables: [], loose: [] };
    readings.set(view.sheet.name, known);
    return known;
  };
  return {
    readings,
    hook: {
      ...hook,
      tables: (view, found) => {
        readings.set(view.sheet.name, { view, tables: [], loose: [] });
        return hook.tables(view, found);
      },
      layout: (view, table, guess) => {
        const layout = hook.layout(view, table, guess);
        readingOf(view).tables.push({ table, layout });
        return layout;
      },
      loose: (source, rows, isChance) => {
        const loose = hook.loose(source, rows, isChance);
        readingOf(source.view).loose = loose;
        return loose;
      },
    },
  };
}

/** A table by the cells that head it, as a layout names it. */
export function headerName({ header, left, right }: Table): string {
  const from = cellAddress(header.top, left);
  const to = cellAddress(header.bottom, right);
  return from === to ? from : `${from}:${to}`;
}

function printTable(table: Table, layout: Layout | null): TableLayout {
  const stated = new Map(layout?.answers.map(({ column, options }) => [column, options]));
  const columns = (layout === null ? [] : columnRoles(layout)).map(({ column, role }) => {
    const heading = headerOver(table.cells, column);
    const options = stated.get(column);
    return {
      column: columnName(column),
      role,
      ...(heading === null ? {} : { header: plain(heading.label) }),
      ...(options === undefined ? {} : { options: [...options] }),
    };
  });
  return { header: headerName(table), columns };
}

/** A header that repeats is printed once, as long as the first of its kind is read alike. */
function printTables(reading: SheetReading, given: SheetLayout | undefined): TableLayout[] {
  const firsts: { table: Table; columns: string }[] = [];
  return reading.tables.flatMap(({ table, layout }) => {
    const printed = printTable(table, layout);
    const columns = JSON.stringify(printed.columns);
    const first = firsts.find((each) => isHeadedAlike(each.table, table));
    if (first === undefined) firsts.push({ table, columns });
    else if (first.columns === columns) return [];
    const lastRow = given?.tables?.find(({ header }) => header === printed.header)?.lastRow;
    return [lastRow === undefined ? printed : { ...printed, lastRow }];
  });
}

const printSingle = (found: FoundQuestion): SingleLayout => ({
  question: found.questionCell,
  text: plain(found.text).slice(0, 200),
  answers: found.cells.map(({ answer }) => answer.cell),
});

/** Rows with a text that finds them again. */
function printRows(
  reading: SheetReading,
  references: readonly RowReference[] | undefined,
): RowReference[] | undefined {
  if (references === undefined || references.length === 0) return undefined;
  const { view, tables } = reading;
  const { rows } = resolveRows(view, rowFinder(view), references);
  return [...rows]
    .sort((a, b) => a - b)
    .map((row) => {
      const over = tables.findLast(({ table }) => table.header.top < row);
      return referTo(view, row, over?.layout?.questions[0] ?? null);
    });
}

function printSheet(
  { name, role }: Questionnaire['sheets'][number],
  reading: SheetReading | undefined,
  given: SheetLayout | undefined,
): SheetLayout {
  if (reading === undefined || role !== 'questions') return { sheet: name, role };
  const questions = printRows(reading, given?.questions);
  const notQuestions = printRows(reading, given?.notQuestions);
  const headings = printRows(reading, given?.headings);
  return {
    sheet: name,
    role,
    tables: printTables(reading, given),
    singles: reading.loose.map(printSingle),
    ...(questions === undefined ? {} : { questions }),
    ...(notQuestions === undefined ? {} : { notQuestions }),
    ...(headings === undefined ? {} : { headings }),
  };
}

/** How a workbook was read, as a layout that reads it the same way; `given` is the correction that it was read with. */
export function printLayout(
  { sheets }: Questionnaire,
  readings: ReadonlyMap<string, SheetReading>,
  given: WorkbookLayout | null,
): WorkbookLayout {
  return {
    version: 1,
    sheets: sheets.map((sheet) =>
      printSheet(
        sheet,
        readings.get(sheet.name),
        given?.sheets.find((entry) => entry.sheet === sheet.name) ??
          (sheets.length === 1 ? given?.sheets[0] : undefined),
      ),
    ),
  };
}
