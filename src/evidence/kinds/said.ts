import { DATE, isoDateOf } from '../../language/dates.ts';
import type { ReadText } from '../document.ts';

/** Letters at the start of a document that say what it is. */
const OPENING = 2_500;
const MOST = 60_000;

/** What a document says, line by line: a row's cells with their headers, or label and value, are one line each. */
export type Said = {
  readonly lines: readonly string[];
  readonly text: string;
  readonly opening: string;
};

export function saidIn(document: ReadText, name: string): Said {
  const lines: string[] = [];
  let letters = 0;
  for (const { text, cells, header } of document.blocks) {
    if (letters > MOST) break;
    if (cells !== null && header === null && isContentsRow(cells)) continue;
    lines.push(...(cells === null ? text.split('\n') : inCells(cells, header)));
    letters += text.length;
  }
  const plain = lines.map((line) => line.replace(/\s+/g, ' ').replace(/[’‘]/g, "'").trim());
  const text = plain.join('\n');
  const file = (name.split('/').at(-1) ?? '').replace(/[-_.]+/g, ' ');
  return {
    lines: plain,
    text,
    opening: `${document.title ?? ''}\n${text.slice(0, OPENING)}\n${file}`,
  };
}

/** A row of the contents: a section's number, its title and its page. */
const isContentsRow = (cells: readonly string[]): boolean =>
  cells.length > 1 &&
  /^\d{1,2}(?:\.\d{1,2})*\.?$/.test((cells[0] ?? '').trim()) &&
  /^\d{1,3}$/.test((cells.at(-1) ?? '').trim());

function inCells(cells: readonly string[], header: readonly string[] | null): string[] {
  const filled = cells.filter((cell) => cell.trim() !== '');
  if (filled.length === 2 && header === null) return [filled.join(': ')];
  const pairs = cells.flatMap((cell, index) =>
    cell.trim() === '' || !header?.[index] ? [] : [`${header[index]}: ${cell}`],
  );
  return [filled.join(' | '), ...pairs, ...(filled.length === 2 ? [filled.join(': ')] : [])];
}

/** What stands behind a label: on its line, or as the next line where the label has one to itself. */
export function valueAfter({ lines }: Said, label: string): string | null {
  const same = new RegExp(
    `(?:^|[|,;(]\\s*)(?:${label})\\s*(?:[:|–—-]|\\bis\\b)\\s*(\\S.{0,200})$`,
    'i',
  );
  const alone = new RegExp(`^(?:${label})\\s*:?$`, 'i');
  for (const [index, line] of lines.entries()) {
    const value = same.exec(line)?.[1] ?? (alone.test(line) ? lines[index + 1] : undefined);
    if (value !== undefined && value.trim() !== '') return value.replace(/\s*\|.*$/, '').trim();
  }
  return null;
}

/** The first date behind one of these labels. ISO date. */
export function dateAfter({ text }: Said, label: string): string | null {
  const match = new RegExp(`\\b(?:${label})\\b[^\\d]{0,40}?(${DATE})`, 'i').exec(text);
  return match === null ? null : isoDateOf(match[1] ?? '');
}

/** The first stretch of time: `from … to …`. ISO dates. */
export function periodIn(text: string): { readonly from: string; readonly to: string } | null {
  const match = new RegExp(
    `(${DATE}),?\\s*(?:to|through|until|and|[–—-])\\s*(?:and including\\s*)?(${DATE})`,
    'i',
  ).exec(text);
  const [from, to] = [isoDateOf(match?.[1] ?? ''), isoDateOf(match?.[2] ?? '')];
  return from !== null && to !== null && from < to ? { from, to } : null;
}
