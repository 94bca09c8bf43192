import type { Block } from './document.ts';

/** Entries in a row that make a list of contents: after its heading, and without one. */
const AFTER_HEADING = 2;
const WITHOUT_HEADING = 4;
const HEADING = /^\W*(?:table of contents|contents|index of (?:contents|sections))\W*$/i;
/** `1.2 Scope ..... 7`: a page number at the end, behind dots or wide blanks. */
const LED = /(?<!\.)(?<!\.[ \t])(?:\.[ \t]?){3,}\s*\d{1,4}\b|(?<!\s)\s{3,}\d{1,4}$/;
const NUMBERED = /\S\s+\d{1,4}$/;

/**
 * The blocks without lists of contents: what a line of them says stands elsewhere, and its page number is no fact.
 * A heading named "Contents" with entries below it, or a run of lines that end in page numbers behind dots.
 */
export function withoutContents(blocks: readonly Block[]): Block[] {
  const out: Block[] = [];
  let afterGap = false;
  for (let at = 0; at < blocks.length; ) {
    const end = contentsEnd(blocks, at);
    if (end > at) afterGap = true;
    const kept = blocks[at];
    if (end === at && kept !== undefined) {
      out.push(afterGap ? { ...kept, afterGap: true } : kept);
      afterGap = false;
    }
    at = Math.max(end, at + 1);
  }
  return out;
}

/** Behind the last entry of the contents that begin here; `start` itself where none do. */
function contentsEnd(blocks: readonly Block[], start: number): number {
  const isHeaded = HEADING.test(blocks[start]?.text ?? '');
  const first = isHeaded ? start + 1 : start;
  let end = first;
  let entries = 0;
  let last = 0;
  for (; end < blocks.length; end += 1) {
    const block = blocks[end] as Block;
    const count = entriesIn(block, isHeaded);
    const page = pageOf(block);
    if (count === 0 || page < last) break;
    entries += count;
    last = page;
  }
  return entries >= (isHeaded ? AFTER_HEADING : WITHOUT_HEADING) ? end : start;
}

/** How many entries a block holds; lines that stand close may have become one. */
function entriesIn({ text, cells }: Block, isHeaded: boolean): number {
  if (cells !== null)
    return isHeaded && cells.length <= 3 && /^\d{1,4}$/.test(cells.at(-1)?.trim() ?? '') ? 1 : 0;
  const led = text.match(new RegExp(LED.source, 'g'))?.length ?? 0;
  if (led > 0) return led;
  return isHeaded && text.length < 120 && NUMBERED.test(text) && !/[.;:]\s/.test(text) ? 1 : 0;
}

const pageOf = ({ text, cells }: Block): number =>
  Number(/(\d{1,4})\s*$/.exec(cells?.at(-1) ?? text)?.[1] ?? 0);
