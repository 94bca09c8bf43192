import type { PdfPage } from './pdf-content.ts';
import { segmentsOf } from './pdf-segments.ts';

/** How often the document writes each word inside a line, in small letters. */
export function vocabularyOf(pages: readonly PdfPage[]): Map<string, number> {
  const words = new Map<string, number>();
  for (const page of pages)
    for (const { text } of segmentsOf(page.items))
      for (const [word] of text.matchAll(/\p{L}+(?:-\p{L}+)*(?!-$)/gu)) {
        const key = word.toLowerCase();
        words.set(key, (words.get(key) ?? 0) + 1);
      }
  return words;
}

type Words = ReadonlyMap<string, number>;

/** Lines as one text; a word broken at a line's end is joined as the document writes it elsewhere. */
export function createLineJoiner(words: Words): (lines: readonly string[]) => string {
  return (lines) =>
    lines.reduce((text, line) => (text === '' ? line : withLine(text, line, words)), '');
}

function withLine(text: string, line: string, words: Words): string {
  if (/[\p{L}\p{N}]-$/u.test(text)) return withHyphen(text, line, words);
  const start = /(?:^|\s)(\p{L}+)$/u.exec(text)?.[1];
  const end = /^\p{Ll}+/u.exec(line)?.[0];
  const isCut = start !== undefined && end !== undefined && isOneWord(start, end, words);
  return isCut ? text + line : `${text} ${line}`;
}

/** A narrow cell cuts words without a hyphen: the whole one is written elsewhere more often than its halves. */
function isOneWord(start: string, end: string, words: Words): boolean {
  const count = (word: string) => words.get(word.toLowerCase()) ?? 0;
  return count(start + end) > Math.max(count(start), count(end));
}

/** An id or a name that is cut at its hyphen keeps it; a word keeps it where the document writes it so. */
function withHyphen(text: string, line: string, words: Words): string {
  if (/^[\p{Lu}\p{N}]/u.test(line)) return text + line;
  const start = /(\p{L}+)-$/u.exec(text)?.[1]?.toLowerCase();
  const end = /^\p{Ll}+/u.exec(line)?.[0];
  if (start === undefined || end === undefined) return `${text} ${line}`;
  return keepsHyphen(start, end, words) ? text + line : text.slice(0, -1) + line;
}

function keepsHyphen(start: string, end: string, words: Words): boolean {
  if (words.has(start + end)) return false;
  return (
    words.has(`${start}-${end}`) || (words.has(end) && (words.has(start) || PREFIX.test(start)))
  );
}

/** Beginnings that are written with a hyphen more often than without. */
const PREFIX = /^(?:anti|cross|multi|non|post|pre|self|semi|sub)$/;
