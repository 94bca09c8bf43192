import type { Area } from '../../workbook/grid.ts';
import { idOf, questionAt } from '../columns/asking-cells.ts';
import type { Layout } from '../columns/columns.ts';
import type { SheetView } from '../sheet/sheet-view.ts';
import { asks, identifierDepth, identifierShape, toneOf } from '../words/text.ts';

/** How the asked rows of a table usually look; a row that looks otherwise is a heading or a remark. */
export type Norms = {
  readonly bold: boolean;
  /** The fills that they have: one, or those of striped rows. */
  readonly fills: ReadonlySet<string | null>;
  /** The fills of the cells that take their answers. */
  readonly answerFills: ReadonlySet<string | null>;
  readonly labels: boolean;
  /** Those with the deepest numbers are mostly mere names too. */
  readonly names: boolean;
  readonly numbered: boolean;
  readonly depth: number;
  /** The most parts that an id has. */
  readonly deepest: number;
  readonly shapes: ReadonlySet<string>;
  /** Nearly all of them have a cell for the answer, empty or not. */
  readonly present: boolean;
  /** They ask, and have a coloured cell for the answer, which other rows with a text have not. */
  readonly boxed: boolean;
  /** Nearly all of them ask or request. */
  readonly asking: boolean;
  readonly texts: number;
  /** Some texts stand in rows without the list that the asked rows have. */
  readonly mixed: boolean;
  readonly listed: ReadonlySet<number>;
};

const share = (count: number, of: number) => (of === 0 ? 0 : count / of);

function mostFrequent<T>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** The fills that a good share of the rows have: stripes are two of them. */
function usualFills(fills: readonly (string | null)[]): Set<string | null> {
  const usual = [...Map.groupBy(fills, (fill) => fill)]
    .filter(([, same]) => same.length >= fills.length * 0.3)
    .map(([fill]) => fill);
  return new Set(usual.length > 0 ? usual : [mostFrequent(fills) ?? null]);
}

type Row = { readonly row: number; readonly area: Area; readonly text: string };

const mostly = (rows: readonly Row[], holds: (row: Row) => boolean) =>
  share(rows.filter(holds).length, rows.length) >= 0.8;

/**
 * The rows that ask and have a coloured cell for the answer, where those with such a cell nearly all ask and others
 * have none; else empty.
 */
function boxedRows(view: SheetView, layout: Layout, all: readonly Row[]): readonly Row[] {
  const column = layout.answers[0]?.column ?? 0;
  const boxed = all.filter(({ row }) => (view.cellAt(row, column)?.fill ?? null) !== null);
  const isNorm = boxed.length >= 3 && boxed.length < all.length;
  return isNorm && mostly(boxed, ({ text }) => asks(text)) ? boxed : [];
}

const rowsWithText = (view: SheetView, layout: Layout, rows: readonly number[]): Row[] =>
  rows.flatMap((row) => {
    const found = questionAt(view, layout, row);
    return found === null ? [] : [{ row, ...found }];
  });

/**
 * Without lists the rows that are surely asked: those with a number where most have one, else those with a coloured
 * cell, else all.
 */
function sureRows(
  view: SheetView,
  layout: Layout,
  { all, hasLists }: { all: readonly Row[]; hasLists: boolean },
): { numbered: boolean; boxed: boolean; asked: readonly Row[] } {
  const withId = all.filter((row) => idOf(view, layout, row) !== null);
  const numbered = share(withId.length, all.length) >= 0.5;
  if (hasLists) return { numbered, boxed: false, asked: all };
  if (numbered && withId.length > 0) return { numbered, boxed: false, asked: withId };
  const boxes = boxedRows(view, layout, all);
  const boxed = boxes.length > 0;
  return { numbered, boxed, asked: boxed ? boxes : all };
}

const isNames = (rows: readonly Row[]) =>
  share(rows.filter(({ text }) => toneOf(text) === 'label').length, rows.length) >= 0.5;

/** Measures how the asked rows look; `listed` are those that offer a list. */
export function measureNorms(view: SheetView, layout: Layout, listed: readonly number[]): Norms {
  const hasLists = listed.length > 0;
  const withText = rowsWithText(view, layout, layout.table.rows);
  const all = hasLists ? rowsWithText(view, layout, listed) : withText;
  const { numbered, boxed, asked } = sureRows(view, layout, { all, hasLists });
  const cells = asked.map(({ area }) => view.cellAt(area.top, area.left));
  const ids = asked.flatMap((row) => idOf(view, layout, row) ?? []);
  const depthOf = (row: Row) => identifierDepth(idOf(view, layout, row) ?? '');
  const deepest = Math.max(0, ...asked.map(depthOf));
  const deep = asked.filter((row) => depthOf(row) === deepest);
  const column = layout.answers[0]?.column ?? 0;
  return {
    bold: share(cells.filter((cell) => cell?.bold === true).length, asked.length) >= 0.5,
    fills: usualFills(cells.map((cell) => cell?.fill ?? null)),
    answerFills: usualFills(asked.map(({ row }) => view.cellAt(row, column)?.fill ?? null)),
    labels: isNames(asked),
    names: isNames(deep),
    numbered,
    depth: mostFrequent(ids.map(identifierDepth)) ?? 0,
    deepest,
    shapes: new Set(ids.map(identifierShape)),
    present: mostly(asked, ({ row }) => view.cellAt(row, column) !== undefined),
    boxed,
    asking: mostly(asked, ({ text }) => asks(text)),
    texts: mostFrequent(asked.map(({ row }) => view.textsOf(row).length)) ?? 0,
    mixed: hasLists && withText.length > asked.length,
    listed: new Set(listed),
  };
}
