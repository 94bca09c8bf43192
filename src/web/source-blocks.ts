import type { Block } from '../evidence/document.ts';
import type { Stretch } from './client/mark-quote.ts';

/** Words of a page, some of them marked. */
export type Part = { readonly text: string; readonly isMarked: boolean };

export type SourceRow = {
  readonly cells: readonly (readonly Part[])[];
  readonly isMarked: boolean;
};

/** A page's text in the shape that its document gives it. */
export type SourceBlock =
  | { readonly kind: 'heading' | 'paragraph' | 'item'; readonly parts: readonly Part[] }
  | {
      readonly kind: 'table';
      readonly header: readonly string[] | null;
      readonly rows: readonly SourceRow[];
      /** Rows before and after those that are shown of a long table. */
      readonly before: number;
      readonly after: number;
    };

/** Rows of a table that are shown at most: those around the marked one. */
const MOST_ROWS = 120;

type Placed = { readonly block: Block; readonly start: number };

/** Where each block stands in the stored text; null where the text is another by now. */
function placed(blocks: readonly Block[], text: string): Placed[] | null {
  let from = 0;
  const out: Placed[] = [];
  for (const block of blocks) {
    const start = text.indexOf(block.text, from);
    if (start < 0) return null;
    out.push({ block, start });
    from = start + block.text.length;
  }
  return out;
}

/** A piece of the page's text, cut where the marked stretch begins and ends. */
function partsOf(text: string, start: number, stretch: Stretch | null): Part[] {
  const from = Math.min(Math.max((stretch?.start ?? 0) - start, 0), text.length);
  const to = Math.min(Math.max((stretch?.end ?? 0) - start, from), text.length);
  return [
    { text: text.slice(0, from), isMarked: false },
    { text: text.slice(from, to), isMarked: true },
    { text: text.slice(to), isMarked: false },
  ].filter((part) => part.text !== '');
}

/** The columns in which a row's cells stand: by their headers, else one after the other. */
function columnsOf({ cells, header }: Block, columns: readonly string[]): number[] {
  let next = 0;
  return (cells ?? []).map((_, index) => {
    const named = columns.indexOf(header?.[index] ?? '', next);
    const column = header?.[index] === undefined || named < 0 ? next : named;
    next = column + 1;
    return column;
  });
}

function rowOf({ block, start }: Placed, columns: readonly string[], stretch: Stretch | null) {
  const places = columnsOf(block, columns);
  const width = Math.max(columns.length, ...places.map((column) => column + 1));
  const cells: Part[][] = Array.from({ length: width }, () => []);
  let from = 0;
  (block.cells ?? [block.text]).forEach((cell, index) => {
    const at = Math.max(from, block.text.indexOf(cell, from));
    cells[places[index] ?? index] = partsOf(cell, start + at, stretch);
    from = at + cell.length;
  });
  return { cells, isMarked: cells.some((parts) => parts.some(({ isMarked }) => isMarked)) };
}

const isHeaderOf = (first: Block, second: Block | undefined): boolean =>
  first.header === null &&
  second !== undefined &&
  second.header !== null &&
  second.header.every((title) => title === '' || first.cells?.includes(title) === true);

function tableOf(rows: readonly Placed[], stretch: Stretch | null): SourceBlock {
  const [first, second] = rows;
  const hasHeader = first !== undefined && isHeaderOf(first.block, second?.block);
  const columns = hasHeader ? (first.block.cells ?? []) : [];
  const body = (hasHeader ? rows.slice(1) : rows).map((row) => rowOf(row, columns, stretch));
  const marked = Math.max(
    0,
    body.findIndex(({ isMarked }) => isMarked),
  );
  const begin = Math.max(0, Math.min(marked - MOST_ROWS / 2, body.length - MOST_ROWS));
  const shown = body.slice(begin, begin + MOST_ROWS);
  return {
    kind: 'table',
    header: hasHeader ? columns : null,
    rows: shown,
    before: begin,
    after: body.length - begin - shown.length,
  };
}

/** Does a row go on with the table of the row before? */
function goesOn(table: readonly Placed[], { block }: Placed): boolean {
  const last = table.at(-1)?.block;
  if (last === undefined || last.path.join('\n') !== block.path.join('\n')) return false;
  const isNewHeader = block.header === null && last.header !== null;
  return !isNewHeader;
}

/**
 * The blocks that a reader found, with the marked stretch of the stored text in them; null where they are not those
 * of this text.
 */
export function sourceBlocks(
  blocks: readonly Block[],
  text: string,
  stretch: Stretch | null,
): SourceBlock[] | null {
  const places = placed(blocks, text);
  if (places === null) return null;
  const out: SourceBlock[] = [];
  let table: Placed[] = [];
  const close = () => {
    if (table.length > 0) out.push(tableOf(table, stretch));
    table = [];
  };
  for (const each of places) {
    const { kind } = each.block;
    if (kind === 'row') {
      if (!goesOn(table, each)) close();
      table.push(each);
      continue;
    }
    close();
    out.push({ kind, parts: partsOf(each.block.text, each.start, stretch) });
  }
  close();
  return out;
}
