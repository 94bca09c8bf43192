import type { Block, ReadText } from '../document.ts';

/** Headings that a title page sets below each other at most: who writes, what it is, of whom. */
const MOST = 3;
const LENGTH = 120;

/**
 * What a document calls itself: its first heading and those that follow right below it. Where a letterhead stands
 * first, the title is the next of them.
 */
export function openingTitles({ blocks }: Pick<ReadText, 'blocks'>): string[] {
  const start = blocks.findIndex(({ kind, text }) => kind !== 'row' && /\p{L}{3}/u.test(text));
  const first = blocks[start];
  if (first === undefined) return [];
  if (first.kind !== 'heading') return first.text.length < LENGTH ? [first.text] : [];
  const rest = blocks.slice(start);
  const end = rest.findIndex(({ kind }) => kind !== 'heading');
  return (end < 0 ? rest : rest.slice(0, end))
    .slice(0, MOST)
    .map(({ text }) => text)
    .filter((text) => text.length < LENGTH);
}

/** The short line below the title, which says more closely what it is; null where running text follows. */
export function subtitleOf({ blocks }: Pick<ReadText, 'blocks'>): string | null {
  const title = blocks.findIndex(({ kind }) => kind === 'heading');
  const next: Block | undefined = title < 0 ? undefined : blocks[title + 1];
  const isLine =
    next?.kind === 'paragraph' && next.text.length < LENGTH && !/[.!?:]$/.test(next.text.trim());
  return isLine ? next.text : null;
}
