import { anyOf, phrases } from '../lexicon/prose.ts';
import { isStatusHeader } from './status-cell.ts';

/** What a column of a table may hold, by the words of its header. */
export const COLUMN = {
  how_long: phrases(() => anyOf('column.how-long')),
  how_often: phrases(() => anyOf('column.how-often')),
  when: phrases(() => anyOf('column.when')),
  since_when: phrases(() => anyOf('column.since-when')),
  who: phrases(() => anyOf('column.who')),
  where: phrases(() => anyOf('column.where')),
} as const;

/** A header says little beside the word that tells its kind. */
const MOST_WORDS = 3;

/** Do a cell's words say what its column holds: an interval, a person, a status? */
export const isColumnTitle = (cell: string): boolean =>
  cell.trim().split(/\s+/).length <= MOST_WORDS &&
  (isStatusHeader(cell) || Object.values(COLUMN).some((kind) => kind.test(cell)));
