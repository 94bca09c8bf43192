import { AppError } from '../../errors.ts';
import { CELL_SAYINGS, type CellSaying } from '../../questionnaire/layout/say-cell.ts';
import type { PointedCell } from '../../questionnaire/layout/say-row.ts';

/** A cell as the page sends it: `B4`, the blank cell beside it, the table that it belongs to (`B4>C4@0`). */
export const writePointed = ({ cell, beside, table }: PointedCell): string =>
  `${cell}>${beside ?? ''}@${table ?? ''}`;

const POINTED = /^([A-Z]{1,3}\d{1,7})>([A-Z]{1,3}\d{1,7})?@(\d{1,4})?$/;

function readPointed(text: string): PointedCell {
  const [, cell, beside, table] = POINTED.exec(text) ?? [];
  if (cell === undefined)
    throw new AppError('invalid_input', 'The page was not sent whole; open it again.');
  return { cell, beside: beside ?? null, table: table === undefined ? null : Number(table) };
}

/** More rows are not taken in by one click. */
export const MOST_POINTED = 200;

/** What was said of cells on the page; null where nothing was. */
export type Said = {
  readonly cells: readonly PointedCell[];
  readonly as: CellSaying;
  readonly likewise: boolean;
};

const isSaying = (text: string): text is CellSaying =>
  CELL_SAYINGS.some((saying) => saying === text);

/**
 * What was said of the chosen cell (`say`), or which rows that were left out were taken in (`take`).
 * @throws AppError invalid_input where no cell was chosen, or the page was not sent whole
 */
export function readSaid(fields: {
  pick: string;
  say: string;
  take: string;
  likewise: boolean;
}): Said | null {
  const { pick, say, take, likewise } = fields;
  if (take !== '')
    return {
      cells: take.split(',').slice(0, MOST_POINTED).map(readPointed),
      as: 'asked',
      likewise,
    };
  if (!isSaying(say)) return null;
  if (pick === '')
    throw new AppError('invalid_input', 'Choose a cell of the sheet first, then say what it is.');
  return { cells: [readPointed(pick)], as: say, likewise };
}
