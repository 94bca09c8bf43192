import type { Header, HeaderCell } from './headers.ts';
import type { SheetView } from './sheet-view.ts';
import type { Table } from './tables.ts';
import { asks, fold, isIdentifier, wordCount } from './text.ts';
import type { Role } from './vocabulary.ts';

/** What the cells of one column hold, counted over the rows that decide. */
export type ColumnProfile = {
  readonly column: number;
  readonly filled: number;
  readonly asking: number;
  readonly words: number;
  readonly identifiers: number;
  readonly links: number;
  readonly distinct: number;
  readonly marks: number;
  readonly formulas: number;
  readonly listed: number;
  readonly ruled: number;
  readonly unlocked: number;
};

/** A column that takes a part of the answer. */
export type AnswerColumn = {
  readonly column: number;
  readonly header: HeaderCell | null;
  readonly role: 'answer' | 'comment' | 'mark';
};

/** The columns of a table by what they are for. */
export type Layout = {
  readonly table: Table;
  readonly header: Header;
  readonly questions: readonly number[];
  readonly ids: readonly number[];
  readonly sections: readonly number[];
  readonly guidance: readonly number[];
  readonly depends: number | null;
  readonly options: number | null;
  readonly answers: readonly AnswerColumn[];
};

const WIDEST = 250;
const MARK = /^(?:x|v|✓|✔|☑|☒|☐|□|■|●|○|◯|•|√|\*|yes|ja|oui|si|sim|はい|1)$/i;

/** Counts what stands in a column over some rows. */
export function profileColumn(
  view: SheetView,
  column: number,
  rows: readonly number[],
): ColumnProfile {
  const counts = { filled: 0, asking: 0, words: 0, identifiers: 0, links: 0, marks: 0 };
  const more = { formulas: 0, listed: 0, ruled: 0, unlocked: 0 };
  const distinct = new Set<string>();
  for (const row of rows) {
    const cell = view.cellAt(row, column);
    const rule = view.ruleAt(row, column);
    if (rule !== undefined) more.ruled++;
    if (rule?.type === 'list') more.listed++;
    if (cell === undefined) continue;
    if (cell.formula !== null) more.formulas++;
    if (!cell.locked) more.unlocked++;
    const text = cell.text.trim();
    if (text === '') continue;
    counts.filled++;
    counts.words += wordCount(text);
    if (asks(text)) counts.asking++;
    if (isIdentifier(text)) counts.identifiers++;
    if (/^https?:\/\//i.test(text)) counts.links++;
    if (MARK.test(text)) counts.marks++;
    distinct.add(fold(text));
  }
  return { column, ...counts, ...more, distinct: distinct.size };
}

/** The header cell over a column, or null. */
export function headerOver(cells: readonly HeaderCell[], column: number): HeaderCell | null {
  return cells.find((cell) => column >= cell.left && column <= cell.right) ?? null;
}

const NEVER_LISTED: ReadonlySet<Role | null> = new Set<Role | null>([
  'id',
  'section',
  'info',
  'buyer',
  'question',
]);

/** Columns of the table that a reader sees. */
export function columnsOf(view: SheetView, table: Table): number[] {
  const columns: number[] = [];
  for (let column = table.left; column <= Math.min(table.right, table.left + WIDEST); column++)
    if (!view.isHiddenColumn(column)) columns.push(column);
  return columns;
}

/** Rows where a visible column offers a list: they show which rows of a mixed table are asked. */
export function listedRows(view: SheetView, table: Table): number[] {
  const columns = columnsOf(view, table).filter(
    (column) => !NEVER_LISTED.has(headerOver(table.cells, column)?.role ?? null),
  );
  return table.rows.filter((row) =>
    columns.some(
      (column) =>
        view.ruleAt(row, column)?.type === 'list' &&
        (view.cellAt(row, column)?.formula ?? null) === null,
    ),
  );
}

const WORTH: Partial<Record<Role, number>> = { section: -1, info: -3, id: -3 };
const NO_QUESTION: ReadonlySet<Role | null> = new Set<Role | null>([
  'answer',
  'comment',
  'guidance',
  'buyer',
  'score',
  'depends',
  'options',
  'option',
]);

function questionWorth(profile: ColumnProfile, cell: HeaderCell | null, most: number): number {
  if (profile.filled === 0 || NO_QUESTION.has(cell?.role ?? null)) return -Infinity;
  if (profile.listed > profile.filled / 2) return -Infinity;
  const share = (count: number) => count / profile.filled;
  const word =
    cell?.role === 'question' ? [0, 1.5, 3.5, 6][cell.weight] : WORTH[cell?.role ?? 'option'];
  return (
    (word ?? 0) +
    4 * share(profile.asking) +
    Math.min(profile.words / profile.filled, 12) / 6 +
    2 * Math.min(1, profile.filled / Math.max(1, most)) -
    4 * share(profile.links) -
    (profile.words / profile.filled < 3 ? 3 * share(profile.identifiers) : 0)
  );
}

/** Picks the column that asks: by its header's word, and by texts that ask or state where the word is silent. */
export function questionColumns(view: SheetView, table: Table, rows: readonly number[]): number[] {
  const profiles = columnsOf(view, table).map((column) => profileColumn(view, column, rows));
  const most = Math.max(...profiles.map(({ filled }) => filled), 0);
  let best: { column: number; worth: number } | null = null;
  for (const profile of profiles) {
    const worth = questionWorth(profile, headerOver(table.cells, profile.column), most);
    if (worth > (best?.worth ?? 0.8)) best = { column: profile.column, worth };
  }
  if (best === null) return [];
  const cell = headerOver(table.cells, best.column);
  if (cell?.role !== 'question' || cell.right === cell.left) return [best.column];
  return columnsOf(view, table).filter((column) => column >= cell.left && column <= cell.right);
}

/** Columns that number the rows, nearest to the question first; a number that repeats is none. */
export function idColumns(
  view: SheetView,
  layout: { table: Table; question: number; rows: readonly number[] },
): number[] {
  const { table, question, rows } = layout;
  const found: { column: number; near: number }[] = [];
  for (let column = table.left; column <= Math.min(table.right, table.left + WIDEST); column++) {
    if (column === question) continue;
    const cell = headerOver(table.cells, column);
    const left = headerOver(table.cells, column - 1);
    const shifted = left?.role === 'id' && profileColumn(view, column - 1, rows).filled === 0;
    if (
      cell !== null &&
      cell.role !== 'id' &&
      cell.role !== null &&
      !shifted &&
      cell.role !== 'info'
    )
      continue;
    const profile = profileColumn(view, column, rows);
    const share = profile.identifiers / Math.max(1, profile.filled);
    const isNamed = cell?.role === 'id' || shifted;
    const enough = profile.filled >= Math.max(1, rows.length * (isNamed ? 0.3 : 0.8));
    if (!enough || profile.distinct < profile.filled * 0.9) continue;
    if (
      isNamed ? share < 0.3 && profile.words / profile.filled > 2.5 : share < 0.9 || rows.length < 3
    )
      continue;
    if (!isNamed && column > question) continue;
    found.push({ column, near: column < question ? question - column : 1000 + column });
  }
  return found.sort((a, b) => a.near - b.near).map(({ column }) => column);
}
