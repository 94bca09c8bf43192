import type { ColumnLayout, TableLayout, WorkbookLayout } from './layout.ts';

const signatureOf = ({ columns }: TableLayout) =>
  columns
    .map(({ column, role }) => `${column} ${role}`)
    .sort()
    .join(';');

/**
 * Whether two tables are read alike: the same columns for the same, whatever heads them. One that asks nothing is
 * like no other.
 */
const isAlike = (a: TableLayout, b: TableLayout) =>
  a.columns.length > 0 && signatureOf(a) === signatureOf(b);

/** How many other tables of the workbook are read as this one is. */
export const countAlike = ({ sheets }: WorkbookLayout, table: TableLayout): number =>
  sheets
    .flatMap(({ tables = [] }) => tables)
    .filter((each) => each !== table && isAlike(each, table)).length;

/** Columns for another table: what heads them there, where that is known. */
function columnsFor(
  { columns: own }: TableLayout,
  chosen: readonly ColumnLayout[],
): ColumnLayout[] {
  const headers = new Map(own.map(({ column, header }) => [column, header]));
  return chosen.map(({ header: _, ...column }) => {
    const header = headers.get(column.column);
    return header === undefined ? column : { ...column, header };
  });
}

/** The layout with every table that was read as `before` is read by the chosen columns, on whatever sheet it stands. */
export function withAlike(
  layout: WorkbookLayout,
  before: TableLayout,
  chosen: readonly ColumnLayout[],
): WorkbookLayout {
  const sheets = layout.sheets.map((sheet) =>
    sheet.tables === undefined
      ? sheet
      : {
          ...sheet,
          tables: sheet.tables.map((table) =>
            isAlike(table, before) ? { ...table, columns: columnsFor(table, chosen) } : table,
          ),
        },
  );
  return { ...layout, sheets };
}
