import type { Area, Cell } from '../../workbook/grid.ts';
import { isPlaceholder, prefilledOptions } from '../sheet/check-boxes.ts';
import type { SheetView } from '../sheet/sheet-view.ts';
import type { HeaderCell } from '../tables/headers.ts';
import { asks, isIdentifier, kept, leadingIdentifier, wordCount } from '../words/text.ts';
import { roleOfHeader } from '../words/vocabulary.ts';
import { canBeFilled } from './answers.ts';

export type Strength = 0 | 1 | 2;

const statesOptions = kept((text) => prefilledOptions(text) !== null);

/**
 * How plainly a cell shows that it waits for an answer: 2 by a list, a lock or a box (one merged over rows and
 * columns too), 1 by its size or colour, 0 by being empty; null where it takes none.
 */
export function strengthOf(view: SheetView, area: Area): Strength | null {
  const cell = view.cellAt(area.top, area.left);
  const rule = view.ruleAt(area.top, area.left);
  if (!canBeFilled(view, cell)) return null;
  if (view.onlyUnlocked || rule?.type === 'list') return 2;
  const text = view.textAt(area.top, area.left);
  if (statesOptions(text)) return 2;
  if (text !== '') return isPlaceholder(text) ? 2 : null;
  if (rule !== undefined) return 2;
  return strengthOfShape(area, cell);
}

function strengthOfShape(area: Area, cell: Cell | undefined): Strength {
  const [isWide, isTall] = [area.right > area.left, area.bottom > area.top];
  if (isWide && isTall) return 2;
  return isWide || isTall || (cell !== undefined && cell.fill !== null) ? 1 : 0;
}

/** The cell right of a text that seems to wait for its answer, or null. */
export function rightOf(view: SheetView, row: number, area: Area): Area | null {
  for (let step = 1; step <= 3; step++) {
    const column = area.right + step;
    if (view.isHiddenColumn(column)) continue;
    const next = view.areaAt(row, column);
    const strength = strengthOf(view, next);
    if (strength !== null && strength > 0) return next;
    if (strength === null && view.textAt(row, column) !== '') return null;
  }
  const next = view.areaAt(row, area.right + 1);
  const isBare = view.cellAt(next.top, next.left) === undefined;
  return isBare && area.right - area.left >= 2 ? null : next;
}

/** Text beside or at the start of a row that names an answer cell right of it: `Answer:`, `Comments:`. */
export type Label = { readonly header: HeaderCell; readonly area: Area };

/** The header that a label left of a cell is for it (`Comments:`), or null where no label stands there. */
export function labelLeftOf(view: SheetView, cell: Area): HeaderCell | null {
  const text = cell.left < 2 ? '' : view.textAt(cell.top, cell.left - 1);
  const role = /[:：]\s*$/.test(text) || wordCount(text) <= 2 ? roleOfHeader(text) : null;
  if (role?.weight !== 3 || (role.role !== 'answer' && role.role !== 'comment')) return null;
  const { left, right } = cell;
  return { left, right, label: text.replace(/[:：]\s*$/, ''), parent: '', ...role };
}

function labelAt(view: SheetView, row: number, question: Area): Label | null {
  for (const column of [question.left, question.left - 1]) {
    if (column < 1) continue;
    const area = view.areaAt(row, view.areaAt(row, column).right + 1);
    const header = labelLeftOf(view, area);
    if (header !== null && strengthOf(view, area) !== null) return { header, area };
  }
  return null;
}

/** The labelled cells directly below a question, row by row; the first must be for the answer itself. */
function labelsBelow(view: SheetView, row: number, area: Area): Label[] {
  const labels: Label[] = [];
  for (let next = row; next < row + MOST_LABELS; next++) {
    const label = labelAt(view, next, area);
    if (label === null || (labels.length === 0 && label.header.role !== 'answer')) break;
    if (label.area.top < next) continue;
    labels.push(label);
  }
  return labels;
}

const MOST_LABELS = 6;

/** A remark between a question and the box for its answer: text that asks nothing, over its columns. */
function isHint(view: SheetView, row: number, area: Area): boolean {
  const text = view.textAt(row, area.left);
  return text !== '' && !asks(text) && view.cellAt(row, area.left)?.bold !== true;
}

function isOpenText(text: string): boolean {
  return text === '' || isPlaceholder(text) || statesOptions(text);
}

function boxIn(view: SheetView, row: number, area: Area): Area | null {
  const box = view.areaAt(row, area.left);
  const isFree = box.left === area.left && isOpenText(view.textAt(row, area.left));
  const isBox = isFree || view.ruleAt(row, area.left)?.type === 'list';
  const isNext = row === area.bottom + 1 && !isItemRow(view, row);
  return isBox && (isNext || (strengthOf(view, box) ?? 0) > 0) ? box : null;
}

/** A row that is numbered or asks by itself: a bare cell of it belongs to it, not to the text above. */
function isItemRow(view: SheetView, row: number): boolean {
  const texts = view.textsOf(row);
  return (
    isIdentifier(texts[0]?.text ?? '') ||
    texts.some(({ text }) => asks(text) && !isPlaceholder(text))
  );
}

function rowsBelow(view: SheetView, area: Area): number[] {
  const first = area.bottom + 1;
  return isHint(view, first, area) ? [first, first + 1] : [first];
}

/** Whether a cell that shows plainly that it waits for an answer stands below a text. */
export function hasPlainBox(view: SheetView, area: Area): boolean {
  return rowsBelow(view, area).some((row) => {
    const box = boxIn(view, row, area);
    return box !== null && strengthOf(view, box) === 2;
  });
}

/** Where the answer stands below a question: behind labels, or in a box, at once or after one line of remarks. */
export function answersBelow(view: SheetView, area: Area): { labels: Label[]; box: Area | null } {
  for (const row of rowsBelow(view, area)) {
    const labels = labelsBelow(view, row, area);
    if (labels.length > 0) return { labels, box: null };
    const box = boxIn(view, row, area);
    if (box !== null) return { labels: [], box };
  }
  return { labels: [], box: null };
}

/**
 * The id in the cell just left of a text, else the number that the text starts with; a list there makes it an
 * answer, not an id.
 */
export function idLeftOf(view: SheetView, asked: Cell): string | null {
  const column = asked.column - 1;
  const leading = leadingIdentifier(asked.text);
  if (column < 1 || view.ruleAt(asked.row, column) !== undefined) return leading;
  const text = view.textAt(asked.row, column);
  const isDerived = (view.cellAt(asked.row, column)?.formula ?? null) !== null;
  return isIdentifier(text) && !isDerived ? text : leading;
}
