import { criteriaNamed, isCriterion } from '../criteria/criteria.ts';
import type { Block } from './document.ts';
import type { ControlRow } from './soc2-control.ts';
import { looksLikeResult, looksLikeTest } from './soc2-results.ts';

const ID =
  /^(?:(?:control|ctrl)\s*(?:#|no\.?|id)?\s*)?((?:[A-Z]{1,6}[-. ]?\d{1,3}(?:[.-]\d{1,3})*[a-z]?)|(?:\d{1,2}(?:\.\d{1,3}){1,3}))$/i;
/** Ids of what others have to do are no controls of the company. */
const NOT_OURS = /^(?:CUEC|CSOC|UEC|SOC|ISO|TSC|TLS|AES|SHA)/i;

const ROLES = {
  results: /\bresults?\b|\bconclusions?\b/i,
  tests: /\btests?\b|\btesting\b|\bprocedures? performed\b/i,
  criteria: /\bcriteri(?:a|on)\b|\btsc\b|\btrust services?\b|\bcc ?#/i,
  text: /\bcontrol (?:activit(?:y|ies)|descriptions?|statement|specified|procedures?)\b|\bcontrols? (?:specified|provided|described)\b|\bdescription\b|\bcontrol in place\b/i,
  id: /\b(?:control )?(?:#|no\.?|number|id|ref(?:erence)?)(?:$|\s)|^control$|^controls?$/i,
} as const;
type Role = keyof typeof ROLES;

/** A header's role; `Control` is the id where a column of its own describes it, else the description. */
function roleOf(title: string): Role | null {
  for (const role of ['results', 'tests', 'text', 'criteria', 'id'] as const)
    if (ROLES[role].test(title)) return role;
  return null;
}

const idOf = (cell: string): string | null => {
  const id = ID.exec(cell.trim())?.[1]?.replace(/\s+/g, '') ?? null;
  return id === null || NOT_OURS.test(id) || isCriterion(id) ? null : id;
};

/** `CC6.1.3` and `CC6.1-03` are controls that carry their criterion in their id. */
const criterionInId = (id: string): string[] => {
  const prefix = /^((?:CC|PI|A|C|P)\d{1,2}\.\d{1,2})[.-]/.exec(id)?.[1];
  return prefix === undefined ? [] : [prefix].filter(isCriterion);
};

/**
 * Reads one block after the other: a table row of a control gives the control, a row without an id that goes on with tests or results
 * belongs to the control before. The criterion of a heading or of a line of its own holds for the rows below it.
 */
export function createRowReader(): (block: Block) => ControlRow | null {
  const state: State = { criteria: [], open: null };
  return (block) => {
    if (block.kind === 'row' && block.cells !== null) return controlRow(block, block.cells, state);
    state.criteria = criteriaUnder(block, state.criteria);
    if (block.kind === 'heading') state.open = null;
    return null;
  };
}

type State = {
  criteria: readonly string[];
  /** The control that a row without an id goes on with. */
  open: { readonly id: string; readonly path: string } | null;
};

function controlRow(block: Block, cells: readonly string[], state: State): ControlRow | null {
  const row = readRow(cells, block.header);
  if (row === null) {
    const named = criteriaNamed(cells[0] ?? '');
    if (named.length === 1) state.criteria = named;
    return null;
  }
  const path = block.path.join('\n');
  const id = row.id ?? (state.open?.path === path ? state.open.id : null);
  if (id === null) return null;
  if (row.id !== null) state.open = { id, path };
  const own = [...row.criteria, ...criterionInId(id)];
  return { ...row, id, criteria: own.length > 0 ? own : state.criteria };
}

function criteriaUnder(block: Block, before: readonly string[]): readonly string[] {
  const start = /^\W*((?:CC|PI|A|C|P)\s?\d{1,2}\.\d{1,2})\b/.exec(block.text)?.[1];
  if (start !== undefined) return criteriaNamed(start);
  return block.kind === 'heading' && block.path.length <= 1 ? [] : before;
}

type FoundRow = Omit<ControlRow, 'id'> & { readonly id: string | null };

/** Cells by their headers where those tell their roles, by what they hold otherwise. A row without a test or a result is a control only where its header says so. */
function readRow(cells: readonly string[], header: readonly string[] | null): FoundRow | null {
  const roles = rolesOf(cells, header);
  const textOf = (role: Role): string | null => {
    const found = cells
      .filter((_, index) => roles[index] === role)
      .join(' ')
      .trim();
    return found === '' ? null : found;
  };
  const id = idOf(textOf('id') ?? '');
  const [text, tests, results] = [textOf('text'), textOf('tests'), textOf('results')];
  const isTested = tests !== null || results !== null;
  const saysControl =
    header?.some((title) => ROLES.text.test(title)) === true &&
    header.some((title) => /control/i.test(title));
  if (id === null && !isTested) return null;
  if (id !== null && (text === null || text.length < 15)) return null;
  if (!isTested && !saysControl) return null;
  return { id, text, tests, results, criteria: criteriaNamed(textOf('criteria') ?? '') };
}

function rolesOf(cells: readonly string[], header: readonly string[] | null): (Role | null)[] {
  const byHeader = header?.map(roleOf) ?? [];
  const isTold =
    byHeader.some((role) => role === 'tests' || role === 'results') || byHeader.includes('text');
  const roles = isTold
    ? cells.map((_, index) => byHeader[index] ?? null)
    : cells.map(roleByContent);
  return withText(withId(roles, cells), cells);
}

function roleByContent(cell: string): Role | null {
  if (looksLikeResult(cell)) return 'results';
  if (looksLikeTest(cell)) return 'tests';
  if (idOf(cell) !== null) return 'id';
  return criteriaNamed(cell).length > 0 && cell.length < 60 ? 'criteria' : null;
}

/** An id stands in the first or second cell; some reports print it above the description in one cell. */
function withId(roles: readonly (Role | null)[], cells: readonly string[]): (Role | null)[] {
  if (roles.some((role, index) => role === 'id' && idOf(cells[index] ?? '') !== null))
    return [...roles];
  const at = cells.findIndex((cell, index) => index < 2 && idOf(cell) !== null);
  return roles.map((role, index) => (index === at ? 'id' : role === 'id' ? 'text' : role));
}

/** Where no header tells, the longest cell that is nothing else describes the control. */
function withText(roles: readonly (Role | null)[], cells: readonly string[]): (Role | null)[] {
  if (roles.includes('text')) return [...roles];
  const free = cells.map((cell, index) => ({
    index,
    length: roles[index] === null ? cell.length : 0,
  }));
  const longest = free.reduce((best, each) => (each.length > best.length ? each : best), {
    index: -1,
    length: 14,
  });
  return roles.map((role, index) => (index === longest.index ? 'text' : role));
}
