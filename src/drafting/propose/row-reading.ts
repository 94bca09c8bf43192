import { takesNothingBack } from '../../language/closed/takes-back.ts';
import { unmet } from '../../language/closed/unmet.ts';
import { COLUMN } from '../../language/column-kinds.ts';
import { datesIn } from '../../language/dates.ts';
import { isStatusHeader } from '../../language/status-cell.ts';
import type { Cell } from '../../language/table-cells.ts';
import { wordsOf } from '../../language/words.ts';
import type { Candidate } from '../../retrieval/search-passages.ts';
import { statementsTouched } from '../../retrieval/standing-of-quote.ts';
import type { Wanted } from '../understand/wanted.ts';
import type { Reader } from './extractive/closed-reading.ts';
import { valuesIn } from './typed/values.ts';

/** Columns whose cells number or name what a row is counted by. */
const COUNTED = /^(?:id|no\.?|nr\.?|number|ref\w*|control(?: (?:id|no\.?|number))?|#)$/i;
const NUMBERED = /^[A-Z]{0,6}[-. ]?[\d.]+$/i;
/** A person or team is told in so many words. */
const MOST_WORDS = 6;
const NONE: ReadonlySet<string> = new Set();

export type Row = {
  readonly candidate: Candidate;
  readonly row: string;
  readonly cells: readonly Cell[];
};

/** What the status of a table's row says; null where it has none. */
export const stateOfRow = ({ candidate, row }: Pick<Row, 'candidate' | 'row'>) =>
  statementsTouched(candidate, row).find(({ state }) => state !== undefined)?.state ?? null;

/** Does a cell hold a time of the wanted kind and nothing beside it? `subject`: what the time is asked of. */
export function isOnlyTime(
  text: string,
  asked: { readonly wanted: Wanted; readonly subject: string },
): boolean {
  const seeker = { ...asked, known: NONE, desk: NONE };
  const values = valuesIn(seeker, text).flatMap((each) => each.map(({ text: said }) => said));
  return values.length > 0 && unmet(text, { question: '', own: NONE, values }).length === 0;
}

/**
 * Can a cell that is not about the question only tell more of the row's thing (who, how often, since when), and
 * never which part of it is meant?
 */
function onlyAdds({ header, value }: Cell): boolean {
  if (COUNTED.test(header) && NUMBERED.test(value)) return true;
  if (COLUMN.who.test(header)) return takesNothingBack(value) && wordsOf(value).length < MOST_WORDS;
  return (['how_often', 'how_long', 'since_when', 'when'] as const).some(
    (kind) => COLUMN[kind].test(header) && isOnlyTime(value, { wanted: kind, subject: 'date' }),
  );
}

/** What a cell is to a question: it names the row's thing, only adds to it, or leaves something unread. */
function roleOf(cell: Cell, reader: Reader, isThere: boolean): 'label' | 'beside' | 'unread' {
  if (!/[\p{L}\p{N}]/u.test(cell.value)) return 'beside';
  if (isStatusHeader(cell.header)) return isThere ? 'beside' : 'unread';
  if (onlyAdds(cell)) return 'beside';
  return unmet(cell.value, reader).length === 0 ? 'label' : 'unread';
}

/**
 * The cells of a row that name its thing, where the whole row is accounted for: they say nothing that the question
 * does not, its status says that the thing is there, and each other cell can only add to it. Null where anything is
 * left over, or a date lies ahead.
 */
export function labelsOfRow(
  { cells, ...where }: Row,
  { reader, answer }: { reader: Reader; answer: Cell | null },
): readonly Cell[] | null {
  if (cells.some(({ value }) => datesIn(value).some((date) => date > (reader.today ?? ''))))
    return null;
  const isThere = stateOfRow(where) === 'yes';
  const others = cells.filter((cell) => cell !== answer);
  const roles = others.map((cell) => roleOf(cell, reader, isThere));
  return roles.includes('unread') ? null : others.filter((_, at) => roles[at] === 'label');
}
