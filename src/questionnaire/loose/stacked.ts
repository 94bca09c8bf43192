import type { Cell, CellAddress, Workbook } from '../../workbook/grid.ts';
import type { AnswerColumn } from '../columns/columns.ts';
import { idLeftOf, strengthOf } from '../rows/answer-places.ts';
import { readAnswers } from '../rows/answers.ts';
import type { FoundQuestion } from '../rows/found.ts';
import { anchorOf, type SheetView } from '../sheet/sheet-view.ts';
import { isProfileLabel } from '../words/phrases.ts';
import { asks, toneOf, wordCount } from '../words/text.ts';
import { labelledAlike, labelsAmong, namesWithList } from './alike-pairs.ts';
import { findLabelLists } from './label-lists.ts';
import { isOwnText, type Pair, pairsOf } from './pairs.ts';
import { findTransposed } from './transposed.ts';

/**
 * How many pairs of one pattern it takes until a sheet is believed: none where a list or lock shows the cell, more
 * where only a gap does.
 */
const NEEDED = { 2: 1, 1: 2, 0: 3 } as const;

/**
 * Beside a bare cell, behind a text that asks and has no room of its own: a remark on that one, as in a list of
 * questions.
 */
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

const isNamed = (view: SheetView, cell: Cell) => {
  const tone = toneOf(cell.text);
  if (tone === 'question' && idLeftOf(view, cell) === null) return true;
  return wordCount(cell.text) >= 3 && (tone !== 'label' || idLeftOf(view, cell) !== null);
};

/**
 * Free cells right of the answer that belong to the same row: validated, unlocked or dressed like an input. Below a
 * question only beside a list, as far as the question itself reaches.
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
  const texts = rows.flatMap((row) =>
    view.textsOf(row).filter((cell) => isOwnText(view, cell) && !isProfileLabel(cell.text)),
  );
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
  const among = [...labelledAlike(view, texts, believed), ...labelsAmong(view, texts, believed)];
  return withoutClashes([...believed, ...among, ...namesWithList(view, labels)]);
}

/** The cells that a question holds: its text's and its answers'. */
const placesOf = ({ questionCell, cells }: FoundQuestion): CellAddress[] => [
  questionCell,
  ...cells.map(({ answer }) => answer.cell),
];

/**
 * Finds questions that stand under no header row: their answer cell beside them, below them, or behind a label of
 * its own or of its row.
 */
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
  const taken = new Set(beside.flatMap(placesOf));
  const listed = findLabelLists(source, others);
  const free = listed.filter((found) => !placesOf(found).some((cell) => taken.has(cell)));
  return [...across.questions, ...beside, ...free];
}
