import type { Cell } from '../../workbook/grid.ts';
import type { Layout } from '../columns/columns.ts';
import type { LeftOut, LeftOutReason } from '../questionnaire.ts';
import { strengthOf } from '../rows/answer-places.ts';
import { canBeFilled } from '../rows/answers.ts';
import type { FoundQuestion } from '../rows/found.ts';
import { anchorOf, type SheetView } from '../sheet/sheet-view.ts';
import { isIdentifier, plain, wordCount } from '../words/text.ts';

/** The text of a row that looks like an item: behind an id, or beside a cell that is dressed to be filled. */
function itemIn(view: SheetView, row: number, layouts: readonly Layout[]): Cell | null {
  const texts = view.textsOf(row);
  const first = texts.findIndex(({ text }) => !isIdentifier(text) && /\p{L}{2}/u.test(text));
  const item = texts[first];
  if (item === undefined || item.text.length > LONGEST) return null;
  if (first > 0 && wordCount(item.text) >= 2) return item;
  const area = view.areaAt(row, item.column);
  const beside = view.areaAt(row, area.right + 1);
  const isOpen = view.textAt(row, area.right + 1) === '' && (strengthOf(view, beside) ?? 0) > 0;
  return isOpen || layouts.some((layout) => hasRoom(view, layout, item)) ? item : null;
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

/**
 * Every visible row of a sheet that looks like an item and is in no question, with its reason. `reasons` are known by row; other rows are
 * left out for `otherwise`.
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
  const taken = new Set(read.headers);
  for (const { area, cells } of read.found) {
    for (const each of [area, ...cells.map((cell) => cell.area)])
      for (let row = each.top; row <= each.bottom; row++) taken.add(row);
  }
  const list: LeftOut[] = [];
  for (const row of view.rows) {
    const item = taken.has(row) ? null : itemIn(view, row, read.layouts);
    if (item === null) continue;
    const reason = read.reasons.get(row) ?? read.otherwise;
    const text = plain(item.text).slice(0, CLIPPED);
    const cell = anchorOf(view.areaAt(row, item.column));
    add(list, { sheet: view.sheet.name, row, lastRow: row, rows: 1, cell, text, reason });
  }
  return list;
}
