import type { Block } from '../document.ts';
import { sentencesWithGaps } from '../text-sentences.ts';
import { roomFor } from './pdf-edges.ts';
import type { Group } from './pdf-groups.ts';

/** A block with the letters that it was made of; null for a row. */
export type Placed = { readonly block: Block; readonly group: Group | null };

/**
 * Letters of a paragraph at least that runs on before a capital or a digit: shorter lines without a full stop are
 * labels.
 */
const RUNS_ON = 60;
/** Footnotes that may stand below it, in smaller letters. */
const MOST_FOOTNOTES = 4;
const SMALLER = 0.92;

/** A line that leaves no room for the next word was not ended on purpose. */
function isFull({ lines }: Group, next: Group): boolean {
  const [last, first] = [lines.at(-1), next.lines[0]];
  if (last === undefined || first === undefined || lines.length < 2) return false;
  return last.right + roomFor(first) > Math.max(...lines.map(({ right }) => right));
}

function goesOn(before: Placed, after: Placed): boolean {
  const [one, other] = [before.group, after.group];
  if (one === null || other === null || after.block.kind !== 'paragraph') return false;
  if (before.block.kind !== 'paragraph' && before.block.kind !== 'item') return false;
  if (!before.block.quotable || !after.block.quotable || one.font !== other.font) return false;
  if (Math.abs(one.size - other.size) > one.size * (1 - SMALLER)) return false;
  const text = before.block.text;
  if (!/[\p{L}\p{N},)–-]$/u.test(text)) return false;
  return (
    /^[\p{Ll}(]/u.test(after.block.text) ||
    (text.length > RUNS_ON && !text.endsWith(')') && isFull(one, other))
  );
}

/** The last block of a page's text, with its place: what stands below it in smaller letters are its footnotes. */
function lastOfPage(made: readonly Placed[], after: Placed): number {
  const size = after.group?.size ?? 0;
  const last = made.length - 1;
  for (let at = last; at >= 0 && at > last - MOST_FOOTNOTES; at -= 1) {
    const each = made[at];
    if (each?.group == null || each.block.page !== made[last]?.block.page) return last;
    if (each.group.size >= size * SMALLER) return at;
  }
  return last;
}

/**
 * The sentence that a page's end breaks, whole, and what is left of the paragraph on the next page; null where that
 * cannot be told.
 */
function mended(
  before: Placed,
  after: Placed,
  textOf: (group: Group) => string,
): { readonly whole: string; readonly rest: string } | null {
  const [one, other] = [before.group, after.group];
  if (one === null || other === null) return null;
  const last = one.lines.slice(-1);
  const end = textOf({ ...one, lines: last });
  const [first, ...later] = sentencesWithGaps(after.block.text);
  if (first === undefined || !before.block.text.endsWith(end)) return null;
  const rest = later.map(({ text, separator }) => separator + text).join('');
  const joined = textOf({ ...one, lines: [...last, ...other.lines] });
  if (!joined.endsWith(rest)) return null;
  const begun = before.block.text.slice(0, before.block.text.length - end.length);
  return { whole: begun + joined.slice(0, joined.length - rest.length).trim(), rest: rest.trim() };
}

/**
 * The blocks, a sentence that the end of a page breaks being whole on the page on which it begins; the next page's
 * paragraph goes on behind it. Headers and footers are no blocks, footnotes stay where they are.
 */
export function joinedOverPages(
  given: readonly Placed[],
  textOf: (group: Group) => string,
): Block[] {
  const made: Placed[] = [];
  for (const each of given) {
    const joined = joinTo(made, each, textOf);
    if (joined === null) {
      made.push(each);
      continue;
    }
    made[joined.at] = withText(joined.before, joined.whole);
    if (joined.rest !== '') made.push(withText(each, joined.rest));
  }
  return made.map(({ block }) => block);
}

const withText = ({ block, group }: Placed, text: string): Placed => ({
  block: { ...block, text },
  group,
});

type Joined = {
  readonly at: number;
  readonly before: Placed;
  readonly whole: string;
  readonly rest: string;
};

/** With which block of the page before the first block of a page goes together; null where none is left open. */
function joinTo(
  made: readonly Placed[],
  each: Placed,
  textOf: (group: Group) => string,
): Joined | null {
  const page = made.at(-1)?.block.page ?? null;
  if (page === null || each.block.page !== page + 1) return null;
  const at = lastOfPage(made, each);
  const before = made[at];
  if (before === undefined || !goesOn(before, each)) return null;
  const joined = mended(before, each, textOf);
  return joined === null ? null : { at, before, ...joined };
}
