import { AppError } from '../errors.ts';
import type { PresentedAnswer } from '../review/present-questionnaire.ts';

type Placed = Pick<PresentedAnswer, 'sheet' | 'questionCell' | 'id'> & {
  readonly answerCells: readonly { readonly cell: string }[];
};

/**
 * The question that `--question` names: `SHEET!CELL` with the cell of the question or of one of its answers, or the id
 * that the sheet shows where only one question has it. Throws `not_found`.
 */
export function findQuestion<T extends Placed = PresentedAnswer>(
  shown: { readonly answers: readonly T[]; readonly profile: readonly T[] },
  name: string,
): T {
  const rows = [...shown.answers, ...shown.profile];
  const matches = rows.filter((row) => isAt(row, name));
  const found = matches.length > 0 ? matches : rows.filter((row) => row.id === name);
  const [only, another] = found;
  if (only !== undefined && another === undefined) return only;
  throw new AppError(
    'not_found',
    only === undefined
      ? `There is no question at "${name}": write SHEET!CELL with the question's cell or one of its answer cells, for example '${example(rows)}'.`
      : `"${name}" names several questions: write SHEET!CELL instead, for example '${example([only])}'.`,
  );
}

function isAt(row: Placed, name: string): boolean {
  const at = name.lastIndexOf('!');
  if (at < 0) return false;
  const sheet = name.slice(0, at).replace(/^'(.*)'$/, '$1');
  const cell = name
    .slice(at + 1)
    .replaceAll('$', '')
    .toUpperCase();
  const cells = [row.questionCell, ...row.answerCells.map((each) => each.cell)];
  return row.sheet === sheet && cells.includes(cell);
}

const example = (rows: readonly Placed[]) =>
  rows[0] === undefined ? 'Questions!B12' : `${rows[0].sheet}!${rows[0].questionCell}`;
