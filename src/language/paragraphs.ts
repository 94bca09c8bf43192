import { isRow } from './line-breaks.ts';

/** Where a paragraph ends: at an empty line, at the next list item, at a table's row. */
const END =
  /\n\s*\n|\n(?=\s*(?:[-*•‣▪◦+]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s)|\n(?=[^\n]*\S\s+\|\s+\S)/g;
/** A question, or a line that leads on: what stands below answers it or goes on from it. */
const LEADS_ON = /[?:]["”’)\]]*\s*$/;
/** A line without a sentence's end says of what the paragraph below tells. */
const isHeading = (text: string): boolean =>
  text.length < 60 && !/[.!;,]["”’)\]]*\s*$/.test(text) && !isRow(text);

/**
 * The paragraph or list item of a text that a stretch of it stands in, with the question, lead-in or heading right
 * above it; null where the stretch does not stand there letter by letter, or is a table's row.
 */
export function paragraphOf(text: string, stretch: string): string | null {
  const at = text.indexOf(stretch);
  if (at < 0 || isRow(stretch)) return null;
  const starts = [0, ...[...text.matchAll(END)].map(({ index, 0: sign }) => index + sign.length)];
  const parts = starts.map((start, n) => ({ start, text: text.slice(start, starts[n + 1]) }));
  const first = parts.findLastIndex(({ start }) => start <= at);
  const own = parts.filter(({ start }, n) => n >= first && start < at + stretch.length);
  const above = parts[first - 1]?.text.trim() ?? '';
  const leads = above !== '' && (LEADS_ON.test(above) || isHeading(above));
  return [...(leads ? [above] : []), ...own.map((part) => part.text.trim())].join('\n');
}
