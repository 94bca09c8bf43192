import type { Segment } from './pdf-segments.ts';

/** Lines of one text start within this many points of each other. */
const SAME_LEFT = 3;
const SAME_LINE = 0.35;

/** Where the text that a line stands in ends to the right; null for cells of a row. */
export type RightEdge = (segment: Segment) => number | null;

const sideBySide = (one: Segment, other: Segment): boolean =>
  one !== other && Math.abs(one.y - other.y) < Math.max(one.size, other.size) * SAME_LINE;

const keyOf = ({ left, size }: Segment): string =>
  `${Math.round(left / SAME_LEFT)} ${size.toFixed(0)}`;

/** The right edges of a page's texts: of lines that start together, where the longest one ends. */
export function rightEdges(segments: readonly Segment[]): RightEdge {
  const byLine = new Map<number, Segment[]>();
  for (const segment of segments) {
    const line = Math.round(segment.y / 10);
    byLine.set(line, [...(byLine.get(line) ?? []), segment]);
  }
  const isAlone = (segment: Segment) =>
    [-1, 0, 1].every((step) =>
      (byLine.get(Math.round(segment.y / 10) + step) ?? []).every(
        (other) => !sideBySide(segment, other),
      ),
    );
  const alone = new Set(segments.filter(isAlone));
  const edges = new Map<string, number>();
  for (const segment of alone)
    edges.set(keyOf(segment), Math.max(edges.get(keyOf(segment)) ?? 0, segment.right));
  return (segment) => (alone.has(segment) ? (edges.get(keyOf(segment)) ?? null) : null);
}

/** How much room the first word of the next line needs behind this one. */
export function roomFor({ text, left, right, size }: Segment): number {
  const word = /^\S+/.exec(text)?.[0] ?? '';
  return ((right - left) * word.length) / Math.max(text.length, 1) + size * 0.3;
}
