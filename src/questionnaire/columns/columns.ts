import { bareOneOf, pattern } from '../../lexicon/look-up.ts';
import type { Cell } from '../../workbook/grid.ts';
import { isEmptyBox, isPlaceholder, isPrinted } from '../sheet/check-boxes.ts';
import type { SheetView } from '../sheet/sheet-view.ts';
import type { Header, HeaderCell } from '../tables/headers.ts';
import type { Table } from '../tables/tables.ts';
import { isCommonOption } from '../words/options.ts';
import { holds } from '../words/says.ts';
import { asks, fold, isIdentifier, wordCount } from '../words/text.ts';
import type { Role } from '../words/vocabulary.ts';

/** What the cells of one column hold, counted over the rows that decide. */
export type ColumnProfile = {
  readonly column: number;
  readonly filled: number;
  readonly asking: number;
  readonly words: number;
  /** Signs of all texts together. */
  readonly letters: number;
  readonly identifiers: number;
  readonly links: number;
  readonly distinct: number;
  readonly marks: number;
  /** Cells that hold no more than an empty box to tick. */
  readonly boxes: number;
  /** Cells as good as empty: an empty box, `Select…`. */
  readonly waiting: number;
  /** What every cell prints to hold the place of an answer (`C / P / N`), or null. */
  readonly printed: string | null;
  /** Texts that oblige someone: `shall`, `müssen`, `doit`. */
  readonly binding: number;
  /** Texts that are usual options, as in a form that was filled in. */
  readonly closed: number;
  readonly formulas: number;
  /** Check boxes: cells that hold a boolean. */
  readonly booleans: number;
  readonly listed: number;
  readonly ruled: number;
  /** Cells that take only a number or a date. */
  readonly typed: number;
  readonly unlocked: number;
  /** Cells that exist, empty ones included, and those of them with a fill. */
  readonly present: number;
  readonly shaded: number;
  /** The fill that most of them have, or null. */
  readonly fill: string | null;
};

/** A column that takes a part of the answer. */
export type AnswerColumn = {
  readonly column: number;
  readonly header: HeaderCell | null;
  readonly role: 'answer' | 'comment' | 'mark';
  /** The row of the cell, where it is not the question's own. */
  readonly row?: number;
  /** What a person said that the cells take, where the sheet itself does not. */
  readonly options?: readonly string[] | undefined;
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
  /** Rows of which a person said whether they ask. */
  readonly decided: ReadonlyMap<number, boolean>;
};

const WIDEST = 250;
/** Fewer cells with one text may be chance. */
const FEWEST_PRINTED = 3;
const TYPED: ReadonlySet<string> = new Set(['date', 'time', 'whole', 'decimal']);
const MARK = pattern(() => `^(?:[xv1✓✔☑☒☐□■●○◯•√*]|${bareOneOf('phrase.mark')})$`);
const saysMust = holds(['tone.must']);
const obliges = (text: string) => wordCount(text) >= 4 && saysMust(fold(text));

const isCheckBox = ({ type, formula }: Cell) => type === 'boolean' && formula === null;
const isUnticked = (cell: Cell) => isCheckBox(cell) && cell.text === 'FALSE';

function mostFrequent(fills: readonly (string | null)[]): string | null {
  const counts = new Map<string | null, number>();
  for (const fill of fills) counts.set(fill, (counts.get(fill) ?? 0) + 1);
  return [...counts].reduce<[string | null, number]>(
    (most, each) => (each[1] > most[1] ? each : most),
    [null, 0],
  )[0];
}

/** Kept for as long as a sheet is read: many steps ask for the same columns over the same rows. */
const PROFILES = new WeakMap<SheetView, WeakMap<readonly number[], Map<number, ColumnProfile>>>();

function profilesOver(view: SheetView, rows: readonly number[]): Map<number, ColumnProfile> {
  const bySheet = PROFILES.get(view) ?? new WeakMap();
  PROFILES.set(view, bySheet);
  const profiles = bySheet.get(rows) ?? new Map<number, ColumnProfile>();
  bySheet.set(rows, profiles);
  return profiles;
}

/** Counts what stands in a column over some rows; counted once for one list of rows. */
export function profileColumn(
  view: SheetView,
  column: number,
  rows: readonly number[],
): ColumnProfile {
  const profiles = profilesOver(view, rows);
  const profile = profiles.get(column) ?? countColumn(view, column, rows);
  profiles.set(column, profile);
  return profile;
}

function countColumn(view: SheetView, column: number, rows: readonly number[]): ColumnProfile {
  const rules = rows.flatMap((row) => view.ruleAt(row, column) ?? []);
  const cells = rows.flatMap((row) => view.cellAt(row, column) ?? []);
  const texts = cells.map((cell) => cell.text.trim()).filter((text) => text !== '');
  const count = (holds: (text: string) => boolean) => texts.filter(holds).length;
  const distinct = new Set(texts.map(fold)).size;
  const printed =
    distinct === 1 && texts.length >= FEWEST_PRINTED && isPrinted(texts[0] ?? '')
      ? (texts[0] ?? null)
      : null;
  return {
    column,
    filled: texts.length,
    asking: count(asks),
    words: texts.reduce((sum, text) => sum + wordCount(text), 0),
    letters: texts.reduce((sum, text) => sum + text.length, 0),
    identifiers: count(isIdentifier),
    links: count((text) => /^https?:\/\//i.test(text)),
    marks: count((text) => MARK().test(text.toLowerCase()) || isEmptyBox(text)),
    boxes: count(isEmptyBox),
    waiting:
      printed !== null
        ? texts.length
        : count((text) => isEmptyBox(text) || isPlaceholder(text)) +
          cells.filter(isUnticked).length,
    printed,
    binding: count(obliges),
    closed: count(isCommonOption),
    distinct,
    formulas: cells.filter((cell) => cell.formula !== null).length,
    booleans: cells.filter(isCheckBox).length,
    listed: rules.filter((rule) => rule.type === 'list').length,
    ruled: rules.length,
    typed: rules.filter(({ type }) => TYPED.has(type)).length,
    unlocked: cells.filter((cell) => !cell.locked).length,
    present: cells.length,
    shaded: cells.filter((cell) => cell.fill !== null).length,
    fill: mostFrequent(cells.map((cell) => cell.fill)),
  };
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

const SAMPLE = 3000;

/** Enough rows to know a column by: all of them in a usual table, evenly spread ones in an endless one. */
export function sampleOf(rows: readonly number[]): readonly number[] {
  const step = Math.ceil(rows.length / SAMPLE);
  return step <= 1 ? rows : rows.filter((_, index) => index % step === 0);
}

/** Rows where a visible column offers a list: they show which rows of a mixed table are asked. */
export function listedRows(view: SheetView, table: Table): number[] {
  const lists = view.sheet.rules
    .filter(({ type }) => type === 'list')
    .flatMap(({ areas }) => areas);
  const columns = columnsOf(view, table).filter(
    (column) =>
      !NEVER_LISTED.has(headerOver(table.cells, column)?.role ?? null) &&
      lists.some(({ left, right }) => column >= left && column <= right),
  );
  return table.rows.filter((row) =>
    columns.some(
      (column) =>
        view.ruleAt(row, column)?.type === 'list' &&
        (view.cellAt(row, column)?.formula ?? null) === null,
    ),
  );
}

type Numbered = {
  readonly table: Table;
  readonly question: number;
  readonly rows: readonly number[];
};

/** Rows over which a header and its data are compared. */
const MANY = 5;
const CODE = /^(?=\S*\d)\S{2,}$/u;

/**
 * A header that names ids over a column without a single value, and beside it codes that number nearly every row: the headers stand one
 * column left of their data. Fewer rows, words, or values that repeat tell nothing.
 */
function isShifted(view: SheetView, { table, rows }: Numbered, column: number): boolean {
  if (rows.length < MANY || headerOver(table.cells, column - 1)?.role !== 'id') return false;
  if (profileColumn(view, column - 1, rows).filled > 0) return false;
  const texts = rows.map((row) => view.textAt(row, column)).filter((text) => text !== '');
  const codes = new Set(texts.filter((text) => CODE.test(text)));
  return codes.size >= rows.length * 0.9 && codes.size === texts.length;
}

function numbersRows(view: SheetView, numbered: Numbered, column: number): boolean {
  const { table, question, rows } = numbered;
  const cell = headerOver(table.cells, column);
  const role = cell === headerOver(table.cells, question) ? null : (cell?.role ?? null);
  const isNamed = role === 'id' || isShifted(view, numbered, column);
  if (!isNamed && (column > question || role === 'section')) return false;
  return looksNumbered(profileColumn(view, column, rows), rows.length, isNamed);
}

/** Parts that count anew under each parent (`[a] [b] [a] [b]`): they repeat, but hardly ever in neighbouring rows. */
function startsOver(view: SheetView, { rows }: Numbered, column: number): boolean {
  const { filled, distinct, listed } = profileColumn(view, column, rows);
  if (distinct < 2 || listed > 0) return false;
  const texts = rows.map((row) => view.textAt(row, column)).filter((text) => text !== '');
  const counting = texts.filter((text) => isIdentifier(text) || /^\p{L}$/u.test(text)).length;
  if (filled < Math.max(3, rows.length * 0.5) || counting < filled * 0.9) return false;
  const same = texts.filter((text, index) => index > 0 && text === texts[index - 1]).length;
  return same <= filled * 0.05;
}

function looksNumbered(profile: ColumnProfile, rows: number, isNamed: boolean): boolean {
  const { filled, distinct, identifiers, words } = profile;
  if (filled < Math.max(1, rows * (isNamed ? 0.3 : 0.8)) || distinct < filled * 0.9) return false;
  return isNamed
    ? identifiers >= filled * 0.3 || words <= filled * 2.5
    : identifiers >= filled * 0.9 && words <= filled * 1.5 && rows >= 2 && profile.listed === 0;
}

/** Columns that number the rows, those named so first, then the nearest to the question; a number that repeats is none, unless nothing else numbers. */
export function idColumns(view: SheetView, numbered: Numbered): number[] {
  const { table, question } = numbered;
  const distance = (column: number) => (column < question ? question - column : WIDEST + column);
  const others: number[] = [];
  for (let column = table.left; column <= Math.min(table.right, table.left + WIDEST); column++)
    if (column !== question) others.push(column);
  const unique = others.filter((column) => numbersRows(view, numbered, column));
  const columns =
    unique.length > 0
      ? unique
      : others.filter((column) => column < question && startsOver(view, numbered, column));
  const isNamed = (column: number) => headerOver(table.cells, column)?.role === 'id';
  return columns.sort(
    (a, b) => Number(isNamed(b)) - Number(isNamed(a)) || distance(a) - distance(b),
  );
}
