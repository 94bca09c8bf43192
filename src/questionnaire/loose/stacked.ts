import type { Area, Cell, Workbook } from '../../workbook/grid.ts';
import type { AnswerColumn } from '../columns/columns.ts';
import {
  answersBelow,
  hasPlainBox,
  idLeftOf,
  type Label,
  rightOf,
  type Strength,
  strengthOf,
} from '../rows/answer-places.ts';
import { readAnswers } from '../rows/answers.ts';
import type { FoundQuestion } from '../rows/found.ts';
import { isPlaceholder } from '../sheet/check-boxes.ts';
import { anchorOf, type SheetView } from '../sheet/sheet-view.ts';
import { isCommonOption } from '../words/options.ts';
import { isExample, isGuidance, isInstruction, isProfileLabel } from '../words/phrases.ts';
import { asks, isIdentifier, toneOf, wordCount } from '../words/text.ts';
import { findTransposed } from './transposed.ts';

/** A text with the empty cell that seems to wait for its answer, and how plainly that shows. */
type Pair = {
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

/** How many pairs of one pattern it takes until a sheet is believed: none where a list or lock shows the cell, more where only a gap does. */
const NEEDED = { 2: 1, 1: 2, 0: 3 } as const;

const isBlankRow = (view: SheetView, row: number) => view.textsOf(row).length === 0;

function pairsOf(view: SheetView, cell: Cell): Pair[] {
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

/** Beside a bare cell, behind a text that asks and has no room of its own: a remark on that one, as in a list of questions. */
function isRemark(view: SheetView, { asked, strength }: Pair): boolean {
  if (strength > 0) return false;
  return view.textsOf(asked.row).some((cell) => {
    if (cell.column >= asked.column || !asks(cell.text)) return false;
    return view.textAt(asked.row, view.areaAt(asked.row, cell.column).right + 1) !== '';
  });
}

type Counts = ReadonlyMap<string, number>;
const isUsual = ({ pattern, strength }: Pair, counts: Counts) =>
  Number((counts.get(pattern) ?? 0) >= NEEDED[strength]);

const better = (a: Pair, b: Pair, counts: Counts) =>
  b.strength - a.strength ||
  isUsual(b, counts) - isUsual(a, counts) ||
  Number(b.roomBelow) - Number(a.roomBelow) ||
  (counts.get(b.pattern) ?? 0) - (counts.get(a.pattern) ?? 0);

/** A text of its own: no number, option, remark, example, or fact about the company. */
function isOwnText(view: SheetView, cell: Cell): boolean {
  const area = view.areaAt(cell.row, cell.column);
  if (area.top !== cell.row || area.left !== cell.column || cell.text.length > 4000) return false;
  if (isIdentifier(cell.text) || isExample(cell.text) || isGuidance(cell.text)) return false;
  if (isPlaceholder(cell.text)) return false;
  if (isProfileLabel(cell.text) || isInstruction(cell.text)) return false;
  return view.ruleAt(cell.row, cell.column)?.type !== 'list';
}

const isNamed = (view: SheetView, cell: Cell) => {
  const tone = toneOf(cell.text);
  if (tone === 'question' && idLeftOf(view, cell) === null) return true;
  return wordCount(cell.text) >= 3 && (tone !== 'label' || idLeftOf(view, cell) !== null);
};

/** Forms dress the questions of a block alike, and the cells for their answers too. */
function lookOf(view: SheetView, { area, answer }: Pair): string {
  const asked = view.cellAt(area.top, area.left);
  const fill = view.cellAt(answer.top, answer.left)?.fill ?? null;
  return JSON.stringify([asked?.bold, asked?.fill, fill, answer.right - answer.left]);
}

/** Fewer questions below each other may have a heading among them. */
const FEWEST_IN_RUN = 4;

/** Of the rows around it that follow each other without a gap most ask in its column, dressed as it is, each beside a blank cell. */
function isInRun(view: SheetView, { asked }: Pair, alike: readonly Pair[]): boolean {
  const isFilled = (row: number) => view.textAt(row, asked.column) !== '';
  let [top, bottom] = [asked.row, asked.row];
  while (top > 1 && isFilled(top - 1)) top -= 1;
  while (isFilled(bottom + 1)) bottom += 1;
  const near = alike.filter(({ asked: other }) => other.row >= top && other.row <= bottom);
  const isBold = view.cellAt(asked.row, asked.column)?.bold === true;
  return !isBold && near.length >= Math.max(FEWEST_IN_RUN, (bottom - top + 1) * 0.5);
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

/** Labels between questions, beside a cell that is laid out and dressed as theirs are, ask for a fact: `Time window`. */
function labelsAmong(view: SheetView, texts: readonly Cell[], kept: readonly Pair[]): Pair[] {
  const blocks = Map.groupBy(kept, ({ pattern }) => pattern);
  return texts
    .filter(({ text }) => !isCommonOption(text) && !ENDS.test(text) && !asks(text))
    .flatMap((cell) => pairsOf(view, cell))
    .filter(({ pattern }) => pattern.startsWith('right'))
    .filter((pair) => isAmong(view, pair, blocks.get(pair.pattern) ?? []));
}

/**
 * Free cells right of the answer that belong to the same row: validated, unlocked or dressed like an input. Below a question only
 * beside a list, as far as the question itself reaches.
 */
function besides(view: SheetView, pair: Pair): AnswerColumn[] {
  const { answer } = pair;
  const isBeside = pair.pattern.startsWith('right');
  if (!isBeside && view.ruleAt(answer.top, answer.left)?.type !== 'list') return [];
  const last = isBeside ? answer.right + 3 : Math.min(answer.right + 3, pair.area.right);
  const found: AnswerColumn[] = [];
  for (let column = answer.right + 1; column <= last; column++) {
    const area = view.areaAt(isBeside ? pair.asked.row : answer.top, column);
    const strength = view.isHiddenColumn(column) ? null : strengthOf(view, area);
    if (strength === null || strength === 0 || area.left !== column) break;
    found.push({ column, header: null, role: 'comment' });
  }
  return found;
}

/** Fewer names with one list beside them may be settings. */
const FEWEST_NAMES = 4;

/** Names below each other, each beside a list, the same for all: a form that asks of each, though it says nothing. */
function namesWithList(view: SheetView, labels: readonly Cell[]): Pair[] {
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

function countPatterns(pairs: readonly Pair[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { pattern } of pairs) counts.set(pattern, (counts.get(pattern) ?? 0) + 1);
  return counts;
}

const isPlain = ({ asks: isAsking, strength }: Pair) => isAsking || strength === 2;

function choosePairs(view: SheetView, rows: readonly number[]): Pair[] {
  const texts = rows.flatMap((row) => view.textsOf(row).filter((cell) => isOwnText(view, cell)));
  const { named = [], labels = [] } = Object.groupBy(texts, (cell) =>
    isNamed(view, cell) ? 'named' : 'labels',
  );
  const candidates = named.map((cell) =>
    pairsOf(view, cell).filter((pair) => isPlain(pair) && !isRemark(view, pair)),
  );
  const counts = countPatterns(candidates.flat().filter((pair) => pair.asks));
  const lone = countPatterns(candidates.flat().filter(({ strength }) => strength === 2));
  const chosen = candidates.flatMap((pairs) =>
    [...pairs].sort((a, b) => better(a, b, counts)).slice(0, 1),
  );
  const kept = countPatterns(chosen);
  const believed = chosen.filter((pair) =>
    pair.asks
      ? (kept.get(pair.pattern) ?? 0) >= NEEDED[pair.strength] + (isApart(pair) ? 1 : 0)
      : (lone.get(pair.pattern) ?? 0) >= 2,
  );
  const among = labelsAmong(view, texts, believed);
  return withoutClashes([...believed, ...among, ...namesWithList(view, labels)]);
}

/** Finds questions that stand under no header row: their answer cell beside them, below them, or behind a label of its own or of its row. */
export function findLooseQuestions(
  source: { workbook: Workbook; view: SheetView },
  rows: readonly number[],
): FoundQuestion[] {
  const { view } = source;
  const across = findTransposed(source, rows);
  const others = rows.filter((row) => !across.taken.has(row));
  const beside = choosePairs(view, others).flatMap((pair) => {
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
  return [...across.questions, ...beside];
}
