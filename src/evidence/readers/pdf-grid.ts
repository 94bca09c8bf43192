/** Where a cell stands in its grid; a merged one by its first row and column, and where it ends. */
export type GridCell = {
  readonly row: number;
  readonly column: number;
  readonly lastRow: number;
  readonly lastColumn: number;
};

/** A table as its drawn lines part it; rows from the top, columns from the left. */
export type Grid = {
  /** Edges: x from left to right, y from top to bottom. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly cellAt: (row: number, column: number) => GridCell;
};

/** Lines nearer to each other than this are one; points. */
export const NEAR = 3;

/** A line of a page: where it lies, and how far it reaches. */
export type Flat = { readonly at: number; readonly from: number; readonly to: number };

/** Positions as edges, near ones as one. */
export function edges(values: readonly number[]): number[] {
  const out: number[] = [];
  for (const value of [...values].sort((a, b) => a - b))
    if (out.length === 0 || value - (out.at(-1) ?? 0) > NEAR) out.push(value);
  return out;
}
