import type { PdfPage } from './pdf-content.ts';
import { segmentsOf } from './pdf-groups.ts';

/** Every word that the document writes inside a line, in small letters. */
export function vocabularyOf(pages: readonly PdfPage[]): Set<string> {
  const words = new Set<string>();
  for (const page of pages)
    for (const { text } of segmentsOf(page.items))
      for (const [word] of text.matchAll(/\p{L}+(?:-\p{L}+)*(?!-$)/gu))
        words.add(word.toLowerCase());
  return words;
}

/** Lines as one text; a word broken at a line's end is joined as the document writes it elsewhere. */
export function createLineJoiner(words: ReadonlySet<string>): (lines: readonly string[]) => string {
  return (lines) =>
    lines.reduce((text, line) => {
      const start = /(\p{L}+)-$/u.exec(text)?.[1];
      const end = /^\p{Ll}+/u.exec(line)?.[0];
      if (start === undefined || end === undefined) return text === '' ? line : `${text} ${line}`;
      return keepsHyphen(start.toLowerCase(), end, words) ? text + line : text.slice(0, -1) + line;
    }, '');
}

function keepsHyphen(start: string, end: string, words: ReadonlySet<string>): boolean {
  if (words.has(start + end)) return false;
  return words.has(`${start}-${end}`) || (words.has(start) && words.has(end));
}
