import type { SheetView } from '../sheet/sheet-view.ts';
import type { Table } from '../tables/tables.ts';
import { asks } from '../words/text.ts';
import type { Role } from '../words/vocabulary.ts';
import { headerOver } from './columns.ts';

const TAKES: ReadonlySet<Role | null> = new Set<Role | null>(['answer', 'option']);
/** A shorter table is read closely: it costs little. */
const FEWEST_ROWS = 10;

const overlaps = (from: number, to: number, other: { left: number; right: number }) =>
  other.left <= to && other.right >= from;

/**
 * Whether a table is a register, full of what it tells: no heading speaks of answers, no rule narrows its cells,
 * none of its columns has more than a few blanks, and the last of them, beside which there may be room, does not
 * ask. Nothing in it can be asked.
 */
export function isRegister(view: SheetView, { header, cells, right, rows }: Table): boolean {
  const left = cells[0]?.left ?? right;
  if (rows.length < FEWEST_ROWS || view.onlyUnlocked) return false;
  if (cells.some(({ role }) => TAKES.has(role))) return false;
  const isRuled = view.sheet.rules.some(({ areas }) =>
    areas.some((area) => area.bottom > header.bottom && overlaps(left, right, area)),
  );
  if (isRuled) return false;
  const most = rows.length * 0.1;
  const few = (holds: (row: number) => boolean) => rows.filter(holds).length <= most;
  for (let column = left; column <= right; column++)
    if (!view.isHiddenColumn(column) && !few((row) => isBlank(view, row, column))) return false;
  const last = headerOver(cells, right)?.left ?? right;
  return few((row) => asks(view.textAt(row, last)));
}

function isBlank(view: SheetView, row: number, column: number): boolean {
  const cell = view.cellAt(row, column);
  return cell === undefined || (cell.formula === null && cell.text.trim() === '');
}
