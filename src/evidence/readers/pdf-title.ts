import type { Block } from '../document.ts';

/** Letters of a title at most; a longer first line is running text. */
const TITLE_LENGTH = 120;

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? [];

/** Headings that any document may begin with. */
const COMMON =
  /^[\d.\s]*(?:introduction|(?:table of )?contents|purpose|scope|overview|summary|executive summary|document (?:control|history|properties|information)|version history|revision history)$/i;

/**
 * A PDF's title as its first pages show it: the name in its properties where these say most of its words too, else
 * its first heading, else its first line. Properties alone often hold the name of a template or of a copy, and only
 * stand in where the pages show no title.
 */
export function pdfTitle(named: string, blocks: readonly Block[]): string | null {
  const first = blocks.filter(({ page, quotable }) => quotable && page !== null && page <= 2);
  if (isTitle(named) && isShown(named, first)) return named;
  const cover = first.filter(({ page }) => page === 1);
  const heading = cover.find(({ kind, text }) => kind === 'heading' && !COMMON.test(text))?.text;
  if (heading !== undefined) return heading;
  const line = cover[0];
  if (line !== undefined && line.kind === 'paragraph' && isTitleLine(line.text)) return line.text;
  return isTitle(named) ? named : (cover.find(({ kind }) => kind === 'heading')?.text ?? null);
}

function isShown(named: string, blocks: readonly Block[]): boolean {
  const shown = new Set(blocks.flatMap(({ text }) => wordsOf(text)));
  const words = wordsOf(named);
  return words.length > 0 && words.filter((word) => shown.has(word)).length >= words.length * 0.65;
}

const isTitleLine = (text: string): boolean =>
  text.length < TITLE_LENGTH &&
  /^[\p{Lu}\d]/u.test(text) &&
  !/[;:,]$|\s\p{Ll}[\p{L} ]*\.$/u.test(text);

/** The name of a document and not of a file, a copy or a program's template. */
const isTitle = (text: string): boolean =>
  text.length > 3 &&
  text.length < 200 &&
  !/\.(?:docx?|pdf|pptx?|indd)$|_|^untitled|^microsoft|^\(?anonymous\)?$|^copy of\b|\b(?:draft|final)\b/i.test(
    text,
  );
