import { memoized } from '../memo.ts';
import { ITEM, isRow, isWrapped } from './line-breaks.ts';

/**
 * A piece of a passage that can be quoted by itself. `lead` is the line that introduces the list, or the first row
 * of the table, that it belongs to.
 */
export type Sentence = { readonly text: string; readonly lead: string | null };

const ABBREVIATION =
  /\b(?:e\.g|i\.e|etc|incl|approx|vs|no|art|sec|fig|inc|ltd|dr|mr|ms|st|u\.s)\.$/i;

function breakLine(line: string): string[] {
  const out: string[] = [];
  let start = 0;
  for (const match of line.matchAll(/[.!?]["”’)\]]*\s+(?=["“([*_]*[\p{Lu}\d])/gu)) {
    const end = match.index + match[0].trimEnd().length;
    if (ABBREVIATION.test(line.slice(start, end))) continue;
    out.push(line.slice(start, end));
    start = match.index + match[0].length;
  }
  out.push(line.slice(start));
  return out;
}

function joinLines(text: string): string[] {
  const lines: string[] = [];
  let above = '';
  const said = text.split('\n').map((each) => each.trimEnd());
  const width = Math.max(...said.map((line) => line.length));
  for (const line of said) {
    const last = lines.at(-1);
    const starts = ITEM.test(line) || /^\s*(#|\||<)/.test(line) || line.trim() === '';
    if (last !== undefined && !starts && last.trim() !== '' && isWrapped(above, line, width))
      lines[lines.length - 1] = `${last}\n${line}`;
    else lines.push(line);
    above = line;
  }
  return lines;
}

const isSaying = (text: string): boolean => /\p{L}.*\p{L}/su.test(text);

/** A line that ends with a colon introduces the items below it. */
const leadOf = (line: string): string | null =>
  /:\s*$/.test(line)
    ? (line
        .trim()
        .split(/(?<=[.!?])\s+/)
        .at(-1) ?? null)
    : null;

/**
 * The sentences and list items of a passage, each one a run of its own characters (so that a quote of it is verbatim).
 * An empty line, a list item and a table row (cells parted by ` | `) part sentences; a wrapped line does not.
 */
export function sentencesOf(text: string): Sentence[] {
  const out: Sentence[] = [];
  let lead: string | null = null;
  for (const line of joinLines(text).filter((each) => each.trim() !== '')) {
    const inList = ITEM.test(line) || isRow(line);
    if (!inList) lead = null;
    for (const piece of piecesOf(line)) out.push({ text: piece, lead: inList ? lead : null });
    lead ??= isRow(line) ? line : null;
    lead = leadOf(line) ?? lead;
  }
  return out;
}

const piecesOf = (line: string): string[] =>
  breakLine(line.replace(ITEM, ''))
    .map((piece) => piece.replace(/^\s*#+\s*/, '').trim())
    .filter(isSaying);

/** Where a sentence goes over into another statement with its own subject and verb. */
const TURN =
  /;\s+|,\s+(?:but|while|whereas)\s+|,?\s+and\s+(?=(?:[\w-]+\s+){1,4}(?:is|are|must|shall|will|does|do|has|have|cannot)\b)/gi;

/** A stretch of a text, by offsets of UTF-16 units; `end` is excluded. */
export type Span = { readonly start: number; readonly end: number };

/**
 * The statements of a compound sentence as stretches of it; `isStatement` says which part can stand by itself. One
 * stretch where it is simple.
 */
export function clausesOf(sentence: string, isStatement: (part: string) => boolean): Span[] {
  const out: Span[] = [];
  let start = 0;
  for (const turn of sentence.matchAll(TURN)) {
    out.push({ start, end: turn.index });
    start = turn.index + turn[0].length;
  }
  out.push({ start, end: sentence.length });
  return out.length > 1 && out.every(({ start, end }) => isStatement(sentence.slice(start, end)))
    ? out
    : [{ start: 0, end: sentence.length }];
}

/** The sentences of a text as stretches of it, in order. */
export const sentenceSpans = memoized((text): readonly (Span & Sentence)[] => {
  let from = 0;
  return sentencesOf(text).flatMap((sentence) => {
    const start = text.indexOf(sentence.text, from);
    if (start < 0) return [];
    from = start + sentence.text.length;
    return [{ ...sentence, start, end: from }];
  });
}, 2_000);
