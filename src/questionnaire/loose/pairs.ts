import type { Area, Cell } from '../../workbook/grid.ts';
import {
  answersBelow,
  hasPlainBox,
  type Label,
  rightOf,
  type Strength,
  strengthOf,
} from '../rows/answer-places.ts';
import { isPlaceholder } from '../sheet/check-boxes.ts';
import type { SheetView } from '../sheet/sheet-view.ts';
import { isExample, isGuidance, isInstruction } from '../words/phrases.ts';
import { asks, isIdentifier } from '../words/text.ts';

/** A text with the empty cell that seems to wait for its answer, and how plainly that shows. */
export type Pair = {
  readonly asked: Cell;
  readonly area: Area;
  readonly answer: Area;
  /** The labelled cells that the answer consists of, where labels name them. */
  readonly labels: readonly Label[];
  readonly pattern: string;
  readonly strength: Strength;
  readonly asks: boolean;
  /** The answer stands below and two rows are left for it: more than a gap between questions. */
  readonly roomBelow: boolean;
};

/** A text that may ask or name a fact: no number, option, remark, example, and nothing said about the form. */
export function isOwnText(view: SheetView, { row, column, text }: Cell): boolean {
  const area = view.areaAt(row, column);
  if (area.top !== row || area.left !== column || text.length > 4000) return false;
  if (isIdentifier(text) || isExample(text) || isGuidance(text)) return false;
  if (isPlaceholder(text) || isInstruction(text)) return false;
  return view.ruleAt(row, column)?.type !== 'list';
}

const isBlankRow = (view: SheetView, row: number) => view.textsOf(row).length === 0;

/** A text with the cells that labels name for its answer. */
export function asPair(view: SheetView, cell: Cell, labels: readonly Label[]): Pair[] {
  const area = view.areaAt(cell.row, cell.column);
  const answer = labels[0]?.area;
  const strength = answer === undefined ? null : strengthOf(view, answer);
  if (answer === undefined || strength === null) return [];
  const about = { asked: cell, area, answer, labels, strength, asks: asks(cell.text) };
  return [{ ...about, pattern: `label ${area.left}`, roomBelow: false }];
}

/** The cells right of a text and below it that seem to wait for its answer. */
export function pairsOf(view: SheetView, cell: Cell): Pair[] {
  const area = view.areaAt(cell.row, cell.column);
  const isAsking = asks(cell.text);
  const pair = (answer: Area | null, pattern: string, labels: readonly Label[] = []): Pair[] => {
    const strength = answer === null ? null : strengthOf(view, answer);
    if (answer === null || strength === null) return [];
    const below = area.bottom + 1;
    const roomBelow =
      answer.top > area.bottom && isBlankRow(view, below) && isBlankRow(view, below + 1);
    return [{ asked: cell, area, answer, labels, pattern, strength, asks: isAsking, roomBelow }];
  };
  const isWaiting = isAsking || hasPlainBox(view, area);
  const { labels, box } = isWaiting ? answersBelow(view, area) : { labels: [], box: null };
  if (isAsking && labels[0] !== undefined)
    return pair(labels[0].area, `label ${area.left}`, labels);
  const right = rightOf(view, cell.row, area);
  return [...pair(right, `right ${area.left} ${right?.left}`), ...pair(box, `below ${area.left}`)];
}
