import type { Cell } from '../../workbook/grid.ts';
import { answersBelow } from '../rows/answer-places.ts';
import type { SheetView } from '../sheet/sheet-view.ts';
import { isCommonOption } from '../words/options.ts';
import { asks, toneOf } from '../words/text.ts';
import { asPair, type Pair, pairsOf } from './pairs.ts';

/** Forms dress the questions of a block alike, and the cells for their answers too. */
function lookOf(view: SheetView, { area, answer }: Pair): string {
  const asked = view.cellAt(area.top, area.left);
  const fill = view.cellAt(answer.top, answer.left)?.fill ?? null;
  return JSON.stringify([asked?.bold, asked?.fill, fill, answer.right - answer.left]);
}

/** Fewer questions below each other may have a heading among them. */
const FEWEST_IN_RUN = 4;

/**
 * Of the rows around it that follow each other without a gap most ask in its column, dressed as it is, each beside
 * a blank cell.
 */
function isInRun(view: SheetView, { asked }: Pair, alike: readonly Pair[]): boolean {
  const isBold = view.cellAt(asked.row, asked.column)?.bold === true;
  if (isBold || alike.length < FEWEST_IN_RUN) return false;
  const isFilled = (row: number) => view.textAt(row, asked.column) !== '';
  let [top, bottom] = [asked.row, asked.row];
  while (top > 1 && isFilled(top - 1)) top -= 1;
  while (isFilled(bottom + 1)) bottom += 1;
  const near = alike.filter(({ asked: other }) => other.row >= top && other.row <= bottom);
  return near.length >= Math.max(FEWEST_IN_RUN, (bottom - top + 1) * 0.5);
}

/** What leads in, or is a sentence: no name of what is asked. */
const ENDS = /[:：.。!]\s*$/;

/** Beside a cell that is dressed as those of questions above and below it, or in a run of them beside blank cells. */
function isAmong(view: SheetView, pair: Pair, block: readonly Pair[]): boolean {
  const alike = block.filter((other) => lookOf(view, other) === lookOf(view, pair));
  if (pair.strength === 0) return isInRun(view, pair, alike);
  const rows = block.map(({ asked }) => asked.row);
  const { row, text } = pair.asked;
  const isBetween = row > Math.min(...rows) && row < Math.max(...rows);
  return toneOf(text) === 'label' && isBetween && alike.length >= 2;
}

/**
 * Texts over the same labels as at least three questions of their column (`Answer`, `Comments`) are asked too,
 * though they do not ask.
 */
export function labelledAlike(
  view: SheetView,
  texts: readonly Cell[],
  kept: readonly Pair[],
): Pair[] {
  const known = new Set(kept.map(({ asked }) => asked.address));
  const labelsOf = ({ asked, labels }: Pair) =>
    JSON.stringify([asked.column, ...labels.map(({ header, area }) => [header.label, area.left])]);
  const counts = Map.groupBy(
    kept.filter(({ labels }) => labels.length > 0),
    labelsOf,
  );
  return texts
    .filter(({ address, text }) => !known.has(address) && !isCommonOption(text))
    .flatMap((cell) => {
      const area = view.areaAt(cell.row, cell.column);
      const { labels } = answersBelow(view, area);
      const pair = labels[0] === undefined ? [] : asPair(view, cell, labels);
      return pair.filter((each) => (counts.get(labelsOf(each))?.length ?? 0) >= FEWEST_LABELLED);
    });
}

const FEWEST_LABELLED = 3;

/**
 * Labels between questions, beside a cell that is laid out and dressed as theirs are, ask for a fact: `Time window`.
 */
export function labelsAmong(
  view: SheetView,
  texts: readonly Cell[],
  kept: readonly Pair[],
): Pair[] {
  const blocks = Map.groupBy(kept, ({ pattern }) => pattern);
  return texts
    .filter(({ text }) => !isCommonOption(text) && !ENDS.test(text) && !asks(text))
    .flatMap((cell) => pairsOf(view, cell))
    .filter(({ pattern }) => pattern.startsWith('right'))
    .filter((pair) => isAmong(view, pair, blocks.get(pair.pattern) ?? []));
}

/** Fewer names with one list beside them may be settings. */
const FEWEST_NAMES = 4;

/** Names below each other, each beside a list, the same for all: a form that asks of each, though it says nothing. */
export function namesWithList(view: SheetView, labels: readonly Cell[]): Pair[] {
  const pairs = labels
    .filter(({ text }) => !isCommonOption(text))
    .flatMap((cell) => pairsOf(view, cell))
    .filter(({ pattern }) => pattern.startsWith('right'));
  const listOf = ({ answer }: Pair) => {
    const rule = view.ruleAt(answer.top, answer.left);
    return rule?.type === 'list' ? rule.formula1 : null;
  };
  return [...Map.groupBy(pairs, (pair) => `${pair.pattern} ${listOf(pair)}`).values()]
    .filter(([first, ...others]) => {
      const isListed = first !== undefined && listOf(first) !== null;
      return isListed && others.length + 1 >= FEWEST_NAMES;
    })
    .flat();
}
