import { FULL, ITEM, isDangling, isRow, isWrapped } from './line-breaks.ts';

const LABEL = /^\s*[\p{Lu}][\p{L} /'’-]{1,40}:\s/u;
/** Columns set with blanks. */
const COLUMNS = /\S\s{3,}\S|\t/;
/** A text's width is taken from lines up to so many signs: longer ones are no wrapped lines. */
const WIDEST = 100;
/** The width to which the lines of a text are wrapped: its longest line. */
export const widthOf = (text: string): number =>
  Math.max(
    0,
    ...text
      .split('\n')
      .map((line) => line.trimEnd().length)
      .filter((length) => length <= WIDEST),
  );

const isNew = (line: string): boolean =>
  line.trim() === '' ||
  /^\s*(?:#|\||<)/.test(line) ||
  ITEM.test(line) ||
  LABEL.test(line) ||
  COLUMNS.test(line) ||
  isRow(line);

/** Would the first word of the next line not have had room in the line, in a paragraph and a text of these widths? */
function isFull(line: string, next: string, widths: { block: number; text: number }): boolean {
  const word = next.trim().split(/\s/)[0] ?? '';
  return line.length + 1 + word.length > widths.block && line.length >= FULL * widths.text;
}

function goesOn(line: string, next: string, widths: { block: number; text: number }): boolean {
  if (isNew(next) || line.trim() === '' || isRow(line) || COLUMNS.test(line)) return false;
  return isWrapped(line, next, widths.text) || isFull(line.trimEnd(), next, widths);
}

/**
 * The text with every line break that is a wrap made a space: each sign keeps its place, so that a stretch of it
 * is the same stretch of the text. `width` in signs: of the lines of the whole document.
 */
export function unwrapped(text: string, width: number): string {
  return text
    .split(/(\n[ \t]*\n)/)
    .map((part, at) => (at % 2 === 1 ? part : joined(part, width)))
    .join('');
}

function joined(paragraph: string, text: number): string {
  const lines = paragraph.split('\n');
  const block = widthOf(paragraph);
  return lines
    .map((line, at) => {
      const next = lines[at + 1];
      if (next === undefined) return line;
      return `${line}${goesOn(line, next, { block, text }) ? ' ' : '\n'}`;
    })
    .join('');
}

/** May the line below go on with this value, so that it may be only half of what was said? */
export const mayGoOn = (value: string, below: string | undefined): boolean =>
  isDangling(value) || (below !== undefined && !isNew(below) && !/[.;!]$/.test(value));
