import type { Workbook } from '../../workbook/grid.ts';
import { firstAtLeast, type SheetView } from '../sheet/sheet-view.ts';
import { type HeaderCell, headerOfList } from '../tables/headers.ts';
import type { Table } from '../tables/tables.ts';
import { fold } from '../words/text.ts';
import type { Role } from '../words/vocabulary.ts';
import type { Layout } from './columns.ts';
import { idColumns } from './id-columns.ts';

/** A list further down stands below something else. */
const FIRST_ROWS = 12;
const FEWEST_ROWS = 2;

/** The column that asks is full, and hardly any two of its texts are the same. */
function holdsItems(view: SheetView, column: number, rows: readonly number[]): boolean {
  const texts = rows.map((row) => view.textAt(row, column)).filter((text) => text !== '');
  const distinct = new Set(texts.map(fold)).size;
  return texts.length >= Math.max(FEWEST_ROWS, rows.length * 0.6) && distinct >= texts.length * 0.9;
}

/** A column that says something in nearly every row explains; only a blank one takes remarks. */
const isFull = (view: SheetView, column: number, rows: readonly number[]) =>
  rows.filter((row) => view.textAt(row, column) !== '').length >= rows.length * 0.8;

/** The column that asks: the plainest heading, the first of equals. */
function questionOf({ cells }: Pick<Table, 'cells'>): number {
  const named = cells.filter(({ role }) => role === 'question');
  const most = Math.max(0, ...named.map(({ weight }) => weight));
  return named.find(({ weight }) => weight === most)?.left ?? 0;
}

/**
 * A table whose header names what is asked and nothing that takes an answer (`id, category, question`), or null. In
 * a workbook the word must be `Question` itself, unless nothing else is asked (`isAlone`) and nothing stands right
 * of it: lists of requirements are looked things up in; a CSV is nothing but what it asks.
 */
export function findList(workbook: Workbook, view: SheetView, isAlone: boolean): Table | null {
  const weight = workbook.format === 'csv' ? 2 : 3;
  for (const row of view.rows.slice(0, FIRST_ROWS)) {
    const header = headerOfList(view, row);
    if (header === null) continue;
    const { cells } = header;
    const rows = view.rows.slice(firstAtLeast(view.rows, header.bottom + 1));
    const right = cells[cells.length - 1]?.right ?? 0;
    const takes = cells.some((cell) => cell.role === 'comment' && !isFull(view, cell.left, rows));
    if (takes) return null;
    const isLast = isAlone && endsInQuestion(header);
    const isPlain = cells.some(
      (cell) => cell.role === 'question' && cell.weight >= (isLast ? 2 : weight),
    );
    if (!isPlain || !holdsItems(view, questionOf(header), rows)) return null;
    return { header, cells, left: 1, right, rows, isList: true };
  }
  return null;
}

/**
 * Whether the cell right of each question of a list is free: then it takes the answer, as it does beside any question.
 */
export function endsInQuestion({ cells }: Pick<Table, 'cells'>): boolean {
  return questionOf({ cells }) === (cells[cells.length - 1]?.left ?? 0);
}

const DESCRIBES: ReadonlySet<Role | null> = new Set<Role | null>([
  'question',
  'guidance',
  'comment',
]);

/** The layout of a list: what its headings say, and the first free column right of it for the answers. */
export function listLayout(view: SheetView, table: Table): Layout {
  const { cells, header, rows, right } = table;
  const question = questionOf(table);
  const columnsWith = (role: string) =>
    cells.filter((cell) => cell.role === role).map(({ left }) => left);
  const others = cells.filter(({ role, left }) => left !== question && DESCRIBES.has(role));
  const ids = idColumns(view, { table, question, rows });
  const asGuidance = (cell: HeaderCell): HeaderCell =>
    cell.role === 'question' && cell.left !== question ? { ...cell, role: 'guidance' } : cell;
  return {
    table: { ...table, cells: cells.map(asGuidance) },
    header,
    questions: [question],
    ids,
    sections: columnsWith('section').filter((column) => !ids.includes(column)),
    guidance: others.map(({ left }) => left).filter((column) => !ids.includes(column)),
    depends: columnsWith('depends')[0] ?? null,
    options: columnsWith('options')[0] ?? null,
    answers: [{ column: right + 1, header: null, role: 'answer' }],
    decided: new Map(),
  };
}
