import type { SheetView } from '../sheet/sheet-view.ts';
import type { HeaderCell } from '../tables/headers.ts';
import type { Table } from '../tables/tables.ts';
import { type Role, requestIn } from '../words/vocabulary.ts';
import { type ColumnProfile, profileColumn } from './column-profile.ts';
import { columnsOf, headerOver } from './columns.ts';

const WORTH: Partial<Record<Role, number>> = { section: -1, info: -3, id: -3 };
const NO_QUESTION: ReadonlySet<Role | null> = new Set<Role | null>([
  'buyer',
  'score',
  'depends',
  'options',
  'option',
]);
/** Titles of sections can sound like these (`Policy & Compliance | Answer | Notes`); the texts below then decide. */
const MISREAD: Partial<Record<Role, number>> = { answer: -1.5, comment: -1.5, guidance: -4 };

const NAMED_QUESTION = [0, 1.5, 3.5, 6];

/**
 * What the header's words are worth; a mere hint (`Title`, `Text`) is worth as much as the texts below it are
 * sentences.
 */
function wordWorth(profile: ColumnProfile, cell: HeaderCell | null, rows: number): number {
  const role = cell?.role ?? null;
  if (role === null) return 0;
  if (NO_QUESTION.has(role)) return -Infinity;
  const misread = MISREAD[role];
  const words = profile.words / profile.filled;
  if (misread !== undefined)
    return profile.filled >= rows * 0.9 && words >= 4 ? misread : -Infinity;
  if (role !== 'question') return WORTH[role] ?? 0;
  const worth = NAMED_QUESTION[cell?.weight ?? 0] ?? 0;
  return cell?.weight === 1 ? worth * Math.min(1, words / 6) : worth;
}

/** The same words over and over tell how to fill in; each question is its own. */
function repeats({ filled, distinct }: ColumnProfile): boolean {
  return filled >= 4 ? distinct < filled * 0.6 : filled >= 2 && distinct === 1;
}

/**
 * How likely a column is the one that asks. Its texts speak first: full sentences that ask, oblige (`shall`) or
 * state, one for each row and each its own, against titles, ids, links and instructions that repeat; the header's
 * words weigh in.
 */
export function questionSigns(
  profile: ColumnProfile,
  cell: HeaderCell | null,
  scale: { most: number; rows: number },
): readonly Sign[] {
  if (profile.filled === 0) return [{ sign: 'holds no text', points: -Infinity }];
  if (profile.listed > profile.filled / 2) return [{ sign: 'takes a list', points: -Infinity }];
  const share = (count: number) => count / profile.filled;
  return [
    { sign: 'words of its heading', points: wordWorth(profile, cell, scale.rows) },
    { sign: 'texts that ask', points: 4 * share(profile.asking) },
    { sign: 'texts that oblige', points: 2 * share(profile.binding) },
    { sign: 'words in a text', points: Math.min(share(profile.words), 12) / 6 },
    { sign: 'rows with a text', points: 2 * Math.min(1, profile.filled / Math.max(1, scale.most)) },
    { sign: 'links', points: -4 * share(profile.links) },
    { sign: 'texts that repeat', points: repeats(profile) ? -3 : 0 },
    {
      sign: 'numbers of rows',
      points: share(profile.words) < 3 ? -3 * share(profile.identifiers) : 0,
    },
    { sign: 'only a few letters', points: share(profile.letters) < 4 ? -3 : 0 },
  ];
}

/** A sign for or against a column, and what it counts; minus infinity forbids. */
export type Sign = { readonly sign: string; readonly points: number };

/** What the signs of a column count together. */
export const worthOf = (signs: readonly Sign[]): number =>
  signs.reduce((sum, { points }) => sum + points, 0);

/** How full the fullest of the columns is, and how many rows decide. */
export const scaleOf = (profiles: readonly ColumnProfile[], rows: number) => ({
  most: Math.max(...profiles.map(({ filled }) => filled), 0),
  rows,
});

/** A column asks only with more than this. */
export const LEAST_WORTH = 0.8;

/** Other columns headed `Question` whose texts stand where the chosen one is empty: `Question | Sub-question`. */
function completing(
  profiles: readonly ColumnProfile[],
  best: number,
  context: { view: SheetView; table: Table; rows: readonly number[] },
): number[] {
  const { view, table, rows } = context;
  const filled = (column: number) => rows.filter((row) => view.textAt(row, column) !== '');
  return profiles
    .filter(({ column, asking, filled: count }) => {
      const cell = headerOver(table.cells, column);
      if (column === best || cell?.role !== 'question' || cell.weight < 3) return false;
      if (count === 0 || asking < count / 2) return false;
      const both = filled(column).filter((row) => view.textAt(row, best) !== '').length;
      return both <= count / 2;
    })
    .map(({ column }) => column);
}

/** Numbers in a column of their own, under a title merged over them and the questions. */
const isNumbering = ({ filled, identifiers, words }: ColumnProfile) =>
  filled > 0 && identifiers >= filled * 0.9 && words <= filled * 1.5;

const SILENT = { role: null, weight: 0 } as const;

/**
 * A score is a number or a word that repeats; under such a heading (`Point of control`) each row has a text of its own.
 */
function tellsTexts(view: SheetView, { left }: HeaderCell, rows: readonly number[]): boolean {
  const { filled, distinct, words, formulas } = profileColumn(view, left, rows);
  const isFull = filled >= Math.max(FEWEST_TEXTS, rows.length * 0.9);
  return isFull && formulas === 0 && distinct >= filled * 0.9 && words >= filled * 2;
}

const FEWEST_TEXTS = 4;

/**
 * The table with its headings as its columns show them: what a buyer's word heads (`Auditor request`) and each row
 * fills with a text of its own is no column that the buyer keeps to fill in, it is what the buyer asks.
 */
export function withRequests(view: SheetView, table: Table, rows: readonly number[]): Table {
  const asRequest = (cell: HeaderCell): HeaderCell => {
    if (cell.role === 'score') return tellsTexts(view, cell, rows) ? { ...cell, ...SILENT } : cell;
    const role = cell.role === 'buyer' ? requestIn(cell.label) : null;
    if (role === null) return cell;
    const profile = profileColumn(view, cell.left, rows);
    const isFull = profile.filled >= Math.max(2, rows.length * 0.9) && !repeats(profile);
    return isFull ? { ...cell, ...role } : cell;
  };
  return { ...table, cells: table.cells.map(asRequest) };
}

/**
 * The table with its headings as its columns show them: what a word for numbers heads (`Item`) beside a column that
 * numbers the rows is a name for what is asked, where its own texts are none.
 */
export function withNames(view: SheetView, table: Table, rows: readonly number[]): Table {
  const ids = table.cells.filter(({ role }) => role === 'id');
  if (ids.length < 2) return table;
  const own = rows.filter((row) => view.textsOf(row).length >= 2);
  const profiles = new Map(ids.map((cell) => [cell, profileColumn(view, cell.left, own)]));
  if (![...profiles.values()].some(isNumbering)) return table;
  const isName = (profile: ColumnProfile | undefined) =>
    profile !== undefined &&
    profile.filled >= Math.max(2, own.length * 0.9) &&
    profile.identifiers <= profile.filled * 0.1 &&
    profile.words >= profile.filled * 1.5 &&
    !repeats(profile);
  const asName = (cell: HeaderCell): HeaderCell =>
    isName(profiles.get(cell)) ? { ...cell, role: 'question', weight: 1 } : cell;
  return { ...table, cells: table.cells.map(asName) };
}

/** Picks the columns that ask: by their header's word, and by texts that ask or state where the word is silent. */
export function questionColumns(view: SheetView, table: Table, rows: readonly number[]): number[] {
  const profiles = columnsOf(view, table).map((column) => profileColumn(view, column, rows));
  const scale = scaleOf(profiles, rows.length);
  let best = { column: 0, worth: LEAST_WORTH };
  for (const profile of profiles) {
    const worth = worthOf(questionSigns(profile, headerOver(table.cells, profile.column), scale));
    if (worth > best.worth) best = { column: profile.column, worth };
  }
  if (best.column === 0) return [];
  const cell = headerOver(table.cells, best.column);
  const spanned =
    cell?.role === 'question' && cell.right > cell.left
      ? profiles
          .filter(({ column }) => column >= cell.left && column <= cell.right)
          .filter((each) => each.column === best.column || !isNumbering(each))
          .map(({ column }) => column)
      : [best.column];
  const others = completing(profiles, best.column, { view, table, rows });
  return [...new Set([...spanned, ...others])].sort((a, b) => a - b);
}
