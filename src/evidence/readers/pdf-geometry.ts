/** Geometry of a page's drawing, in PDF points. */
export type Point = { readonly x: number; readonly y: number };
export type Box = {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
};
/** `a b c d e f` of ISO 32000-1, 8.3.3. */
export type Matrix = readonly [number, number, number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

export const times = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1],
  m[1] * n[0] + m[3] * n[1],
  m[0] * n[2] + m[2] * n[3],
  m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4],
  m[1] * n[4] + m[3] * n[5] + m[5],
];

export const at = (m: Matrix, { x, y }: Point): Point => ({
  x: m[0] * x + m[2] * y + m[4],
  y: m[1] * x + m[3] * y + m[5],
});

export function matrixOf(value: unknown): Matrix | null {
  const numbers = Array.from((value ?? []) as ArrayLike<number>);
  return numbers.length === 6 && numbers.every(Number.isFinite)
    ? (numbers as unknown as Matrix)
    : null;
}

export function boxOf(points: readonly Point[]): Box {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  return {
    left: Math.min(...xs),
    right: Math.max(...xs),
    bottom: Math.min(...ys),
    top: Math.max(...ys),
  };
}

/** The corners of the square into which pictures are painted. */
export const UNIT: readonly Point[] = [
  { x: 0, y: 0 },
  { x: 1, y: 0 },
  { x: 1, y: 1 },
  { x: 0, y: 1 },
];

/** The part of a box inside another; null where they do not meet. A bound that is not known bounds nothing. */
export function within(box: Box, bound: Box | null): Box | null {
  if (bound === null) return box;
  const part = {
    left: Math.max(box.left, bound.left),
    bottom: Math.max(box.bottom, bound.bottom),
    right: Math.min(box.right, bound.right),
    top: Math.min(box.top, bound.top),
  };
  return part.left < part.right && part.bottom < part.top ? part : null;
}

export const isInside = ({ x, y }: Point, { left, right, bottom, top }: Box): boolean =>
  x >= left && x <= right && y >= bottom && y <= top;

/** Steps of 256 by which two colours may differ and still look the same. */
const SAME_COLOR = 24;

export function isSameColor(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return false;
  const [left, right] = [one, other].map((color) =>
    [1, 3, 5].map((start) => Number.parseInt(color.slice(start, start + 2), 16)),
  );
  return [0, 1, 2].every((n) => Math.abs((left?.[n] ?? 0) - (right?.[n] ?? 0)) <= SAME_COLOR);
}

/** Points of each part of a path of straight lines; pdf.js writes 0 move, 1 line, 2 curve (three points), 3 close. */
export function subpathsOf(path: readonly number[]): Point[][] {
  const parts: Point[][] = [];
  for (let index = 0; index < path.length; ) {
    const step = path[index] ?? CLOSE;
    const last = index + (NUMBERS[step] ?? 0);
    const point = { x: path[last - 1] ?? 0, y: path[last] ?? 0 };
    const open = parts.at(-1);
    if (step === MOVE) parts.push([point]);
    else if (step !== CLOSE) open?.push(point);
    else if (open?.[0] !== undefined) open.push(open[0]);
    index = last + 1;
  }
  return parts;
}

const MOVE = 0;
const CLOSE = 3;
/** How many numbers follow each kind of step. */
const NUMBERS = [2, 2, 6, 0];
