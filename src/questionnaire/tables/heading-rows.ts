import type { SheetView } from '../sheet/sheet-view.ts';
import { isGuidance } from '../words/phrases.ts';
import { fold, isIdentifier, toneOf, wordCount } from '../words/text.ts';
import { handsOver, type Role, roleOfHeader } from '../words/vocabulary.ts';
import { headsByLook, headsNames, headsSection } from './header-looks.ts';
import { cellsOf, type HeadingText } from './heading-texts.ts';

/** A remark in brackets under a heading. */
export const BRACKETED = /^[([（].*[)\]）]$/s;

/** Rows that no classification is needed to tell from a header: one text, endless texts, numbers mostly. */
export function cannotHead(view: SheetView, row: number): boolean {
  const cells = view.textsOf(row);
  if (cells.length < 2 || cells.some(({ text }) => text.length > 300)) return true;
  const numbers = cells.filter(({ type }) => type === 'number' || type === 'date').length;
  if (numbers * 2 >= cells.length || isNumbered(cells[0]?.text ?? '')) return true;
  return cells.some(({ text, bold, fill }) => !bold && fill === null && isWholeSentence(text));
}

const wordsOutsideBrackets = (text: string) => wordCount(text.replace(/[([（].*$/s, ''));

/** A sentence, whatever column its words might name: long, or ended as one. */
function isWholeSentence(text: string): boolean {
  const count = wordsOutsideBrackets(text);
  if (count <= 4 || (count <= 8 && !ENDS_SENTENCE.test(text))) return false;
  return toneOf(text) !== 'label';
}

const ENDS_SENTENCE = /[.?!。？]\s*$/;

/** How often each role is named in a row. */
export function countRoles(cells: readonly HeadingText[]): Map<Role, number> {
  const counts = new Map<Role, number>();
  for (const { role } of cells)
    if (role !== null) counts.set(role.role, (counts.get(role.role) ?? 0) + 1);
  return counts;
}

/** Two usual options side by side in a row that also names a column: the head of a grid to be marked. */
function marksAside(cells: readonly HeadingText[]): boolean {
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

/** Unstressed sentences are what a table holds; without a full stop some head a column (`How the control is met`). */
function isSentence({ text, role, stressed }: HeadingText): boolean {
  if (stressed || wordsOutsideBrackets(text) <= 4 || toneOf(text) === 'label') return false;
  return role === null || isWholeSentence(text);
}

/** A row that starts with an id, or holds remarks or long texts, is a row of the table itself. */
export function isDataRow(cells: readonly HeadingText[]): boolean {
  const first = cells[0];
  if (first === undefined || cells.some(({ text }) => text.length > 300 || isGuidance(text)))
    return true;
  return cells.some(isSentence) || cells.slice(0, 2).some(({ text }) => isNumbered(text));
}

/** `1.2`, `Q-01`: what a row of a table starts with, not a header. */
const isNumbered = (text: string) =>
  /\d/.test(text) && isIdentifier(text) && roleOfHeader(text) === null;

/** Whether the words of a row name the columns of a table, or a grid to be marked. */
export function isHeaderRow(cells: readonly HeadingText[]): boolean {
  if (cells.length < 2 || isDataRow(cells)) return false;
  const roles = countRoles(cells);
  const options = roles.get('option') ?? 0;
  return options > 0
    ? marksAside(cells) && namesGrid(cells, options)
    : namesColumns(cells, new Set(roles.keys()));
}

/** A row whose words name no table: told by its look, or by one answer heading beside a title. */
export function headsAnyway(view: SheetView, row: number, cells: readonly HeadingText[]): boolean {
  if (cells.length < 2 || isDataRow(cells)) return false;
  const isAnswer = ({ role }: HeadingText) => role?.role === 'answer' && role.weight === 3;
  const [first, ...others] = cells;
  if (first !== undefined && !isAnswer(first) && others.some(isAnswer))
    return headsSection(view, row, cells);
  if (headsNames(view, row, cells)) return true;
  return cells.every(({ role }) => role?.role !== 'option') && headsByLook(view, row, cells);
}

const AROUND: readonly Role[] = ['question', 'section', 'id'];

function namesGrid(cells: readonly HeadingText[], options: number): boolean {
  const named = cells.filter(({ role }) => role !== null && role.role !== 'option');
  return named.length > 0 && (named.some(isAround) || cells.length - options <= 4);
}

const isAround = ({ role }: HeadingText) => role !== null && AROUND.includes(role.role);

function namesColumns(cells: readonly HeadingText[], roles: ReadonlySet<Role>): boolean {
  if (roles.size < 2 || !(roles.has('answer') || roles.has('comment'))) return false;
  const known = cells.filter(({ role }) => role !== null);
  const mostly = known.length / cells.length >= 0.4;
  const outright = known.some(
    ({ role, text }) => role?.weight === 3 || (role?.role === 'answer' && handsOver(text)),
  );
  if (known.length === 2 && !outright && cells.length > 3) return false;
  if (cells.some(isAround)) return known.length >= 3 || mostly;
  return known.some(({ role }) => role?.weight === 3 && role.role === 'answer') && mostly;
}

/** A row under the header that only splits its cells further: options to mark, or a remark in brackets. */
export function isSubHeader(view: SheetView, row: number, above: readonly HeadingText[]): boolean {
  const cells = cellsOf(view, row);
  if (cells.length === 0) return false;
  const under = (cell: HeadingText) =>
    above.find(({ area }) => cell.area.left >= area.left && cell.area.left <= area.right);
  if (cells.every(({ text }) => BRACKETED.test(text))) return true;
  if (cells.length < 2 || cells.some(({ text }) => text.length > 40)) return false;
  if (isNumbered(cells[0]?.text ?? '') && !cells.every(({ text }) => isIdentifier(text)))
    return false;
  if (marksAside(cells) && cells.every(({ role }) => role !== null)) return cells.length <= 10;
  return cells.every((cell) => {
    const parent = under(cell);
    return parent !== undefined && parent.area.right > parent.area.left;
  });
}
