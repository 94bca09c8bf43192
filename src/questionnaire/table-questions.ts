import type { Area, Workbook } from '../workbook/grid.ts';
import { findAnswerColumns, isAsking } from './answer-columns.ts';
import { readAnswers } from './answers.ts';
import {
  headerOver,
  idColumns,
  type Layout,
  listedRows,
  questionColumns,
  sampleOf,
} from './columns.ts';
import type { FoundQuestion } from './found.ts';
import { optionsInSentence, statedOptions } from './options.ts';
import { introducesExample } from './phrases.ts';
import { measureNorms, type Norms, questionAt, readRow } from './rows.ts';
import { anchorOf, firstAtLeast, type SheetView } from './sheet-view.ts';
import type { Table } from './tables.ts';
import type { Role } from './vocabulary.ts';

type Source = { readonly workbook: Workbook; readonly view: SheetView };

/** Lines above a header that say what the table under it is. */
function linesAbove(view: SheetView, row: number, most: number): string[] {
  const end = firstAtLeast(view.rows, row);
  return view.rows
    .slice(Math.max(0, end - most), end)
    .flatMap((each) => view.textsOf(each).map((cell) => cell.text));
}

function columnsWith(table: Table, role: Role): number[] {
  return table.cells.filter((cell) => cell.role === role).map((cell) => cell.left);
}

function isFullyAnswered(view: SheetView, layout: Layout, rows: readonly number[]): boolean {
  return layout.answers.every(({ column }) =>
    rows.every((row) => view.textAt(row, column) !== '' && view.ruleAt(row, column) === undefined),
  );
}

/** Reads what each column of a table is for; null where the table asks nothing. */
function readLayout(
  view: SheetView,
  table: Table,
  before: Layout | null,
): { layout: Layout; listed: number[] } | null {
  const listed = listedRows(view, table);
  const deciding = sampleOf(listed.length > 0 ? listed : table.rows);
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
  return { layout, listed };
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

/** A title in the header row itself (`Access control | Answer | Notes`). */
function titleOf(layout: Layout): string | null {
  const { cells } = layout.table;
  const over = headerOver(cells, layout.questions[0] ?? 0);
  const beside = headerOver(cells, layout.ids[0] ?? 0);
  if (over === null) return beside === null || beside.role === 'id' ? null : beside.label;
  const isName = over.role === 'question' && (over.weight === 3 || over.right === over.left);
  return isName ? null : over.label;
}

/** Reads section columns downwards; a cell left blank under a filled one continues it. */
function sectionReader(
  view: SheetView,
  layout: Layout,
): (row: number, question: number) => string[] {
  const last = new Map<number, string>();
  return (row, question) =>
    layout.sections.flatMap((column) => {
      const area = view.areaAt(row, column);
      if (question >= area.left && question <= area.right) {
        last.delete(column);
        return [];
      }
      const text = view.textAt(row, column) || last.get(column) || '';
      if (text !== '') last.set(column, text);
      return text === '' ? [] : [text];
    });
}

/** The statement merged beside its parts, where one question heading spans both. */
function parentOf(view: SheetView, layout: Layout, area: Area): string[] {
  return layout.questions
    .filter((column) => column < area.left)
    .map((column) => view.textAt(area.top, column))
    .filter((text) => text !== '');
}

function guidanceAt(view: SheetView, layout: Layout, row: number): string | null {
  const texts = layout.guidance
    .map((column) => view.textAt(row, column))
    .filter((text) => text !== '');
  return texts.length === 0 ? null : texts.join('\n');
}

function statedFor(
  view: SheetView,
  layout: Layout,
  listed: readonly number[],
): (row: number) => readonly string[] | null {
  const legend =
    listed.length > 0
      ? null
      : (linesAbove(view, layout.header.top, 8)
          .map(optionsInSentence)
          .find((found) => found !== null) ?? null);
  const { options } = layout;
  if (options === null) return () => legend;
  return (row) => statedOptions(view.textAt(row, options)) ?? legend;
}

type Tools = {
  readonly layout: Layout;
  readonly sectionsAt: (row: number, question: number) => string[];
  readonly stated: (row: number) => readonly string[] | null;
};

function build(
  source: Source,
  tools: Tools,
  found: { row: number; area: Area; text: string; id: string | null; heading: string | null },
): FoundQuestion | null {
  const { view } = source;
  const { layout } = tools;
  const { row, area, text, id, heading } = found;
  const guidance = guidanceAt(view, layout, row);
  const asked = { row, area, text, guidance, stated: tools.stated(row) };
  const sections = [...tools.sectionsAt(row, area.left), ...parentOf(view, layout, area)];
  const cells = readAnswers(source, layout.answers, asked);
  if (cells.length === 0) return null;
  return {
    sheet: view.sheet.name,
    area,
    questionCell: anchorOf(area),
    text,
    id,
    section: sections.length > 0 ? sections.join(' / ') : heading,
    guidance: joined(guidance, cells.find(({ prompt }) => prompt !== null)?.prompt ?? null),
    condition: layout.depends === null ? null : view.textAt(row, layout.depends) || null,
    formula: view.cellAt(area.top, area.left)?.formula ?? null,
    cells,
  };
}

/** Finds the questions of one table with their answer cells; empty where it asks nothing. */
export function findTableQuestions(
  source: Source,
  table: Table,
  before: Layout | null,
): { layout: Layout | null; questions: FoundQuestion[] } {
  const { view } = source;
  const read = readLayout(view, table, before);
  if (read === null) return { layout: null, questions: [] };
  const { layout, listed } = read;
  const norms: Norms = measureNorms(view, layout, listed);
  const tools = {
    layout,
    sectionsAt: sectionReader(view, layout),
    stated: statedFor(view, layout, listed),
  };
  const questions: FoundQuestion[] = [];
  let heading = titleOf(layout);
  for (const row of table.rows) {
    const reading = readRow(view, layout, { row, norms });
    if (reading.kind === 'heading') heading = reading.text;
    if (reading.kind === 'guidance') remark(questions, reading.text);
    if (reading.kind !== 'question') continue;
    const question = build(source, tools, { row, heading, ...reading });
    if (question !== null) questions.push(question);
  }
  return { layout, questions };
}

const joined = (first: string | null, second: string | null): string | null =>
  first === null ? second : second === null ? first : `${first}\n${second}`;

function remark(questions: FoundQuestion[], text: string): void {
  const last = questions.pop();
  if (last !== undefined) questions.push({ ...last, guidance: joined(last.guidance, text) });
}
