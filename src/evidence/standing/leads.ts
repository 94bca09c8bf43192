import type { Block } from '../document.ts';

/** A block; an item of a list with the line above that introduces the list. */
export type Led = Block & { readonly lead: string | null };

/** Items in a row below an introducing line; longer lists have lost their introduction. */
const LONGEST_LIST = 60;

const INTRODUCES = /:\s*$/;
const lastSentence = (text: string): string =>
  text
    .split(/(?<=[.!?])\s+/)
    .at(-1)
    ?.trim() ?? text;

/**
 * The blocks, each item of a list with the line that introduces the list (an item that ends with a colon introduces
 * those below it).
 */
export function withLeads(blocks: readonly Block[]): Led[] {
  let lead: string | null = null;
  let count = 0;
  return blocks.map((block) => {
    const isInList = block.kind === 'item';
    if (!isInList) lead = null;
    const led = { ...block, lead: count < LONGEST_LIST ? lead : null };
    count = isInList ? count + 1 : 0;
    if (block.kind !== 'row' && block.kind !== 'heading' && INTRODUCES.test(block.text))
      lead = lastSentence(block.text);
    return led;
  });
}
