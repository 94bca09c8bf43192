import type { Area } from '../../workbook/grid.ts';
import type { SheetView } from '../sheet/sheet-view.ts';
import { isTotal } from '../words/phrases.ts';
import type { Role } from '../words/vocabulary.ts';
import type { Layout } from './columns.ts';

/** The id that a row shows, from the nearest column that numbers rows and is not part of the question's own cell. */
export function idOf(
  view: SheetView,
  layout: Layout,
  asked: { row: number; area: Area },
): string | null {
  for (const column of layout.ids) {
    if (column >= asked.area.left && column <= asked.area.right) continue;
    const text = view.textAt(asked.row, column);
    if (text !== '' && text.length <= 60) return text;
  }
  return null;
}

/** A question's cell and its text. */
export type Anchor = { readonly area: Area; readonly text: string };

/**
 * A cell merged over columns that number the rows, take answers or score them, or over most of the table, heads
 * what follows.
 */
function isBanner({ table: { cells } }: Layout, area: Area): boolean {
  if (area.right === area.left) return false;
  const over = cells.filter(({ left, right }) => left >= area.left && right <= area.right);
  return over.some(({ role }) => BESIDE.has(role)) || over.length > Math.max(2, cells.length / 2);
}

const BESIDE: ReadonlySet<Role | null> = new Set<Role | null>([
  'id',
  'answer',
  'comment',
  'option',
  'score',
  'buyer',
]);

/** The text of a cell, where it starts in that row. */
export function anchorAt(view: SheetView, row: number, column: number): Anchor | null {
  const area = view.areaAt(row, column);
  const text = view.textAt(row, column);
  return text === '' || area.top !== row ? null : { area, text };
}

/**
 * A label of a sum with what it adds up right of it: a formula or a number. The word alone may name what a row is
 * about.
 */
export function isSum(view: SheetView, { top, left, right }: Area): boolean {
  if (!isTotal(view.textAt(top, left))) return false;
  const cells = [...(view.sheet.rows.get(top)?.values() ?? [])];
  return cells.some(
    ({ column, formula, type }) => column > right && (formula !== null || type === 'number'),
  );
}

/** The cell that asks in a row: of several question columns the last that holds text. */
export function questionAt(view: SheetView, layout: Layout, row: number): Anchor | null {
  for (const column of [...layout.questions].reverse()) {
    const found = anchorAt(view, row, column);
    if (found !== null)
      return isBanner(layout, found.area) || isSum(view, found.area) ? null : found;
    if (view.textAt(row, column) !== '' && layout.questions.length === 1) return null;
  }
  return null;
}
