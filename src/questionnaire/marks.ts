import type { ColumnProfile } from './columns.ts';
import type { HeaderCell } from './headers.ts';
import { isCommonOption } from './options.ts';
import { roleOfHeader } from './vocabulary.ts';

type Candidate = { readonly cell: HeaderCell; readonly profile: ColumnProfile };

function isOpen({ cell, profile }: Candidate, rows: number): boolean {
  if (cell.right > cell.left || profile.formulas > 0) return false;
  if (profile.listed > rows / 2) return false;
  return profile.filled === profile.marks && profile.filled < Math.max(1, rows);
}

function isOption({ cell }: Candidate): boolean {
  if (isCommonOption(cell.label)) return true;
  if (cell.parent === '' || cell.label.length > 40) return false;
  const parent = roleOfHeader(cell.parent);
  return parent?.role === 'answer' && roleOfHeader(cell.label) === null;
}

/**
 * The columns of a grid in which one cell a row is marked: neighbours headed by options (`Yes`, `No`, `N/A`, or the parts of a
 * merged answer heading) whose cells are empty or hold marks only. `rows` is how many rows are asked.
 */
export function markColumns(candidates: readonly Candidate[], rows: number): number[] {
  const groups: number[][] = [];
  for (const candidate of candidates) {
    if (!isOption(candidate) || !isOpen(candidate, rows)) continue;
    const column = candidate.cell.left;
    const last = groups[groups.length - 1];
    if (last !== undefined && last[last.length - 1] === column - 1) last.push(column);
    else groups.push([column]);
  }
  return groups.filter((group) => group.length >= 2).flat();
}
