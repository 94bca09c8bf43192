import type { AnswerCell, Questionnaire } from '../questionnaire/questionnaire.ts';
import { questionsInOrder } from '../review/questions-in-order.ts';
import { storable } from '../store/canonical-json.ts';
import type { StoredQuestion } from '../store/questions.ts';

/** Where a workbook does not ask what its answers were approved for. */
export type ChangedCell = {
  readonly sheet: string;
  readonly cell: string;
  readonly expected: string;
  readonly found: string | null;
};

/** Compares every stored question, and each of its answer cells, with what the workbook asks at that address now. */
export function changedCells(
  stored: readonly StoredQuestion[],
  found: Questionnaire,
): ChangedCell[] {
  const now = new Map(
    questionsInOrder(storable(found) as Questionnaire).map((each) => [placeOf(each), each]),
  );
  return stored.flatMap((question) => {
    const current = now.get(placeOf(question));
    const { sheet, questionCell: cell, text: expected } = question;
    if (current === undefined) return [{ sheet, cell, expected, found: null }];
    if (current.textHash !== question.textHash)
      return [{ sheet, cell, expected, found: current.text }];
    return question.answers.flatMap((answer) => {
      const same = current.answers.find((each) => each.cell === answer.cell);
      return same !== undefined && shapeOf(same) === shapeOf(answer)
        ? []
        : [
            {
              sheet,
              cell: answer.cell,
              expected: shapeOf(answer),
              found: same === undefined ? null : shapeOf(same),
            },
          ];
    });
  });
}

const placeOf = ({ sheet, questionCell }: { sheet: string; questionCell: string }) =>
  `${sheet}!${questionCell}`;

/** What an answer cell takes. */
const shapeOf = ({ kind, options, multiple }: AnswerCell) =>
  [kind, multiple ? 'several' : '', ...(options ?? [])].join('|');
