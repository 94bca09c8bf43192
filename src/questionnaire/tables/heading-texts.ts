import type { Area } from '../../workbook/grid.ts';
import type { SheetView } from '../sheet/sheet-view.ts';
import { type HeaderRole, namesVendor, roleOfHeader, roleOfLoneWord } from '../words/vocabulary.ts';

/** A text of a row that may head a table, with what its words say of its column. */
export type HeadingText = {
  readonly area: Area;
  readonly text: string;
  readonly role: HeaderRole | null;
  /** Bold or filled, as headings are. */
  readonly stressed: boolean;
};

/** The texts of a row, left to right, each as the heading that it may be. */
export function cellsOf(view: SheetView, row: number): HeadingText[] {
  const found: HeadingText[] = [];
  for (const cell of view.textsOf(row)) {
    const area = view.areaAt(row, cell.column);
    if (area.top === row && area.left === cell.column)
      found.push({
        area,
        text: cell.text.trim(),
        role: roleOfHeader(cell.text),
        stressed: cell.bold || cell.fill !== null,
      });
  }
  return found.map((cell, index) => ({
    ...cell,
    role: isLoneOption(found, index) ? roleOfLoneWord(cell.text) : roleAmong(found, index),
  }));
}

/** Right of what is asked (`Requirement`) a heading of the vendor's own (`Vendor statement`) takes the answer. */
function roleAmong(cells: readonly HeadingText[], index: number): HeaderRole | null {
  const cell = cells[index];
  const role = cell?.role ?? null;
  if (cell === undefined || role?.role !== 'question' || !namesVendor(cell.text)) return role;
  const isAsked = cells
    .slice(0, index)
    .some((other) => other.role?.role === 'question' && !namesVendor(other.text));
  return isAsked ? { role: 'answer', weight: 3 } : role;
}

/** `No` beside `Yes` is an option; alone it numbers rows. */
function isLoneOption(cells: readonly HeadingText[], index: number): boolean {
  const beside = (other: HeadingText | undefined, here: HeadingText) =>
    other?.role?.role === 'option' &&
    (other.area.right + 1 === here.area.left || here.area.right + 1 === other.area.left);
  const cell = cells[index];
  if (cell?.role?.role !== 'option') return false;
  return !beside(cells[index - 1], cell) && !beside(cells[index + 1], cell);
}
