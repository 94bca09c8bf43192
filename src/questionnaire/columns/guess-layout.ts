import { linesAbove, type SheetView } from '../sheet/sheet-view.ts';
import type { Table } from '../tables/tables.ts';
import { optionsInCell } from '../words/options.ts';
import { introducesExample } from '../words/phrases.ts';
import { asks } from '../words/text.ts';
import type { Role } from '../words/vocabulary.ts';
import { findAnswerColumns } from './answer-columns.ts';
import { questionAt } from './asking-cells.ts';
import { isAsking } from './asking-table.ts';
import { headerOver, type Layout, listedRows, sampleOf } from './columns.ts';
import { idColumns } from './id-columns.ts';
import { questionColumns, withNames, withRequests } from './question-columns.ts';

const UNDECIDED: Layout['decided'] = new Map();

function columnsWith(table: Table, role: Role): number[] {
  return table.cells.filter((cell) => cell.role === role).map((cell) => cell.left);
}

/** Headings that leave open what stands below them. */
const SILENT: ReadonlySet<Role | null> = new Set<Role | null>([null, 'guidance', 'info']);

/**
 * A column whose texts are all short lists, one alternative a line: the options of their rows, whatever its heading.
 */
function listedByLine(view: SheetView, table: Table, rows: readonly number[]): number | null {
  const isList = (text: string) => {
    const lines = /[\r\n]/.test(text) ? (optionsInCell(text) ?? []) : [];
    return lines.length >= 2 && lines.every((line) => line.length <= 40 && !asks(line));
  };
  const found = table.cells.find(({ role, left }) => {
    if (!SILENT.has(role)) return false;
    const texts = rows.map((row) => view.textAt(row, left)).filter((text) => text !== '');
    return texts.length >= 2 && texts.every(isList);
  });
  return found?.left ?? null;
}

function isFullyAnswered(view: SheetView, layout: Layout, rows: readonly number[]): boolean {
  return layout.answers.every(({ column }) =>
    rows.every((row) => view.textAt(row, column) !== '' && view.ruleAt(row, column) === undefined),
  );
}

/**
 * The rows of a table without the bars merged over most of it, which head sections; all of them where nothing else
 * is left.
 */
function withoutBars(view: SheetView, { left, right, rows }: Table): readonly number[] {
  const isBar = (row: number) => {
    const [only, ...others] = view.textsOf(row);
    if (only === undefined || others.length > 0) return false;
    const area = view.areaAt(row, only.column);
    return area.right > area.left && (area.right - area.left + 1) * 2 > right - left + 1;
  };
  const own = rows.filter((row) => !isBar(row));
  return own.length === 0 || own.length === rows.length ? rows : own;
}

/**
 * The rows of a table by which its columns are told: those that offer a list, else all but the bars that head sections.
 */
export function decidingRows(view: SheetView, table: Table): readonly number[] {
  const listed = listedRows(view, table);
  return sampleOf(listed.length > 0 ? listed : withoutBars(view, table));
}

/**
 * Guesses what each column of a table is for; null where the table asks nothing. `before` is the layout of the
 * table above it.
 */
export function guessLayout(view: SheetView, headed: Table, before: Layout | null): Layout | null {
  const deciding = decidingRows(view, headed);
  const table = withNames(view, withRequests(view, headed, deciding), deciding);
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
    options: columnsWith(table, 'options')[0] ?? listedByLine(view, table, deciding),
    answers: [],
    decided: UNDECIDED,
  };
  const asking = deciding.filter((row) => questionAt(view, bare, row) !== null);
  const rows = asking.length === deciding.length ? deciding : asking;
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
