import type { PdfItem } from './pdf-content.ts';

/** Words of one cell or paragraph line, left to right. */
export type Segment = {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly font: string;
  readonly hidden: boolean;
};

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
};

/** A gap wider than this many letter sizes parts cells; one narrower than the other is no space. */
const CELL_GAP = 0.85;
const WORD_GAP = 0.12;
/** Lines of a paragraph stand no further apart than this many letter sizes. */
const LINE_GAP = 1.75;
const ITEM = /^\s*(?:[•‣▪◦●○■–-]|\(?\d{1,3}[.)]|\(?[a-zA-Z][.)]|\(?[ivx]{1,4}[.)])(?:\s|$)/;

const onOneLine = (left: Segment, item: PdfItem): boolean =>
  Math.abs(left.y - item.y) <= Math.max(left.size, item.size) * 0.35;

function joined(segment: Segment, item: PdfItem): Segment | null {
  if (!onOneLine(segment, item) || segment.hidden !== item.hidden) return null;
  const size = Math.max(segment.size, item.size);
  const gap = item.x - segment.right;
  if (gap > size * CELL_GAP || gap < -size * 1.5) return null;
  const space = gap > size * WORD_GAP && !/\s$/.test(segment.text) && !/^\s/.test(item.text);
  const wider = item.text.trim().length > segment.text.trim().length;
  return {
    ...segment,
    text: segment.text + (space ? ' ' : '') + item.text,
    right: Math.max(segment.right, item.x + item.width),
    size: wider ? item.size : segment.size,
    font: wider ? item.font : segment.font,
  };
}

/** Items in drawing order as line pieces; a run of blanks wider than a cell gap parts them. */
export function segmentsOf(items: readonly PdfItem[]): Segment[] {
  const out: Segment[] = [];
  for (const item of items) {
    const isBlank = item.text.trim() === '';
    if (isBlank && (item.text === '' || item.width > item.size * CELL_GAP)) continue;
    const open = out.at(-1);
    const extended = open === undefined ? null : joined(open, item);
    if (extended !== null) out[out.length - 1] = extended;
    else if (!isBlank) out.push(started(item));
  }
  return mergeJustified(out.map((each) => ({ ...each, text: each.text.trim() })));
}

/** A justified line whose words stand wide apart: single words on one baseline, that end where the page's full lines end. */
function mergeJustified(segments: readonly Segment[]): Segment[] {
  const out: Segment[] = [];
  for (let at = 0; at < segments.length; ) {
    const end = endOfLine(segments, at);
    const run = segments.slice(at, end);
    if (run.length > 1 && isJustified(run, segments)) out.push(mergedLine(run));
    else out.push(...run);
    at = end;
  }
  return out;
}

function endOfLine(segments: readonly Segment[], start: number): number {
  const y = segments[start]?.y ?? 0;
  let end = start + 1;
  while (Math.abs((segments[end]?.y ?? Number.POSITIVE_INFINITY) - y) < 0.5) end++;
  return end;
}

function isJustified(run: readonly Segment[], page: readonly Segment[]): boolean {
  const [first, last] = [run[0], run.at(-1)];
  if (first === undefined || last === undefined || run.some(({ text }) => /\s/.test(text)))
    return false;
  return page.some(
    (line) =>
      line.text.length > 40 &&
      Math.abs(line.right - last.right) < 4 &&
      Math.abs(line.left - first.left) < first.size * 4,
  );
}

function mergedLine(run: readonly Segment[]): Segment {
  const first = run[0] as Segment;
  return {
    ...first,
    text: run.map(({ text }) => text).join(' '),
    right: Math.max(...run.map(({ right }) => right)),
  };
}

const started = ({ text, x, y, width, size, font, hidden }: PdfItem): Segment => ({
  text,
  left: x,
  right: x + width,
  y,
  size,
  font,
  hidden,
});

function continues(before: Segment, next: Segment, first: Segment): boolean {
  const drop = before.y - next.y;
  const size = Math.max(before.size, next.size);
  if (drop < size * 0.5 || drop > size * LINE_GAP) return false;
  if (Math.abs(before.size - next.size) > size * 0.08) return false;
  if (ITEM.test(next.text) || before.hidden !== next.hidden) return false;
  const overlaps =
    next.left < Math.max(before.right, first.right) && next.right > first.left - size * 4;
  const sameEdge =
    next.left >= first.left - size * 0.6 &&
    next.left <= first.left + size * (ITEM.test(first.text) ? 5 : 3.2);
  const centred = Math.abs(next.left + next.right - before.left - before.right) < size * 1.5;
  return overlaps && (sameEdge || centred) && (before.font === next.font || !isLabel(before, next));
}

/** A short line in another font right above text is a heading, not its first line. */
const isLabel = (before: Segment, next: Segment): boolean =>
  before.text.length < 90 && !/[,;]$/.test(before.text) && /^[\p{Lu}\d•"“(]/u.test(next.text);

/** Segments as groups, in drawing order. A bullet that stands by itself goes with the words to its right. */
export function groupsOf(items: readonly PdfItem[], page: number): Group[] {
  const groups: Segment[][] = [];
  for (const segment of segmentsOf(items)) {
    const open = groups.at(-1);
    const [first, last] = [open?.[0], open?.at(-1)];
    if (open === undefined || first === undefined || last === undefined) groups.push([segment]);
    else if (
      isMark(last) &&
      Math.abs(last.y - segment.y) < segment.size * 0.4 &&
      segment.left > last.left
    )
      open[open.length - 1] = { ...segment, text: `${last.text} ${segment.text}` };
    else if (continues(last, segment, first)) open.push(segment);
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
  };
}
