import type { AnswerCell } from '../questionnaire/questionnaire.ts';
import { parseCell } from '../workbook/address.ts';
import type { CellWrite } from '../workbook/fill.ts';
import type { Workbook } from '../workbook/grid.ts';
import { acceptsOf } from '../workbook/validations.ts';

const MARK = /^\s*[x✓✔☒☑●]\s*$/i;

/**
 * The writes with each `x` as the mark that its cell's own list allows, for example `X` or `✓`; a cell without a
 * list takes the `x`.
 */
export function inOwnMarks(
  grid: Workbook,
  writes: readonly CellWrite[],
  answerCells: ReadonlyMap<string, AnswerCell>,
): CellWrite[] {
  return writes.map((write) => {
    if (answerCells.get(`${write.sheet}!${write.cell}`)?.kind !== 'mark') return write;
    const allowed = allowedIn(grid, write);
    const own = allowed.includes('x')
      ? 'x'
      : allowed.find((each) => allowed.length === 1 || MARK.test(each));
    return own === undefined ? write : { ...write, value: own };
  });
}

function allowedIn(grid: Workbook, { sheet: name, cell }: CellWrite): readonly string[] {
  const sheet = grid.sheets.find((each) => each.name === name);
  const at = parseCell(cell);
  if (sheet === undefined || at === null) return [];
  return (acceptsOf(grid, sheet, at.row, at.column).options ?? []).filter(
    (option) => option.trim() !== '',
  );
}
