import { idOf, questionAt } from '../columns/asking-cells.ts';
import type { Layout } from '../columns/columns.ts';
import type { SheetView } from '../sheet/sheet-view.ts';
import { asks } from '../words/text.ts';
import { measureNorms, type Norms } from './norms.ts';
import { hasUsualShape } from './row-signs.ts';

/** Runs of rows without a blank one between them; hidden rows are no gap. */
function blocksOf(view: SheetView, rows: readonly number[]): number[][] {
  const blocks: number[][] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const row of rows) {
    while (view.sheet.hiddenRows.has(last + 1)) last += 1;
    const block = blocks[blocks.length - 1];
    if (block === undefined || row > last + 1) blocks.push([row]);
    else block.push(row);
    last = row;
  }
  return blocks;
}

/** Bold cells side by side where the table's own rows have none head something else: a register, a list of versions. */
function startsAnother(view: SheetView, norms: Norms, [first = 0]: readonly number[]): boolean {
  const texts = view.textsOf(first);
  return texts.length >= 2 && !norms.bold && texts.every(({ bold }) => bold);
}

/**
 * Whether a row has what all asked rows above it have: a list, a number like theirs, a question, a cell for the
 * answer; null where they share nothing.
 */
function isAlike(view: SheetView, layout: Layout, norms: Norms): (row: number) => boolean | null {
  const answer = layout.answers[0]?.column ?? 0;
  return (row) => {
    const anchor = questionAt(view, layout, row);
    const id = anchor === null ? null : idOf(view, layout, { row, area: anchor.area });
    const signs = [
      [norms.listed.size > 0, view.ruleAt(row, answer)?.type === 'list'],
      [norms.asking, anchor !== null && asks(anchor.text)],
      [norms.numbered, id !== null && hasUsualShape(norms, id)],
      [norms.present, anchor !== null && view.cellAt(row, answer) !== undefined],
    ] as const;
    const shared = signs.filter(([applies]) => applies);
    return shared.length === 0 ? null : shared.some(([, holds]) => holds);
  };
}

function belongs(
  view: SheetView,
  layout: Layout,
  { block, norms }: { block: readonly number[]; norms: Norms },
): boolean {
  const alike = isAlike(view, layout, norms);
  if (startsAnother(view, norms, block))
    return block.slice(1).some((row) => norms.listed.has(row) || asksAt(view, layout, row));
  return block.some((row) => alike(row) !== false);
}

function asksAt(view: SheetView, layout: Layout, row: number): boolean {
  const text = questionAt(view, layout, row)?.text ?? '';
  return text !== '' && asks(text);
}

/** More blocks than these below a table are looked at no further. */
const MOST_BLOCKS = 8;

/**
 * The rows of a table without what stands below it after a blank row and shares nothing with its rows: legends,
 * time stamps, lists of versions. `listed` are the rows that offer a list.
 */
export function rowsToEnd(
  view: SheetView,
  layout: Layout,
  listed: readonly number[],
): readonly number[] {
  const blocks = blocksOf(view, layout.table.rows);
  for (let end = Math.max(1, blocks.length - MOST_BLOCKS); end < blocks.length; end++) {
    const rows = blocks.slice(0, end).flat();
    const isAbove = new Set(rows);
    const norms = measureNorms(
      view,
      { ...layout, table: { ...layout.table, rows } },
      listed.filter((row) => isAbove.has(row)),
    );
    const below = blocks.slice(end);
    if (!below.some((block) => belongs(view, layout, { block, norms }))) return rows;
  }
  return layout.table.rows;
}
