import type { HeaderCell } from '../tables/headers.ts';
import { isCommonOption } from '../words/options.ts';
import { holds } from '../words/says.ts';
import { fold } from '../words/text.ts';
import { roleOfHeader } from '../words/vocabulary.ts';
import type { ColumnProfile } from './column-profile.ts';

type Candidate = { readonly cell: HeaderCell; readonly profile: ColumnProfile };

/** Nothing but marks, and not in every row; a box that waits for its tick is no mark yet. */
function isOpen({ cell, profile }: Candidate, rows: number): boolean {
  if (cell.right > cell.left || profile.formulas > rows * 0.3) return false;
  if (profile.listed > rows / 2) return false;
  const strays = profile.filled - profile.marks;
  return strays <= profile.filled * 0.1 && profile.filled - profile.boxes < Math.max(1, rows);
}

/** A heading over several columns that has one of them marked. */
const marksOne = holds(['phrase.tick', 'phrase.tick-one']);

/** A list or an outright `Answer` under the same heading takes the answer; the columns beside it explain. */
const isOwnAnswer = ({ cell, profile }: Candidate) =>
  profile.listed > 0 || (cell.role === 'answer' && cell.weight === 3);

/**
 * Columns under one merged answer heading are its options, unless one of them is outright something else (`Comment`).
 */
function isPart({ cell }: Candidate, siblings: readonly Candidate[]): boolean {
  if (cell.parent === '' || cell.label.length > 40) return false;
  const role = roleOfHeader(cell.label);
  if (role === null)
    return roleOfHeader(cell.parent)?.role === 'answer' && !siblings.some(isOwnAnswer);
  if (role.weight === 3) return false;
  if (siblings.length >= 2 && marksOne(fold(cell.parent))) return true;
  const usual = siblings.filter((other) => isCommonOption(other.cell.label)).length;
  return siblings.length >= 3 && usual * 2 >= siblings.length;
}

/** `Yes, with remediation` between or beside usual options is one more of them. */
function isVariant({ cell }: Candidate): boolean {
  const first = /^[\p{L}/]+/u.exec(cell.label)?.[0] ?? '';
  return cell.label.length <= 40 && first !== '' && isCommonOption(first);
}

/**
 * Three or more blank neighbours under one heading, each headed by a few signs (`LR | CO | BR`): too narrow for
 * more than a mark.
 */
function isCode({ profile }: Candidate, siblings: readonly Candidate[]): boolean {
  const isShort = (other: Candidate) =>
    other.cell.label.length <= 4 && other.cell.role === null && other.profile.ruled === 0;
  return profile.filled === profile.marks && siblings.length >= 3 && siblings.every(isShort);
}

/** A step of a scale beside the next one: `0 | 1 | 2 | 3`. */
function isStep({ cell }: Candidate, all: readonly Candidate[]): boolean {
  const step = /^\d$/.test(cell.label) ? Number(cell.label) : null;
  if (step === null) return false;
  return [-1, 1].some((side) =>
    all.some(
      (other) =>
        other.cell.left === cell.left + side &&
        (other.cell.label === `${step + side}` || other.cell.label === `${step - side}`),
    ),
  );
}

/** Boxes wait for a tick in most asked rows. */
const isBoxed = ({ profile }: Candidate, rows: number) => profile.boxes >= Math.max(1, rows * 0.5);

const TICK = /[([]\s*(?:x|✓|✔|☑|☒|☐)\s*[)\]]/;
const saysToTick = holds(['phrase.tick', 'phrase.tick-if']);

/** Whether a column's header says that it is ticked: `Implemented (x)`, `Tick if in place`. */
export function saysTick(label: string): boolean {
  const words = fold(label);
  return label.length <= 60 && (TICK.test(words) || saysToTick(words));
}

function isOption(candidate: Candidate, all: readonly Candidate[]): boolean {
  if (isCommonOption(candidate.cell.label) || isStep(candidate, all)) return true;
  if (candidate.cell.role === 'option') return true;
  const { parent } = candidate.cell;
  const siblings = all.filter((other) => parent !== '' && other.cell.parent === parent);
  return isPart(candidate, siblings) || isCode(candidate, siblings) || isVariant(candidate);
}

/**
 * Marks that stand already in more cells than there are rows: several a row, so they tell what applies and answer
 * nothing.
 */
function isTold(candidate: Candidate, all: readonly Candidate[], rows: number): boolean {
  const { parent } = candidate.cell;
  const siblings = parent === '' ? [] : all.filter((other) => other.cell.parent === parent);
  return siblings.reduce((sum, { profile }) => sum + profile.marks - profile.boxes, 0) > rows;
}

/** Headings that are read as the steps of a scale come at least in threes. */
const FEWEST_STEPS = 3;

/**
 * The columns in which a mark is set, by three signs: neighbours headed by options (`Yes`, `No`, `N/A`, or the
 * parts of a merged answer heading) whose cells are empty or hold marks only; columns whose cells hold a lone box
 * each; and any column headed by the mark itself (`Implemented (x)`). `rows` is how many rows are asked.
 */
export function markColumns(candidates: readonly Candidate[], rows: number): number[] {
  const groups: Candidate[][] = [];
  const isSure = (each: Candidate) => isBoxed(each, rows) || saysTick(each.cell.label);
  for (const candidate of candidates) {
    const isMark = isSure(candidate) || isOption(candidate, candidates);
    if (!isMark || !isOpen(candidate, rows) || isTold(candidate, candidates, rows)) continue;
    const last = groups[groups.length - 1];
    if (last?.[last.length - 1]?.cell.left === candidate.cell.left - 1) last.push(candidate);
    else groups.push([candidate]);
  }
  const isGrid = (group: readonly Candidate[]) =>
    (group.length >= FEWEST_STEPS && group.every(({ cell }) => cell.role === 'option')) ||
    (group.length >= 2 &&
      group.some(
        (each) =>
          isCommonOption(each.cell.label) || each.cell.parent !== '' || isStep(each, candidates),
      ));
  return groups
    .flatMap((group) => (isGrid(group) ? group : group.filter(isSure)))
    .map(({ cell }) => cell.left);
}
