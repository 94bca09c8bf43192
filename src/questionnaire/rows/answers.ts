import { tickedIn } from '../../workbook/boxes.ts';
import type { Accepts, Area, Cell, Workbook } from '../../workbook/grid.ts';
import { acceptsOf } from '../../workbook/validations.ts';
import type { AnswerColumn } from '../columns/columns.ts';
import type { AnswerCell, AnswerKind } from '../questionnaire.ts';
import { prefilledOptions } from '../sheet/check-boxes.ts';
import { anchorOf, type SheetView } from '../sheet/sheet-view.ts';
import type { HeaderCell } from '../tables/headers.ts';
import { statedMaxLength, statedOptions } from '../words/options.ts';
import { allowsSeveral, isRequired } from '../words/phrases.ts';

/** What is known of a question when its answer cells are read. */
export type Asked = {
  readonly row: number;
  readonly area: Area;
  readonly text: string;
  readonly guidance: string | null;
  /** The options that the sheet states for this row or for the whole table, where no list says so. */
  readonly stated: readonly string[] | null;
  /** The codes that a legend names for an answer column. */
  readonly legend?: (header: HeaderCell | null) => readonly string[] | null;
};

/** An answer cell with what the finder must still tell or remember about it. */
export type FoundCell = {
  readonly answer: AnswerCell;
  readonly area: Area;
  readonly unresolved: string | null;
  readonly prompt: string | null;
  /** Its heading calls it the answer. */
  readonly isOutright: boolean;
};

/** Whether a cell can take an answer at all: no formula, and unlocked where the sheet is protected. */
export function canBeFilled(view: SheetView, cell: Cell | undefined): boolean {
  if (cell !== undefined && cell.formula !== null) return false;
  return !view.onlyUnlocked || cell?.locked === false;
}

const overlap = (a: Area, b: Area) =>
  a.left <= b.right && a.right >= b.left && a.top <= b.bottom && a.bottom >= b.top;

function areaOf(
  view: SheetView,
  asked: Asked,
  columns: readonly AnswerColumn[],
): (column: AnswerColumn) => Area | null {
  return ({ column, row }) => {
    const area = view.areaAt(row ?? asked.row, column);
    if (overlap(area, asked.area)) return null;
    if (area.left !== column && !columns.some((other) => other.column === area.left)) return null;
    return canBeFilled(view, view.cellAt(area.top, area.left)) ? area : null;
  };
}

const saysAnswer = ({ header }: AnswerColumn) => header?.role === 'answer' && header.weight === 3;

function labelOf({ header }: AnswerColumn): string | null {
  if (header === null) return null;
  return header.label === '' ? null : header.label;
}

/** The options of a cell: its list, or what the header or the sheet states where no rule says otherwise. */
function optionsFor(
  accepts: Accepts,
  column: AnswerColumn,
  asked: Asked & { current: string; isWide: boolean; isCheckBox: boolean },
): readonly string[] | null {
  if (accepts.options !== null) return accepts.options;
  if (asked.isCheckBox) return ['TRUE', 'FALSE'];
  if (asked.isWide) return null;
  const isRuled =
    accepts.unresolved !== null || accepts.kind !== 'any' || accepts.maxLength !== null;
  if (isRuled) return null;
  if (column.options !== undefined) return column.options;
  if (column.role === 'mark') return [labelOf(column) ?? ''];
  return (
    prefilledOptions(asked.current) ??
    statedOptions(labelOf(column) ?? '') ??
    (column.role === 'answer' ? (asked.stated ?? asked.legend?.(column.header) ?? null) : null)
  );
}

function kindOf(
  accepts: Accepts,
  column: AnswerColumn,
  options: readonly string[] | null,
): AnswerKind {
  if (column.role === 'mark' && accepts.options === null && options !== null) return 'mark';
  if (options !== null || accepts.unresolved !== null) return 'choice';
  return accepts.kind === 'number' || accepts.kind === 'date' ? accepts.kind : 'text';
}

function readCell(
  source: { workbook: Workbook; view: SheetView },
  asked: Asked,
  found: { column: AnswerColumn; area: Area },
): FoundCell {
  const { column, area } = found;
  const accepts = acceptsOf(source.workbook, source.view.sheet, area.top, area.left);
  const current = source.view.cellAt(area.top, area.left)?.text.trim() ?? '';
  const isWide = column.role !== 'comment' && area.right > (column.header?.right ?? area.right);
  const isCheckBox = source.view.cellAt(area.top, area.left)?.type === 'boolean';
  const options = optionsFor(accepts, column, { ...asked, current, isWide, isCheckBox });
  const kind = kindOf(accepts, column, options);
  const header = labelOf(column);
  const own = [header ?? '', column.header?.parent ?? '', accepts.prompt ?? ''];
  return {
    area,
    unresolved: accepts.unresolved,
    prompt: accepts.prompt,
    isOutright: saysAnswer(column),
    answer: {
      cell: anchorOf(area),
      kind,
      header,
      options,
      multiple: kind === 'choice' && [...own, asked.text, asked.guidance ?? ''].some(allowsSeveral),
      required: isRequired(header ?? ''),
      maxLength: kind === 'text' ? (accepts.maxLength ?? firstLength(own)) : null,
      current: heldIn(current, options),
    },
  };
}

/** What a cell holds: its text, or where it prints its options with boxes the ticked ones; null for nothing. */
function heldIn(text: string, options: readonly string[] | null): string | null {
  const ticked = options === null || prefilledOptions(text) === null ? null : tickedIn(text);
  return (ticked === null ? text : ticked.join(', ')) || null;
}

function firstLength(texts: readonly string[]): number | null {
  for (const text of texts) {
    const length = statedMaxLength(text);
    if (length !== null) return length;
  }
  return null;
}

type Told = { readonly found: FoundCell; readonly column: AnswerColumn };

const isFree = ({ found }: Told) => found.answer.kind === 'text';

const isOutright = ({ found }: Told) => found.isOutright;

/**
 * Which free cell is the answer itself: without a choice the first; beside one an outright `Response` left of it,
 * for a list further right that no heading calls the answer tracks the work (`Progress`). -1 where the choice is
 * the answer.
 */
function mainOf(cells: readonly Told[]): number {
  if (cells.every(isFree))
    return Math.max(
      0,
      cells.findIndex(({ column }) => column.role === 'answer'),
    );
  const choice = cells.findIndex((told) => !isFree(told));
  const outright = cells.findIndex((told) => isFree(told) && isOutright(told));
  return outright < choice && !cells.some((told) => !isFree(told) && isOutright(told))
    ? outright
    : -1;
}

/** Free cells stand beside a choice as comments; without one the first of them is the answer itself. */
function settleKinds(cells: readonly Told[], asked: Asked): FoundCell[] {
  const main = mainOf(cells);
  return cells.map((told, index) => {
    const { found } = told;
    if (!isFree(told)) return found;
    if (index !== main) return { ...found, answer: { ...found.answer, kind: 'comment' } };
    const maxLength = found.answer.maxLength ?? firstLength([asked.text, asked.guidance ?? '']);
    return { ...found, answer: { ...found.answer, maxLength } };
  });
}

/** The cells that take the answer to one question, in the order of their columns; a merged cell once. */
export function readAnswers(
  source: { workbook: Workbook; view: SheetView },
  columns: readonly AnswerColumn[],
  asked: Asked,
): FoundCell[] {
  const areaAt = areaOf(source.view, asked, columns);
  const seen = new Set<string>();
  const cells: Told[] = [];
  for (const column of columns) {
    const area = areaAt(column);
    if (area === null || seen.has(anchorOf(area))) continue;
    seen.add(anchorOf(area));
    cells.push({ found: readCell(source, asked, { column, area }), column });
  }
  return settleKinds(cells, asked);
}
