import { inColumns } from './pdf-columns.ts';
import type { PdfItem } from './pdf-content.ts';
import { rightEdges } from './pdf-edges.ts';
import { continues, ITEM } from './pdf-paragraphs.ts';
import { type Segment, segmentsOf } from './pdf-segments.ts';

/** Lines that belong together: a paragraph, a heading, or one cell of a table. */
export type Group = {
  readonly page: number;
  readonly lines: readonly Segment[];
  readonly left: number;
  readonly right: number;
  /** The upper edge of the first line and the lower of the last; y grows upwards. */
  readonly top: number;
  readonly bottom: number;
  readonly size: number;
  readonly font: string;
  readonly hidden: boolean;
  /** It says again what a cell above says that reaches down to here: the page has the words once. */
  readonly carried: boolean;
  readonly flow: boolean;
};

/** Segments as groups, in drawing order. A bullet that stands by itself goes with the words to its right. */
export function groupsOf(items: readonly PdfItem[], page: number): Group[] {
  const groups: Segment[][] = [];
  const segments = inColumns(segmentsOf(items));
  const edgeOf = rightEdges(segments);
  for (const segment of segments) {
    const open = groups.at(-1);
    const [first, last] = [open?.[0], open?.at(-1)];
    if (open === undefined || first === undefined || last === undefined) groups.push([segment]);
    else if (
      isMark(last) &&
      Math.abs(last.y - segment.y) < segment.size * 0.4 &&
      segment.left > last.left
    )
      open[open.length - 1] = { ...segment, text: `${last.text} ${segment.text}` };
    else if (continues({ first, last }, segment, edgeOf)) open.push(segment);
    else groups.push([segment]);
  }
  return groups.map((lines) => groupOf(page, lines));
}

const isMark = (segment: Segment): boolean =>
  segment.text.length <= 5 &&
  ITEM.test(`${segment.text} `) &&
  !/^[\p{L}\d]{4,}/u.test(segment.text);

function groupOf(page: number, lines: readonly Segment[]): Group {
  const main = lines.reduce((best, line) => (line.text.length > best.text.length ? line : best));
  return {
    page,
    lines,
    left: Math.min(...lines.map((line) => line.left)),
    right: Math.max(...lines.map((line) => line.right)),
    top: Math.max(...lines.map((line) => line.y + line.size * 0.8)),
    bottom: Math.min(...lines.map((line) => line.y - line.size * 0.2)),
    size: main.size,
    font: main.font,
    hidden: lines.some((line) => line.hidden),
    carried: false,
    flow: lines.some((line) => line.flow),
  };
}
