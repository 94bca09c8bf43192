import { AppError } from '../../errors.ts';
import { sha256 } from '../../hash.ts';
import type { Sheet, Workbook } from '../../workbook/grid.ts';
import { viewSheet } from '../sheet/sheet-view.ts';
import { findTables } from '../tables/tables.ts';
import type { SheetLayout, WorkbookLayout } from './layout.ts';
import { withShiftedColumns } from './shifted.ts';
import { tellTables } from './tables.ts';

/** A correction that is remembered for a template. */
export type Remembered = {
  readonly fingerprint: string;
  readonly layout: WorkbookLayout;
  /** SHA-256 of what its questions say, each trimmed; empty where that is not known any more. */
  readonly texts: readonly string[];
};

/** The one that holds for a workbook. */
export type Chosen = {
  readonly remembered: Remembered;
  /** With the names that its sheets have in this workbook. */
  readonly layout: WorkbookLayout;
  /** The template is the same to the last heading; else the file only asks much the same. */
  readonly isSame: boolean;
};

/** Fewer questions, or fewer of them found again, may be chance: buyers borrow from one another. */
const FEWEST = 4;
const SHARE = 0.6;

function textsIn(workbook: Workbook): Set<string> {
  const texts = new Set<string>();
  for (const { rows } of workbook.sheets)
    for (const cells of rows.values())
      for (const { text } of cells.values()) if (text.length >= 8) texts.add(text.trim());
  return new Set([...texts].map(sha256));
}

/**
 * The entry as it holds for a sheet: every table that it names stands there, at the row it says or further down,
 * its columns where it says or moved along by others that were added or taken away; null where one stands nowhere.
 */
function fitted(sheet: Sheet, entry: SheetLayout): SheetLayout | null {
  const { tables = [] } = entry;
  const view = viewSheet(sheet);
  const found = findTables(view);
  try {
    return tables.length > 0 && tellTables(view, tables, found).length >= tables.length
      ? entry
      : null;
  } catch (error) {
    if (error instanceof AppError) return withShiftedColumns(view, entry, found);
    throw error;
  }
}

/** The entry for a sheet that is not called as it says: there must be one such sheet only. */
function forOther(others: readonly Sheet[], entry: SheetLayout): SheetLayout[] {
  const [only, ...more] = others.flatMap((sheet) => {
    const own = fitted(sheet, entry);
    return own === null ? [] : [{ ...own, sheet: sheet.name }];
  });
  return only === undefined || more.length > 0 ? [] : [only];
}

/**
 * The layout as it holds here, with its sheets as they are called here; a sheet that is not here, or that two could
 * be, is left to be guessed.
 */
function fittedTo(workbook: Workbook, layout: WorkbookLayout): WorkbookLayout | null {
  if (workbook.format === 'csv') {
    const [sheet] = workbook.sheets;
    const [entry, ...more] = layout.sheets;
    if (sheet === undefined || entry === undefined || more.length > 0) return layout;
    return { ...layout, sheets: [fitted(sheet, entry) ?? entry] };
  }
  const named = new Set(layout.sheets.map(({ sheet }) => sheet));
  const here = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  const others = workbook.sheets.filter(
    ({ name, kind }) => kind === 'worksheet' && !named.has(name),
  );
  const sheets = layout.sheets.flatMap((entry) => {
    const own = here.get(entry.sheet);
    return own === undefined ? forOther(others, entry) : [fitted(own, entry) ?? entry];
  });
  const isNamedOnce = new Set(sheets.map(({ sheet }) => sheet)).size === sheets.length;
  return sheets.length === 0 || !isNamedOnce ? null : { ...layout, sheets };
}

/**
 * The remembered correction for a workbook: that of its very template, else the one whose questions stand in it
 * again, most of them, because the template grew, its columns moved or its sheets were renamed; null where there is
 * none.
 */
export function chooseRemembered(
  workbook: Workbook,
  fingerprint: string,
  remembered: readonly Remembered[],
): Chosen | null {
  const same = remembered.find((each) => each.fingerprint === fingerprint);
  if (same !== undefined) return { remembered: same, layout: same.layout, isSame: true };
  const known = remembered.filter(({ texts }) => texts.length >= FEWEST);
  if (known.length === 0) return null;
  const here = textsIn(workbook);
  const shares = known
    .map((each) => ({
      each,
      share: each.texts.filter((text) => here.has(text)).length / each.texts.length,
    }))
    .filter(({ share }) => share >= SHARE)
    .sort((a, b) => b.share - a.share);
  for (const { each } of shares) {
    const layout = fittedTo(workbook, each.layout);
    if (layout !== null) return { remembered: each, layout, isSame: false };
  }
  return null;
}
