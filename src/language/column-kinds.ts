import { isStatusHeader } from './status-cell.ts';

/** What a column of a table may hold, by the words of its header. */
export const COLUMN = {
  how_long:
    /\b(?:retention|period|time|duration|objective|rto|rpo|deadline|sla|within|validity|kept)\b/i,
  how_often: /\b(?:frequency|interval|cadence|how often|cycle|schedule)\b/i,
  when: /\b(?:date|when|last|next|until|expir\w*|valid\w*|due)\b/i,
  since_when: /\b(?:since|from|issued|start\w*)\b/i,
  who: /\b(?:owner|responsible|role|who|contact|team|approver|reviewer|accountable)\b/i,
  where: /\b(?:where|country|countries|location|region|city|town|place|site|jurisdiction)\b/i,
} as const;

/** A header says little beside the word that tells its kind. */
const MOST_WORDS = 3;

/** Do a cell's words say what its column holds: an interval, a person, a status? */
export const isColumnTitle = (cell: string): boolean =>
  cell.trim().split(/\s+/).length <= MOST_WORDS &&
  (isStatusHeader(cell) || Object.values(COLUMN).some((kind) => kind.test(cell)));
