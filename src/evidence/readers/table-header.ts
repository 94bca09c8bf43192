import { isColumnTitle } from '../../language/column-kinds.ts';

/** Longest header cell. */
const LONGEST = 40;
const LEAST_ROWS = 3;

/**
 * Is the first row of a table without marked headers its header? Its cells are short, different, without a number,
 * and one behind the first says what its column holds ("Frequency", "Status", "Owner"), which no other cell of that
 * column does.
 */
export function opensWithHeader(rows: readonly (readonly string[])[]): boolean {
  const [first = [], ...others] = rows.filter((cells) => cells.some((cell) => cell !== ''));
  if (first.length < 2 || others.length + 1 < LEAST_ROWS) return false;
  const isNaming = first.every(
    (cell) => /\p{L}/u.test(cell) && !/\p{N}/u.test(cell) && cell.length <= LONGEST,
  );
  if (!isNaming || new Set(first).size < first.length) return false;
  return first.some(
    (cell, at) =>
      at > 0 && isColumnTitle(cell) && !others.some((row) => isColumnTitle(row[at] ?? '')),
  );
}
