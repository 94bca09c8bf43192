import { AppError } from '../../errors.ts';
import {
  type Block,
  block,
  HeadingPath,
  type PageText,
  pageTextOf,
  type ReadText,
} from '../document.ts';
import { titleOfText } from './text-title.ts';

/**
 * Text bytes as a string: UTF-8, UTF-16 with its mark, else Windows-1252. @throws AppError file_type for bytes that
 * are no text.
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes.subarray(0, 65_536).includes(0))
    throw new AppError(
      'file_type',
      'This file holds no text, whatever its name says. Add the document as PDF, DOCX or text.',
    );
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

const ITEM = /^\s*(?:[-*•‣▪◦+]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s+\S/;
const UNDERLINE = /^\s*(?:={3,}|-{3,}|~{3,})\s*$/;

/** Plain text: blank lines part paragraphs, form feeds part pages; a numbered or underlined line is a heading. */
export function readText(bytes: Uint8Array): ReadText {
  const text = decodeText(bytes).replace(/\r\n?/g, '\n').replaceAll('\0', '');
  const parts = text.split('\f');
  if (parts.length > 1 && parts.at(-1)?.trim() === '') parts.pop();
  const paged = parts.length > 1;
  const headings = new HeadingPath();
  const blocks = parts.flatMap((part, index) => blocksOf(part, paged ? index + 1 : null, headings));
  const pageTexts: PageText[] = paged
    ? parts.map((_, index) => ({
        page: index + 1,
        text: pageTextOf(blocks.filter((each) => each.page === index + 1)),
      }))
    : [{ page: 0, text: pageTextOf(blocks) }];
  return {
    mediaType: 'text/plain',
    title: titleOfText(text),
    pages: paged ? parts.length : null,
    pageTexts,
    blocks,
    warnings: [],
    properties: {},
    margins: [],
  };
}

function blocksOf(part: string, page: number | null, headings: HeadingPath): Block[] {
  return part.split(/\n[ \t]*\n/).flatMap((paragraph) => {
    const lines = paragraph.split('\n').filter((line) => line.trim() !== '');
    const heading = headingOf(lines);
    const out: Block[] = [];
    if (heading !== null) {
      headings.enter(heading.level, heading.text);
      out.push(block('heading', heading.shown, { page, path: headings.path.slice(0, -1) }));
    }
    const rest = lines.slice(heading?.lines ?? 0);
    return [...out, ...textBlocks(rest, page, headings.path)];
  });
}

function textBlocks(
  lines: readonly string[],
  page: number | null,
  path: readonly string[],
): Block[] {
  const groups: string[][] = [];
  for (const line of lines) {
    const open = groups.at(-1);
    if (open === undefined || ITEM.test(line)) groups.push([line.trim()]);
    else open.push(line.trim());
  }
  return groups.map((group) =>
    block(ITEM.test(group[0] ?? '') ? 'item' : 'paragraph', group.join('\n'), { page, path }),
  );
}

type Heading = {
  readonly level: number;
  readonly text: string;
  readonly shown: string;
  readonly lines: number;
};

function headingOf(lines: readonly string[]): Heading | null {
  const [first = '', second = ''] = lines;
  const text = first.trim();
  if (UNDERLINE.test(second) && text.length < 120)
    return {
      level: second.includes('=') ? 1 : 2,
      text,
      shown: `${text}\n${second.trim()}`,
      lines: 2,
    };
  if (lines.length !== 1 || text.length > 100 || /[.;,:]$/.test(text)) return null;
  const numbers = /^(\d+(?:\.\d+)*)\.?\s+\p{Lu}/u.exec(text)?.[1];
  if (numbers !== undefined)
    return { level: numbers.split('.').length + 1, text, shown: text, lines: 1 };
  const isCapitals = /\p{Lu}{3}/u.test(text) && text === text.toUpperCase();
  return isCapitals ? { level: 1, text, shown: text, lines: 1 } : null;
}
