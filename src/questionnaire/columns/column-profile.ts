import { bareOneOf, pattern } from '../../lexicon/look-up.ts';
import type { Cell } from '../../workbook/grid.ts';
import { isEmptyBox, isPlaceholder, isPrinted } from '../sheet/check-boxes.ts';
import type { SheetView } from '../sheet/sheet-view.ts';
import { isCommonOption } from '../words/options.ts';
import { holds } from '../words/says.ts';
import { asks, fold, isIdentifier, wordCount } from '../words/text.ts';

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
