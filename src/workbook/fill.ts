import { AppError } from '../errors.ts';
import { cellAddress, contains, parseCell } from './address.ts';
import { appendStrings } from './append-strings.ts';
import { tickIn } from './boxes.ts';
import { fillCsv } from './fill-csv.ts';
import type { Accepts, Cell, CellAddress, Sheet, Workbook } from './grid.ts';
import { type AnswerCellRule, judgeValue, type Verdict } from './judge-value.ts';
import type { Ooxml, OpenedWorkbook } from './opened.ts';
import { type Package, repackage } from './package.ts';
import { type CellPatch, type Content, patchSheet } from './patch-sheet.ts';
import { recalculateOnOpening } from './recalculate.ts';
import { SheetCell } from './sheet-cell.ts';
import { utf8Part } from './utf8-part.ts';
import { acceptsOf } from './validations.ts';

export type CellWrite = {
  readonly sheet: string;
  readonly cell: CellAddress;
  readonly value: string | number | null;
};

/** What was written, and where the cell shows it otherwise, that. */
export type Written = CellWrite & { readonly note?: string };
export type Refusal = CellWrite & { readonly reason: string };

/** `REPORT.json` of `vouch fill` (`contract.md`). */
export type FillReport = {
  readonly written: readonly Written[];
  readonly refused: readonly Refusal[];
  readonly changedParts: readonly string[];
  readonly untouchedParts: number;
};

/** `bytes` is null where a value was refused and the rest was not asked for. */
export type FillResult = { readonly bytes: Uint8Array | null; readonly report: FillReport };

export type FillOptions = {
  /** Write the legal rest where some values are refused. */
  readonly partial: boolean;
  /** The cells that the questionnaire takes answers in, by `sheet!cell`; no other cell is ever written. */
  readonly answerCells: ReadonlyMap<string, AnswerCellRule>;
};

/** A write that was judged legal, at its place. */
export type LegalWrite = {
  readonly write: CellWrite;
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly value: string | number | null;
  readonly note: string | null;
  /** Stored as a boolean: a check box. */
  readonly isBoolean: boolean;
};

/**
 * Writes the given cells into a copy of the workbook and nothing else: parts that hold none stay byte for byte,
 * compressed bytes included; new texts are appended to the shared strings.
 * @returns the copy and the report; a value that the cell does not take is refused with a reason, never bent
 */
export async function fillWorkbook(
  opened: OpenedWorkbook,
  writes: readonly CellWrite[],
  options: FillOptions,
): Promise<FillResult> {
  const { legal, refused } = judgeAll(opened.grid, writes, options);
  if (refused.length > 0 && !options.partial)
    return {
      bytes: null,
      report: { written: [], refused, changedParts: [], untouchedParts: partCount(opened) },
    };
  const written = legal.map(({ write, note }) => (note === null ? write : { ...write, note }));
  if (opened.format === 'csv') {
    const bytes = fillCsv(opened.csv, legal);
    const changed = written.length > 0 ? [opened.csv.sheet] : [];
    return {
      bytes,
      report: { written, refused, changedParts: changed, untouchedParts: 1 - changed.length },
    };
  }
  const { bytes, changedParts } = await writeOoxml(opened, legal);
  return {
    bytes,
    report: {
      written,
      refused,
      changedParts,
      untouchedParts: partCount(opened) - changedParts.length,
    },
  };
}

const partCount = (opened: OpenedWorkbook): number =>
  opened.format === 'csv' ? 1 : opened.source.parts.length;

type Judged = { readonly legal: LegalWrite[]; readonly refused: Refusal[] };

/** Lists that depend on another cell are judged by what it will hold: a refused value never arrives there. */
function judgeAll(grid: Workbook, writes: readonly CellWrite[], options: FillOptions): Judged {
  let judged = judgeOnce(grid, writes, { ...options, writing: writes });
  for (let before = -1; judged.refused.length > Math.max(before, 0); ) {
    before = judged.refused.length;
    judged = judgeOnce(grid, writes, {
      ...options,
      writing: judged.legal.map(({ write }) => write),
    });
  }
  return judged;
}

function judgeOnce(
  grid: Workbook,
  writes: readonly CellWrite[],
  { answerCells, writing }: Pick<FillOptions, 'answerCells'> & { writing: readonly CellWrite[] },
): Judged {
  const pending = new Map(writing.map((write) => [keyOf(write), String(write.value ?? '')]));
  const seen = new Map<string, CellWrite>();
  const judged: Judged = { legal: [], refused: [] };
  for (const write of writes) {
    const earlier = seen.get(keyOf(write));
    if (earlier === undefined) {
      seen.set(keyOf(write), write);
      const outcome = judgeWrite(grid, write, { answerCells, pending });
      if (typeof outcome === 'string') judged.refused.push({ ...write, reason: outcome });
      else judged.legal.push(outcome);
    } else if (earlier.value !== write.value)
      judged.refused.push({ ...write, reason: 'another value was given for this cell' });
  }
  return judged;
}

const keyOf = ({ sheet, cell }: Pick<CellWrite, 'sheet' | 'cell'>): string => `${sheet}!${cell}`;

type Judging = {
  readonly answerCells: FillOptions['answerCells'];
  readonly pending: ReadonlyMap<string, string>;
};

function judgeWrite(
  grid: Workbook,
  write: CellWrite,
  { answerCells, pending }: Judging,
): LegalWrite | string {
  const [sheet, ...more] = grid.sheets.filter(({ name }) => name === write.sheet);
  if (sheet === undefined) return `the workbook has no sheet "${write.sheet}"`;
  if (more.length > 0) return `the workbook has several sheets "${write.sheet}"`;
  if (sheet.state === 'veryHidden')
    return `the sheet "${write.sheet}" is hidden so that nobody sees it; nothing is written there`;
  const at = parseCell(write.cell);
  if (at === null) return `"${write.cell}" is not a cell`;
  const { row, column } = at;
  const merge = sheet.merges.find((area) => contains(area, row, column));
  if (merge !== undefined && (merge.top !== row || merge.left !== column))
    return `the cell is part of a merged cell; name it by its top-left cell ${cellAddress(merge.top, merge.left)}`;
  if (sheet.rows.get(row)?.get(column)?.formula != null) return 'the cell holds a formula';
  const rule = answerCells.get(keyOf(write));
  if (rule === undefined) return 'the questionnaire takes no answer in this cell';
  const accepts = acceptsOf(grid, sheet, row, column, pending);
  const cell = sheet.rows.get(row)?.get(column);
  const verdict = judgeValue(write.value, rule, {
    accepts,
    showsDates: cell instanceof SheetCell && cell.showsDates,
    dateSystem: grid.dateSystem,
  });
  if (!verdict.ok) return verdict.reason;
  return legalWrite({ write, sheet, row, column }, verdict, { accepts, cell, rule });
}

const TICKED = 'ticked among the alternatives that the cell prints';

/** The cell's own text with the chosen alternatives ticked, where it prints them with boxes; null elsewhere. */
function tickedText(
  cell: Cell | undefined,
  value: string | number | null,
  { options, multiple }: AnswerCellRule,
): string | null {
  if (cell?.type !== 'text' || typeof value !== 'string' || options === null) return null;
  const isOne = options.includes(value) || !multiple;
  return tickIn(cell.text, isOne ? [value] : value.split(/[,;] ?|\n/));
}

function legalWrite(
  at: Pick<LegalWrite, 'write' | 'sheet' | 'row' | 'column'>,
  { value, note }: Extract<Verdict, { ok: true }>,
  { accepts, cell, rule }: { accepts: Accepts; cell: Cell | undefined; rule: AnswerCellRule },
): LegalWrite {
  const inPlace = accepts.options === null ? tickedText(cell, value, rule) : null;
  if (inPlace !== null) {
    const write = { ...at.write, value: inPlace };
    return { ...at, write, value: inPlace, note: TICKED, isBoolean: false };
  }
  const takesBooleans = accepts.booleans === true || cell?.type === 'boolean';
  const isBoolean = takesBooleans && (value === 'TRUE' || value === 'FALSE');
  return { ...at, value, note: note ?? null, isBoolean };
}

async function writeOoxml(
  opened: Ooxml,
  legal: readonly LegalWrite[],
): Promise<{ bytes: Buffer; changedParts: string[] }> {
  const { source, grid } = opened;
  const replaced = new Map<string, Buffer>();
  const texts = legal.flatMap(({ value, isBoolean, ...at }) =>
    typeof value === 'string' && !isBoolean && !wasNumber(at, value) ? [value] : [],
  );
  const strings = await appendStrings(opened, texts);
  if (strings.part !== null && strings.bytes !== null) replaced.set(strings.part, strings.bytes);
  for (const [sheet, writes] of Map.groupBy(legal, (each) => each.sheet)) {
    const patches = writes.map((each): CellPatch => {
      const { row, column } = each;
      return { row, column, content: contentOf(each, strings.indexOf) };
    });
    replaced.set(sheet.part, await patched(source, sheet.part, patches));
  }
  const hasFormulas = legal.length > 0 && grid.sheets.some(holdsFormula);
  if (hasFormulas) {
    const main = await recalculateOnOpening(source, opened.mainPart);
    if (main !== null) replaced.set(opened.mainPart, main);
  }
  for (const [name, bytes] of replaced) {
    const part = source.find(name);
    if (part !== null && (await source.content(part)).equals(bytes)) replaced.delete(name);
  }
  const bytes = await repackage(source, { replaced });
  return { bytes, changedParts: [...replaced.keys()].sort() };
}

async function patched(
  source: Package,
  name: string,
  patches: readonly CellPatch[],
): Promise<Buffer> {
  const part = source.find(name);
  if (part === null)
    throw new AppError('file_damaged', `The workbook is damaged: the part ${name} is missing.`);
  const stored = await utf8Part(source, part);
  if (stored === null)
    throw new AppError(
      'file_type',
      'The sheet is not stored as UTF-8. Save the workbook again in Excel and upload that copy.',
    );
  return stored.encode(patchSheet(stored.xml, name, patches));
}

/** A plain number that replaces a number stays a number, or formulas that use the cell would break. */
function wasNumber(
  { sheet, row, column }: Pick<LegalWrite, 'sheet' | 'row' | 'column'>,
  value: string,
): boolean {
  return (
    sheet.rows.get(row)?.get(column)?.type === 'number' && /^-?\d{1,15}(\.\d{1,14})?$/.test(value)
  );
}

function contentOf(write: LegalWrite, indexOf: (text: string) => number | null): Content {
  const { value } = write;
  if (value === null) return { kind: 'empty' };
  if (typeof value === 'number') return { kind: 'number', value };
  if (write.isBoolean) return { kind: 'boolean', value: value === 'TRUE' };
  if (wasNumber(write, value)) return { kind: 'number', value: Number(value) };
  const index = indexOf(value);
  return index === null ? { kind: 'inline', text: value } : { kind: 'string', index };
}

function holdsFormula(sheet: Sheet): boolean {
  for (const row of sheet.rows.values())
    for (const cell of row.values()) if (cell.formula !== null) return true;
  return false;
}
