import type { Area, Cell } from '../../workbook/grid.ts';
import type { Layout } from '../columns/columns.ts';
import type { LeftOut, LeftOutReason } from '../questionnaire.ts';
import { strengthOf } from '../rows/answer-places.ts';
import { canBeFilled } from '../rows/answers.ts';
import type { FoundQuestion } from '../rows/found.ts';
import { isPlaceholder } from '../sheet/check-boxes.ts';
import { anchorOf, type SheetView } from '../sheet/sheet-view.ts';
import { isIdentifier, plain, toneOf, wordCount } from '../words/text.ts';
import { roleOfSheet } from './sheet-roles.ts';

/** Fewer texts below each other, each alone in its row, are titles. */
const FEWEST_ALONE = 3;
/** Longer ones explain. */
const MOST_WORDS = 12;

/**
 * On a sheet in which nothing is asked: texts below each other in one column, each alone in its row, as the items
 * of a list without headings are. Where the sheet is prose there are none.
 */
function listedAlone(view: SheetView): Map<number, Cell> {
  const runs: Cell[][] = [];
  if (roleOfSheet(view) === 'instructions') return new Map();
  for (const row of view.rows) {
    const [cell, ...others] = view.textsOf(row);
    if (cell === undefined || others.length > 0) continue;
    if (!isText(cell) || cell.formula !== null || wordCount(cell.text) > MOST_WORDS) continue;
    const last = runs[runs.length - 1]?.at(-1);
    if (last?.row === row - 1 && last.column === cell.column) runs[runs.length - 1]?.push(cell);
    else runs.push([cell]);
  }
  const long = runs.filter(({ length }) => length >= FEWEST_ALONE);
  return new Map(long.flat().map((cell) => [cell.row, cell]));
}

/** A row that is read as the heading of a table and starts with a number is told: it may be one of its items. */
const startsWithId = (view: SheetView, row: number) =>
  /\d/.test(view.textsOf(row)[0]?.text ?? '') && isIdentifier(view.textsOf(row)[0]?.text ?? '');

type ItemSigns = {
  readonly view: SheetView;
  readonly layouts: readonly Layout[];
  readonly places: readonly Place[];
};

/**
 * Where a question without a table has its text and its answer: a text below it in its column, beside a free cell
 * in that column, looks like it.
 */
type Place = { readonly asked: number; readonly answer: number; readonly from: number };

const isText = ({ text }: Cell) =>
  text.length <= LONGEST && /\p{L}{2}/u.test(text) && !isIdentifier(text) && !isPlaceholder(text);

const besideOf = (view: SheetView, { row, column }: Cell) =>
  view.areaAt(row, view.areaAt(row, column).right + 1);

/** An empty cell that can be filled. */
const isFree = (view: SheetView, area: Area) =>
  view.textAt(area.top, area.left) === '' && strengthOf(view, area) !== null;

/** Beside a cell that is dressed to be filled. */
function isBesideOpen(view: SheetView, cell: Cell): boolean {
  const beside = besideOf(view, cell);
  return isFree(view, beside) && isShown(view, beside);
}

/** By a lock, a list, a shape, a colour, or a line at its edge. */
const isShown = (view: SheetView, area: Area) =>
  (strengthOf(view, area) ?? 0) > 0 || view.cellAt(area.top, area.left)?.lined === true;

/**
 * The text of a row that looks like an item: it asks, it stands behind an id, beside a cell that is dressed to be
 * filled, where a table has a cell for an answer, or as a question without a table does.
 */
function itemIn({ view, layouts, places }: ItemSigns, row: number): Cell | null {
  const texts = view.textsOf(row);
  const first = texts.find(isText);
  if (first === undefined) return null;
  const numbered = texts.find(
    (cell, index) => isText(cell) && index > 0 && !isText(texts[index - 1] ?? cell),
  );
  const isItem = ({ text }: Cell) => wordCount(text) >= 2;
  if (numbered !== undefined && (isItem(numbered) || isFree(view, besideOf(view, numbered))))
    return numbered;
  if (layouts.some((layout) => hasRoom(view, layout, first))) return first;
  const isOpen = (cell: Cell) =>
    isQuestion(cell) ||
    isBesideOpen(view, cell) ||
    places.some((place) => isPlaced(view, place, cell));
  return texts.find((cell) => isText(cell) && isOpen(cell)) ?? null;
}

/** A text with a question of its own; a formula's is asked where it comes from. */
const isQuestion = ({ text, formula }: Cell) => formula === null && toneOf(text) === 'question';

const isPlaced = (view: SheetView, { asked, answer, from }: Place, cell: Cell): boolean =>
  cell.column === asked && cell.row >= from && isFree(view, view.areaAt(cell.row, answer));

/**
 * Where the questions of a sheet that stand beside their answers have both, each place once, from its first
 * question down.
 */
function placesOf(found: readonly FoundQuestion[]): Place[] {
  const places = new Map<string, Place>();
  for (const { area, cells } of found) {
    const answer = cells[0]?.area;
    if (answer === undefined || answer.top !== area.top || answer.left < area.left) continue;
    const key = `${area.left} ${answer.left}`;
    const from = Math.min(area.top, places.get(key)?.from ?? area.top);
    places.set(key, { asked: area.left, answer: answer.left, from });
  }
  return [...places.values()];
}

/** Longer texts explain. */
const LONGEST = 1000;
const CLIPPED = 160;

/** A table has a cell for an answer in the row, filled in or not. */
function hasRoom(view: SheetView, { table, answers }: Layout, { row, column: own }: Cell): boolean {
  if (row <= table.header.bottom || row > (table.rows[table.rows.length - 1] ?? 0)) return false;
  return answers.some(({ column }) => {
    const area = view.areaAt(row, column);
    if (area.left !== column || column === own) return false;
    return canBeFilled(view, view.cellAt(area.top, area.left));
  });
}

/** Reasons that speak of many rows alike: rows below each other are told together. */
const TOGETHER: ReadonlySet<LeftOutReason> = new Set<LeftOutReason>([
  'below_table',
  'table_not_asked',
  'sheet_not_asked',
  'copy',
  'no_cell',
]);

function add(list: LeftOut[], next: LeftOut): void {
  const last = list[list.length - 1];
  if (last === undefined || last.reason !== next.reason || !TOGETHER.has(next.reason)) {
    list.push(next);
    return;
  }
  list[list.length - 1] = { ...last, lastRow: next.row, rows: last.rows + 1 };
}

/** Rows that are in a question, or head a table. */
function rowsTaken(
  view: SheetView,
  { found, headers }: { found: readonly FoundQuestion[]; headers: ReadonlySet<number> },
): Set<number> {
  const taken = new Set([...headers].filter((row) => !startsWithId(view, row)));
  for (const { top, bottom } of found.flatMap(({ area, cells }) => [
    area,
    ...cells.map((cell) => cell.area),
  ]))
    for (let row = top; row <= bottom; row++) taken.add(row);
  return taken;
}

/** Shows that it waits to be filled, as another cell does: in the same colour, or with lines as that one. */
function isAlike(view: SheetView, one: Area, other: Area): boolean {
  const fillOf = ({ top, left }: Area) => view.cellAt(top, left)?.fill ?? null;
  return isShown(view, one) && isShown(view, other) && fillOf(one) === fillOf(other);
}

/**
 * Outside tables a row may hold more than what was found in it: texts in other columns, each beside a free cell
 * dressed as the one that takes the answer.
 */
function itemsBeside({ view, layouts }: ItemSigns, found: readonly FoundQuestion[]): Cell[] {
  const held = new Set(found.flatMap(({ cells }) => cells.map(({ area }) => anchorOf(area))));
  const isAsked = new Set(found.map(({ questionCell }) => questionCell));
  const inTable = new Set(
    layouts.flatMap(({ table: { header, rows } }) => [header.top, header.bottom, ...rows]),
  );
  const answersIn = Map.groupBy(
    found.flatMap(({ cells }) => cells.map(({ area }) => area)),
    ({ top }) => top,
  );
  return [...answersIn].flatMap(([row, answers]) => {
    if (inTable.has(row)) return [];
    return view.textsOf(row).filter((cell) => {
      const at = anchorOf(view.areaAt(row, cell.column));
      const beside = besideOf(view, cell);
      const isOpen = isFree(view, beside) && !held.has(anchorOf(beside));
      const isItem = isText(cell) && cell.formula === null && !isAsked.has(at) && !held.has(at);
      return isItem && isOpen && answers.some((answer) => isAlike(view, answer, beside));
    });
  });
}

/**
 * What of a sheet looks like an item and is in no question, with its reason: visible rows, and texts in rows of
 * which another text is asked. `reasons` are known by row; other rows are left out for `otherwise`.
 */
export function findLeftOut(
  view: SheetView,
  read: {
    readonly found: readonly FoundQuestion[];
    readonly layouts: readonly Layout[];
    readonly headers: ReadonlySet<number>;
    readonly reasons: ReadonlyMap<number, LeftOutReason>;
    readonly otherwise: LeftOutReason;
  },
): LeftOut[] {
  const taken = rowsTaken(view, read);
  const signs = { view, layouts: read.layouts, places: placesOf(read.found) };
  const listed = read.found.length > 0 ? new Map<number, Cell>() : listedAlone(view);
  const list: LeftOut[] = [];
  const asLeftOut = ({ row, column, text }: Cell): LeftOut => ({
    sheet: view.sheet.name,
    row,
    lastRow: row,
    rows: 1,
    cell: anchorOf(view.areaAt(row, column)),
    text: plain(text).slice(0, CLIPPED),
    reason: read.reasons.get(row) ?? read.otherwise,
  });
  for (const row of view.rows) {
    const item = taken.has(row) ? null : (itemIn(signs, row) ?? listed.get(row) ?? null);
    if (item !== null) add(list, asLeftOut(item));
  }
  const beside = itemsBeside(signs, read.found).map(asLeftOut);
  return [...list, ...beside].sort((a, b) => a.row - b.row);
}
