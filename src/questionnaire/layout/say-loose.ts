import type { ColumnRole, SheetLayout, SingleLayout } from './layout.ts';
import { type Place, type PointedCell, placeOf, refuse, sayRow, without } from './say-row.ts';

/** The question outside tables that a cell belongs to: left of it in its row, else the last one above. */
function singleFor(
  singles: readonly SingleLayout[],
  { row, column }: Place,
): SingleLayout | undefined {
  const before = singles.filter(({ question }) => {
    const at = placeOf(question);
    return at.row === row ? at.column !== column : at.row < row && row - at.row <= FURTHEST;
  });
  return before.sort((a, b) => placeOf(b.question).row - placeOf(a.question).row)[0];
}

/** Rows between a question and the cell for its answer. */
const FURTHEST = 12;

/**
 * A question outside tables, answered in the blank cell beside it. @throws AppError invalid_input where there is none
 */
export function askAlone(entry: SheetLayout, at: PointedCell): SheetLayout {
  const { row } = placeOf(at.cell);
  const said = sayRow(entry, row, 'asked');
  const singles = entry.singles ?? [];
  const { questions: _, ...rest } = said;
  const questions = without(said.questions, row);
  const own = { ...rest, ...(questions.length === 0 ? {} : { questions }) };
  if (singles.some(({ question }) => question === at.cell)) return own;
  if (at.beside === null)
    throw refuse(
      entry,
      at,
      'no blank cell for an answer stands right of this one or below it. Say which row heads its table, or which cell is the question.',
    );
  return { ...own, singles: [...singles, { question: at.cell, answers: [at.beside] }] };
}

/** What is said of a cell outside tables. @throws AppError invalid_input where it belongs to no question */
export function sayLoose(
  entry: SheetLayout,
  at: PointedCell,
  as: ColumnRole | 'unused',
): SheetLayout {
  if (as === 'question') return askAlone(entry, at);
  const singles = entry.singles ?? [];
  if (as === 'unused') {
    const left = singles.flatMap((single) => {
      const answers = single.answers.filter((cell) => cell !== at.cell);
      return answers.length === 0 ? [] : [{ ...single, answers }];
    });
    const emptied = singles.filter(({ answers }) => answers.every((cell) => cell === at.cell));
    return emptied.reduce<SheetLayout>(
      (told, { question }) => sayRow(told, placeOf(question).row, 'not-asked'),
      { ...entry, singles: left },
    );
  }
  const single = as === 'answer' || as === 'comment' ? singleFor(singles, placeOf(at.cell)) : null;
  if (single === null || single === undefined)
    throw refuse(
      entry,
      at,
      'this cell stands in no table. Say first which row heads the table, or which cell is the question that it answers.',
    );
  const [first, ...others] = single.answers.filter((cell) => cell !== at.cell);
  const told = as === 'answer' ? [at.cell, ...others] : [first ?? at.cell, ...others, at.cell];
  const answers = [...new Set(told)];
  return {
    ...entry,
    singles: singles.map((each) => (each === single ? { ...single, answers } : each)),
  };
}
