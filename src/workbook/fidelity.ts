import { compareSheetXml, onlyAppends, onlyRecalculates } from './compare-parts.ts';
import { serialOf } from './date-serial.ts';
import type { CellWrite, FillReport } from './fill.ts';
import type { Cell, Sheet, Workbook } from './grid.ts';
import { openWorkbook } from './open-workbook.ts';
import type { OpenedWorkbook } from './opened.ts';

export type Violation = {
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly part: string | null;
  readonly message: string;
};

/** The proof, read back from both files, that a write changed nothing but its cells. */
export type FidelityReport = {
  readonly ok: boolean;
  readonly cellsWritten: number;
  readonly changedParts: readonly { readonly part: string; readonly why: string }[];
  readonly identicalParts: number;
  readonly recalculates: boolean;
  readonly violations: readonly Violation[];
};

/**
 * Reads the original and the copy again, compares every part byte for byte and every cell of the changed sheets, and holds
 * the differences against what the report says was written.
 */
export async function checkFidelity(
  original: Uint8Array,
  out: Uint8Array,
  report: FillReport,
): Promise<FidelityReport> {
  const fileName = original[0] === 0x50 && original[1] === 0x4b ? 'workbook.xlsx' : 'workbook.csv';
  const [before, after] = [
    await openWorkbook(original, fileName),
    await openWorkbook(out, fileName),
  ];
  const parts = await compareParts(before, after, report);
  const violations = [
    ...parts.violations,
    ...compareGrids(before.grid, after.grid, report.written),
  ];
  return {
    ok: violations.length === 0,
    cellsWritten: report.written.length,
    changedParts: parts.changed,
    identicalParts: parts.identical,
    recalculates: parts.changed.some(({ why }) => why === RECALCULATION),
    violations,
  };
}

const RECALCULATION = 'formulas are recalculated when the file is opened';

type Parts = {
  readonly changed: { readonly part: string; readonly why: string }[];
  readonly identical: number;
  readonly violations: Violation[];
};

const problem = (part: string, message: string): Violation => ({
  sheet: null,
  cell: null,
  part,
  message,
});

async function compareParts(
  before: OpenedWorkbook,
  after: OpenedWorkbook,
  report: FillReport,
): Promise<Parts> {
  if (before.format === 'csv' || after.format === 'csv')
    return {
      changed: report.changedParts.map((part) => ({ part, why: 'holds written cells' })),
      identical: 0,
      violations: [],
    };
  const [old, now] = [before.source, after.source];
  const violations: Violation[] = [];
  const changed: { part: string; why: string }[] = [];
  const names = (list: typeof old.parts) => list.map(({ name }) => name).join('\n');
  if (names(old.parts) !== names(now.parts))
    violations.push(problem('', 'parts were added, removed or reordered'));
  let identical = 0;
  for (const part of old.parts) {
    const other = now.find(part.name);
    if (other === null) continue;
    if ((await old.content(part)).equals(await now.content(other))) {
      identical += 1;
      continue;
    }
    const texts = [await old.text(part), await now.text(other)] as const;
    const { why, flaws } = changeOf(part.name, texts, { before, report });
    violations.push(...flaws);
    changed.push({ part: part.name, why });
    if (!report.changedParts.includes(part.name))
      violations.push(problem(part.name, 'the report does not name this changed part'));
  }
  return { changed, identical, violations };
}

type Change = { readonly why: string; readonly flaws: readonly Violation[] };

/** Why a part may have changed, and what in it may not. */
function changeOf(
  part: string,
  [before, after]: readonly [string, string],
  from: { before: Extract<OpenedWorkbook, { format: 'ooxml' }>; report: FillReport },
): Change {
  const sheet = from.before.grid.sheets.find((each) => each.part === part)?.name;
  const written = new Set(
    from.report.written.filter((write) => write.sheet === sheet).map(({ cell }) => cell),
  );
  const flawUnless = (holds: boolean, message: string) => (holds ? [] : [problem(part, message)]);
  if (sheet !== undefined && written.size > 0)
    return {
      why: 'holds written cells',
      flaws: compareSheetXml(before, after, { part, written }).map(({ cell, message }) => ({
        sheet,
        cell,
        part,
        message,
      })),
    };
  if (part === from.before.mainPart)
    return {
      why: RECALCULATION,
      flaws: flawUnless(onlyRecalculates(before, after), 'more than the recalculation changed'),
    };
  if (/sharedStrings\.xml$/i.test(part))
    return {
      why: 'new texts stand at its end',
      flaws: flawUnless(onlyAppends(before, after), 'texts that were there changed'),
    };
  const message = 'the part changed though nothing was written to it';
  return { why: message, flaws: [problem(part, message)] };
}

function compareGrids(
  before: Workbook,
  after: Workbook,
  written: readonly CellWrite[],
): Violation[] {
  const violations: Violation[] = [];
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
    else violations.push(...compareSheets(sheet, other, cells));
  });
  if (after.sheets.length > before.sheets.length)
    violations.push({ sheet: null, cell: null, part: null, message: 'sheets were added' });
  return violations;
}

function compareSheets(
  before: Sheet,
  after: Sheet,
  written: ReadonlyMap<string, CellWrite>,
): Violation[] {
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
  if (cell.number === null) return cell.text === wanted || cell.text === `'${wanted}`;
  const serials = [serialOf(wanted, 1900), serialOf(wanted, 1904)];
  return Number(wanted) === cell.number || serials.includes(cell.number);
}
