import type { Area } from '../../workbook/grid.ts';
import { type Anchor, idOf, questionAt } from '../columns/asking-cells.ts';
import type { Layout } from '../columns/columns.ts';
import { firstAtLeast, type SheetView } from '../sheet/sheet-view.ts';
import {
  asks,
  identifierDepth,
  identifierShape,
  isPartMark,
  toneOf,
  wordCount,
} from '../words/text.ts';
import { canBeFilled } from './answers.ts';
import type { Norms } from './norms.ts';

/** A row with the text that may ask in it, its id, and how the asked rows of its table look. */
export type Seen = {
  readonly row: number;
  readonly anchor: Anchor;
  readonly id: string | null;
  readonly norms: Norms;
};

/** How many signs of a heading a row shows: its dress, its number, its words. */
export function headingPoints(view: SheetView, layout: Layout, seen: Seen): number {
  const { row, anchor, id, norms } = seen;
  const isPart = id !== null && isPartMark(id);
  const signs = [
    norms.numbered && id === null,
    id !== null && !isPart && norms.depth >= 2 && identifierDepth(id) < norms.depth,
    !norms.labels && !isPart && toneOf(anchor.text) === 'label',
    headsOutline(view, layout, seen),
    /[:：]$/.test(anchor.text),
    norms.texts >= 4 && view.textsOf(row).length <= norms.texts - 2,
    /\p{Lu}/u.test(anchor.text) &&
      anchor.text === anchor.text.toUpperCase() &&
      wordCount(anchor.text) <= 8,
  ];
  const dress = dressPoints(view, layout, seen);
  return dress + signs.filter(Boolean).length - (asks(anchor.text) ? 1 : 0);
}

/** An id like those of the asked rows, or one that counts on from them (`1.2.1` under `1.2`). */
export function hasUsualShape({ shapes }: Norms, id: string): boolean {
  const shape = identifierShape(id);
  return [...shapes].some((known) => shape === known || shape.startsWith(`${known}.`));
}

/** Numbered as the asked rows are, and with room for the answer: asked, whatever its words. */
export function isItem(view: SheetView, layout: Layout, seen: Seen): boolean {
  const { row, anchor, id, norms } = seen;
  if (id === null || !norms.numbered || identifierDepth(id) < norms.depth) return false;
  if (!hasUsualShape(norms, id)) return false;
  const isWhole = norms.texts >= 3 && view.textsOf(row).length >= norms.texts;
  if (!isWhole && dressPoints(view, layout, seen) >= 2) return false;
  if (/[:：]$/.test(anchor.text) && leadsIn(view, layout, seen)) return false;
  if (headsOutline(view, layout, seen)) return false;
  return layout.answers.some(({ column, row: other }) => {
    const area = view.areaAt(other ?? row, column);
    return !inside(column, anchor.area) && canBeFilled(view, view.cellAt(area.top, area.left));
  });
}

/** The rows below are the parts of this one: `1 …:` over `a)`, `b)` or over `1.1`. */
function leadsIn(view: SheetView, layout: Layout, { row, id }: Seen): boolean {
  const { rows } = layout.table;
  const below = rows[firstAtLeast(rows, row + 1)] ?? null;
  const part = below === null ? null : questionAt(view, layout, below);
  if (below === null || part === null) return false;
  const next = idOf(view, layout, { row: below, area: part.area });
  return next !== null && (isPartMark(next) || next.startsWith(id ?? ' '));
}

/**
 * A mere name whose number the next row continues (`1.1 Roles` over `1.1.1 Name …`), where the numbers of sentences
 * go deeper.
 */
function headsOutline(view: SheetView, layout: Layout, seen: Seen): boolean {
  const { anchor, id, norms } = seen;
  if (id === null || norms.texts < 2 || toneOf(anchor.text) !== 'label') return false;
  return !norms.names && identifierDepth(id) < norms.deepest && leadsIn(view, layout, seen);
}

/** How differently a row is dressed from those that ask. */
function dressPoints(view: SheetView, layout: Layout, { row, anchor, norms }: Seen): number {
  const cell = view.cellAt(anchor.area.top, anchor.area.left);
  const answer = view.cellAt(row, layout.answers[0]?.column ?? 0);
  const signs = [
    cell?.bold === true && !norms.bold,
    cell?.fill !== null && cell?.fill !== undefined && !norms.fills.has(cell.fill),
    norms.present && answer === undefined,
  ];
  return signs.filter(Boolean).length + (isBlocked(view, layout, { row, norms }) ? 2 : 0);
}

/** All cells for the answer are grey, and those of the asked rows are not: nothing is to be written there. */
function isBlocked(view: SheetView, layout: Layout, { row, norms }: Pick<Seen, 'row' | 'norms'>) {
  return (
    norms.present &&
    layout.answers.length > 0 &&
    layout.answers.every(({ column, row: other }) => {
      const fill = view.cellAt(other ?? row, column)?.fill ?? null;
      return isGrey(fill) && !norms.answerFills.has(fill);
    })
  );
}

/** A grey as it is written: three equal shares short of white, a darkened background of the theme, an indexed grey. */
function isGrey(fill: string | null): boolean {
  const shares = /^(?:[0-9A-F]{2})?([0-9A-F]{2})([0-9A-F]{2})([0-9A-F]{2})$/i.exec(fill ?? '');
  if (shares === null) return /^(?:theme:0|indexed:(?:22|23|55))$/.test(fill ?? '');
  const [red = 0, green = 0, blue = 0] = shares.slice(1).map((share) => Number.parseInt(share, 16));
  const most = Math.max(red, green, blue);
  return most < 0xf5 && most - Math.min(red, green, blue) <= 8;
}

/** Whether a column lies between the edges of an area. */
export const inside = (column: number, area: Area) => column >= area.left && column <= area.right;
