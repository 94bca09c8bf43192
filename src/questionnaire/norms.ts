import type { Layout } from './columns.ts';
import { idOf, questionAt } from './rows.ts';
import type { SheetView } from './sheet-view.ts';
import { asks, identifierDepth, identifierShape, toneOf } from './text.ts';

/** How the asked rows of a table usually look; a row that looks otherwise is a heading or a remark. */
export type Norms = {
  readonly bold: boolean;
  readonly fill: string | null;
  readonly labels: boolean;
  readonly numbered: boolean;
  readonly depth: number;
  readonly shapes: ReadonlySet<string>;
  /** Nearly all of them have a cell for the answer, empty or not. */
  readonly present: boolean;
  /** Nearly all of them ask or request. */
  readonly asking: boolean;
  readonly texts: number;
  /** Some texts stand in rows without the list that the asked rows have. */
  readonly mixed: boolean;
  readonly listed: ReadonlySet<number>;
  /** Rows from the first to the last listed one. */
  readonly span: { readonly from: number; readonly to: number };
};

const share = (count: number, of: number) => (of === 0 ? 0 : count / of);

function mostFrequent<T>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** Measures how the asked rows look: `listed`, those that offer a list, else those with a number where most have one, else all. */
export function measureNorms(view: SheetView, layout: Layout, listed: readonly number[]): Norms {
  const rows = listed.length > 0 ? listed : layout.table.rows;
  const anchors = rows.map((row) => ({ row, found: questionAt(view, layout, row) }));
  const all = anchors.flatMap(({ row, found }) => (found === null ? [] : [{ row, ...found }]));
  const withId = all.filter(({ row, area }) => idOf(view, layout, { row, area }) !== null);
  const numbered = share(withId.length, all.length) >= 0.5;
  const asked = numbered && listed.length === 0 ? withId : all;
  const cells = asked.map(({ area }) => view.cellAt(area.top, area.left));
  const ids = asked.map(({ row, area }) => idOf(view, layout, { row, area }));
  const column = layout.answers[0]?.column ?? 0;
  const depths = ids.flatMap((id) => (id === null ? [] : [identifierDepth(id)]));
  const withText = layout.table.rows.filter((row) => questionAt(view, layout, row) !== null).length;
  return {
    bold: share(cells.filter((cell) => cell?.bold === true).length, asked.length) >= 0.5,
    fill: mostFrequent(cells.map((cell) => cell?.fill ?? null)) ?? null,
    labels: share(asked.filter(({ text }) => toneOf(text) === 'label').length, asked.length) >= 0.5,
    numbered,
    depth: mostFrequent(depths) ?? 0,
    shapes: new Set(ids.flatMap((id) => (id === null ? [] : [identifierShape(id)]))),
    present:
      share(
        asked.filter(({ row }) => view.cellAt(row, column) !== undefined).length,
        asked.length,
      ) >= 0.8,
    asking: share(asked.filter(({ text }) => asks(text)).length, asked.length) >= 0.8,
    texts: mostFrequent(asked.map(({ row }) => view.textsOf(row).length)) ?? 0,
    mixed: listed.length > 0 && withText > asked.length,
    listed: new Set(listed),
    span: { from: listed[0] ?? 0, to: listed[listed.length - 1] ?? Infinity },
  };
}
