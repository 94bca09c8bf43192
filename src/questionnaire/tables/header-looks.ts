import type { Area } from '../../workbook/grid.ts';
import { printedOptions } from '../sheet/check-boxes.ts';
import { firstAtLeast, type SheetView } from '../sheet/sheet-view.ts';
import { asks, wordCount } from '../words/text.ts';
import { handsOver, roleOfHeader } from '../words/vocabulary.ts';

/** A cell of a row that may head a table. */
export type Stressed = {
  readonly area: Area;
  readonly text: string;
  /** Bold or filled, as headings are. */
  readonly stressed: boolean;
};

const LOOKED_AT = 8;

const rowsBelow = (view: SheetView, row: number, most: number): readonly number[] => {
  const from = firstAtLeast(view.rows, row + 1);
  return view.rows.slice(from, from + most);
};

const isLabel = ({ text, stressed }: Stressed) =>
  stressed && text.length <= 80 && wordCount(text) <= 8;

/** Several rows below hold a text of some words in the column, in cells of their own. */
function holdsTexts(view: SheetView, rows: readonly number[], column: number): boolean {
  const texts = rows.filter((row) => {
    const area = view.areaAt(row, column);
    return area.right - area.left <= 2 && wordCount(view.textAt(row, column)) >= 4;
  });
  return texts.length >= 2 && texts.length >= rows.length / 3;
}

/** Cells with a list, or that print the alternatives. */
function takesLists(view: SheetView, rows: readonly number[], column: number): boolean {
  const listed = rows.filter(
    (row) =>
      view.ruleAt(row, column)?.type === 'list' ||
      printedOptions(view.textAt(row, column)) !== null,
  );
  return listed.length >= 2 && listed.length >= rows.length / 3;
}

/**
 * Whether a row heads a table by words that are not read: three or more short stressed labels, below one of them
 * texts, and below another a list.
 */
export function headsByLook(view: SheetView, row: number, cells: readonly Stressed[]): boolean {
  if (cells.length < 3 || !cells.every(isLabel)) return false;
  if (new Set(cells.map(({ text }) => text)).size < cells.length) return false;
  const rows = rowsBelow(view, row, LOOKED_AT);
  const columns = cells.map(({ area }) => area.left);
  const asked = columns.find((column) => holdsTexts(view, rows, column));
  return (
    asked !== undefined &&
    columns.some((column) => column !== asked && takesLists(view, rows, column))
  );
}

/**
 * Whether a row heads a table of names to be told about: stressed labels, below the first of them a name in each
 * row and nothing beside, and among the others one that hands its column to whoever fills in the form.
 */
export function headsNames(view: SheetView, row: number, cells: readonly Stressed[]): boolean {
  const [first, ...others] = cells;
  if (first === undefined || !cells.every(isLabel)) return false;
  if (!others.some(({ text }) => roleOfHeader(text)?.role === 'answer' && handsOver(text)))
    return false;
  const rows = rowsBelow(view, row, LOOKED_AT);
  const names = rows.filter((each) => {
    const texts = view.textsOf(each);
    return texts.length === 1 && texts[0]?.column === first.area.left;
  });
  return names.length >= FEWEST_NAMES && names.length === rows.length;
}

const FEWEST_NAMES = 3;

/**
 * Whether a row is a title beside an outright answer heading (`4. Open questions | Answer`), with texts that ask
 * below the title.
 */
export function headsSection(view: SheetView, row: number, cells: readonly Stressed[]): boolean {
  const title = cells[0];
  if (title === undefined || cells.length > 4 || !cells.every(isLabel)) return false;
  const { left, right } = title.area;
  return rowsBelow(view, row, 4).some((below) =>
    view.textsOf(below).some(({ column, text }) => column >= left && column <= right && asks(text)),
  );
}
