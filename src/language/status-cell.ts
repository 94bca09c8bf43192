/**
 * Headers of a column that says whether the thing of its row is there today, and of nothing else (no target, no
 * test, no ticket).
 */
const STATUS =
  /^(?:(?:current|control|implementation|compliance) )?(?:status|state)\W*$|^(?:implemented|implementation|in place|compliant|met|operating|operational)\W*$/i;
/** A cell that says so in full. "Implemented in part", "done by March", "in place (pilot)" say more. */
const DONE =
  /^(?:(?:fully|already) )?(?:yes|y|implemented|in place|in operation|operating|operational|operating effectively|met|compliant|complete|completed|done|live|active|effective|100 ?%|✓|✔|☑|✅)\W*$/iu;

/** Does a column say by its header whether what a row names is there? */
export const isStatusHeader = (header: string): boolean => STATUS.test(header.trim());

/** Does a status cell say that it is there, wholly and without any word more? */
export const saysInPlace = (cell: string): boolean => DONE.test(cell.trim());
