import type { Block } from '../document.ts';
import { isVerdict } from './verdict.ts';

const MARK = /^(?:x|[\u2713\u2714\u2611\u2612\u25a0\u25cf\u2022])$/i;

/**
 * Rows of a grid in which one of several columns is ticked (`Yes`, `No`, `N/A`), with the title of the ticked one
 * in a column of its own; other rows as they are.
 */
export function withMarksRead(rows: readonly Block[]): readonly Block[] {
  const header = rows[0]?.header ?? null;
  if (header === null) return rows;
  const cellAt = (row: Block, at: number) => row.cells?.[at]?.trim() ?? '';
  const options = header.flatMap((title, at) => {
    const isTicked = rows.every((row) => cellAt(row, at) === '' || MARK.test(cellAt(row, at)));
    return isVerdict(title) && isTicked ? [at] : [];
  });
  if (!options.some((at) => rows.some((row) => MARK.test(cellAt(row, at))))) return rows;
  const isOption = new Set(options);
  const rest = <T>(values: readonly T[]) => values.filter((_, at) => !isOption.has(at));
  return rows.map((row) => {
    const ticked = options.filter((at) => MARK.test(cellAt(row, at)));
    const choice = ticked.length === 1 ? (header[ticked[0] ?? 0] ?? '') : '';
    return {
      ...row,
      cells: [...rest(row.cells ?? []), choice],
      header: [...rest(header), 'Choice'],
    };
  });
}
