import type { FoundCell } from '../rows/answers.ts';
import type { FoundQuestion } from '../rows/found.ts';

const isMerged = ({ area }: FoundCell) => area.bottom > area.top || area.right > area.left;

/**
 * Gives every answer cell of a sheet to the first question that claims it; only merged cells may be shared. A cell
 * that asks takes no answer. Questions left without a cell are dropped.
 */
export function settleOwnership(questions: readonly FoundQuestion[]): FoundQuestion[] {
  const asking = new Set(questions.map(({ questionCell }) => questionCell));
  const owners = new Set<string>();
  return questions.flatMap((question) => {
    const cells = question.cells.filter((found) => {
      const { cell } = found.answer;
      if (asking.has(cell) || (owners.has(cell) && !isMerged(found))) return false;
      owners.add(cell);
      return true;
    });
    return cells.length === 0 ? [] : [{ ...question, cells }];
  });
}
