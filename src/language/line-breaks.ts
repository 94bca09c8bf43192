const ROW = /\S\s+\|\s+\S/;
/** What opens an item of a list. */
export const ITEM = /^\s*(?:[-*•‣▪◦+]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s+/;
/** A word or sign after which no line ends by itself. */
const DANGLING =
  /(?:\b(?:and|or|of|the|an?|for|with|to|in|by|from|its|our|than|within|at|on|every|per)|[,&(-])\s*$/i;
const ENDED = /[.!?:;|>]["”’)\]]*\s*$/;
/** A line that reaches so far into the width of its text may be a wrapped one. */
export const FULL = 0.7;

/** Is this a table's row, its cells parted by ` | `? */
export const isRow = (line: string): boolean => ROW.test(line);

/** Does it end with a word or sign after which something has to come? */
export const isDangling = (line: string): boolean => DANGLING.test(line);

const indentOf = (line: string): number => line.length - line.trimStart().length;

/**
 * Was a line only wrapped, so that the next one goes on with it? Nothing ends it and nothing new begins: the next one
 * opens with a small letter, the line with a word that cannot stand last, or a full line hangs over a deeper one
 * (`width`: of the text, in signs). Neither is a row; that the next one opens an item is the caller's to tell.
 */
export function isWrapped(line: string, next: string, width: number): boolean {
  if (ENDED.test(line) || isRow(line) || isRow(next)) return false;
  const hangs = indentOf(next) > indentOf(line) && line.trimEnd().length >= FULL * width;
  return /^\s*[\p{Ll}(]/u.test(next) || hangs || isDangling(line);
}
