import { DATE, isoDateOf } from '../../language/dates.ts';
import { mayGoOn, unwrapped, widthOf } from '../../language/wrapped-lines.ts';
import type { ReadText } from '../document.ts';

/** Letters at the start of a document that say what it is. */
const OPENING = 2_500;
const MOST = 60_000;

/** What a document says, line by line: a row's cells with their headers, or label and value, are one line each. */
export type Said = {
  readonly lines: readonly string[];
  readonly text: string;
  readonly opening: string;
  /** The lines with those that are only wrapped as one. */
  readonly whole: readonly WholeLine[];
};

type WholeLine = {
  readonly text: string;
  readonly isItem: boolean;
  /** The line below it in its block. */
  readonly below: string | undefined;
};

const plainLine = (line: string): string => line.replace(/\s+/g, ' ').replace(/[’‘]/g, "'").trim();

export function saidIn(document: ReadText, name: string): Said {
  const lines: string[] = [];
  const whole: WholeLine[] = [];
  let letters = 0;
  const width = widthOf(document.blocks.map(({ text }) => text).join('\n'));
  for (const { text, cells, header, kind } of document.blocks) {
    if (letters > MOST) break;
    if (cells !== null && header === null && isContentsRow(cells)) continue;
    const read = cells === null ? text.split('\n') : inCells(cells, header);
    lines.push(...read);
    const joined = cells === null ? unwrapped(text, width).split('\n') : read;
    whole.push(
      ...joined.map((line, at) => ({
        text: plainLine(line),
        isItem: kind === 'item',
        below: cells === null ? joined[at + 1] : undefined,
      })),
    );
    letters += text.length;
  }
  const plain = lines.map(plainLine);
  const text = plain.join('\n');
  const file = (name.split('/').at(-1) ?? '').replace(/[-_.]+/g, ' ');
  return {
    lines: plain,
    text,
    whole,
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

const BULLET = /^(?:[-*•‣▪◦+]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s+/;

/** The items from this line on, as one value; null where it is none. */
function itemsFrom(whole: readonly WholeLine[], from: number): string | null {
  const end = whole.findIndex(({ isItem }, at) => at >= from && !isItem);
  const items = whole.slice(from, end < 0 ? undefined : end);
  return items.length === 0
    ? null
    : items.map(({ text }) => text.replace(BULLET, '').replace(/[.;]$/, '')).join('; ');
}

/**
 * What stands behind a label: on its line, or as the next line or list where the label has one to itself. With
 * `all`, a value that may go on in a line below it is none.
 */
export function valueAfter({ whole }: Said, label: string, all = false): string | null {
  const same = new RegExp(
    `(?:^|[|,;(]\\s*)(?:${label})\\s*(?:[:|–—-]|\\bis\\b)\\s*(\\S.{0,${all ? 1_000 : 200}})$`,
    'i',
  );
  const alone = new RegExp(`^(?:${label})\\s*:?$`, 'i');
  for (const [index, line] of whole.entries()) {
    const own = same.exec(line.text)?.[1] ?? '';
    const isAlone = own === '' && alone.test(line.text);
    const found = isAlone
      ? valueFrom(whole, index + 1)
      : { text: own, isCut: mayGoOn(own, line.below) };
    const value = found.text.replace(/\s*\|.*$/, '').trim();
    if (value !== '') return all && found.isCut ? null : value;
  }
  return null;
}

/** The list or the line that begins here, and whether the line may be only half of what was said. */
function valueFrom(whole: readonly WholeLine[], from: number): { text: string; isCut: boolean } {
  const items = itemsFrom(whole, from);
  if (items !== null) return { text: items, isCut: false };
  const next = whole[from];
  const text = next?.text ?? '';
  return { text, isCut: mayGoOn(text, next?.below) };
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
