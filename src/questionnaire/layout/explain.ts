import { columnName } from '../../workbook/address.ts';
import { type ColumnProfile, profileColumn } from '../columns/column-profile.ts';
import { columnsOf, headerOver } from '../columns/columns.ts';
import { decidingRows } from '../columns/guess-layout.ts';
import {
  LEAST_WORTH,
  questionSigns,
  type Sign,
  scaleOf,
  worthOf,
} from '../columns/question-columns.ts';
import type { HeaderCell } from '../tables/headers.ts';
import { columnRoles } from './columns.ts';
import type { ColumnRole } from './layout.ts';
import { headerName, type SheetReading } from './print.ts';
import type { LayoutReading } from './reading.ts';

/** Why a column is read as it is. */
export type ColumnExplanation = {
  readonly column: string;
  readonly heading: string;
  readonly role: ColumnRole | null;
  /** What its heading's words say, and how plainly (3 outright, 1 a hint); null where they say nothing. */
  readonly headingSays: { readonly role: string; readonly weight: number } | null;
  /** Signs that it asks, with what each counts; a column without a text has none. */
  readonly signs: readonly Sign[];
  /** What the signs count together; null where one of them forbids. */
  readonly worth: number | null;
  /** What its cells show in the rows that decide: of them blank, with a list, with a formula, locked by protection. */
  readonly cells: {
    readonly rows: number;
    readonly blank: number;
    readonly listed: number;
    readonly formulas: number;
    readonly unlocked: number;
  };
};

/** Why a table is read as it is. */
export type TableExplanation = {
  readonly header: string;
  readonly asks: boolean;
  /** By how much the column that asks beats the next best; null where none asks. Small: look at it. */
  readonly margin: number | null;
  readonly columns: readonly ColumnExplanation[];
};

export type Explanation = readonly {
  readonly sheet: string;
  readonly tables: readonly TableExplanation[];
}[];

const finite = (worth: number): number | null =>
  Number.isFinite(worth) ? Math.round(worth * 100) / 100 : null;

type Told = { readonly profile: ColumnProfile; readonly heading: HeaderCell | null };

function explainColumn(
  { profile, heading }: Told,
  scale: ReturnType<typeof scaleOf>,
  role: ColumnRole | null,
): ColumnExplanation {
  const signs = questionSigns(profile, heading, scale);
  const { filled, waiting, listed, formulas, unlocked } = profile;
  return {
    column: columnName(profile.column),
    heading: heading?.label ?? '',
    role,
    headingSays: heading?.role == null ? null : { role: heading.role, weight: heading.weight },
    signs: signs
      .filter(({ points }) => points !== 0)
      .map(({ sign, points }) => ({ sign, points: finite(points) ?? -Infinity })),
    worth: finite(worthOf(signs)),
    cells: { rows: scale.rows, blank: scale.rows - filled + waiting, listed, formulas, unlocked },
  };
}

/** By how much the columns that ask beat all others, or what a column needs to ask at all. */
function marginOf(columns: readonly ColumnExplanation[]): number | null {
  const worths = (isAsking: boolean) =>
    columns
      .filter(({ role }) => (role === 'question') === isAsking)
      .map(({ worth }) => worth ?? -Infinity);
  const best = Math.max(...worths(true));
  return finite(best - Math.max(LEAST_WORTH, ...worths(false)));
}

function explainTable({ view }: SheetReading, own: SheetReading['tables'][number]) {
  const table = own.layout?.table ?? own.table;
  const rows = decidingRows(view, table);
  const profiles = columnsOf(view, table).map((column) => profileColumn(view, column, rows));
  const scale = scaleOf(profiles, rows.length);
  const roles = new Map(
    own.layout === null ? [] : columnRoles(own.layout).map(({ column, role }) => [column, role]),
  );
  const columns = profiles.map((profile) => {
    const heading = headerOver(table.cells, profile.column);
    return explainColumn({ profile, heading }, scale, roles.get(profile.column) ?? null);
  });
  const asks = own.layout !== null;
  return { header: headerName(table), asks, margin: asks ? marginOf(columns) : null, columns };
}

/** Why each table of a workbook is read as it is: the signs of its columns, and by how much they decide. */
export const explainReading = ({ readings }: LayoutReading): Explanation =>
  [...readings].map(([sheet, reading]) => ({
    sheet,
    tables: reading.tables.map((table) => explainTable(reading, table)),
  }));
