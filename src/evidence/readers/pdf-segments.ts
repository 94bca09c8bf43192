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
  /** It stands in a column of running text, and is no cell of a row. */
  readonly flow: boolean;
};

/** A gap wider than this many letter sizes parts cells; one narrower than the other is no space. */
const CELL_GAP = 0.85;
const WORD_GAP = 0.12;
/** A mark of a footnote is smaller than its line by this share, and raised. */
const RAISED_SIZE = 0.8;

const onOneLine = (left: Segment, item: PdfItem): boolean =>
  Math.abs(left.y - item.y) <= Math.max(left.size, item.size) * 0.35;

function joined(segment: Segment, item: PdfItem): Segment | null {
  if ((!onOneLine(segment, item) && !isRaised(segment, item)) || segment.hidden !== item.hidden)
    return null;
  const size = Math.max(segment.size, item.size);
  const gap = item.x - segment.right;
  if (gap > size * CELL_GAP || gap < -size * 1.5) return null;
  const apart = gap > size * WORD_GAP || isRaised(segment, item);
  const space = apart && !/\s$/.test(segment.text) && !/^\s/.test(item.text);
  const wider = item.text.trim().length > segment.text.trim().length;
  return {
    ...segment,
    text: segment.text + (space ? ' ' : '') + item.text,
    right: Math.max(segment.right, item.x + item.width),
    size: wider ? item.size : segment.size,
    font: wider ? item.font : segment.font,
  };
}

/** A small raised number is a footnote's mark: it never belongs to the number or word before it. */
const isRaised = (segment: Segment, item: PdfItem): boolean =>
  item.size < segment.size * RAISED_SIZE &&
  item.y > segment.y + segment.size * 0.1 &&
  item.y < segment.y + segment.size * 0.6 &&
  /^\d{1,3}$/.test(item.text.trim());

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

/**
 * A justified line whose words stand wide apart: single words on one baseline, that end where the page's full lines
 * end.
 */
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
  flow: false,
});
