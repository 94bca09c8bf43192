import type { HeaderCell } from '../tables/headers.ts';
import type { Role } from '../words/vocabulary.ts';
import { judges, namesVendor } from '../words/vocabulary.ts';
import type { ColumnProfile } from './column-profile.ts';
import type { AnswerColumn } from './columns.ts';

type Column = {
  readonly column: number;
  readonly cell: HeaderCell | null;
  readonly profile: ColumnProfile;
};

const profileOf = (all: readonly Column[], column: number) =>
  all.find((each) => each.column === column)?.profile;

const isPlain = (profile: ColumnProfile | undefined, rows: number) =>
  profile !== undefined && profile.present >= rows * 0.8 && profile.shaded <= rows * 0.2;

const isBlank = (profile: ColumnProfile | undefined, rows: number) =>
  isPlain(profile, rows) && (profile?.filled ?? 0) <= rows * 0.2;

/**
 * Leaves out shaded columns beside a blank, unshaded answer column: forms shade what the vendor is to leave alone,
 * last year's answers included. A header that names the vendor or says `Answer` outright outweighs the shade.
 */
export function withoutShaded(
  columns: readonly AnswerColumn[],
  all: readonly Column[],
  rows: number,
): AnswerColumn[] {
  const first = columns.find(
    ({ role, column }) => role !== 'comment' && isBlank(profileOf(all, column), rows),
  );
  if (first === undefined) return [...columns];
  return columns.filter(({ column, header }) => {
    const profile = profileOf(all, column);
    if (profile === undefined || profile.shaded < rows * 0.8) return true;
    if (column < first.column && profile.filled === 0) return true;
    return (header?.role === 'answer' && header.weight === 3) || namesVendor(header?.label ?? '');
  });
}

/**
 * Leaves out columns that judge (`Verdict`) right of an answer that does not, unless they take a list in the same
 * dress.
 */
export function withoutJudgements(
  columns: readonly AnswerColumn[],
  all: readonly Column[],
): AnswerColumn[] {
  const isJudging = ({ header }: AnswerColumn) => header !== null && judges(header);
  const answer = columns.find((each) => each.role !== 'comment' && !isJudging(each));
  if (answer === undefined) return [...columns];
  const fill = profileOf(all, answer.column)?.fill;
  return columns.filter((each) => {
    if (each.column < answer.column || each.role === 'mark' || !isJudging(each)) return true;
    const profile = profileOf(all, each.column);
    return profile !== undefined && profile.listed > 0 && profile.fill === fill;
  });
}

const isOutright = ({ role, header }: AnswerColumn) =>
  role === 'answer' && header?.role === 'answer' && header.weight === 3;

/** A text of its own, of some words, in nearly every row, and no list: it tells what is wanted. */
const isTold = ({ filled, distinct, words, waiting, ruled }: ColumnProfile, rows: number) =>
  ruled === 0 &&
  waiting === 0 &&
  filled >= Math.max(3, rows * 0.9) &&
  distinct >= filled * 0.9 &&
  words >= filled * 3;

/**
 * Leaves out columns headed like an answer (`What a good answer looks like`) that are full of texts, where an
 * outright answer column is blank.
 */
export function withoutDescriptions(
  columns: readonly AnswerColumn[],
  all: readonly Column[],
  rows: number,
): AnswerColumn[] {
  const isOpen = (each: AnswerColumn) => {
    const profile = profileOf(all, each.column);
    return isOutright(each) && profile !== undefined && isUntouched(profile);
  };
  if (!columns.some(isOpen)) return [...columns];
  return columns.filter(({ column }) => {
    const profile = profileOf(all, column);
    return profile === undefined || !isTold(profile, rows);
  });
}

/**
 * Leaves out scores right of a column of the buyer's (`Reviewer's notes | Rating`), where an outright answer is
 * open left of both.
 */
export function withoutReviewers(
  columns: readonly AnswerColumn[],
  all: readonly Column[],
): AnswerColumn[] {
  const buyers = Math.min(
    ...all.flatMap(({ column, cell }) => (cell?.role === 'buyer' ? [column] : [])),
    Infinity,
  );
  const isOpen = (each: AnswerColumn) => {
    const profile = profileOf(all, each.column);
    return (
      each.column < buyers && isOutright(each) && profile !== undefined && isUntouched(profile)
    );
  };
  if (!columns.some(isOpen)) return [...columns];
  return columns.filter(({ column, header }) => column < buyers || header?.role !== 'score');
}

/**
 * Roles whose column, empty and dressed like an answer, is one more thing to fill in (`Ticket no.`); scores and
 * buyers' columns never are.
 */
const OPEN: ReadonlySet<Role | null> = new Set<Role | null>([
  null,
  'id',
  'question',
  'section',
  'guidance',
]);

const isUntouched = ({ filled, waiting, formulas }: ColumnProfile) =>
  filled === waiting && formulas === 0;

/** Whether two columns are dressed the same: their cells exist in as many rows, with one fill. */
function isDressedAlike(own: ColumnProfile, other: ColumnProfile, rows: number): boolean {
  return Math.abs(own.present - other.present) <= rows * 0.1 && own.fill === other.fill;
}

/**
 * A header that leaves the column open: its words say nothing known, or say it to the vendor, or only the look can
 * tell (`Link`).
 */
function isOpenHeader({ cell, profile, column }: Column): boolean {
  if (cell === null || cell.left !== column || cell.label === '' || judges(cell)) return false;
  if (profile.present === 0)
    return cell.role === null || (cell.role === 'question' && cell.weight < 3);
  return OPEN.has(cell.role) || (cell.role === 'info' && profile.fill !== null);
}

/**
 * Headed columns that nobody is named for, but that stand next to an answer column (left of it only where the
 * question is further left and the cells show their dress), hold nothing in any asked row and are dressed as it is:
 * what is left open beside an answer is the vendor's to fill, in whatever language it is headed. A buyer's column
 * is known by its words, its heading's words or another dress.
 */
export function openBeside(
  columns: readonly AnswerColumn[],
  all: readonly Column[],
  { rows, question }: { rows: number; question: number },
): AnswerColumn[] {
  const taken = new Set(columns.map(({ column }) => column));
  const found: AnswerColumn[] = [];
  const visit = (each: Column, beside: Column | undefined) => {
    if (beside === undefined || !taken.has(beside.column) || taken.has(each.column)) return;
    if (!isUntouched(each.profile) || !isOpenHeader(each)) return;
    if (!isDressedAlike(each.profile, beside.profile, rows)) return;
    taken.add(each.column);
    found.push({ column: each.column, header: each.cell, role: 'comment' });
  };
  const isComputed = ({ profile }: Column) => profile.formulas >= rows * 0.8;
  const written = all.filter((each) => taken.has(each.column) || !isComputed(each));
  for (const [index, each] of written.entries()) visit(each, written[index - 1]);
  for (const [index, each] of [...written.entries()].reverse())
    if (each.column > question && each.profile.present > 0) visit(each, written[index + 1]);
  return found;
}

function yearIn(header: HeaderCell | null): number {
  const label = `${header?.label ?? ''} ${header?.parent ?? ''}`;
  return Number(/\b(20\d\d)\b/.exec(label)?.[1] ?? 0);
}

/**
 * Leaves out columns headed with an earlier year than another of them (`Status 2024 | Status 2025`): they hold last
 * year's answers.
 */
export function withoutEarlierYears(columns: readonly AnswerColumn[]): AnswerColumn[] {
  const latest = Math.max(0, ...columns.map(({ header }) => yearIn(header)));
  return columns.filter(({ header }) => yearIn(header) === 0 || yearIn(header) === latest);
}

/**
 * Left of the question, columns that track the work on it (`Status`, `Owner`) take no answer where an outright one
 * is open right of it.
 */
export function withoutTracking(
  columns: readonly AnswerColumn[],
  all: readonly Column[],
  question: number,
): AnswerColumn[] {
  const isOutright = ({ column, header, role }: AnswerColumn) => {
    const profile = profileOf(all, column);
    const isOpen = profile !== undefined && profile.filled === profile.waiting;
    return column > question && role === 'answer' && header?.weight === 3 && isOpen;
  };
  if (!columns.some(isOutright)) return [...columns];
  return columns.filter(({ column, role }) => column > question || role === 'mark');
}
