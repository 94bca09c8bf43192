import { ideasOf, speaksOf, type Unit } from '../../language/concepts.ts';
import { isRow } from '../../language/line-breaks.ts';
import { isTopic } from '../../language/weights.ts';

const cellsOf = (row: string): string[] => row.split('|').map((cell) => cell.trim());

/**
 * Of a table's row what it says of the one column that is asked about: its first cell, and the cell under the only
 * header that names a thing of the question. Any other sentence, and a row without such a column, as it is.
 */
export function inAskedColumn(text: string, header: string | null, units: readonly Unit[]): string {
  if (header === null || !isRow(text)) return text;
  const [heads, cells] = [cellsOf(header), cellsOf(text)];
  const asked = heads.flatMap((head, at) => {
    const ideas = ideasOf(head);
    return at > 0 && units.some((unit) => isTopic(unit) && speaksOf(ideas, unit)) ? [at] : [];
  });
  const [at, other] = asked;
  if (at === undefined || other !== undefined || heads.length !== cells.length) return text;
  return `${cells[0]}: ${cells[at]}`;
}
