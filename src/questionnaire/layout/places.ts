import { AppError } from '../../errors.ts';
import { cellAddress, parseCell } from '../../workbook/address.ts';
import type { SheetView } from '../sheet/sheet-view.ts';
import { fold, plain } from '../words/text.ts';
import type { RowReference } from './layout.ts';

/** So much of a row's text names it; more of it is kept, since folding may shorten it. */
const COMPARED = 120;
const KEPT = 200;
const anchor = (text: string) => fold(text).slice(0, COMPARED);

/**
 * Which row shows a text in a column: the one that is named, else the nearest; null where none does. Without a text
 * it is the one that is named.
 */
export type RowFinder = (
  at: { row: number; column: number },
  text: string | undefined,
) => number | null;

/** A look-up of rows by what they show, so that a layout holds for a file with other rows above. */
export function rowFinder(view: SheetView): RowFinder {
  const byColumn = new Map<number, Map<string, number[]>>();
  const indexOf = (column: number) => {
    const known = byColumn.get(column);
    if (known !== undefined) return known;
    const rows = Map.groupBy(view.rows, (row) => anchor(view.textAt(row, column)));
    byColumn.set(column, rows);
    return rows;
  };
  return ({ row, column }, text) => {
    if (text === undefined || anchor(text) === '') return row;
    if (anchor(view.textAt(row, column)) === anchor(text)) return row;
    const rows = indexOf(column).get(anchor(text)) ?? [];
    return rows.length === 0
      ? null
      : rows.reduce((best, each) => (Math.abs(each - row) < Math.abs(best - row) ? each : best));
  };
}

type Span = {
  readonly from: number;
  readonly to: number;
  readonly column: number;
  readonly text: string | undefined;
};

function spanOf(reference: RowReference): Span {
  const bare = { column: 1, text: undefined };
  if (typeof reference === 'number') return { ...bare, from: reference, to: reference };
  if (typeof reference === 'object') {
    const { row, column } = parseCell(reference.cell) ?? { row: 1, column: 1 };
    return { from: row, to: row, column, text: reference.text };
  }
  const [from = 0, to = 0] = reference.split('-').map(Number);
  return { ...bare, from: Math.min(from, to), to: Math.max(from, to) };
}

/** The one row that a reference names; null for several. */
export function rowOf(reference: RowReference): number | null {
  const { from, to } = spanOf(reference);
  return from === to ? from : null;
}

/**
 * The visible rows that references name on a sheet; `missing` are those whose text stands nowhere any more.
 * @throws AppError invalid_input for a row below the last one
 */
export function resolveRows(
  view: SheetView,
  find: RowFinder,
  references: readonly RowReference[],
): { rows: Set<number>; missing: Span[] } {
  const spans = references
    .map(spanOf)
    .map((span) => ({ span, row: find({ row: span.from, column: span.column }, span.text) }));
  const below = spans.find(({ row }) => row !== null && row > view.sheet.lastRow);
  if (below !== undefined)
    throw new AppError(
      'invalid_input',
      `the layout names row ${below.row}, but the last row here is ${view.sheet.lastRow}; correct "questions", "notQuestions" or "headings".`,
      { place: { sheet: view.sheet.name } },
    );
  const isIn = (each: number, { from, to }: Span) => each >= from && each <= to;
  return {
    rows: new Set(
      spans.flatMap(({ span, row }) => {
        if (row === null) return [];
        return span.from === span.to ? [row] : view.rows.filter((each) => isIn(each, span));
      }),
    ),
    missing: spans.flatMap(({ span, row }) => (row === null ? [span] : [])),
  };
}

/** A row as a layout names it: by the cell of that column, or by its longest text, and what it shows. */
export function referTo(view: SheetView, row: number, column: number | null): RowReference {
  const [longest] = [...view.textsOf(row)].sort((a, b) => b.text.length - a.text.length);
  const own = column === null ? '' : view.textAt(row, column);
  const at = own === '' ? longest?.column : (column ?? undefined);
  if (at === undefined) return row;
  return { cell: cellAddress(row, at), text: plain(view.textAt(row, at)).slice(0, KEPT) };
}
