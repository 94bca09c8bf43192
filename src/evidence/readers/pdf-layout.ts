import { type Block, block, HeadingPath, type PageText } from '../document.ts';
import type { PdfPage } from './pdf-content.ts';
import { type Group, groupsOf, segmentsOf } from './pdf-groups.ts';
import { isRunning, runningTexts } from './pdf-running.ts';
import { headersOf, type Line, linesOf, type Row } from './pdf-tables.ts';

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
  if (/^[•‣▪◦●○■]/.test(text)) return false;
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
function levelOf(text: string, byStyle: number): number {
  const numbers = /^(\d+(?:\.\d+)+)\.?\s/.exec(text)?.[1];
  return numbers === undefined
    ? byStyle
    : Math.max(byStyle, byStyle + numbers.split('.').length - 2);
}

/** The words of a group in one line; a word broken at a line's end is joined as the document writes it elsewhere. */
export function createLineJoiner(words: ReadonlySet<string>): (lines: readonly string[]) => string {
  return (lines) =>
    lines.reduce((text, line) => {
      const broken = /(\p{L}+)-$/u.exec(text);
      const rest = /^\p{Ll}+/u.exec(line);
      if (broken === null || rest === null) return text === '' ? line : `${text} ${line}`;
      const whole = `${broken[1]}${rest[0]}`.toLowerCase();
      const hyphened = `${broken[1]}-${rest[0]}`.toLowerCase();
      if (words.has(hyphened) && !words.has(whole)) return text + line;
      const bothWords = words.has((broken[1] ?? '').toLowerCase()) && words.has(rest[0]);
      return bothWords && !words.has(whole) ? text + line : text.slice(0, -1) + line;
    }, '');
}

function vocabularyOf(pages: readonly PdfPage[]): Set<string> {
  const words = new Set<string>();
  for (const page of pages)
    for (const { text } of segmentsOf(page.items))
      for (const [word] of text.matchAll(/\p{L}+(?:-\p{L}+)*(?!-$)/gu))
        words.add(word.toLowerCase());
  return words;
}

/** Hidden words of a page without white space: a group whose letters all stand in them is hidden. */
function hiddenOf(page: PdfPage): string {
  return page.hasImage && page.hidden.length > 0 && isScan(page)
    ? ''
    : squash(page.hidden.join(''));
}

const squash = (text: string): string => text.replace(/\s+/g, '');
const lettersOf = (page: PdfPage): number =>
  squash(page.items.map(({ text }) => text).join('')).length;

/** All text is invisible above an image: a scan with a recognised text layer. */
export const isScan = (page: PdfPage): boolean =>
  page.hasImage && squash(page.hidden.join('')).length >= lettersOf(page) * 0.9;

function isHidden(group: Group, page: PdfPage, hidden: string): boolean {
  const { box } = page;
  if (group.right < box.left || group.left > box.right) return true;
  if (group.top < box.bottom || group.bottom > box.top || group.size < 1.5) return true;
  const text = squash(group.lines.map((line) => line.text).join(''));
  return hidden !== '' && text.length > 3 && hidden.includes(text);
}

type Entry = { readonly line: Line; readonly afterGap: boolean };

/** Lines of one page without headers, footers and page numbers. */
function entriesOf(page: PdfPage, running: ReadonlyMap<string, number>, pages: number): Entry[] {
  const entries: Entry[] = [];
  let afterGap = false;
  for (const line of linesOf(groupsOf(page))) {
    const groups = line.kind === 'row' ? line.cells : [line.group];
    const isOutside = groups.every((group) => isRunning(group, page, { running, pages }));
    if (!isOutside) entries.push({ line, afterGap });
    afterGap = isOutside;
  }
  return entries;
}

/** Pages → blocks with page and heading path, in the order in which the page draws them. */
export function layOut(pages: readonly PdfPage[]): {
  blocks: Block[];
  pageTexts: PageText[];
  hidden: number;
} {
  const join = createLineJoiner(vocabularyOf(pages));
  const running = runningTexts(pages);
  const entries = pages.flatMap((page) => entriesOf(page, running, pages.length));
  const lines = entries.map(({ line }) => line);
  const body = bodyStyle(lines);
  const textOf = (group: Group) => join(group.lines.map((line) => line.text));
  const isHeading = (line: Line) =>
    line.kind === 'text' && looksLikeHeading(line.group, textOf(line.group), body);
  const levels = headingLevels(
    lines.flatMap((line) => (line.kind === 'text' && isHeading(line) ? [line.group] : [])),
  );
  const headers = headersOf(lines, textOf);
  const hiddenByPage = new Map(pages.map((page) => [page.number, { page, text: hiddenOf(page) }]));
  const hides = (group: Group) => {
    const known = hiddenByPage.get(group.page);
    return known !== undefined && isHidden(group, known.page, known.text);
  };
  const headings = new HeadingPath();
  const blocks: Block[] = [];
  for (const { line, afterGap } of entries) {
    const path = headings.path;
    if (line.kind === 'row') {
      const header = headers.get(line);
      const quotable = !line.cells.some(hides);
      if (header !== 'repeated')
        blocks.push(rowBlock(line, { header: header ?? null, path, afterGap, textOf, quotable }));
      continue;
    }
    const { group } = line;
    const text = textOf(group);
    const quotable = !hides(group);
    if (quotable && isHeading(line) && !isMidSentence(blocks.at(-1), group, text)) {
      const level = levelOf(text, levels.get(keyOf(group)) ?? 9);
      headings.enter(level, text);
      blocks.push(
        block('heading', text, { page: group.page, path: headings.path.slice(0, -1), afterGap }),
      );
      continue;
    }
    const kind = /^[•‣▪◦●○■]|^\(?(?:\d{1,3}|[a-z])[.)]\s/.test(text) ? 'item' : 'paragraph';
    blocks.push(block(kind, text, { page: group.page, path, afterGap, quotable }));
  }
  return {
    blocks,
    pageTexts: pages.map((page) => ({ page: page.number, text: readingOrder(page) })),
    hidden: blocks.filter((each) => !each.quotable).length,
  };
}

type RowContext = {
  readonly header: readonly string[] | null;
  readonly path: readonly string[];
  readonly afterGap: boolean;
  readonly quotable: boolean;
  readonly textOf: (group: Group) => string;
};

function rowBlock(row: Row, { header, path, afterGap, quotable, textOf }: RowContext): Block {
  const cells = row.cells.map(textOf);
  const page = row.cells[0]?.page ?? null;
  return block('row', cells.join(' | '), { page, path, cells, header, afterGap, quotable });
}

/** Everything that the page says, header and footer too: lines as drawn, groups apart. */
function readingOrder(page: PdfPage): string {
  const groups = groupsOf(page);
  return groups.map(({ lines }) => lines.map((line) => line.text).join('\n')).join('\n\n');
}
