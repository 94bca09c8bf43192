import type { Area, Cell, Workbook } from '../../workbook/grid.ts';
import { strengthOf } from '../rows/answer-places.ts';
import { type FoundCell, readAnswers } from '../rows/answers.ts';
import type { FoundQuestion } from '../rows/found.ts';
import { isPlaceholder } from '../sheet/check-boxes.ts';
import { anchorOf, type SheetView } from '../sheet/sheet-view.ts';
import { isProfileLabel } from '../words/phrases.ts';
import { toneOf } from '../words/text.ts';

/** A formula beside the label shows a fact that is given elsewhere. */
function isDerived(view: SheetView, row: number, from: number): boolean {
  return [0, 1, 2, 3].some((step) => (view.cellAt(row, from + step)?.formula ?? null) !== null);
}

/**
 * A text that only holds the place of the fact: a placeholder, or the label said again (`Vendor name | Vendor name`).
 */
const holdsPlace = (text: string) => isPlaceholder(text) || isProfileLabel(text);

/** Right of another label such a text is the place for its fact, and no label of the cell beside the form. */
function isPlaceOf(view: SheetView, { top, left }: Area): boolean {
  return (
    left > 1 && isProfileLabel(view.textAt(top, left - 1)) && holdsPlace(view.textAt(top, left))
  );
}

/**
 * Reaches over the label below it and the cell beside that: merged, with nothing that takes a fact beside it, or
 * shaded in one colour. It heads them.
 */
function isBar(view: SheetView, area: Area): boolean {
  const below = view.areaAt(area.bottom + 1, area.left);
  if (below.left !== area.left || view.textAt(below.top, below.left) === '') return false;
  const beside = view.areaAt(area.top, area.right + 1);
  const fillAt = ({ top, left }: Area) => view.cellAt(top, left)?.fill ?? null;
  if (below.right < area.right)
    return strengthOf(view, beside) === 0 && view.cellAt(beside.top, beside.left)?.lined !== true;
  const fill = fillAt(area);
  const under = view.areaAt(below.top, below.right + 1);
  return (
    fill !== null && fill === fillAt(beside) && fill !== fillAt(below) && fill !== fillAt(under)
  );
}

function fieldAt(source: { workbook: Workbook; view: SheetView }, label: Cell): FoundQuestion[] {
  const { view } = source;
  const area = view.areaAt(label.row, label.column);
  const next = view.areaAt(area.top, area.right + 1);
  const shown = view.textAt(next.top, next.left);
  const isOpen =
    next.top === label.row &&
    (shown === '' || holdsPlace(shown)) &&
    !isDerived(view, label.row, next.left);
  if (!isOpen || isPlaceOf(view, area) || isBar(view, area)) return [];
  const text = label.text.trim();
  const asked = { row: label.row, area, text, guidance: null, stated: null };
  const cells = readAnswers(source, [{ column: next.left, header: null, role: 'answer' }], asked);
  if (cells.length === 0) return [];
  const blank = ({ answer, ...cell }: FoundCell): FoundCell =>
    shown === '' ? { ...cell, answer } : { ...cell, answer: { ...answer, current: null } };
  return [
    {
      sheet: view.sheet.name,
      area,
      questionCell: anchorOf(area),
      text,
      id: null,
      section: null,
      guidance: null,
      condition: null,
      formula: label.formula,
      cells: cells.map(blank),
    },
  ];
}

/** Labels directly under or over known ones in their column belong to the same block (`Registered address`). */
function withNeighbours(view: SheetView, rows: readonly number[], known: readonly Cell[]): Cell[] {
  const isKnown = new Set(known.map((cell) => cell.address));
  const columns = new Set(known.map((cell) => cell.column));
  if (known.length < 3) return [...known];
  const first = Math.min(...known.map((cell) => cell.row));
  const last = Math.max(...known.map((cell) => cell.row));
  return rows
    .filter((row) => row >= first - 1 && row <= last + 1)
    .flatMap((row) => view.textsOf(row))
    .filter(
      (cell) =>
        isKnown.has(cell.address) ||
        (columns.has(cell.column) && cell.row >= first && toneOf(cell.text) === 'label'),
    );
}

/** Finds labels of company facts with an empty cell to their right (`Vendor name: ____`) in the given rows. */
export function findProfileFields(
  source: { workbook: Workbook; view: SheetView },
  rows: readonly number[],
): FoundQuestion[] {
  const { view } = source;
  const known = rows.flatMap((row) =>
    view
      .textsOf(row)
      .filter((cell) => isProfileLabel(cell.text) && fieldAt(source, cell).length > 0),
  );
  return withNeighbours(view, rows, known).flatMap((cell) => fieldAt(source, cell));
}
