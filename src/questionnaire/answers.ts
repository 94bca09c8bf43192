import type { Area, Cell, Workbook } from '../workbook/grid.ts';
import { acceptsOf } from '../workbook/validations.ts';
import type { AnswerColumn } from './columns.ts';
import { statedMaxLength, statedOptions } from './options.ts';
import { allowsSeveral, isRequired } from './phrases.ts';
import type { AnswerCell, AnswerKind } from './questionnaire.ts';
import { anchorOf, type SheetView } from './sheet-view.ts';

/** What is known of a question when its answer cells are read. */
export type Asked = {
  readonly row: number;
  readonly area: Area;
  readonly text: string;
  readonly guidance: string | null;
  /** The options that the sheet states for this row or for the whole table, where no list says so. */
  readonly stated: readonly string[] | null;
};

/** An answer cell with what the finder must still tell or remember about it. */
export type FoundCell = {
  readonly answer: AnswerCell;
  readonly area: Area;
  readonly unresolved: string | null;
  readonly prompt: string | null;
};

/** Whether a cell can take an answer at all: no formula, and unlocked where the sheet is protected. */
export function canBeFilled(view: SheetView, cell: Cell | undefined): boolean {
  if (cell !== undefined && cell.formula !== null) return false;
  return !view.onlyUnlocked || cell?.locked === false;
}

function areaOf(
  view: SheetView,
  asked: Asked,
  columns: readonly AnswerColumn[],
): (column: AnswerColumn) => Area | null {
  return ({ column }) => {
    const area = view.areaAt(asked.row, column);
    if (
      area.left <= asked.area.right &&
      area.right >= asked.area.left &&
      area.top <= asked.area.bottom &&
      area.bottom >= asked.area.top
    )
      return null;
    if (area.left !== column && !columns.some((other) => other.column === area.left)) return null;
    return canBeFilled(view, view.cellAt(area.top, area.left)) ? area : null;
  };
}

function labelOf({ header }: AnswerColumn): string | null {
  if (header === null) return null;
  return header.label === '' ? null : header.label;
}

function readCell(
  source: { workbook: Workbook; view: SheetView },
  asked: Asked,
  found: { column: AnswerColumn; area: Area },
): FoundCell & { isFree: boolean } {
  const { column, area } = found;
  const header = labelOf(column);
  const parent = column.header?.parent ?? '';
  const accepts = acceptsOf(source.workbook, source.view.sheet, area.top, area.left);
  const isMark = column.role === 'mark' && accepts.options === null;
  const listed =
    accepts.options ??
    (accepts.unresolved !== null || accepts.kind !== 'any' || accepts.maxLength !== null
      ? null
      : (statedOptions(header ?? '') ?? (column.role === 'answer' ? asked.stated : null)));
  const options = isMark ? [header ?? ''] : listed;
  const isChoice = options !== null || accepts.unresolved !== null;
  const free: AnswerKind =
    accepts.kind === 'number' || accepts.kind === 'date' ? accepts.kind : 'text';
  const isFree = !isChoice;
  const own = [header ?? '', parent, accepts.prompt ?? ''];
  const current = source.view.cellAt(area.top, area.left)?.text.trim() ?? '';
  return {
    area,
    unresolved: accepts.unresolved,
    prompt: accepts.prompt,
    isFree: isFree && free === 'text',
    answer: {
      cell: anchorOf(area),
      kind: isMark ? 'mark' : isChoice ? 'choice' : free,
      header,
      options,
      multiple:
        isChoice && !isMark && [...own, asked.text, asked.guidance ?? ''].some(allowsSeveral),
      required: isRequired(header ?? ''),
      maxLength: isFree ? (accepts.maxLength ?? firstLength(own)) : null,
      current: current === '' ? null : current,
    },
  };
}

function firstLength(texts: readonly string[]): number | null {
  for (const text of texts) {
    const length = statedMaxLength(text);
    if (length !== null) return length;
  }
  return null;
}

/** Free cells stand beside a choice as comments; without one the first of them is the answer itself. */
function settleKinds(
  cells: readonly (FoundCell & { isFree: boolean; role: AnswerColumn['role'] })[],
  asked: Asked,
): FoundCell[] {
  const closed = cells.some(({ isFree }) => !isFree);
  const main = closed
    ? -1
    : Math.max(
        0,
        cells.findIndex(({ isFree, role }) => isFree && role === 'answer'),
      );
  return cells.map(({ isFree, role: _, ...found }, index) => {
    if (!isFree) return found;
    if (index !== main) return { ...found, answer: { ...found.answer, kind: 'comment' } };
    const maxLength = found.answer.maxLength ?? firstLength([asked.text, asked.guidance ?? '']);
    return { ...found, answer: { ...found.answer, kind: 'text', maxLength } };
  });
}

/** The cells that take the answer to one question, in the order of their columns; a merged cell once. */
export function readAnswers(
  source: { workbook: Workbook; view: SheetView },
  columns: readonly AnswerColumn[],
  asked: Asked,
): FoundCell[] {
  const area = areaOf(source.view, asked, columns);
  const seen = new Set<string>();
  const cells: (FoundCell & { isFree: boolean; role: AnswerColumn['role'] })[] = [];
  for (const column of columns) {
    const at = area(column);
    if (at === null || seen.has(anchorOf(at))) continue;
    seen.add(anchorOf(at));
    cells.push({ ...readCell(source, asked, { column, area: at }), role: column.role });
  }
  return settleKinds(cells, asked);
}
