import type { Block } from '../document.ts';
import { type RowState, rowState } from './columns.ts';

const PAIR = /(?:^|[\s;,(•*-])([A-Za-z]{1,3})\s*[:=–]\s*([A-Za-z][\w /-]{2,40})/g;
const NO_LEGEND: ReadonlyMap<string, RowState> = new Map();

/** The key to a status column of letters: "PI: partially implemented; N = not in place". Empty where there is none. */
export function legendOf(blocks: readonly Block[]): ReadonlyMap<string, RowState> {
  const found = new Map<string, RowState>();
  for (const block of blocks) {
    if (block.kind === 'row' || block.text.length > 600) continue;
    for (const [, code = '', meaning = ''] of block.text.matchAll(PAIR)) {
      const state = rowState(meaning, NO_LEGEND);
      if (state !== null && !found.has(code.toUpperCase())) found.set(code.toUpperCase(), state);
    }
  }
  return found.size > 1 ? found : NO_LEGEND;
}
