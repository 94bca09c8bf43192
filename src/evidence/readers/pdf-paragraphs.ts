import { type RightEdge, roomFor } from './pdf-edges.ts';
import type { Segment } from './pdf-segments.ts';

/** Lines of a paragraph stand no further apart than this many letter sizes, wide ones than the second figure. */
const LINE_GAP = 1.75;
const WIDE_LINE_GAP = 2.6;
/** Lines of one paragraph are mostly set no wider than this. */
const CLOSE_LINE_GAP = 1.35;
/** A bullet or number that begins a line. */
export const ITEM = /^\s*(?:[•‣▪◦●○■–-]|\(?\d{1,3}[.)]|\(?[a-zA-Z][.)]|\(?[ivx]{1,4}[.)])(?:\s|$)/;

type Open = { readonly first: Segment; readonly last: Segment };

/** Does the next line go on with the paragraph, heading or cell that is open? */
export function continues(open: Open, next: Segment, edgeOf: RightEdge): boolean {
  const { last } = open;
  if (!isBelow(open, next, edgeOf)) return false;
  const size = Math.max(last.size, next.size);
  if (Math.abs(last.size - next.size) > size * 0.08) return false;
  if (ITEM.test(next.text) || last.hidden !== next.hidden) return false;
  return (
    (startsBelow(open, next, edgeOf) || isCentredBelow(open, next)) &&
    !isCoverLine(open, next) &&
    (last.font === next.font || !isLabel(last, next))
  );
}

function isBelow(open: Open, next: Segment, edgeOf: RightEdge): boolean {
  const { last } = open;
  const drop = last.y - next.y;
  const size = Math.max(last.size, next.size);
  if (drop < size * 0.5 || drop > size * WIDE_LINE_GAP) return false;
  if (drop > size * LINE_GAP) return isCutWide(last, next, edgeOf);
  return !endsEarly(last, next, edgeOf) && !(drop > size * CLOSE_LINE_GAP && isWhole(open, next));
}

/** One line that is a whole sentence, with another that begins one below it at some distance. */
const isWhole = ({ first, last }: Open, next: Segment): boolean =>
  first === last && /[.!?:]$/.test(last.text) && /^\p{Lu}/u.test(next.text);

function overlaps({ first, last }: Open, next: Segment): boolean {
  const size = Math.max(last.size, next.size);
  return next.left < Math.max(last.right, first.right) && next.right > first.left - size * 4;
}

/** At the left edge of the paragraph; its first line may be indented, and an item's words stand behind its mark. */
function startsBelow(open: Open, next: Segment, edgeOf: RightEdge): boolean {
  const { first, last } = open;
  const size = Math.max(last.size, next.size);
  const isFull = last.right + roomFor(next) > (edgeOf(last) ?? Number.POSITIVE_INFINITY);
  const outdent = first === last && isFull ? 2.6 : 0.6;
  const indent = ITEM.test(first.text) ? 5 : 3.2;
  return (
    overlaps(open, next) &&
    next.left >= first.left - size * outdent &&
    next.left <= first.left + size * indent
  );
}

/** `Owner: Ada Quill` in the middle of a cover, below another line, stands by itself. */
const isCoverLine = (open: Open, next: Segment): boolean =>
  /^\p{Lu}[\p{L} ]{2,24}:\s/u.test(next.text) &&
  Math.abs(next.left - open.last.left) > 2 &&
  isCentredBelow(open, next);

function isCentredBelow(open: Open, next: Segment): boolean {
  const { last } = open;
  const size = Math.max(last.size, next.size);
  return (
    overlaps(open, next) && Math.abs(next.left + next.right - last.left - last.right) < size * 1.5
  );
}

/** A line that leaves room for the next one's first word was ended on purpose, where that begins anew. */
function endsEarly(before: Segment, next: Segment, edgeOf: RightEdge): boolean {
  if (!/^[\p{Lu}\d"“(]/u.test(next.text) || /[,;&–—-]$/.test(before.text)) return false;
  const [edge, own] = [edgeOf(before), edgeOf(next)];
  if (edge === null || own === null) return false;
  return before.right + roomFor(next) + before.size < edge;
}

/**
 * Lines that stand wide apart belong together where the first fills its width, ends no sentence, and the next goes on.
 */
function isCutWide(before: Segment, next: Segment, edgeOf: RightEdge): boolean {
  const edge = edgeOf(before);
  if (edge === null || edgeOf(next) === null || before.font !== next.font) return false;
  if (before.text.length < 40 || /[.:;!?]["”’)]*$/.test(before.text)) return false;
  if (before.right + roomFor(next) <= edge) return false;
  return /^[\p{Ll}(]/u.test(next.text) || /\p{Ll}$/u.test(before.text);
}

/** A short line in another font right above text is a heading, not its first line. */
const isLabel = (before: Segment, next: Segment): boolean =>
  before.text.length < 90 && !/[,;]$/.test(before.text) && /^[\p{Lu}\d•"“(]/u.test(next.text);
