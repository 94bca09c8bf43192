import type { Area, Cell, Workbook } from '../../workbook/grid.ts';
import type { AnswerColumn } from '../columns/columns.ts';
import { idLeftOf } from '../rows/answer-places.ts';
import { canBeFilled, readAnswers } from '../rows/answers.ts';
import type { FoundQuestion } from '../rows/found.ts';
import { anchorOf, type SheetView } from '../sheet/sheet-view.ts';
import type { HeaderCell } from '../tables/headers.ts';
import { asks, wordCount } from '../words/text.ts';
import { roleOfHeader } from '../words/vocabulary.ts';

type Source = { readonly workbook: Workbook; readonly view: SheetView };

const MOST_ROWS = 6;

/**
 * The heading at the start of a row whose cells take answers (`Answer | … | …`), for one of them; null where none
 * stands there.
 */
export function rowLabel(view: SheetView, cell: Area): HeaderCell | null {
  const first = view.textsOf(cell.top)[0];
  if (first === undefined || view.areaAt(cell.top, first.column).right >= cell.left) return null;
  const role = roleOfHeader(first.text);
  if (role?.weight !== 3 || (role.role !== 'answer' && role.role !== 'comment')) return null;
  const label = first.text.trim().replace(/[:：]$/, '');
  return { left: cell.left, right: cell.right, label, parent: '', ...role };
}

/** Questions side by side in one row, behind a heading or a blank; empty where the row is none. */
function askedAcross(view: SheetView, row: number): Cell[] {
  const [first, ...others] = view.textsOf(row);
  if (first === undefined || others.length < 2 || asks(first.text)) return [];
  const isNamed = roleOfHeader(first.text)?.role === 'question';
  const isQuestion = ({ text }: Cell) => asks(text) || (isNamed && wordCount(text) >= 3);
  return others.every(isQuestion) ? others : [];
}

/** Fewer texts that ask, side by side with nothing but a blank row below, may be headings. */
const FEWEST_BARE = 3;

/**
 * Whole questions side by side, and below all of them a blank row: without headings of its own it takes their
 * answers, where nothing follows at once.
 */
function askedOverBlank(view: SheetView, row: number): Cell[] {
  const texts = view.textsOf(row);
  const asked = texts.slice(texts[0] !== undefined && asks(texts[0].text) ? 0 : 1);
  const isWhole = ({ text }: Cell) => asks(text) && wordCount(text) >= 4;
  const isOpen = asked.every(({ column }) => {
    const below = view.areaAt(row + 1, column);
    return below.top === row + 1 && canBeFilled(view, view.cellAt(below.top, below.left));
  });
  const isFree = view.textsOf(row + 1).length === 0 && view.textsOf(row + 2).length === 0;
  return asked.length >= FEWEST_BARE && asked.every(isWhole) && isOpen && isFree ? asked : [];
}

/**
 * The rows below, by their headings, in which every one of the questions has a cell to fill; the first is for the
 * answer.
 */
function answerRows(view: SheetView, row: number, asked: readonly Cell[]): number[] {
  const rows: number[] = [];
  for (let next = row + 1; next <= row + MOST_ROWS; next++) {
    const areas = asked.map(({ column }) => view.areaAt(next, column));
    const labels = areas.map((area) => rowLabel(view, area));
    const takes = areas.every(
      (area, index) =>
        labels[index] !== null &&
        area.left === asked[index]?.column &&
        area.top === next &&
        canBeFilled(view, view.cellAt(area.top, area.left)),
    );
    if (!takes || (rows.length === 0 && labels[0]?.role !== 'answer')) break;
    rows.push(next);
  }
  return rows;
}

function asFound(source: Source, cell: Cell, rows: readonly number[]): FoundQuestion[] {
  const { view } = source;
  const area = view.areaAt(cell.row, cell.column);
  const columns = rows.map((row): AnswerColumn => {
    const header = rowLabel(view, view.areaAt(row, cell.column));
    const role = header?.role === 'comment' ? 'comment' : 'answer';
    return { column: cell.column, row, header: rows.length > 1 ? header : null, role };
  });
  const text = cell.text.trim();
  const asked = { row: rows[0] ?? cell.row, area, text, guidance: null, stated: null };
  const cells = readAnswers(source, columns, asked);
  const about = { section: null, guidance: cells[0]?.prompt ?? null, condition: null };
  const found = { sheet: view.sheet.name, area, questionCell: anchorOf(area), text, ...about };
  if (cells.length === 0) return [];
  return [{ ...found, id: idLeftOf(view, cell), formula: cell.formula, cells }];
}

type Across = { readonly asked: readonly Cell[]; readonly below: readonly number[] };
const NOTHING: Across = { asked: [], below: [] };

/** The questions side by side in a row, with the rows below that take their answers. */
function acrossFrom(view: SheetView, row: number): Across {
  const asked = askedAcross(view, row);
  const below = asked.length === 0 ? [] : answerRows(view, row, asked);
  return below.length > 0
    ? { asked, below }
    : { asked: askedOverBlank(view, row), below: [row + 1] };
}

/**
 * Finds questions that stand side by side with the cells for their answers in headed rows below them (`Question | …
 * | …` over `Answer | | `), and the rows that hold them.
 */
export function findTransposed(
  source: Source,
  rows: readonly number[],
): { questions: FoundQuestion[]; taken: ReadonlySet<number> } {
  const { view } = source;
  const questions: FoundQuestion[] = [];
  const taken = new Set<number>();
  for (const row of rows) {
    const { asked, below } = taken.has(row) ? NOTHING : acrossFrom(view, row);
    if (asked.length === 0) continue;
    for (const each of [row, ...below]) taken.add(each);
    questions.push(...asked.flatMap((cell) => asFound(source, cell, below)));
  }
  return { questions, taken };
}
