import { serialOf } from './date-serial.ts';
import type { CellWrite } from './fill.ts';
import { type Cell, MOST_BLANKS, type Sheet, type Workbook } from './grid.ts';
import { SheetCell } from './sheet-cell.ts';

/** A difference that no write explains; `sheet` and `cell` or `part` say where. */
export type Violation = {
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly part: string | null;
  readonly message: string;
};

/** Every cell that differs between two readings of a workbook, held against what was written. */
export function compareGrids(
  before: Workbook,
  after: Workbook,
  written: readonly CellWrite[],
): Violation[] {
  const violations: Violation[] = [];
  const isClipped = blanksIn(before) >= MOST_BLANKS;
  const cells = new Map(written.map((write) => [`${write.sheet}!${write.cell}`, write]));
  before.sheets.forEach((sheet, index) => {
    const other = after.sheets[index];
    if (other === undefined || other.name !== sheet.name || other.state !== sheet.state)
      violations.push({
        sheet: sheet.name,
        cell: null,
        part: null,
        message: 'the sheet is gone, renamed or in another state',
      });
    else violations.push(...compareSheets(sheet, other, { written: cells, isClipped }));
  });
  if (after.sheets.length > before.sheets.length)
    violations.push({ sheet: null, cell: null, part: null, message: 'sheets were added' });
  return violations;
}

type Expected = {
  readonly written: ReadonlyMap<string, CellWrite>;
  /** Of endless blank cells only the first are read: which, moves with what is written before them. */
  readonly isClipped: boolean;
};

function blanksIn({ sheets }: Workbook): number {
  let count = 0;
  for (const { rows } of sheets)
    for (const cells of rows.values())
      for (const cell of cells.values()) if (isBlank(cell)) count += 1;
  return count;
}

function compareSheets(before: Sheet, after: Sheet, { written, isClipped }: Expected): Violation[] {
  const at = (cell: string | null, message: string): Violation => ({
    sheet: before.name,
    cell,
    part: null,
    message,
  });
  const violations = sheetFlaws(before, after).map((message) => at(null, message));
  for (const [old, now] of pairs(before, after)) {
    const address = (old ?? now)?.address ?? '';
    const write = written.get(`${before.name}!${address}`);
    const isOne = old === undefined || now === undefined;
    if (isClipped && isOne && write === undefined && isBlank(old ?? now)) continue;
    const message = write === undefined ? unwritten(old, now) : asWritten(write, old, now);
    if (message !== null) violations.push(at(address, message));
  }
  return violations;
}

/** What stands beside the cells: rules, merges, hidden rows and columns, protection. */
function sheetFlaws(before: Sheet, after: Sheet): string[] {
  const kept = (name: 'rules' | 'merges' | 'hiddenColumns' | 'isProtected') =>
    JSON.stringify(before[name]) === JSON.stringify(after[name]) ? [] : [`${name} changed`];
  const rows =
    [...before.hiddenRows].join() === [...after.hiddenRows].join() ? [] : ['hidden rows changed'];
  return [
    ...kept('rules'),
    ...kept('merges'),
    ...kept('hiddenColumns'),
    ...kept('isProtected'),
    ...rows,
  ];
}

function* pairs(before: Sheet, after: Sheet): Generator<[Cell | undefined, Cell | undefined]> {
  for (const [row, cells] of before.rows)
    for (const [column, cell] of cells) yield [cell, after.rows.get(row)?.get(column)];
  for (const [row, cells] of after.rows)
    for (const [column, cell] of cells)
      if (before.rows.get(row)?.get(column) === undefined) yield [undefined, cell];
}

const same = (a: Cell, b: Cell): boolean =>
  a.text === b.text &&
  a.type === b.type &&
  a.number === b.number &&
  a.formula === b.formula &&
  a.style === b.style;

function unwritten(old: Cell | undefined, now: Cell | undefined): string | null {
  if (old === undefined) return 'a cell was added that nobody wrote';
  if (now === undefined) return 'the cell is gone';
  return same(old, now) ? null : 'the cell changed though nobody wrote it';
}

const isBlank = (cell: Cell | undefined) => cell?.type === 'empty' && cell.formula === null;

function asWritten(
  { value }: CellWrite,
  old: Cell | undefined,
  now: Cell | undefined,
): string | null {
  if (old !== undefined && now !== undefined && old.style !== now.style)
    return 'the style of the cell changed';
  const isEmpty = now === undefined || now.type === 'empty';
  if (value === null || value === '')
    return isEmpty ? null : 'the cell was to be cleared and is not';
  if (isEmpty) return 'the value did not arrive';
  return holds(now, value) ? null : 'the cell reads back another value';
}

/** A number or date is stored as a number; a CSV keeps a text that looks like a formula behind an apostrophe. */
function holds(cell: Cell, value: string | number): boolean {
  const wanted = String(value).replace(/\r\n?/g, '\n');
  if (cell instanceof SheetCell && cell.holdsText(wanted)) return true;
  if (cell.number === null) return cell.text === wanted || cell.text === `'${wanted}`;
  const serials = [serialOf(wanted, 1900), serialOf(wanted, 1904)];
  return Number(wanted) === cell.number || serials.includes(cell.number);
}
