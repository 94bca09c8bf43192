import type { Area } from '../workbook/grid.ts';
import { isGuidance } from './phrases.ts';
import type { SheetView } from './sheet-view.ts';
import { fold, isIdentifier } from './text.ts';
import { type HeaderRole, isBuyerHeading, type Role, roleOfHeader } from './vocabulary.ts';

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

type Found = { readonly area: Area; readonly text: string; readonly role: HeaderRole | null };

function cellsOf(view: SheetView, row: number): Found[] {
  const found: Found[] = [];
  for (const cell of view.textsOf(row)) {
    const area = view.areaAt(row, cell.column);
    if (area.top === row && area.left === cell.column)
      found.push({ area, text: cell.text.trim(), role: roleOfHeader(cell.text) });
  }
  return found;
}

function countRoles(cells: readonly Found[]): Map<Role, number> {
  const counts = new Map<Role, number>();
  for (const { role } of cells)
    if (role !== null) counts.set(role.role, (counts.get(role.role) ?? 0) + 1);
  return counts;
}

/** Two usual options side by side in a row that also names a column: the head of a grid to be marked. */
function marksAside(cells: readonly Found[]): boolean {
  return cells.some((cell, index) => {
    const next = cells[index + 1];
    return (
      cell.role?.role === 'option' &&
      next?.role?.role === 'option' &&
      next.area.left === cell.area.right + 1 &&
      fold(cell.text) !== fold(next.text)
    );
  });
}

/** A row that starts with an id, or holds remarks or long texts, is a row of the table itself. */
function isDataRow(cells: readonly Found[]): boolean {
  const first = cells[0];
  if (first === undefined || cells.some(({ text }) => text.length > 300 || isGuidance(text)))
    return true;
  return first.role === null && /\d/.test(first.text) && isIdentifier(first.text);
}

function isHeaderRow(cells: readonly Found[]): boolean {
  if (cells.length < 2 || isDataRow(cells)) return false;
  const roles = countRoles(cells);
  const options = roles.get('option') ?? 0;
  if (options > 0 && !marksAside(cells)) return false;
  const isGrid = options >= 2;
  const named = roles.size - (options > 0 ? 1 : 0);
  const takes = roles.has('answer') || roles.has('comment') || isGrid;
  if (!takes || named + (isGrid ? 1 : 0) < 2) return false;
  const known = [...roles.values()].reduce((sum, count) => sum + count, 0);
  const mostly = known / cells.length >= 0.4;
  if (roles.has('question') || roles.has('section') || roles.has('id')) return known >= 3 || mostly;
  const outright = cells.some(({ role }) => role?.weight === 3 && role.role === 'answer');
  return (outright && known >= 2 && mostly) || (isGrid && cells.length - options <= 4);
}

/** A row under the header that only splits its cells further: options to mark, or a remark in brackets. */
function isSubHeader(view: SheetView, row: number, above: readonly Found[]): boolean {
  const cells = cellsOf(view, row);
  if (cells.length === 0) return false;
  const under = (cell: Found) =>
    above.find(({ area }) => cell.area.left >= area.left && cell.area.left <= area.right);
  if (cells.every(({ text }) => /^[([（].*[)\]）]$/s.test(text))) return true;
  if (cells.length < 2 || cells.some(({ text }) => text.length > 40)) return false;
  if (marksAside(cells) && cells.every(({ role }) => role !== null)) return cells.length <= 10;
  return cells.every((cell) => {
    const parent = under(cell);
    return parent !== undefined && parent.area.right > parent.area.left;
  });
}

function bottomOf(view: SheetView, row: number, cells: readonly Found[]): number {
  const merged = cells
    .filter(({ area }) => area.right - area.left < 12)
    .map(({ area }) => area.bottom);
  let bottom = Math.max(row, ...merged);
  if (bottom - row >= MOST_ROWS) bottom = row;
  if (bottom === row && isSubHeader(view, row + 1, cells)) bottom = row + 1;
  return bottom;
}

/** A row above whose merged cells group some of the header's columns (`Vendor`, `For internal use`). */
function groupsAbove(view: SheetView, row: number): Found[] {
  const cells = cellsOf(view, row - 1);
  if (cells.length === 0 || cells.some(({ text }) => text.length > 80)) return [];
  const wide = cells.filter(({ area }) => area.right > area.left && area.bottom === row - 1);
  return wide.length === 1 && (wide[0]?.area.left ?? 0) <= 1 ? [] : wide;
}

function roleUnder(label: string, parent: string): HeaderRole | null {
  const own = roleOfHeader(label);
  if (parent === '') return own;
  if (isBuyerHeading(parent)) return { role: 'buyer', weight: 3 };
  if (own !== null) return own;
  const above = roleOfHeader(parent);
  return above?.role === 'answer' || above?.role === 'comment' ? { ...above, weight: 2 } : null;
}

function build(view: SheetView, row: number, first: readonly Found[]): Header {
  const bottom = bottomOf(view, row, first);
  const rows = [groupsAbove(view, row), first];
  for (let next = row + 1; next <= bottom; next++) rows.push(cellsOf(view, next));
  const byLeft = new Map<number, { area: Area; texts: string[] }>();
  for (const cells of rows)
    for (const { area, text } of cells) {
      const bracketed = /^[([（].*[)\]）]$/s.test(text);
      const found = byLeft.get(area.left);
      if (found === undefined) byLeft.set(area.left, { area, texts: [text] });
      else if (bracketed) found.texts.push(`${found.texts.pop() ?? ''} ${text}`);
      else byLeft.set(area.left, { area, texts: [...found.texts, text] });
    }
  const wide = rows.flat().filter(({ area }) => area.right > area.left);
  const cells = [...byLeft.values()]
    .sort((a, b) => a.area.left - b.area.left)
    .map(({ area, texts }): HeaderCell => {
      const label = texts[texts.length - 1] ?? '';
      const over = wide.find(
        (each) =>
          each.text !== label &&
          area.left >= each.area.left &&
          area.right <= each.area.right &&
          each.area.top < area.top,
      );
      const parent = texts.length > 1 ? (texts[texts.length - 2] ?? '') : (over?.text ?? '');
      const role = roleUnder(label, parent);
      return {
        left: area.left,
        right: area.right,
        label,
        parent,
        role: role?.role ?? null,
        weight: role?.weight ?? 0,
      };
    });
  return { top: row, bottom, cells };
}

/** Finds the rows of a sheet that head tables, wherever they stand and however often they repeat. */
export function findHeaders(view: SheetView): Header[] {
  const headers: Header[] = [];
  let after = 0;
  for (const row of view.rows) {
    if (row <= after) continue;
    const cells = cellsOf(view, row);
    if (!isHeaderRow(cells)) continue;
    const header = build(view, row, cells);
    headers.push(header);
    after = header.bottom;
  }
  return headers;
}
