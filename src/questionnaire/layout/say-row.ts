import { AppError } from '../../errors.ts';
import { columnName, parseCell } from '../../workbook/address.ts';
import type { CellAddress } from '../../workbook/grid.ts';
import type { RowReference, SheetLayout } from './layout.ts';
import { rowOf } from './places.ts';

/** A cell that a person points at, with what the page knows of it (`PreviewCell`). */
export type PointedCell = {
  readonly cell: CellAddress;
  readonly beside: CellAddress | null;
  readonly table: number | null;
};

export type Place = { readonly row: number; readonly column: string };

/** Where a cell stands. @throws AppError invalid_input */
export function placeOf(cell: CellAddress): Place {
  const at = parseCell(cell);
  if (at === null)
    throw new AppError('invalid_input', 'The page was not sent whole; open it again.');
  return { row: at.row, column: columnName(at.column) };
}

/** The refusal of a saying, at its cell. */
export const refuse = (entry: SheetLayout, { cell }: PointedCell, message: string) =>
  new AppError('invalid_input', message, { place: { sheet: entry.sheet, cell } });

/** The references to rows but those to one of them. */
export const without = (
  references: readonly RowReference[] | undefined,
  row: number,
): RowReference[] => (references ?? []).filter((reference) => rowOf(reference) !== row);

const LISTS = { asked: 'questions', 'not-asked': 'notQuestions', heading: 'headings' } as const;
export type RowSaying = keyof typeof LISTS;

/** One row said to ask, not to ask, or to head what follows; what was said of it before is forgotten. */
export function sayRow(entry: SheetLayout, row: number, as: RowSaying): SheetLayout {
  const lists = Object.entries(LISTS).map(([saying, list]) => {
    const others = without(entry[list], row);
    return [list, saying === as ? [...others, row] : others] as const;
  });
  const singles = entry.singles?.filter(
    ({ question }) => as === 'asked' || placeOf(question).row !== row,
  );
  const { questions: _, notQuestions: __, headings: ___, ...rest } = entry;
  const said = Object.fromEntries(lists.filter(([, references]) => references.length > 0));
  return { ...rest, ...(singles === undefined ? {} : { singles }), ...said };
}
