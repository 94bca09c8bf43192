import type { AnswerColumn, ColumnProfile } from './columns.ts';
import type { HeaderCell } from './headers.ts';
import type { Role } from './vocabulary.ts';
import { namesVendor } from './vocabulary.ts';

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
 * Leaves out shaded columns beside a blank, unshaded answer column: forms shade what the vendor is to leave alone, last year's answers
 * included. A header that names
 * the vendor or says `Answer` outright outweighs the shade.
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

/** Roles whose column, empty and dressed like an answer, is one more thing to fill in (`Ticket no.`); scores and buyers' columns never are. */
const OPEN: ReadonlySet<Role | null> = new Set<Role | null>([null, 'id', 'question', 'section']);

const isOpenHeader = (cell: HeaderCell | null, column: number) =>
  cell !== null && cell.left === column && cell.label !== '' && OPEN.has(cell.role);

/**
 * Columns whose header says nothing known but that stand next to an answer column, right of the first, are empty, and look as it
 * does: in a language that is not read, the sheet itself shows what is to be filled.
 */
export function unnamedBeside(
  columns: readonly AnswerColumn[],
  all: readonly Column[],
  rows: number,
): AnswerColumn[] {
  const first = columns[0];
  const taken = new Set(columns.map(({ column }) => column));
  if (first === undefined || !isPlain(profileOf(all, first.column), rows)) return [];
  const found: AnswerColumn[] = [];
  for (const { column, cell, profile } of all) {
    const isNext = column > first.column && taken.has(column - 1) && !taken.has(column);
    const isOpen = profile.filled === 0 && profile.formulas === 0 && isPlain(profile, rows);
    if (!isNext || !isOpen || !isOpenHeader(cell, column)) continue;
    taken.add(column);
    found.push({ column, header: cell, role: 'comment' });
  }
  return found;
}

function yearIn(header: HeaderCell | null): number {
  const label = `${header?.label ?? ''} ${header?.parent ?? ''}`;
  return Number(/\b(20\d\d)\b/.exec(label)?.[1] ?? 0);
}

/** Leaves out columns headed with an earlier year than another of them (`Status 2024 | Status 2025`): they hold last year's answers. */
export function withoutEarlierYears(columns: readonly AnswerColumn[]): AnswerColumn[] {
  const latest = Math.max(0, ...columns.map(({ header }) => yearIn(header)));
  return columns.filter(({ header }) => yearIn(header) === 0 || yearIn(header) === latest);
}
