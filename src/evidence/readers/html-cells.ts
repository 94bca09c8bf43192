import type { HTMLElement } from 'node-html-parser';

/** Columns and rows of a cell at most: more is a fault of the page or an attack. */
const MOST = 100;

const spanOf = (cell: HTMLElement, name: 'rowspan' | 'colspan'): number => {
  const value = Number(cell.getAttribute(name) ?? '1');
  return Number.isInteger(value) && value > 1 ? Math.min(value, MOST) : 1;
};

type Span = { readonly columns: number; readonly rows: number; readonly rest: string };

function spansOf(cell: HTMLElement, text: string, isAlone: boolean): Span {
  return {
    columns: isAlone ? 1 : spanOf(cell, 'colspan'),
    rows: spanOf(cell, 'rowspan'),
    rest: /^th$/i.test(cell.rawTagName) ? text : '',
  };
}

/**
 * Places the cells of a table, row after row, in their columns (HTML 4.9.12): a cell that reaches down stands in
 * each row that it covers. A cell over several columns leaves the others empty, but for titles, which head each. A
 * row of one cell stays one cell.
 */
export class CellPlacer {
  /** Column → what reaches down into it, and for how many rows. */
  readonly #reaching = new Map<number, { readonly rows: number; readonly text: string }>();

  row(cells: readonly HTMLElement[], texts: readonly string[]): string[] {
    const placed: string[] = [];
    for (const [index, cell] of cells.entries()) {
      this.#carry(placed);
      const text = texts[index] ?? '';
      this.#add(placed, text, spansOf(cell, text, cells.length === 1 && placed.length === 0));
    }
    this.#carry(placed);
    return placed;
  }

  #add(placed: string[], text: string, { columns, rows, rest }: Span): void {
    for (let column = 0; column < columns; column++) {
      const words = column === 0 ? text : rest;
      if (rows > 1) this.#reaching.set(placed.length, { rows: rows - 1, text: words });
      placed.push(words);
    }
  }

  #carry(placed: string[]): void {
    for (let above = this.#reaching.get(placed.length); above !== undefined; ) {
      if (above.rows === 1) this.#reaching.delete(placed.length);
      else this.#reaching.set(placed.length, { ...above, rows: above.rows - 1 });
      placed.push(above.text);
      above = this.#reaching.get(placed.length);
    }
  }
}
