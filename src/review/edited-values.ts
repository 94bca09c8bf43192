import { AppError } from '../errors.ts';
import type { AnswerCell } from '../questionnaire/questionnaire.ts';
import type { CellValue } from '../store/answers.ts';
import { judgeValue } from './judge-value.ts';

export type CellEdit = { readonly cell: string; readonly value: string };
type Asked = { readonly sheet: string; readonly answers: readonly AnswerCell[] };

/**
 * The values of an answer after an edit. Cells that are not named keep theirs, '' clears one; a mark clears the other
 * marks of its row. Throws `value_refused` naming the cell.
 */
export function editedValues(
  question: Asked,
  current: readonly CellValue[],
  edits: readonly CellEdit[],
): CellValue[] {
  const judged = edits.map((edit) => judgeEdit(question, edit));
  refuseSecondMark(question, judged);
  const values = new Map(current.map((value) => [value.cell, value]));
  const marks = judged.some(({ cell, value }) => value !== null && isExclusiveMark(cell))
    ? question.answers.filter(({ kind }) => kind === 'mark')
    : [];
  for (const { cell } of [...marks.map((cell) => ({ cell })), ...judged]) values.delete(cell.cell);
  for (const { cell, value } of judged) if (value !== null) values.set(cell.cell, value);
  return question.answers.flatMap((cell) => values.get(cell.cell) ?? []);
}

type JudgedEdit = { readonly cell: AnswerCell; readonly value: CellValue | null };

function judgeEdit(question: Asked, edit: CellEdit): JudgedEdit {
  const cell = question.answers.find((each) => each.cell === edit.cell);
  if (cell === undefined)
    throw refused(
      question,
      edit.cell,
      `this is not an answer cell of the question; its cells are ${question.answers.map((each) => each.cell).join(', ')}.`,
    );
  if (edit.value.trim() === '') return { cell, value: null };
  const judged = judgeValue(cell, edit.value);
  if ('refusal' in judged) throw refused(question, edit.cell, `${judged.refusal}.`);
  return { cell, value: judged.value };
}

function refuseSecondMark(question: Asked, edits: readonly JudgedEdit[]): void {
  const marked = edits.filter(({ cell, value }) => value !== null && isExclusiveMark(cell));
  const second = marked.find(({ cell }) => cell.cell !== marked[0]?.cell.cell);
  if (second !== undefined)
    throw refused(question, second.cell.cell, 'only one column of this row may be marked.');
}

const isExclusiveMark = (cell: AnswerCell) => cell.kind === 'mark' && !cell.multiple;

const refused = (question: Asked, cell: string, message: string) =>
  new AppError('value_refused', message, { place: { sheet: question.sheet, cell } });
