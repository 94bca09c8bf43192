import {
  cellAddress,
  columnName,
  columnNumber,
  MAX_COLUMN,
  parseArea,
  parseCell,
} from '../../workbook/address.ts';
import type { SheetView } from '../sheet/sheet-view.ts';
import { headerAt } from '../tables/headers.ts';
import type { Table } from '../tables/tables.ts';
import { fold } from '../words/text.ts';
import type { RowReference, SheetLayout, TableLayout } from './layout.ts';

/** A column of the layout and where its heading stands now. */
type Move = { readonly from: number; readonly to: number };

/** Where the headings that a table names stand in a row: each once, and in their old order; null where they do not. */
function movesIn(
  labels: readonly { left: number; label: string }[],
  entry: TableLayout,
): Move[] | null {
  const moves: Move[] = [];
  const named = entry.columns
    .filter(({ header }) => header !== undefined && header !== '')
    .map(({ column, header = '' }) => ({ from: columnNumber(column), label: fold(header) }))
    .sort((a, b) => a.from - b.from);
  for (const { from, label } of named) {
    const [only, ...more] = labels.filter((each) => fold(each.label) === label);
    if (only === undefined || more.length > 0) return null;
    if (only.left <= (moves[moves.length - 1]?.to ?? 0)) return null;
    moves.push({ from, to: only.left });
  }
  return moves.length < FEWEST ? null : moves;
}

/** One heading alone may be another's. */
const FEWEST = 2;

/** The rows that may head the table now, those found to be headers first, nearest first. */
function movesOf(view: SheetView, entry: TableLayout, found: readonly Table[]): Move[] | null {
  const top = parseArea(entry.header)?.top ?? 1;
  const near = (rows: readonly number[]) =>
    [...rows].sort((a, b) => Math.abs(a - top) - Math.abs(b - top));
  const heads = new Set(found.map(({ header }) => header.top));
  for (const row of new Set([...near([...heads]), ...near(view.rows)])) {
    const moves = movesIn(headerAt(view, row).cells, entry);
    if (moves !== null) return moves;
  }
  return null;
}

/** Moves a column as far as the nearest named one left of it, or the first, was moved. */
function mover(moves: readonly Move[]): (column: number) => number {
  return (column) => {
    const beside = moves.findLast(({ from }) => from <= column) ?? moves[0];
    const moved = column + (beside === undefined ? 0 : beside.to - beside.from);
    return Math.min(MAX_COLUMN, Math.max(1, moved));
  };
}

type MoveColumn = (column: number) => number;

const movedCell = (move: MoveColumn, address: string): string => {
  const at = parseCell(address);
  return at === null ? address : cellAddress(at.row, move(at.column));
};

function movedTable(move: MoveColumn, table: TableLayout): TableLayout {
  const area = parseArea(table.header);
  const isRow = area === null || (area.left === 1 && area.right === MAX_COLUMN);
  const header = isRow
    ? table.header
    : `${cellAddress(area.top, move(area.left))}:${cellAddress(area.bottom, move(area.right))}`;
  const columns = table.columns.map((each) => ({
    ...each,
    column: columnName(move(columnNumber(each.column))),
  }));
  return { ...table, header, columns };
}

const movedRows = (move: MoveColumn, references: readonly RowReference[]): RowReference[] =>
  references.map((reference) =>
    typeof reference === 'object'
      ? { ...reference, cell: movedCell(move, reference.cell) }
      : reference,
  );

/**
 * What a layout says of a sheet, for a sheet in which columns were added or taken away beside those that it names:
 * found by their headings, each of which must stand there once and in the old order. Questions without a table move
 * with the first table. Null where the headings of a table stand nowhere.
 */
export function withShiftedColumns(
  view: SheetView,
  entry: SheetLayout,
  found: readonly Table[],
): SheetLayout | null {
  const { tables = [], singles, questions, notQuestions, headings } = entry;
  const asked = tables.filter(({ columns }) => columns.length > 0);
  const all = new Map(asked.map((table) => [table, movesOf(view, table, found)]));
  const first = asked.length === 0 ? null : (all.get(asked[0] as TableLayout) ?? null);
  if (first === null || [...all.values()].includes(null)) return null;
  const move = mover(first);
  return {
    ...entry,
    tables: tables.map((table) => movedTable(mover(all.get(table) ?? first), table)),
    ...(singles === undefined
      ? {}
      : {
          singles: singles.map((single) => ({
            ...single,
            question: movedCell(move, single.question),
            answers: single.answers.map((address) => movedCell(move, address)),
          })),
        }),
    ...(questions === undefined ? {} : { questions: movedRows(move, questions) }),
    ...(notQuestions === undefined ? {} : { notQuestions: movedRows(move, notQuestions) }),
    ...(headings === undefined ? {} : { headings: movedRows(move, headings) }),
  };
}
