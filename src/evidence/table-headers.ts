import type { Block } from './document.ts';

/** Fewer columns may be names with their values, whose first row is like all others. */
const COLUMNS = 3;

/**
 * A title of a column: a few words without a number or the end of a sentence; one that asks is shorter still
 * (`Compliant?`).
 */
const isColumnTitle = (text: string): boolean =>
  /\p{L}/u.test(text) && !/\d|[.;!]$/u.test(text) && text.length <= (text.endsWith('?') ? 24 : 80);

const isNumberTitle = (text: string): boolean =>
  /^(?:#|(?:\p{L}+ )?(?:no|ref|nr)\.)$/iu.test(text.trim());
const isPlainValue = (text: string): boolean => /\d|[.;?!]$/u.test(text);

/**
 * Is the first row the header of the rows below, though nothing in its letters tells? Three columns or more, each
 * with a title in words above it, and a column whose cells below are all sentences or carry numbers.
 */
export function hasTitles(
  titles: readonly string[],
  rows: readonly (readonly string[])[],
): boolean {
  if (titles.length < COLUMNS || rows.length === 0) return false;
  if (!titles.every((title) => isColumnTitle(title) || isNumberTitle(title))) return false;
  return titles.some((_, column) => {
    const below = rows.flatMap((cells) => cells[column]?.trim() || []);
    return below.length > 0 && below.length >= rows.length * 0.6 && below.every(isPlainValue);
  });
}

/** Rows of a table whose producer marked no header get the first row's titles, where those are titles. */
export function withTableHeaders(blocks: readonly Block[]): Block[] {
  const out: Block[] = [];
  for (let at = 0; at < blocks.length; ) {
    const end = endOfTable(blocks, at);
    const [first, ...rest] = blocks.slice(at, end);
    if (first === undefined) break;
    const header = first.cells ?? [];
    const isHeaded = hasTitles(
      header,
      rest.map(({ cells }) => cells ?? []),
    );
    out.push(first, ...(isHeaded ? rest.map((block) => ({ ...block, header })) : rest));
    at = end;
  }
  return out;
}

/** Behind the last row of the table without header that starts here; behind the block itself where none does. */
function endOfTable(blocks: readonly Block[], start: number): number {
  const first = blocks[start];
  let end = start + 1;
  if (first === undefined || first.cells === null || first.header !== null) return end;
  const isRow = (block: Block | undefined) =>
    block?.cells?.length === first.cells?.length && block?.header === null;
  while (isRow(blocks[end])) end += 1;
  return end;
}
