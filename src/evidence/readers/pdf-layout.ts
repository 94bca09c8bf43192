import { type Block, block, HeadingPath, type PageText } from '../document.ts';
import type { PdfPage } from './pdf-content.ts';
import type { Group } from './pdf-groups.ts';
import { groupsIn, type LaidPage, layPage } from './pdf-lines.ts';
import { joinedOverPages, type Placed } from './pdf-over-pages.ts';
import { isLoudSentence, plainHeadingLevel } from './pdf-plain-headings.ts';
import { isPrintedLine, isRunning, runningTexts } from './pdf-running.ts';
import { withoutStamps } from './pdf-stamps.ts';
import { headersOf, type Line, type Row } from './pdf-tables.ts';
import { createLineJoiner, vocabularyOf } from './pdf-words.ts';

/** Letters of a heading at most; longer text is a paragraph whatever its size. */
const HEADING_LENGTH = 160;

type Style = { readonly size: number; readonly font: string };
const keyOf = (style: Style): string => `${style.size.toFixed(1)} ${style.font}`;

/** The style that most of the running text has; tables, often smaller, only count where there is nothing else. */
function bodyStyle(lines: readonly Line[]): Style {
  const letters = new Map<string, { style: Style; count: number }>();
  const running = lines.flatMap((line) => (line.kind === 'text' ? [line.group] : []));
  const groups =
    running.length > 0 ? running : lines.flatMap((line) => (line.kind === 'row' ? line.cells : []));
  for (const { size, font, lines } of groups) {
    const known = letters.get(keyOf({ size, font })) ?? { style: { size, font }, count: 0 };
    known.count += lines.reduce((sum, line) => sum + line.text.length, 0);
    letters.set(keyOf({ size, font }), known);
  }
  const all = [...letters.values()].sort((a, b) => b.count - a.count);
  return all[0]?.style ?? { size: 10, font: '' };
}

/** A short text that stands out by size, or by font where it is numbered or does not end like a sentence. */
function looksLikeHeading(group: Group, text: string, body: Style): boolean {
  if (text.length > HEADING_LENGTH || !/\p{L}{2}/u.test(text)) return false;
  if (/^[•‣▪◦●○■]/.test(text) || isLoudSentence(text)) return false;
  if (group.size > body.size * 1.08) return group.size > body.size * 1.3 || !/[.;,]$/.test(text);
  const standsOut = group.font !== body.font && group.size > body.size * 0.92;
  return standsOut && text.length < 110 && !/[.;:,]$/.test(text) && /^[\p{Lu}\d§]/u.test(text);
}

/** Headings by size, largest outermost; of one size, another font than the body's stands above. */
function headingLevels(headings: readonly Group[]): Map<string, number> {
  const styles = new Map(headings.map((group) => [keyOf(group), group]));
  const sizes = [...new Set([...styles.values()].map(({ size }) => size.toFixed(1)))].sort(
    (a, b) => Number(b) - Number(a),
  );
  return new Map([...styles].map(([key, { size }]) => [key, sizes.indexOf(size.toFixed(1)) + 1]));
}

/** A line in another font inside a sentence that the line before left open. */
function isMidSentence(before: Block | undefined, group: Group, text: string): boolean {
  if (before?.kind !== 'paragraph' || before.page !== group.page || /^\d/.test(text)) return false;
  return before.text.length > 40 && /[\p{Ll},]$/u.test(before.text);
}

/** `4.2.1 Title` is three deep whatever its size. */
function numberedLevel(text: string, byStyle: number): number {
  const numbers = /^(\d+(?:\.\d+)+)\.?\s/.exec(text)?.[1];
  return numbers === undefined
    ? byStyle
    : Math.max(byStyle, byStyle + numbers.split('.').length - 2);
}

const lettersOf = (items: PdfPage['items']): number =>
  items.reduce((sum, { text }) => sum + text.replace(/\s+/g, '').length, 0);

/** All text is invisible above an image, or covered by one: a scan with a recognised text layer. */
export const isScan = ({ hasImage, items }: PdfPage): boolean =>
  hasImage &&
  items.length > 0 &&
  lettersOf(items.filter(({ hidden }) => hidden)) >= lettersOf(items) * 0.9;

/** What is recognised in a scan is meant to be read. */
const withReadableScan = (page: PdfPage): PdfPage =>
  isScan(page) ? { ...page, items: page.items.map((item) => ({ ...item, hidden: false })) } : page;

function isHidden(group: Group, { box }: PdfPage): boolean {
  if (group.lines.length === 0) return false;
  if (group.hidden || group.size < 1.5) return true;
  if (group.right < box.left || group.left > box.right) return true;
  return group.top < box.bottom || group.bottom > box.top;
}

type Entry = { readonly line: Line; readonly afterGap: boolean };

/** Lines of one page without headers, footers and page numbers. */
function entriesOf(
  { page, lines }: LaidPage,
  running: ReadonlyMap<string, number>,
  pages: number,
): Entry[] {
  const entries: Entry[] = [];
  let afterGap = false;
  for (const line of lines) {
    const groups =
      line.kind === 'row' ? line.cells.filter((cell) => cell.lines.length > 0) : [line.group];
    const isOutside =
      groups.every((group) => isRunning(group, page, { running, pages })) ||
      isPrintedLine(groups, page);
    if (!isOutside) entries.push({ line, afterGap });
    afterGap = isOutside;
  }
  return entries;
}

/** What the blocks of all pages have in common. */
type Layout = {
  readonly textOf: (group: Group) => string;
  /** The level of the heading that a line is; null for all else. */
  readonly levelOf: (line: Line) => number | null;
  readonly headers: ReadonlyMap<Row, readonly string[] | 'repeated'>;
  readonly hides: (group: Group) => boolean;
};

function layoutOf(pages: readonly PdfPage[], lines: readonly Line[]): Layout {
  const join = createLineJoiner(vocabularyOf(pages));
  const textOf = (group: Group) => join(group.lines.map((line) => line.text));
  const body = bodyStyle(lines);
  const isHeading = (line: Line) =>
    line.kind === 'text' && looksLikeHeading(line.group, textOf(line.group), body);
  const headings = lines.flatMap((line) =>
    line.kind === 'text' && isHeading(line) ? [line.group] : [],
  );
  const byNumber = new Map(pages.map((page) => [page.number, page]));
  const hides = (group: Group) => {
    const page = byNumber.get(group.page);
    return page !== undefined && isHidden(group, page);
  };
  const levels = headingLevels(headings);
  const plain = plainLevels(lines, { textOf, isBare: headings.length <= BARE });
  const levelOf = (line: Line): number | null => {
    if (line.kind !== 'text') return null;
    if (!isHeading(line)) return plain.get(line) ?? null;
    return numberedLevel(textOf(line.group), levels.get(keyOf(line.group)) ?? 9);
  };
  return { textOf, levelOf, headers: headersOf(lines, textOf), hides };
}

/**
 * Headings that stand out at most where a document counts as written in one kind of letters: a title and a second
 * line of it.
 */
const BARE = 2;

/** The headings that only their words tell. */
function plainLevels(
  lines: readonly Line[],
  { textOf, isBare }: { textOf: (group: Group) => string; isBare: boolean },
): Map<Line, number> {
  const textAt = (line: Line | undefined) => (line?.kind === 'text' ? textOf(line.group) : '');
  const found = new Map<Line, number>();
  lines.forEach((line, index) => {
    if (line.kind !== 'text' || line.inTable || line.group.lines.length > 1) return;
    const level = plainHeadingLevel(textAt(line), {
      isBare,
      before: textAt(lines[index - 1]),
      after: textAt(lines[index + 1]),
    });
    if (level !== null) found.set(line, level);
  });
  return found;
}

/** Pages → blocks with page and heading path, in the order in which the page draws them. */
export function layOut(given: readonly PdfPage[]): {
  blocks: Block[];
  pageTexts: PageText[];
  hidden: number;
  margins: string[];
} {
  const pages = withoutStamps(given).map(withReadableScan);
  const laid = pages.map(layPage);
  const running = runningTexts(laid);
  const entries = laid.flatMap((page) => entriesOf(page, running, pages.length));
  const layout = layoutOf(
    pages,
    entries.map(({ line }) => line),
  );
  const headings = new HeadingPath();
  const placed: Placed[] = [];
  for (const entry of entries) {
    const { line } = entry;
    const made =
      line.kind === 'row'
        ? rowBlock(line, layout)
        : textBlock(line.group, layout, {
            level: layout.levelOf(line),
            before: placed.at(-1)?.block,
            headings,
          });
    if (made === null) continue;
    const path = made.kind === 'heading' ? headings.path.slice(0, -1) : headings.path;
    placed.push({
      block: { ...made, path, afterGap: entry.afterGap },
      group: line.kind === 'row' ? null : line.group,
    });
  }
  const blocks = joinedOverPages(placed, layout.textOf);
  return {
    blocks,
    pageTexts: laid.map((each) => ({ page: each.page.number, text: readingOrder(each) })),
    hidden: blocks.filter((each) => !each.quotable).length,
    margins: marginTexts(laid, running),
  };
}

/** Each text of the headers, footers and watermarks once. */
function marginTexts(pages: readonly LaidPage[], running: ReadonlyMap<string, number>): string[] {
  const texts = pages.flatMap((laid) =>
    groupsIn(laid)
      .filter((group) => isRunning(group, laid.page, { running, pages: pages.length }))
      .flatMap(({ lines }) => lines.map(({ text }) => text)),
  );
  const stamps = pages.flatMap(({ page }) => page.stamps);
  return [...new Set([...stamps, ...texts])].slice(0, 40);
}

type TextPlace = {
  readonly level: number | null;
  readonly before: Block | undefined;
  readonly headings: HeadingPath;
};

function textBlock(group: Group, layout: Layout, { level, before, headings }: TextPlace): Block {
  const text = layout.textOf(group);
  const quotable = !layout.hides(group);
  if (quotable && level !== null && !isMidSentence(before, group, text)) {
    headings.enter(level, text);
    return block('heading', text, { page: group.page });
  }
  const kind = /^[•‣▪◦●○■]|^\(?(?:\d{1,3}|[a-z])[.)]\s/.test(text) ? 'item' : 'paragraph';
  return block(kind, text, { page: group.page, quotable });
}

/** Null for a header that stands again on a later page. */
function rowBlock(row: Row, { headers, textOf, hides }: Layout): Block | null {
  const header = headers.get(row);
  if (header === 'repeated') return null;
  const own = row.cells.filter((cell) => cell.lines.length > 0 && !cell.carried);
  return block('row', own.map(textOf).join(' | '), {
    page: row.cells[0]?.page ?? null,
    cells: row.cells.map(textOf),
    header: header ?? null,
    quotable: !row.cells.some(hides),
  });
}

/** Everything that the page says, header and footer too: lines as drawn, groups apart. */
const readingOrder = (laid: LaidPage): string =>
  groupsIn(laid)
    .map(({ lines }) => lines.map((line) => line.text).join('\n'))
    .join('\n\n');
