import { isRow } from './line-breaks.ts';
import { sentenceSpans } from './sentences.ts';

/** Words of a passage, and the line that introduces the list that it begins with. */
type Listed = { readonly text: string; readonly lead: string | null };

/** The line that introduces the list that a quote is an item of; null where it is none, or quotes that line too. */
export function leadOfQuote({ text, lead }: Listed, quote: string): string | null {
  const start = text.indexOf(quote);
  if (start < 0 || isRow(quote)) return null;
  const first = sentenceSpans(text).find(({ end }) => end > start);
  // A list ends where an empty line does.
  const own = first?.lead ?? (text.slice(0, start).includes('\n\n') ? null : lead);
  return own === null || isRow(own) || quote.includes(own) ? null : own;
}
