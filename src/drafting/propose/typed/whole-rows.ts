import { takesNothingBack } from '../../../language/closed/takes-back.ts';
import { unmet } from '../../../language/closed/unmet.ts';
import { COLUMN } from '../../../language/column-kinds.ts';
import { ideasOf, speaksOf } from '../../../language/concepts.ts';
import { datesIn } from '../../../language/dates.ts';
import { isRow } from '../../../language/line-breaks.ts';
import { sentencesOf } from '../../../language/sentences.ts';
import { isStatusHeader } from '../../../language/status-cell.ts';
import { type Cell, cellsOf } from '../../../language/table-cells.ts';
import { isTopic } from '../../../language/weights.ts';
import type { Candidate } from '../../../retrieval/search-passages.ts';
import type { Understanding } from '../../understand/understanding.ts';
import type { Wanted } from '../../understand/wanted.ts';
import { isScopeRead } from '../extractive/closed-reading.ts';
import { isOnlyTime } from '../row-reading.ts';
import { type Asker, formsOf } from './asker.ts';
import type { RowAnswer } from './rows.ts';

/** Kinds of values that a cell holds by itself, whatever its column is called. */
const TIMES: ReadonlySet<Wanted> = new Set(['how_long', 'how_often']);
/** "Critical (9.0–10)": numbers between brackets behind a name. */
const NUMBERS = /\s*\([\d\s.,–-]+\)/g;

type Where = { readonly candidate: Candidate; readonly row: string };

/** What a row says with its headers, the sentences before its table, its section and its document's title. */
const saidAround = ({ candidate, row }: Where, cells: readonly Cell[]): string =>
  [
    candidate.title,
    candidate.section,
    ...sentencesOf(candidate.text).flatMap(({ text }) => (isRow(text) ? [] : [text])),
    ...cells.map(({ header }) => header),
    row,
  ]
    .filter(Boolean)
    .join('. ');

/** Another cell of a time, of numbers or of who does it narrows nothing; one of a place or a note may. */
const isTold = ({ header, value }: Cell, { reader, seeker }: Asker): boolean =>
  takesNothingBack(value) &&
  !datesIn(value).some((date) => date > (reader.today ?? '')) &&
  (isOnlyTime(value, seeker) ||
    /^[\d\s.,–-]+(?:to [\d.]+)?$/.test(value) ||
    (COLUMN.who.test(header) && !isStatusHeader(header)));

/** Does a column hold times of the kind that is asked: by its header, or because the question says it? */
const isAsked = ({ header }: Cell, { seeker: { wanted }, asked }: Asker): boolean =>
  (wanted === 'how_long' || wanted === 'how_often') &&
  (COLUMN[wanted].test(header) ||
    asked.units.some((unit) => isTopic(unit) && speaksOf(ideasOf(header), unit)));

const named = ({ header, value }: Cell): string =>
  `${/^\p{Lu}\p{Ll}/u.test(header) ? header[0]?.toLowerCase() + header.slice(1) : header}: ${value}`;

/**
 * A row whose first cell names what is asked and nothing else, told whole with the name of each column: where two
 * columns may answer, both are told. Null where anything that is asked is said nowhere, or a cell turns anything.
 */
function wholeRow(where: Where, asker: Asker): RowAnswer | null {
  const { candidate, row } = where;
  const { reader, seeker, asked } = asker;
  const cells = cellsOf(candidate, row) ?? [];
  const [label, ...others] = cells;
  if (label === undefined || others.length === 0) return null;
  const name = label.value.replace(NUMBERS, '');
  const around = saidAround(where, cells);
  const said = ideasOf(around);
  const about = ideasOf(name);
  const isAbout =
    unmet(name, reader).length === 0 &&
    asked.units.some((unit) => isTopic(unit) && speaksOf(about, unit)) &&
    asked.units.every((unit) => speaksOf(said, unit) || reader.own.has(unit.word));
  const times = others.filter(({ value }) => isOnlyTime(value, seeker));
  if (!isAbout || !times.some((cell) => isAsked(cell, asker))) return null;
  if (!others.every((cell) => isTold(cell, asker))) return null;
  const headers = cells.map(({ header }) => header);
  if (!isScopeRead(candidate, { ...reader, said: [reader.question, row, ...headers].join(' ') }))
    return null;
  const value = times.map((each) => each.value).join('; ');
  const text = `${label.value} – ${others.map(named).join('; ')}.`;
  return { candidate, row, headers, value, text };
}

const firstCell = (row: string): string => row.split(/\s+\|\s+/)[0] ?? '';

/** Has a row a first cell that says what another one's says, and more ("High, reported by others")? */
function isNarrower(row: string, found: string, { asked }: Asker): boolean {
  const [its, said] = [ideasOf(firstCell(row)), ideasOf(firstCell(found))];
  const units = asked.units.filter((unit) => isTopic(unit) && speaksOf(said, unit));
  return firstCell(row) !== firstCell(found) && units.every((unit) => speaksOf(its, unit));
}

/**
 * Every row that answers a question for a length or an interval when it is told whole; none where another row tells
 * of a kind of the same thing.
 */
export function findWholeRows(
  understanding: Understanding,
  candidates: readonly Candidate[],
  asker: Asker,
): RowAnswer[] {
  // A table of rules says nothing of how it was.
  if (!TIMES.has(understanding.wanted) || formsOf(asker.reader.question).includes('past'))
    return [];
  const rows = candidates
    .filter(({ quotable, kind }) => quotable && kind !== 'exception')
    .flatMap((candidate) =>
      sentencesOf(candidate.text).flatMap(({ text }) =>
        isRow(text) ? [{ candidate, row: text }] : [],
      ),
    );
  const found = rows.flatMap((where) => wholeRow(where, asker) ?? []);
  const isSplit = found.some(({ row }) => rows.some((other) => isNarrower(other.row, row, asker)));
  return isSplit ? [] : found;
}
