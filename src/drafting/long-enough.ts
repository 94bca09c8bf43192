import { isRow } from '../language/line-breaks.ts';
import { sentenceSpans } from '../language/sentences.ts';

/** A quote that a person can find has so many letters (contract.md). */
const MIN_LETTERS = 12;

export const hasEnoughLetters = (quote: string): boolean =>
  (quote.match(/\p{L}/gu) ?? []).length >= MIN_LETTERS;

/** The sentences that a stretch of a text lies in, with the one before them, else the one behind. */
function withSentenceBeside(text: string, quote: string): string {
  const start = text.indexOf(quote);
  if (start < 0) return quote;
  const spans = sentenceSpans(text);
  const touches = spans.map((each) => each.start < start + quote.length && each.end > start);
  const [first, last] = [touches.indexOf(true), touches.lastIndexOf(true)];
  const [from, to] = [
    spans[first - 1] ?? spans[first],
    spans[first > 0 ? last : last + 1] ?? spans[last],
  ];
  return from === undefined || to === undefined ? quote : text.slice(from.start, to.end);
}

/**
 * A row of a few short cells is quoted with the line beside it, a short sentence with its neighbour: a quote has at
 * least 12 letters (contract.md).
 */
export function longEnough(text: string, row: string): string {
  const lines = text.split('\n');
  const at = lines.findIndex((line) => line.trim() === row.trim());
  if (hasEnoughLetters(row)) return row;
  if (at < 0) return /\s/.test(row.trim()) && !isRow(row) ? withSentenceBeside(text, row) : row;
  const beside = [`${lines[at - 1]}\n${row}`, `${row}\n${lines[at + 1]}`];
  const isThere = [at > 0, at + 1 < lines.length];
  return beside.find((each, index) => isThere[index] && hasEnoughLetters(each)) ?? row;
}
