import { anyOf, phrases } from '../lexicon/prose.ts';

/**
 * Headers of a column that says whether the thing of its row is there today, and of nothing else (no target, no
 * test, no ticket).
 */
const STATUS = phrases(
  () => `^(?:${anyOf('column.status-of')} )?(?:status|state)\\W*$|^${anyOf('column.status')}\\W*$`,
);
/** A cell that says so in full. "Implemented in part", "done by March", "in place (pilot)" say more. */
const DONE = phrases(
  () => `^(?:(?:fully|already) )?(?:${anyOf('column.done')}|100 ?%|✓|✔|☑|✅)\\W*$`,
);

/** Does a column say by its header whether what a row names is there? */
export const isStatusHeader = (header: string): boolean => STATUS.test(header.trim());

/** Does a status cell say that it is there, wholly and without any word more? */
export const saysInPlace = (cell: string): boolean => DONE.test(cell.trim());
