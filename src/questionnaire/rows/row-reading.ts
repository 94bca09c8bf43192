import type { Area, Cell } from '../../workbook/grid.ts';
import { type Anchor, anchorAt, idOf, isSum, questionAt } from '../columns/asking-cells.ts';
import type { Layout } from '../columns/columns.ts';
import type { LeftOutReason } from '../questionnaire.ts';
import type { SheetView } from '../sheet/sheet-view.ts';
import { isExample, isGuidance, isInstruction } from '../words/phrases.ts';
import { startsWith } from '../words/says.ts';
import { asks, identifierDepth, isIdentifier, toneOf, wordCount } from '../words/text.ts';
import type { Norms } from './norms.ts';
import { headingPoints, inside, isItem, type Seen } from './row-signs.ts';

/** What a row of a table turns out to be. */
export type RowReading =
  | {
      readonly kind: 'question';
      readonly area: Area;
      readonly text: string;
      readonly id: string | null;
    }
  | { readonly kind: 'heading' | 'guidance'; readonly text: string }
  | { readonly kind: 'other'; readonly reason: LeftOutReason };

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

const saysIf = startsWith(['follow-up.if']);

/** A part of the question above need not have a number of its own. */
const isFollowUp = (text: string) => toneOf(text) === 'question' || saysIf(text.toLowerCase());

/** A row without the list and the number that the others have asks only by its own words. */
function isAskedFreely(seen: Seen, points: number): boolean {
  const { anchor, id, norms } = seen;
  const numbered = id !== null && isIdentifier(id) && identifierDepth(id) >= norms.depth;
  if (!asks(anchor.text) || points >= 2) return false;
  return numbered || !norms.numbered || isFollowUp(anchor.text);
}

/** The answer cell of a row without a list has another rule: a date, a number, a length. */
function isRuled(view: SheetView, layout: Layout, row: number): boolean {
  const type = view.ruleAt(row, layout.answers[0]?.column ?? 0)?.type;
  return type === 'date' || type === 'whole' || type === 'decimal' || type === 'time';
}

/**
 * A sentence alone in its row, without the number or the coloured cell that the asked rows have, and no bolder than
 * they are.
 */
function standsApart(view: SheetView, layout: Layout, seen: Seen): boolean {
  const { row, anchor, id, norms } = seen;
  const { bold = false, fill = null } = view.cellAt(anchor.area.top, anchor.area.left) ?? {};
  const isAlone = view.textsOf(row).length === 1 && (norms.boxed || norms.texts >= 2);
  if (!isAlone || (bold && !norms.bold) || !norms.fills.has(fill)) return false;
  if (toneOf(anchor.text) === 'label' || /[:：]$/.test(anchor.text)) return false;
  if (!norms.boxed) return norms.numbered && id === null;
  return (view.cellAt(row, layout.answers[0]?.column ?? 0)?.fill ?? null) === null;
}

/**
 * A remark on the question above: the other rows ask and it does not, or they have a cell for the answer and it has
 * none.
 */
function isRemark(view: SheetView, layout: Layout, seen: Seen): boolean {
  const { row, anchor, norms } = seen;
  if (!standsApart(view, layout, seen)) return false;
  if (!asks(anchor.text) && norms.asking) return true;
  const answer = view.cellAt(row, layout.answers[0]?.column ?? 0);
  return norms.present && answer === undefined && !isFollowUp(anchor.text);
}

/** A row that speaks of the form or of the question above; null for any other. */
function readAside(view: SheetView, layout: Layout, seen: Seen): RowReading | null {
  const { text } = seen.anchor;
  if (seen.id === null && isInstruction(text)) return { kind: 'other', reason: 'instruction' };
  return isRemark(view, layout, seen) ? { kind: 'guidance', text } : null;
}

function readAnchored(view: SheetView, layout: Layout, seen: Seen): RowReading {
  const { row, anchor, id, norms } = seen;
  const points = headingPoints(view, layout, seen);
  const text = anchor.text;
  const listed = norms.listed.has(row) || isRuled(view, layout, row);
  const aside = listed ? null : readAside(view, layout, seen);
  if (aside !== null) return aside;
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
  if (first === undefined || texts.length > 2) return { kind: 'other', reason: 'no_cell' };
  const area = view.areaAt(row, first.column);
  if (area.top !== row || first.column > (layout.answers[0]?.column ?? 0))
    return { kind: 'other', reason: 'no_cell' };
  return { kind: 'heading', text: first.text.trim() };
}

/**
 * Reads one row of a table: a question, the heading of a section, a remark about the question above, or nothing of
 * these.
 */
export function readRow(
  view: SheetView,
  layout: Layout,
  at: { row: number; norms: Norms },
): RowReading {
  const { row, norms } = at;
  const texts = view.textsOf(row);
  const isSummed = ({ column }: Cell) => isSum(view, view.areaAt(row, column));
  const leading = texts.slice(0, 2);
  if (leading.some(({ text }) => isExample(text))) return { kind: 'other', reason: 'example' };
  if (leading.some(isSummed)) return { kind: 'other', reason: 'sum' };
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
  const seen = { row, anchor, id, norms };
  return isItem(view, layout, seen)
    ? { kind: 'question', ...anchor, id }
    : readAnchored(view, layout, seen);
}
