import { memoizedOf } from '../../memo.ts';
import type { SheetView } from '../sheet/sheet-view.ts';
import { wordCount } from '../words/text.ts';
import { type HeaderRole, isBuyerHeading, type Role, roleOfHeader } from '../words/vocabulary.ts';
import {
  BRACKETED,
  cannotHead,
  countRoles,
  headsAnyway,
  isDataRow,
  isHeaderRow,
  isSubHeader,
} from './heading-rows.ts';
import { cellsOf, type HeadingText } from './heading-texts.ts';

/** The heading of one column (or of several, where it is merged over them). */
export type HeaderCell = {
  readonly left: number;
  readonly right: number;
  /** The lowest text over the column, the one that names it. */
  readonly label: string;
  /** Text merged above it and others (`Your answer` over `Yes`, `No`), or ''. */
  readonly parent: string;
  readonly role: Role | null;
  readonly weight: number;
};

/** The rows that head a table; one row in most files, up to four where cells are merged. */
export type Header = {
  readonly top: number;
  readonly bottom: number;
  readonly cells: readonly HeaderCell[];
};

const MOST_ROWS = 4;

function bottomOf(view: SheetView, row: number, cells: readonly HeadingText[]): number {
  const merged = cells
    .filter(({ area }) => area.right - area.left < 12)
    .map(({ area }) => area.bottom);
  let bottom = Math.max(row, ...merged);
  if (bottom - row >= MOST_ROWS) bottom = row;
  if (bottom === row && isSubHeader(view, row + 1, cells)) bottom = row + 1;
  return bottom;
}

/** A row above whose merged cells group some of the header's columns (`Vendor`, `For internal use`). */
function groupsAbove(view: SheetView, row: number): HeadingText[] {
  const cells = cellsOf(view, row - 1);
  if (cells.length === 0 || cells.some(({ text }) => text.length > 80)) return [];
  const wide = cells.filter(({ area }) => area.right > area.left && area.bottom === row - 1);
  return wide.length === 1 && (wide[0]?.area.left ?? 0) <= 1 ? [] : wide;
}

/** Texts that stand above each other, with the role of the lowest. */
type Stack = { readonly cell: HeadingText; readonly texts: readonly string[] };

function stackCells(rows: readonly (readonly HeadingText[])[]): Stack[] {
  const byLeft = new Map<number, Stack>();
  for (const cell of rows.flat()) {
    const above = byLeft.get(cell.area.left);
    if (above !== undefined && BRACKETED.test(cell.text)) {
      const text = `${above.texts[above.texts.length - 1] ?? ''} ${cell.text}`;
      byLeft.set(cell.area.left, { ...above, texts: [...above.texts.slice(0, -1), text] });
    } else byLeft.set(cell.area.left, { cell, texts: [...(above?.texts ?? []), cell.text] });
  }
  return [...byLeft.values()].sort((a, b) => a.cell.area.left - b.cell.area.left);
}

function roleUnder(own: HeaderRole | null, parent: string): HeaderRole | null {
  if (parent === '') return own;
  if (isBuyerHeading(parent)) return { role: 'buyer', weight: 3 };
  if (own !== null) return own;
  const above = roleOfHeader(parent);
  return above?.role === 'answer' || above?.role === 'comment' ? { ...above, weight: 2 } : null;
}

function asHeaderCell({ cell, texts }: Stack, wide: readonly HeadingText[]): HeaderCell {
  const { left, right, top } = cell.area;
  const label = texts[texts.length - 1] ?? '';
  const over = wide.find(({ area }) => left >= area.left && right <= area.right && area.top < top);
  const parent = texts[texts.length - 2] ?? over?.text ?? '';
  const role = roleUnder(cell.role, parent);
  return { left, right, label, parent, role: role?.role ?? null, weight: role?.weight ?? 0 };
}

const TYPED: ReadonlySet<string | undefined> = new Set(['whole', 'decimal', 'date', 'time']);

/** Over cells that take only a number or a date, a word that may mean an answer (`Value`) means one outright. */
function outrightOver(view: SheetView, bottom: number, cell: HeaderCell): HeaderCell {
  if (cell.role !== 'answer' || cell.weight !== 2) return cell;
  return TYPED.has(view.ruleAt(bottom + 1, cell.left)?.type) ? { ...cell, weight: 3 } : cell;
}

function build(view: SheetView, row: number, first: readonly HeadingText[]): Header {
  const bottom = bottomOf(view, row, first);
  const rows = [groupsAbove(view, row), first];
  for (let next = row + 1; next <= bottom; next++) rows.push(cellsOf(view, next));
  const wide = rows.flat().filter(({ area }) => area.right > area.left);
  const cells = stackCells(rows)
    .map((stack) => asHeaderCell(stack, wide))
    .map((cell) => outrightOver(view, bottom, cell));
  return { top: row, bottom, cells };
}

const TAKES: readonly (Role | null)[] = ['answer', 'comment', 'option'];

/** A row with a list in an empty cell under the columns of the header above takes an answer itself. */
function takesAnswer(view: SheetView, row: number, before: Header): boolean {
  return before.cells.some(
    ({ left }) => view.ruleAt(row, left)?.type === 'list' && view.textAt(row, left) === '',
  );
}

/** Under a header, a plain row heads another table only where it names an answer column anew. */
function followsHeader(
  view: SheetView,
  { row, cells }: { row: number; cells: readonly HeadingText[] },
  before: Header | undefined,
): boolean {
  if (before === undefined) return true;
  if (takesAnswer(view, row, before)) return false;
  if (cells.every(({ stressed }) => stressed)) return true;
  if (cells.every(({ text, role }) => role !== null && wordCount(text) <= 3)) return true;
  return before.cells
    .filter(({ role }) => TAKES.includes(role))
    .some(({ left, right }) =>
      cells.some(({ area, role }) => role !== null && area.left >= left && area.left <= right),
    );
}

/** The header that starts in a row, whatever stands there. */
export const headerAt = (view: SheetView, row: number): Header =>
  build(view, row, cellsOf(view, row));

/** The rows of a sheet that head tables, wherever they stand and however often they repeat; found once a sheet. */
export const findHeaders: (view: SheetView) => readonly Header[] = memoizedOf(searchHeaders);

function searchHeaders(view: SheetView): Header[] {
  const headers: Header[] = [];
  let after = 0;
  for (const row of view.rows) {
    if (row <= after || cannotHead(view, row)) continue;
    const cells = cellsOf(view, row);
    const isHeader = isHeaderRow(cells) || headsAnyway(view, row, cells);
    if (!isHeader || !followsHeader(view, { row, cells }, headers[headers.length - 1])) continue;
    const header = build(view, row, cells);
    headers.push(header);
    after = header.bottom;
  }
  return headers;
}

const NO_LIST: ReadonlySet<Role> = new Set<Role>(['answer', 'option', 'buyer']);

/** The row as the header of a list of questions without a column for answers (`id, category, question`), or null. */
export function headerOfList(view: SheetView, row: number): Header | null {
  if (cannotHead(view, row)) return null;
  const cells = cellsOf(view, row);
  const roles = countRoles(cells);
  const known = cells.filter(({ role }) => role !== null).length;
  if (isDataRow(cells) || known * 2 < cells.length || !roles.has('question')) return null;
  return [...roles.keys()].some((role) => NO_LIST.has(role)) ? null : build(view, row, cells);
}
