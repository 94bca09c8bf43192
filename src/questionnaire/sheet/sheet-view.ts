import { memoizedOf } from '../../memo.ts';
import { cellAddress, contains } from '../../workbook/address.ts';
import type { Area, Cell, CellAddress, Rule, Sheet } from '../../workbook/grid.ts';

const TALL = 64;

/** A sheet as the finders read it: shown text by row, merges and rules found without walking ranges. */
export type SheetView = {
  readonly sheet: Sheet;
  /** Visible rows that show any text, ascending. */
  readonly rows: readonly number[];
  /** Visible, non-blank cells of a row, left to right. */
  readonly textsOf: (row: number) => readonly Cell[];
  readonly cellAt: (row: number, column: number) => Cell | undefined;
  /** The merged area that holds the cell, or the cell alone. */
  readonly areaAt: (row: number, column: number) => Area;
  /** What the cell shows: of a merged area the text of its first cell. */
  readonly textAt: (row: number, column: number) => string;
  /** The validation over a cell that narrows it (lists before others). */
  readonly ruleAt: (row: number, column: number) => Rule | undefined;
  readonly isHiddenColumn: (column: number) => boolean;
  /** Protected, and some cells are unlocked: then only those take answers. */
  readonly onlyUnlocked: boolean;
};

type Interval = { readonly top: number; readonly bottom: number; readonly rule: Rule };

function mergeIndex(sheet: Sheet): (row: number) => readonly Area[] {
  const byRow = new Map<number, Area[]>();
  const tall: Area[] = [];
  for (const area of sheet.merges) {
    if (area.bottom - area.top >= TALL) tall.push(area);
    else
      for (let row = area.top; row <= area.bottom; row++) {
        const found = byRow.get(row);
        if (found === undefined) byRow.set(row, [area]);
        else found.push(area);
      }
  }
  return (row) =>
    tall.length === 0 ? (byRow.get(row) ?? []) : [...(byRow.get(row) ?? []), ...tall];
}

function intervalsOf(sheet: Sheet, column: number): Interval[] {
  return sheet.rules
    .flatMap((rule) =>
      rule.areas
        .filter((area) => column >= area.left && column <= area.right)
        .map((area) => ({ top: area.top, bottom: area.bottom, rule })),
    )
    .sort((a, b) => a.top - b.top);
}

/** How many earlier intervals are looked through: rules over one cell rarely overlap more deeply. */
const OVERLAP = 16;

function lookUp(intervals: readonly Interval[], row: number): Rule | undefined {
  let [low, high] = [0, intervals.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((intervals[middle]?.top ?? 0) <= row) low = middle + 1;
    else high = middle;
  }
  let other: Rule | undefined;
  for (let index = low - 1; index >= Math.max(0, low - OVERLAP); index--) {
    const interval = intervals[index];
    if (interval === undefined || interval.bottom < row) continue;
    if (interval.rule.type === 'list') return interval.rule;
    other ??= interval.rule;
  }
  return other;
}

function ruleIndex(sheet: Sheet): (row: number, column: number) => Rule | undefined {
  const byColumn = new Map<number, Interval[]>();
  return (row, column) => {
    let intervals = byColumn.get(column);
    if (intervals === undefined) {
      intervals = intervalsOf(sheet, column);
      byColumn.set(column, intervals);
    }
    return lookUp(intervals, row);
  };
}

/** A line to write on (`______`) is as blank as an empty cell. */
const isWritten = (text: string) => /[^\s_]/.test(text);

function visibleTexts(sheet: Sheet, isHidden: (column: number) => boolean): Map<number, Cell[]> {
  const texts = new Map<number, Cell[]>();
  for (const [row, cells] of sheet.rows) {
    if (sheet.hiddenRows.has(row)) continue;
    const shown: Cell[] = [];
    for (const cell of cells.values())
      if (cell.type !== 'empty' && isWritten(cell.text) && !isHidden(cell.column)) shown.push(cell);
    if (shown.length > 0) texts.set(row, shown);
  }
  return texts;
}

function hasUnlocked(sheet: Sheet): boolean {
  for (const cells of sheet.rows.values())
    for (const cell of cells.values()) if (!cell.locked) return true;
  return false;
}

/** Reads a sheet once, whoever asks for it; every later question about it is a look-up. */
export const viewSheet = memoizedOf(readSheet);

function readSheet(sheet: Sheet): SheetView {
  const isHiddenColumn = (column: number) =>
    sheet.hiddenColumns.some(({ from, to }) => column >= from && column <= to);
  const texts = visibleTexts(sheet, isHiddenColumn);
  const mergesOn = mergeIndex(sheet);
  const cellAt = (row: number, column: number) => sheet.rows.get(row)?.get(column);
  const areaAt = (row: number, column: number): Area =>
    mergesOn(row).find((area) => contains(area, row, column)) ?? {
      top: row,
      left: column,
      bottom: row,
      right: column,
    };
  return {
    sheet,
    rows: [...texts.keys()].sort((a, b) => a - b),
    textsOf: (row) => texts.get(row) ?? [],
    cellAt,
    areaAt,
    textAt: (row, column) => {
      const area = areaAt(row, column);
      const text = cellAt(area.top, area.left)?.text.trim() ?? '';
      return isWritten(text) ? text : '';
    },
    ruleAt: ruleIndex(sheet),
    isHiddenColumn,
    onlyUnlocked: sheet.isProtected && hasUnlocked(sheet),
  };
}

/** Address of an area's first cell, the name under which a merged cell goes. */
export function anchorOf(area: Area): CellAddress {
  return cellAddress(area.top, area.left);
}

/** The first index in ascending numbers whose value is at least `value`. */
export function firstAtLeast(numbers: readonly number[], value: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The texts of the last few written rows above a row, top to bottom: they say what the table under them is. */
export function linesAbove(view: SheetView, row: number, most: number): string[] {
  const end = firstAtLeast(view.rows, row);
  return view.rows
    .slice(Math.max(0, end - most), end)
    .flatMap((each) => view.textsOf(each).map((cell) => cell.text));
}
