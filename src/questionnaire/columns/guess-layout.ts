import { linesAbove, type SheetView } from '../sheet/sheet-view.ts';
import type { Table } from '../tables/tables.ts';
import { introducesExample } from '../words/phrases.ts';
import type { Role } from '../words/vocabulary.ts';
import { findAnswerColumns, isAsking } from './answer-columns.ts';
import { questionAt } from './asking-cells.ts';
import { headerOver, idColumns, type Layout, listedRows, sampleOf } from './columns.ts';
import { questionColumns, withRequests } from './question-columns.ts';

const UNDECIDED: Layout['decided'] = new Map();

function columnsWith(table: Table, role: Role): number[] {
  return table.cells.filter((cell) => cell.role === role).map((cell) => cell.left);
}

function isFullyAnswered(view: SheetView, layout: Layout, rows: readonly number[]): boolean {
  return layout.answers.every(({ column }) =>
    rows.every((row) => view.textAt(row, column) !== '' && view.ruleAt(row, column) === undefined),
  );
}

/** Guesses what each column of a table is for; null where the table asks nothing. `before` is the layout of the table above it. */
export function guessLayout(view: SheetView, headed: Table, before: Layout | null): Layout | null {
  const listed = listedRows(view, headed);
  const deciding = sampleOf(listed.length > 0 ? listed : headed.rows);
  const table = withRequests(view, headed, deciding);
  const questions = questionColumns(view, table, deciding);
  const question = questions[0];
  if (question === undefined) return null;
  const bare: Layout = {
    table,
    header: table.header,
    questions,
    ids: [],
    sections: columnsWith(table, 'section').filter((column) => !questions.includes(column)),
    guidance: columnsWith(table, 'guidance').filter((column) => !questions.includes(column)),
    depends: columnsWith(table, 'depends')[0] ?? null,
    options: columnsWith(table, 'options')[0] ?? null,
    answers: [],
    decided: UNDECIDED,
  };
  const rows = deciding.filter((row) => questionAt(view, bare, row) !== null);
  const own = idColumns(view, { table, question, rows });
  const ids = own.length > 0 || before?.questions[0] !== question ? own : before.ids;
  const answers = findAnswerColumns(view, table, { questions, ids: own, rows });
  if (answers.length === 0 || !isAsking(view, answers, { table, question, rows })) return null;
  const taken = new Set(answers.map(({ column }) => column));
  const layout: Layout = {
    ...bare,
    ids: ids.filter((column) => !taken.has(column)),
    sections: bare.sections.filter((column) => !taken.has(column)),
    guidance: guidanceOf(table, bare, taken).filter((column) => !ids.includes(column)),
    answers,
  };
  const shown = linesAbove(view, table.header.top, 2).some(introducesExample);
  if (shown && rows.length <= 3 && isFullyAnswered(view, layout, rows)) return null;
  return layout;
}

/** Remarks on the question: guidance columns, descriptions, and notes that the buyer filled in. */
function guidanceOf(table: Table, bare: Layout, taken: ReadonlySet<number>): number[] {
  const described = table.cells
    .filter(
      (cell) =>
        (cell.role === 'comment' || (cell.role === 'question' && cell.weight === 1)) &&
        !taken.has(cell.left) &&
        cell !== headerOver(table.cells, bare.questions[0] ?? 0) &&
        !bare.questions.includes(cell.left),
    )
    .map((cell) => cell.left);
  return [...bare.guidance.filter((column) => !taken.has(column)), ...described];
}
