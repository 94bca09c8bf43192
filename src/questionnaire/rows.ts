import type { Area, Cell } from '../workbook/grid.ts';
import type { Layout } from './columns.ts';
import { isExample, isGuidance, isInstruction, isTotal } from './phrases.ts';
import type { SheetView } from './sheet-view.ts';
import {
  asks,
  identifierDepth,
  identifierShape,
  isIdentifier,
  isPartMark,
  toneOf,
  wordCount,
} from './text.ts';
import type { Role } from './vocabulary.ts';

/** What a row of a table turns out to be. */
export type RowReading =
  | {
      readonly kind: 'question';
      readonly area: Area;
      readonly text: string;
      readonly id: string | null;
    }
  | { readonly kind: 'heading' | 'guidance'; readonly text: string }
  | { readonly kind: 'other' };

/** How the asked rows of a table usually look; a row that looks otherwise is a heading or a remark. */
export type Norms = {
  readonly bold: boolean;
  readonly fill: string | null;
  readonly labels: boolean;
  readonly numbered: boolean;
  readonly depth: number;
  readonly shapes: ReadonlySet<string>;
  readonly present: boolean;
  readonly texts: number;
  /** Some texts stand in rows without the list that the asked rows have. */
  readonly mixed: boolean;
  readonly listed: ReadonlySet<number>;
  /** Rows from the first to the last listed one. */
  readonly span: { readonly from: number; readonly to: number };
};

/** The id that a row shows, from the nearest column that numbers rows and is not part of the question's own cell. */
export function idOf(
  view: SheetView,
  layout: Layout,
  asked: { row: number; area: Area },
): string | null {
  for (const column of layout.ids) {
    if (column >= asked.area.left && column <= asked.area.right) continue;
    const text = view.textAt(asked.row, column);
    if (text !== '' && text.length <= 60) return text;
  }
  return null;
}

type Anchor = { readonly area: Area; readonly text: string };

/** A cell merged over columns that number the rows, take answers or score them, or over most of the table, heads what follows. */
function isBanner({ table: { cells } }: Layout, area: Area): boolean {
  if (area.right === area.left) return false;
  const over = cells.filter(({ left, right }) => left >= area.left && right <= area.right);
  return over.some(({ role }) => BESIDE.has(role)) || over.length > Math.max(2, cells.length / 2);
}

const BESIDE: ReadonlySet<Role | null> = new Set<Role | null>([
  'id',
  'answer',
  'comment',
  'option',
  'score',
  'buyer',
]);

function anchorAt(view: SheetView, row: number, column: number): Anchor | null {
  const area = view.areaAt(row, column);
  const text = view.textAt(row, column);
  return text === '' || area.top !== row ? null : { area, text };
}

/** The cell that asks in a row: of several question columns the last that holds text. */
export function questionAt(view: SheetView, layout: Layout, row: number): Anchor | null {
  for (const column of [...layout.questions].reverse()) {
    const found = anchorAt(view, row, column);
    if (found !== null) return isBanner(layout, found.area) || isTotal(found.text) ? null : found;
    if (view.textAt(row, column) !== '' && layout.questions.length === 1) return null;
  }
  return null;
}

/** A listed row whose text stands in another column than the rest. */
function strayQuestion(view: SheetView, layout: Layout, row: number): Anchor | null {
  const first = layout.answers[0]?.column ?? 0;
  const texts = view
    .textsOf(row)
    .filter(
      (cell) =>
        cell.column < first && !layout.ids.includes(cell.column) && wordCount(cell.text) >= 4,
    )
    .map((cell) => anchorAt(view, row, cell.column))
    .filter((anchor) => anchor !== null);
  return texts.find(({ text }) => asks(text)) ?? null;
}

const share = (count: number, of: number) => (of === 0 ? 0 : count / of);

function mostFrequent<T>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** Measures how the asked rows look; `listed` are those that offer a list. */
export function measureNorms(view: SheetView, layout: Layout, listed: readonly number[]): Norms {
  const rows = listed.length > 0 ? listed : layout.table.rows;
  const anchors = rows.map((row) => ({ row, found: questionAt(view, layout, row) }));
  const asked = anchors.flatMap(({ row, found }) => (found === null ? [] : [{ row, ...found }]));
  const cells = asked.map(({ area }) => view.cellAt(area.top, area.left));
  const ids = asked.map(({ row, area }) => idOf(view, layout, { row, area }));
  const column = layout.answers[0]?.column ?? 0;
  const depths = ids.flatMap((id) => (id === null ? [] : [identifierDepth(id)]));
  const withText = layout.table.rows.filter((row) => questionAt(view, layout, row) !== null).length;
  return {
    bold: share(cells.filter((cell) => cell?.bold === true).length, asked.length) >= 0.5,
    fill: mostFrequent(cells.map((cell) => cell?.fill ?? null)) ?? null,
    labels: share(asked.filter(({ text }) => toneOf(text) === 'label').length, asked.length) >= 0.5,
    numbered: share(depths.length, asked.length) >= 0.5,
    depth: mostFrequent(depths) ?? 0,
    shapes: new Set(ids.flatMap((id) => (id === null ? [] : [identifierShape(id)]))),
    present:
      share(
        asked.filter(({ row }) => view.cellAt(row, column) !== undefined).length,
        asked.length,
      ) >= 0.8,
    texts: mostFrequent(asked.map(({ row }) => view.textsOf(row).length)) ?? 0,
    mixed: listed.length > 0 && withText > asked.length,
    listed: new Set(listed),
    span: { from: listed[0] ?? 0, to: listed[listed.length - 1] ?? Infinity },
  };
}

type Seen = { readonly row: number; readonly anchor: Anchor; readonly id: string | null };

function headingPoints(view: SheetView, layout: Layout, seen: Seen & { norms: Norms }): number {
  const { row, anchor, id, norms } = seen;
  const cell: Cell | undefined = view.cellAt(anchor.area.top, anchor.area.left);
  const isPart = id !== null && isPartMark(id);
  const signs = [
    cell?.bold === true && !norms.bold,
    cell?.fill !== null && cell?.fill !== undefined && cell.fill !== norms.fill,
    norms.numbered && id === null,
    id !== null && !isPart && norms.depth >= 2 && identifierDepth(id) < norms.depth,
    !norms.labels && !isPart && toneOf(anchor.text) === 'label',
    norms.present && view.cellAt(row, layout.answers[0]?.column ?? 0) === undefined,
    /[:：]$/.test(anchor.text),
    norms.texts >= 4 && view.textsOf(row).length <= norms.texts - 2,
    /\p{Lu}/u.test(anchor.text) &&
      anchor.text === anchor.text.toUpperCase() &&
      wordCount(anchor.text) <= 8,
  ];
  return signs.filter(Boolean).length - (asks(anchor.text) ? 1 : 0);
}

/** A part of the question above need not have a number of its own. */
const isFollowUp = (text: string) =>
  toneOf(text) === 'question' || /^(?:if|falls|wenn|si|se|zo|indien)\b/i.test(text);

/** A row without the list that the others have asks only by its own words, or by an id like theirs. */
function isAskedFreely(seen: Seen & { norms: Norms }, points: number): boolean {
  const { anchor, id, norms } = seen;
  const numbered = id !== null && isIdentifier(id) && identifierDepth(id) >= norms.depth;
  if (asks(anchor.text))
    return points < 2 && (numbered || !norms.numbered || isFollowUp(anchor.text));
  const isWithin = seen.row >= norms.span.from && seen.row <= norms.span.to + 1;
  return points <= 1 && isWithin && numbered && norms.numbered && hasUsualShape(norms, id ?? '');
}

/** The answer cell of a row without a list has another rule: a date, a number, a length. */
function isRuled(view: SheetView, layout: Layout, row: number): boolean {
  const type = view.ruleAt(row, layout.answers[0]?.column ?? 0)?.type;
  return type === 'date' || type === 'whole' || type === 'decimal' || type === 'time';
}

/** An id like those of the asked rows, or one that counts on from them (`1.2.1` under `1.2`). */
function hasUsualShape({ shapes }: Norms, id: string): boolean {
  const shape = identifierShape(id);
  return [...shapes].some((known) => shape === known || shape.startsWith(`${known}.`));
}

function readAnchored(view: SheetView, layout: Layout, seen: Seen & { norms: Norms }): RowReading {
  const { row, anchor, id, norms } = seen;
  const points = headingPoints(view, layout, seen);
  const text = anchor.text;
  const listed = norms.listed.has(row) || isRuled(view, layout, row);
  if (id === null && !listed && isInstruction(text)) return { kind: 'other' };
  const looksLikeHeading = points >= (listed && norms.mixed ? 3 : 2);
  const isPlain = listed || norms.listed.size === 0;
  if (isPlain ? !looksLikeHeading : !/[:：]$/.test(text) && isAskedFreely(seen, points))
    return { kind: 'question', area: anchor.area, text, id };
  const isTitle = isPlain || looksLikeHeading || toneOf(text) === 'label';
  return { kind: isTitle ? 'heading' : 'guidance', text };
}

function withoutQuestion(view: SheetView, layout: Layout, row: number): RowReading {
  const texts = view.textsOf(row).filter((cell) => !isIdentifier(cell.text));
  const first = texts[0];
  if (first === undefined || texts.length > 2) return { kind: 'other' };
  const area = view.areaAt(row, first.column);
  if (area.top !== row || first.column > (layout.answers[0]?.column ?? 0)) return { kind: 'other' };
  return { kind: 'heading', text: first.text.trim() };
}

/** Reads one row of a table: a question, the heading of a section, a remark about the question above, or nothing of these. */
export function readRow(
  view: SheetView,
  layout: Layout,
  at: { row: number; norms: Norms },
): RowReading {
  const { row, norms } = at;
  const texts = view.textsOf(row);
  if (texts.slice(0, 2).some(({ text }) => isExample(text) || isTotal(text)))
    return { kind: 'other' };
  const anchor =
    questionAt(view, layout, row) ??
    (norms.listed.has(row) ? strayQuestion(view, layout, row) : null);
  if (anchor === null) return withoutQuestion(view, layout, row);
  const answers = layout.answers.map(({ column }) => column);
  if (answers.length > 0 && answers.every((column) => inside(column, anchor.area)))
    return { kind: 'heading', text: anchor.text };
  if (texts.some((cell) => cell.column <= anchor.area.right && isGuidance(cell.text)))
    return { kind: 'guidance', text: texts.map((cell) => cell.text.trim()).join(' ') };
  const id = idOf(view, layout, { row, area: anchor.area });
  return readAnchored(view, layout, { row, anchor, id, norms });
}

const inside = (column: number, area: Area) => column >= area.left && column <= area.right;
