import type { Segment } from './pdf-segments.ts';

/** Lines that a column has at least. */
const COLUMN_LINES = 3;
/** Jumps from one column to the other that show that a page is drawn by height and not column by column. */
const JUMPS = 3;
const SAME_LEFT = 4;

/**
 * Two columns of running text whose lines stand at different heights, drawn by height, are put one after the other;
 * their lines are marked as `flow`. All else stays as it is drawn: lines at one height may be cells of a row.
 */
export function inColumns(segments: readonly Segment[]): Segment[] {
  const edges = columnEdges(segments);
  if (edges === null) return [...segments];
  const out: Segment[] = [];
  let band: Segment[] = [];
  const flush = () => {
    out.push(...columnsOf(band, edges.right));
    band = [];
  };
  for (const segment of segments) {
    const isInside = sideOf(segment, edges) !== null;
    if (isInside) band.push(segment);
    else {
      flush();
      out.push(segment);
    }
  }
  flush();
  return out;
}

type Edges = { readonly left: number; readonly right: number };

/** The two left edges at which most lines start, where each has lines enough. */
function columnEdges(segments: readonly Segment[]): Edges | null {
  const counts = new Map<number, number>();
  for (const { left } of segments) {
    const known = [...counts.keys()].find((edge) => Math.abs(edge - left) < SAME_LEFT) ?? left;
    counts.set(known, (counts.get(known) ?? 0) + 1);
  }
  const [one, other] = [...counts].sort((a, b) => b[1] - a[1]);
  if (one === undefined || other === undefined || other[1] < COLUMN_LINES) return null;
  const [left, right] = [one[0], other[0]].sort((a, b) => a - b) as [number, number];
  return { left, right };
}

/** Which column a line stands in; null for one that reaches across. */
function sideOf({ left, right }: Segment, edges: Edges): 'left' | 'right' | null {
  if (left >= edges.right - SAME_LEFT) return 'right';
  return left >= edges.left - SAME_LEFT && right < edges.right - SAME_LEFT ? 'left' : null;
}

function columnsOf(band: readonly Segment[], edge: number): readonly Segment[] {
  const isRight = ({ left }: Segment) => left >= edge - SAME_LEFT;
  const [left, right] = [band.filter((each) => !isRight(each)), band.filter(isRight)];
  if (left.length < COLUMN_LINES || right.length < COLUMN_LINES) return band;
  const jumps = band.filter(
    (each, index) => index > 0 && isRight(each) !== isRight(band[index - 1] ?? each),
  ).length;
  if (jumps < JUMPS || haveRows(left, right)) return band;
  const down = (lines: readonly Segment[]) =>
    [...lines].sort((a, b) => b.y - a.y).map((line) => ({ ...line, flow: true }));
  return [...down(left), ...down(right)];
}

/** Do most lines of the shorter column stand at the height of one of the other? Then they may be a table's. */
function haveRows(left: readonly Segment[], right: readonly Segment[]): boolean {
  const [short, long] = left.length < right.length ? [left, right] : [right, left];
  const level = short.filter((one) =>
    long.some((other) => Math.abs(one.y - other.y) < one.size * 0.2),
  );
  return level.length > short.length * 0.4;
}
