import type { Area } from '../../workbook/grid.ts';
import { firstAtLeast, linesAbove, type SheetView } from '../sheet/sheet-view.ts';
import { wordCount } from '../words/text.ts';
import { type HeaderRole, namesVendor, roleOfHeader, roleOfLoneWord } from '../words/vocabulary.ts';

/** A text of a row that may head a table, with what its words say of its column. */
export type HeadingText = {
  readonly area: Area;
  readonly text: string;
  readonly role: HeaderRole | null;
  /** Bold or filled, as headings are. */
  readonly stressed: boolean;
};

/** The texts of a row, left to right, each as the heading that it may be. */
export function cellsOf(view: SheetView, row: number): HeadingText[] {
  const found: HeadingText[] = [];
  for (const cell of view.textsOf(row)) {
    const area = view.areaAt(row, cell.column);
    if (area.top === row && area.left === cell.column)
      found.push({
        area,
        text: cell.text.trim(),
        role: roleOfHeader(cell.text),
        stressed: cell.bold || cell.fill !== null,
      });
  }
  const steps = new Set([...stepsOfScales(found), ...stepsToMark(view, row, found)]);
  return found.map((cell, index) => {
    if (steps.has(index)) return { ...cell, role: STEP };
    const isLone = isLoneOption(found, index);
    return { ...cell, role: isLone ? roleOfLoneWord(cell.text) : roleAmong(found, index) };
  });
}

const STEP: HeaderRole = { role: 'option', weight: 2 };
const MOST_BETWEEN = 5;

/**
 * Short headings side by side that say nothing known, between two options: the steps of a scale (`Never | Seldom |
 * Mostly | Always`).
 */
function stepsOfScales(cells: readonly HeadingText[]): Set<number> {
  const steps = new Set<number>();
  const isBeside = (index: number) =>
    cells[index - 1]?.area.right === (cells[index]?.area.left ?? 0) - 1;
  const isBetween = (index: number) =>
    cells[index]?.role === null && wordCount(cells[index]?.text ?? '') <= 3;
  for (const [start, cell] of cells.entries()) {
    if (cell.role?.role !== 'option') continue;
    let end = start + 1;
    while (isBeside(end) && isBetween(end) && end - start <= MOST_BETWEEN) end += 1;
    const isScale = end - start > 1 && isBeside(end) && cells[end]?.role?.role === 'option';
    if (isScale) for (let index = start; index <= end; index++) steps.add(index);
  }
  return steps;
}

/** A lone mark in a line of words: `Put an X in one column`, `Cochez (✓)`. */
const LONE_MARK = /(?:^|[\s"'“”„«(])[xX✓✔☒](?=$|[\s"'“”»).,;:])/u;
const FEWEST_STEPS = 3;
const LINES_ABOVE = 6;

/**
 * Short headings side by side over blank cells, below a line that says to set a mark: each is one thing that a mark
 * means.
 */
function stepsToMark(view: SheetView, row: number, cells: readonly HeadingText[]): number[] {
  const [next, after] = view.rows.slice(firstAtLeast(view.rows, row + 1));
  if (cells.length < FEWEST_STEPS + 1 || next === undefined || after === undefined) return [];
  const isStep = ({ area, text, role }: HeadingText) =>
    (role?.weight ?? 0) < 3 &&
    text.length <= 40 &&
    [next, after].every(
      (below) =>
        view.textAt(below, area.left) === '' && view.ruleAt(below, area.left) === undefined,
    );
  let run: number[] = [];
  let longest: number[] = [];
  for (const [index, cell] of cells.entries()) {
    const isBeside = cells[index - 1]?.area.right === cell.area.left - 1;
    run = isStep(cell) ? [...(isBeside ? run : []), index] : [];
    if (run.length > longest.length) longest = run;
  }
  if (longest.length < FEWEST_STEPS) return [];
  return linesAbove(view, row, LINES_ABOVE).some((line) => LONE_MARK.test(line)) ? longest : [];
}

/** Right of what is asked (`Requirement`) a heading of the vendor's own (`Vendor statement`) takes the answer. */
function roleAmong(cells: readonly HeadingText[], index: number): HeaderRole | null {
  const cell = cells[index];
  const role = cell?.role ?? null;
  if (cell === undefined || role?.role !== 'question' || !namesVendor(cell.text)) return role;
  const isAsked = cells
    .slice(0, index)
    .some((other) => other.role?.role === 'question' && !namesVendor(other.text));
  return isAsked ? { role: 'answer', weight: 3 } : role;
}

/** `No` beside `Yes` is an option; alone it numbers rows. */
function isLoneOption(cells: readonly HeadingText[], index: number): boolean {
  const beside = (other: HeadingText | undefined, here: HeadingText) =>
    other?.role?.role === 'option' &&
    (other.area.right + 1 === here.area.left || here.area.right + 1 === other.area.left);
  const cell = cells[index];
  if (cell?.role?.role !== 'option') return false;
  return !beside(cells[index - 1], cell) && !beside(cells[index + 1], cell);
}
