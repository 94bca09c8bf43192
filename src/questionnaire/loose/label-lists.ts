import type { Area, Cell, Workbook } from '../../workbook/grid.ts';
import { idLeftOf, strengthOf } from '../rows/answer-places.ts';
import { readAnswers } from '../rows/answers.ts';
import type { FoundQuestion } from '../rows/found.ts';
import { anchorOf, type SheetView } from '../sheet/sheet-view.ts';
import { isCommonOption } from '../words/options.ts';
import { isPlainFact, isProfileLabel } from '../words/phrases.ts';
import { isIdentifier, wordCount } from '../words/text.ts';
import { isBuyerHeading } from '../words/vocabulary.ts';
import { isOwnText } from './pairs.ts';

/** A label with the box beside it that takes its value. */
type Entry = { readonly label: Cell; readonly area: Area; readonly answer: Area };

/** Fewer labels below each other may stand beside boxes by chance. */
const FEWEST_IN_COLUMN = 4;
/** A list that asks has so many labels at least that name no fact about the company. */
const FEWEST_ASKED = 5;
/** Longer texts explain. */
const MOST_WORDS = 12;

const isLabel = (view: SheetView, cell: Cell) =>
  cell.type === 'text' &&
  isOwnText(view, cell) &&
  wordCount(cell.text) <= MOST_WORDS &&
  !/[.。!]\s*$/.test(cell.text) &&
  !isCommonOption(cell.text);

/** A cell of one row that takes a value and shows it: by a line at its edge, its colour, a list, a lock. */
function isBox(view: SheetView, row: number, area: Area): boolean {
  const strength = strengthOf(view, area);
  if (strength === null || area.top !== row || area.bottom !== row) return false;
  return strength > 0 || view.cellAt(area.top, area.left)?.lined === true;
}

/** Boxes follow each other: the row is one of a grid. */
function isInGrid(view: SheetView, row: number, { right }: Area): boolean {
  const next = view.areaAt(row, right + 1);
  return isBox(view, row, next) && isBox(view, row, view.areaAt(row, next.right + 1));
}

function entryAt(view: SheetView, label: Cell): Entry[] {
  const area = view.areaAt(label.row, label.column);
  const answer = view.areaAt(label.row, area.right + 1);
  const isOpen = !view.isHiddenColumn(answer.left) && isBox(view, label.row, answer);
  if (!isOpen || !isLabel(view, label) || isInGrid(view, label.row, answer)) return [];
  return [{ label, area, answer }];
}

const fillAt = (view: SheetView, { top, left }: Area) => view.cellAt(top, left)?.fill ?? null;

/**
 * Dressed as a heading among labels: bold, or of one colour with the cell beside it, where most of the others are not.
 */
function withoutBars(view: SheetView, entries: readonly Entry[]): Entry[] {
  const isOneColour = ({ area, answer }: Entry) =>
    fillAt(view, area) !== null && fillAt(view, area) === fillAt(view, answer);
  const isBold = ({ label }: Entry) => label.bold;
  const stands = [isOneColour, isBold].map((isDressed) => {
    const isUsual = entries.filter(isDressed).length * 2 >= entries.length;
    return (entry: Entry) => isUsual || !isDressed(entry);
  });
  return entries.filter((entry) => stands.every((isKept) => isKept(entry)));
}

/** The last text of a row, right beside the box: a unit or a hint (`%`, `for example two of them`). */
function hintBeside(view: SheetView, { label, answer }: Entry): Cell | null {
  const last = view.textsOf(label.row).at(-1);
  return last?.column === answer.right + 1 ? last : null;
}

/** The entries of each pair of columns, where nothing else stands in their rows. */
function columnsOf(view: SheetView, rows: readonly number[]): Entry[][] {
  const entries = rows.flatMap((row) => view.textsOf(row).flatMap((cell) => entryAt(view, cell)));
  const columns = [
    ...Map.groupBy(entries, ({ area, answer }) => `${area.left} ${answer.left}`).values(),
  ].map((column) => withoutBars(view, column));
  const labels = new Set(columns.flat().map(({ label }) => label.address));
  const hints = new Set(columns.flat().flatMap((entry) => hintBeside(view, entry)?.address ?? []));
  const isOnlyEntries = (row: number) =>
    view
      .textsOf(row)
      .every(
        ({ address, text }) => labels.has(address) || hints.has(address) || isIdentifier(text),
      );
  return columns
    .map((column) => column.filter(({ label }) => isOnlyEntries(label.row)))
    .filter(({ length }) => length >= FEWEST_IN_COLUMN);
}

/**
 * The sheet is such a list: most of its rows are, but for the lines above it, and few of them ask for facts about
 * the company.
 */
function isWholeSheet(view: SheetView, entries: readonly Entry[]): boolean {
  const facts = entries.filter(({ label }) => isProfileLabel(label.text)).length;
  const others = entries.length - facts;
  const rows = new Set(entries.map(({ label }) => label.row));
  const first = entries.reduce((top, { label }) => Math.min(top, label.row), Infinity);
  const counted = view.rows.filter((row) => row >= first || view.textsOf(row).length > 1);
  return others >= FEWEST_ASKED && others > facts * 2 && rows.size * 2 >= counted.length;
}

type Block = { readonly entries: readonly Entry[]; readonly section: string | null };

/** The line that heads a block: dressed, alone in its columns, at once above it or over a blank row. */
function sectionOver(
  view: SheetView,
  { area, answer }: Entry,
  labels: ReadonlySet<Cell>,
): Cell | null {
  const row = [area.top - 1, area.top - 2].find((each) => view.textAt(each, area.left) !== '');
  const cell = row === undefined ? undefined : view.cellAt(row, area.left);
  if (cell === undefined || labels.has(cell)) return null;
  const beside = view.textsOf(cell.row).filter(({ column }) => column > cell.column);
  if (beside.some(({ column }) => column <= answer.right)) return null;
  const isMerged = view.areaAt(cell.row, cell.column).right > area.right;
  return cell.bold || cell.fill !== null || isMerged ? cell : null;
}

/** Entries below each other; none where a heading of its own stands over the boxes. */
function blocksOf(view: SheetView, column: readonly Entry[]): Block[] {
  const labels = new Set(column.map(({ label }) => label));
  const runs: Entry[][] = [];
  for (const entry of column) {
    const last = runs[runs.length - 1];
    if (last?.at(-1)?.label.row === entry.label.row - 1) last.push(entry);
    else runs.push([entry]);
  }
  return runs.flatMap((entries): Block[] => {
    const [first] = entries;
    if (first === undefined || isHeaded(view, first)) return [];
    return [{ entries, section: sectionOver(view, first, labels)?.text.trim() ?? null }];
  });
}

function isHeaded(view: SheetView, { answer }: Entry): boolean {
  const above = view.areaAt(answer.top - 1, answer.left);
  return above.left === answer.left && view.textAt(above.top, above.left) !== '';
}

/** What a block asks: where facts about the company stand together, what is among them is one too. */
function askedIn({ entries }: Block): Entry[] {
  const isFact = entries.map(({ label }) => isProfileLabel(label.text));
  const [from, to] = [isFact.indexOf(true), isFact.lastIndexOf(true)];
  const facts = isFact.filter(Boolean).length;
  const areTogether = facts >= 2 && facts * 2 >= to - from + 1;
  return entries.filter(
    ({ label }, index) =>
      !isPlainFact(label.text) && !(areTogether && index >= from && index <= to),
  );
}

function asFound(
  source: { workbook: Workbook; view: SheetView },
  { label, area, answer }: Entry,
  section: string | null,
): FoundQuestion[] {
  const { view } = source;
  const text = label.text.trim();
  const asked = { row: label.row, area, text, guidance: null, stated: null };
  const cells = readAnswers(source, [{ column: answer.left, header: null, role: 'answer' }], asked);
  if (cells.length === 0) return [];
  const about = { sheet: view.sheet.name, area, questionCell: anchorOf(area), text, section };
  const id = idLeftOf(view, label);
  const hint = hintBeside(view, { label, area, answer })?.text.trim() ?? null;
  const guidance = cells[0]?.prompt ?? hint;
  return [
    { ...about, id, guidance, condition: null, formula: label.formula, cells, isAsked: true },
  ];
}

/**
 * Finds what a sheet asks that is a list of labels beside boxes (`Hosting region | ____`), its bars as their
 * sections; facts about the company in it are left to the profile.
 */
export function findLabelLists(
  source: { workbook: Workbook; view: SheetView },
  rows: readonly number[],
): FoundQuestion[] {
  const { view } = source;
  if (isBuyerHeading(view.sheet.name)) return [];
  const columns = columnsOf(view, rows);
  if (!isWholeSheet(view, columns.flat())) return [];
  return columns
    .flatMap((column) => blocksOf(view, column))
    .filter(({ section }) => section === null || !isBuyerHeading(section))
    .flatMap((block) => askedIn(block).flatMap((entry) => asFound(source, entry, block.section)));
}
