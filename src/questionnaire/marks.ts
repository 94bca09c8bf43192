import type { ColumnProfile } from './columns.ts';
import type { HeaderCell } from './headers.ts';
import { isCommonOption } from './options.ts';
import { fold } from './text.ts';
import { roleOfHeader } from './vocabulary.ts';

type Candidate = { readonly cell: HeaderCell; readonly profile: ColumnProfile };

function isOpen({ cell, profile }: Candidate, rows: number): boolean {
  if (cell.right > cell.left || profile.formulas > rows * 0.3) return false;
  if (profile.listed > rows / 2) return false;
  return profile.filled === profile.marks && profile.filled < Math.max(1, rows);
}

/** A heading over several columns that has one of them marked. */
const MARKS_ONE =
  /\b(?:check|mark|tick|select|choose|cross)\b.*\b(?:one|x|appropriate|applicable)\b|\bankreuzen\b|\bcocher\b|\bmar(?:que|car|quer)\b|\bbarrare\b|\baankruisen\b|\bkryss|\bzaznacz/;

/** Columns under one merged answer heading are its options, unless one of them is outright something else (`Comment`). */
function isPart({ cell }: Candidate, siblings: readonly Candidate[]): boolean {
  if (cell.parent === '' || cell.label.length > 40) return false;
  const role = roleOfHeader(cell.label);
  if (role === null) return roleOfHeader(cell.parent)?.role === 'answer';
  if (role.weight === 3) return false;
  if (siblings.length >= 2 && MARKS_ONE.test(fold(cell.parent))) return true;
  const usual = siblings.filter((other) => isCommonOption(other.cell.label)).length;
  return siblings.length >= 3 && usual * 2 >= siblings.length;
}

/** `Yes, with remediation` between or beside usual options is one more of them. */
function isVariant({ cell }: Candidate): boolean {
  const first = /^[\p{L}/]+/u.exec(cell.label)?.[0] ?? '';
  return cell.label.length <= 40 && first !== '' && isCommonOption(first);
}

function isOption(candidate: Candidate, all: readonly Candidate[]): boolean {
  if (isCommonOption(candidate.cell.label)) return true;
  const { parent } = candidate.cell;
  const siblings = all.filter((other) => parent !== '' && other.cell.parent === parent);
  return isPart(candidate, siblings) || isVariant(candidate);
}

/**
 * The columns of a grid in which one cell a row is marked: neighbours headed by options (`Yes`, `No`, `N/A`, or the parts of a
 * merged answer heading) whose cells are empty or hold marks only. `rows` is how many rows are asked.
 */
export function markColumns(candidates: readonly Candidate[], rows: number): number[] {
  const groups: Candidate[][] = [];
  for (const candidate of candidates) {
    if (!isOption(candidate, candidates) || !isOpen(candidate, rows)) continue;
    const last = groups[groups.length - 1];
    if (last?.[last.length - 1]?.cell.left === candidate.cell.left - 1) last.push(candidate);
    else groups.push([candidate]);
  }
  const isGrid = (group: readonly Candidate[]) =>
    group.length >= 2 && group.some((each) => isCommonOption(each.cell.label) || each.cell.parent);
  return groups.filter(isGrid).flatMap((group) => group.map(({ cell }) => cell.left));
}
