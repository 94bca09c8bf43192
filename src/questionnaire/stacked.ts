import type { Area, Cell, Workbook } from '../workbook/grid.ts';
import { canBeFilled, readAnswers } from './answers.ts';
import { isPlaceholder, prefilledOptions } from './check-boxes.ts';
import type { AnswerColumn } from './columns.ts';
import type { FoundQuestion } from './found.ts';
import type { HeaderCell } from './headers.ts';
import { isExample, isGuidance, isInstruction, isProfileLabel } from './phrases.ts';
import { anchorOf, type SheetView } from './sheet-view.ts';
import { asks, isIdentifier, leadingIdentifier, toneOf, wordCount } from './text.ts';
import { roleOfHeader } from './vocabulary.ts';

/** A text with the empty cell that seems to wait for its answer, and how plainly that shows. */
type Pair = {
  readonly asked: Cell;
  readonly area: Area;
  readonly answer: Area;
  /** The labelled cells that the answer consists of, where labels name them. */
  readonly labels: readonly Label[];
  readonly pattern: string;
  readonly strength: 0 | 1 | 2;
  readonly asks: boolean;
  /** The answer stands below and two rows are left for it: more than a gap between questions. */
  readonly roomBelow: boolean;
};

/** How many pairs of one pattern it takes until a sheet is believed: none where a list or lock shows the cell, more where only a gap does. */
const NEEDED = { 2: 1, 1: 2, 0: 3 } as const;

function strengthOf(view: SheetView, area: Area): 0 | 1 | 2 | null {
  const cell = view.cellAt(area.top, area.left);
  const rule = view.ruleAt(area.top, area.left);
  if (!canBeFilled(view, cell)) return null;
  if (view.onlyUnlocked || rule?.type === 'list') return 2;
  const text = view.textAt(area.top, area.left);
  if (prefilledOptions(text) !== null) return 2;
  if (text !== '' && !isPlaceholder(text)) return null;
  if (rule !== undefined) return 2;
  if (area.right > area.left || area.bottom > area.top) return 1;
  return cell !== undefined && cell.fill !== null ? 1 : 0;
}

function rightOf(view: SheetView, row: number, area: Area): Area | null {
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
type Label = { readonly header: HeaderCell; readonly area: Area };

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

const isBlankRow = (view: SheetView, row: number) => view.textsOf(row).length === 0;

/** A remark between a question and the box for its answer: text that asks nothing, over its columns. */
function isHint(view: SheetView, row: number, area: Area): boolean {
  const text = view.textAt(row, area.left);
  return text !== '' && !asks(text) && view.cellAt(row, area.left)?.bold !== true;
}

function isOpenText(text: string): boolean {
  return text === '' || isPlaceholder(text) || prefilledOptions(text) !== null;
}

/** Where the answer stands below a question: behind labels, or in a box, at once or after one line of remarks. */
function answersBelow(view: SheetView, area: Area): { labels: Label[]; box: Area | null } {
  const first = area.bottom + 1;
  const rows = isHint(view, first, area) ? [first, first + 1] : [first];
  for (const row of rows) {
    const labels = labelsBelow(view, row, area);
    if (labels.length > 0) return { labels, box: null };
    const box = view.areaAt(row, area.left);
    const isFree = box.left === area.left && isOpenText(view.textAt(row, area.left));
    const isBox = isFree || view.ruleAt(row, area.left)?.type === 'list';
    if (isBox && (row === first || (strengthOf(view, box) ?? 0) > 0)) return { labels: [], box };
  }
  return { labels: [], box: null };
}

function pairsOf(view: SheetView, cell: Cell): Pair[] {
  const area = view.areaAt(cell.row, cell.column);
  const isAsking = asks(cell.text);
  const pair = (answer: Area | null, pattern: string, labels: readonly Label[] = []): Pair[] => {
    const strength = answer === null ? null : strengthOf(view, answer);
    if (answer === null || strength === null || (strength < 2 && !isAsking)) return [];
    const below = area.bottom + 1;
    const roomBelow =
      answer.top > area.bottom && isBlankRow(view, below) && isBlankRow(view, below + 1);
    return [{ asked: cell, area, answer, labels, pattern, strength, asks: isAsking, roomBelow }];
  };
  const { labels, box } = answersBelow(view, area);
  if (isAsking && labels[0] !== undefined)
    return pair(labels[0].area, `label ${area.left}`, labels);
  const right = rightOf(view, cell.row, area);
  return [...pair(right, `right ${area.left} ${right?.left}`), ...pair(box, `below ${area.left}`)];
}

const better = (a: Pair, b: Pair, counts: ReadonlyMap<string, number>) =>
  b.strength - a.strength ||
  Number(b.roomBelow) - Number(a.roomBelow) ||
  (counts.get(b.pattern) ?? 0) - (counts.get(a.pattern) ?? 0);

/** The id in the cell just left of a text, else the number that the text starts with; a list there makes it an answer, not an id. */
export function idLeftOf(view: SheetView, asked: Cell): string | null {
  const column = asked.column - 1;
  const leading = leadingIdentifier(asked.text);
  if (column < 1 || view.ruleAt(asked.row, column) !== undefined) return leading;
  const text = view.textAt(asked.row, column);
  const isDerived = (view.cellAt(asked.row, column)?.formula ?? null) !== null;
  return isIdentifier(text) && !isDerived ? text : leading;
}

function isCandidate(view: SheetView, cell: Cell): boolean {
  const area = view.areaAt(cell.row, cell.column);
  if (area.top !== cell.row || area.left !== cell.column || cell.text.length > 4000) return false;
  if (isIdentifier(cell.text) || isExample(cell.text) || isGuidance(cell.text)) return false;
  if (isProfileLabel(cell.text) || isInstruction(cell.text)) return false;
  const rule = view.ruleAt(cell.row, cell.column);
  if (rule?.type === 'list' || wordCount(cell.text) < 3) return false;
  return toneOf(cell.text) !== 'label' || idLeftOf(view, cell) !== null;
}

/** Free cells right of the answer that belong to the same row: validated, unlocked or dressed like an input. */
function besides(view: SheetView, pair: Pair): AnswerColumn[] {
  if (!pair.pattern.startsWith('right')) return [];
  const found: AnswerColumn[] = [];
  for (let column = pair.answer.right + 1; column <= pair.answer.right + 3; column++) {
    const area = view.areaAt(pair.asked.row, column);
    const strength = view.isHiddenColumn(column) ? null : strengthOf(view, area);
    if (strength === null || strength === 0 || area.left !== column) break;
    found.push({ column, header: null, role: 'comment' });
  }
  return found;
}

const alone = ({ answer }: Pair): AnswerColumn => ({
  column: answer.left,
  header: null,
  role: 'answer',
});

/** One label alone tells nothing apart: its cell needs no header. */
const labelled = ({ labels }: Pair): AnswerColumn[] =>
  labels.map(({ header, area }) => ({
    column: area.left,
    row: area.top,
    header: labels.length > 1 ? header : null,
    role: header.role === 'comment' ? 'comment' : 'answer',
  }));

/** Two questions never share an answer cell here: the nearer, plainer pair keeps it. */
function withoutClashes(pairs: readonly Pair[]): Pair[] {
  const taken = new Set<string>();
  return pairs.filter((pair) => {
    const key = anchorOf(pair.answer);
    if (taken.has(key)) return false;
    taken.add(key);
    return true;
  });
}

/** Beside the text, but not next to it: one such pair may be chance. */
function isApart({ area, answer }: Pair): boolean {
  return answer.top === area.top && answer.left > area.right + 1;
}

function choosePairs(view: SheetView, rows: readonly number[]): Pair[] {
  const candidates = rows.flatMap((row) =>
    view
      .textsOf(row)
      .filter((cell) => isCandidate(view, cell))
      .map((cell) => pairsOf(view, cell)),
  );
  const counts = new Map<string, number>();
  for (const { pattern, asks } of candidates.flat())
    if (asks) counts.set(pattern, (counts.get(pattern) ?? 0) + 1);
  const lone = new Map<string, number>();
  for (const { pattern, strength } of candidates.flat())
    if (strength === 2) lone.set(pattern, (lone.get(pattern) ?? 0) + 1);
  const chosen = candidates.flatMap((pairs) =>
    [...pairs].sort((a, b) => better(a, b, counts)).slice(0, 1),
  );
  const kept = new Map<string, number>();
  for (const { pattern, asks } of chosen) if (asks) kept.set(pattern, (kept.get(pattern) ?? 0) + 1);
  return withoutClashes(
    chosen.filter((pair) =>
      pair.asks
        ? (kept.get(pair.pattern) ?? 0) >= NEEDED[pair.strength] + (isApart(pair) ? 1 : 0)
        : (lone.get(pair.pattern) ?? 0) >= 2,
    ),
  );
}

/** Finds questions that stand under no header row: their answer cell beside them, below them, or behind a label. */
export function findLooseQuestions(
  source: { workbook: Workbook; view: SheetView },
  rows: readonly number[],
): FoundQuestion[] {
  const { view } = source;
  return choosePairs(view, rows).flatMap((pair) => {
    const text = pair.asked.text.trim();
    const columns = pair.labels.length > 0 ? labelled(pair) : [alone(pair), ...besides(view, pair)];
    const asked = { row: pair.answer.top, area: pair.area, text, guidance: null, stated: null };
    const cells = readAnswers(source, columns, asked);
    if (cells.length === 0) return [];
    return [
      {
        sheet: view.sheet.name,
        area: pair.area,
        questionCell: anchorOf(pair.area),
        text,
        id: idLeftOf(view, pair.asked),
        section: null,
        guidance: cells[0]?.prompt ?? null,
        condition: null,
        formula: pair.asked.formula,
        cells,
      },
    ];
  });
}
