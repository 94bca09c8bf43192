import { criteriaNamed, isCriterion } from '../../criteria/criteria.ts';
import type { Block } from '../document.ts';
import {
  answeredException,
  type ColumnRoles,
  namesCriteria,
  namesTests,
  type Role,
} from './column-roles.ts';
import type { ControlRow } from './control.ts';
import { isAboutOthers } from './duties.ts';
import { looksLikeResult, looksLikeTest } from './results.ts';

/** How reports number their controls: `AC-01`, `CC6.1.3`, `4.12`, `OP6.1-a`. */
export const ID_PATTERN =
  '(?:[A-Z]{1,6}(?:[-.][A-Z]{1,6}){0,2}[-. ]?(?:[A-Z]{1,2})?\\d{1,3}(?:[.-]\\d{1,3})*(?:[.-]?[a-z])?)|(?:\\d{1,2}(?:\\.\\d{1,3}){1,3})';
const ID = new RegExp(`^(?:(?:control|ctrl)\\s*(?:#|no\\.?|id)?\\s*)?(${ID_PATTERN})$`, 'i');
/** A number alone is an id only below a header that says so. */
const NUMBER = /^(?:control\s*(?:#|no\.?)?\s*)?(\d{1,3})\.?$/i;
/** Ids of what others have to do are no controls of the company. */
const NOT_OURS = /^(?:CUEC|CSOC|UEC|SOC|ISO|TSC|TLS|AES|SHA)/i;

/** Below a header that says so, letters with a part behind a mark are an id too: `WA-a`, `NET.ops`. */
const MARKED = /^[A-Z][A-Za-z\d]{0,7}(?:[-.][A-Za-z\d]{1,7}){1,3}$/;

function idOf(cell: string, isTold = false): string | null {
  const plain = cell.trim();
  const told = isTold ? (NUMBER.exec(plain)?.[1] ?? MARKED.exec(plain)?.[0]) : undefined;
  const id = ID.exec(plain)?.[1] ?? told;
  const bare = id?.replace(/\s+/g, '') ?? null;
  return bare === null || NOT_OURS.test(bare) || isCriterion(bare) ? null : bare;
}

/** `CC6.1.3` and `CC6.1-03` are controls that carry their criterion in their id. */
export const criterionInId = (id: string): string[] => {
  const prefix = /^((?:CC|PI|A|C|P)\d{1,2}\.\d{1,2})[.-]/.exec(id)?.[1];
  return prefix === undefined ? [] : [prefix].filter(isCriterion);
};

/**
 * Reads one block after the other: a table row of a control gives the control, a row without an id that goes on
 * with tests or results belongs to the control before. The criterion of a heading or of a line of its own holds for
 * the rows below it. Controls of a table that has no ids are counted under their criterion: `CC6.1 #2`.
 */
export function createRowReader(columns: ColumnRoles): (block: Block) => ControlRow | null {
  const state: State = { columns, criteria: [], open: null, counts: new Map() };
  return (block) => {
    if (block.kind === 'row' && block.cells !== null)
      return isAboutOthers(block) || isResponse(block)
        ? null
        : controlRow(block, block.cells, state);
    state.criteria = criteriaUnder(block, state.criteria);
    if (block.kind === 'heading') state.open = null;
    return null;
  };
}

/** A table of what management answers states no controls. */
const isResponse = ({ header }: Block): boolean =>
  header?.some((title) => /\bmanagement\b|\bresponses?\b/i.test(title)) === true &&
  !namesTests(header);

type State = {
  readonly columns: ColumnRoles;
  criteria: readonly string[];
  /** The control that a row without an id goes on with. */
  open: {
    readonly id: string;
    readonly path: string;
    readonly criteria: readonly string[];
    readonly isWhole: boolean;
  } | null;
  readonly counts: Map<string, number>;
};

function controlRow(block: Block, cells: readonly string[], state: State): ControlRow | null {
  const row = readRow(cells, block.header, state.columns);
  if (row === null) {
    state.criteria = criterionOf(cells) ?? state.criteria;
    return null;
  }
  const { hasIds, ...found } = withOwnCriterion(row, cells);
  const path = block.path.join('\n');
  const before = state.open?.path === path ? state.open : null;
  const above = (namesCriteria(block.header) ? before?.criteria : null) ?? state.criteria;
  const id = found.id ?? (hasIds ? null : countedId(found, above, state.counts));
  if (id === null)
    return before === null || isOfAnother(cells, found, before)
      ? null
      : { ...found, id: before.id, continues: true };
  const own = [...found.criteria, ...criterionInId(id)];
  const criteria = own.length > 0 ? own : above;
  state.open = { id, path, criteria, isWhole: isWhole(found) };
  return { ...found, id, continues: false, criteria };
}

const ENDS_SENTENCE = /[.!?]["”’)]*$/;
/** Text, test and result, each to its end. */
const isWhole = ({ text, tests, results }: Found): boolean =>
  [text, tests, results].every((each) => each !== null && ENDS_SENTENCE.test(each));

const STARTS_WITH_ID = new RegExp(`^(?:${ID_PATTERN})(?=[\\s:]|$)`);

/**
 * A row whose id was not understood: it begins with one, or says all that a control says behind one that had said all.
 */
const isOfAnother = (
  cells: readonly string[],
  found: Found,
  before: { readonly isWhole: boolean },
): boolean =>
  STARTS_WITH_ID.test(cells.find((cell) => cell.trim() !== '')?.trim() ?? '') ||
  (before.isWhole && isWhole(found) && found.text !== null && /^\p{Lu}/u.test(found.text));

/** The one criterion that a row which states no control begins with. */
function criterionOf(cells: readonly string[]): string[] | null {
  const named = criteriaNamed(cells.find((cell) => cell !== '') ?? '');
  return named.length === 1 ? named : null;
}

type Row = Found & { readonly hasIds: boolean };

/** A row that is numbered by its criterion alone, beside rows with ids of their own: it is counted under it. */
function withOwnCriterion(row: Row, cells: readonly string[]): Row {
  const first = cells.find((cell) => cell.trim() !== '')?.trim() ?? '';
  return row.id === null && isCriterion(first) ? { ...row, criteria: [first], hasIds: false } : row;
}

/** The id of a control that the report gives none: only where a whole row describes one. */
function countedId(
  { text, tests, results, criteria }: Found,
  above: readonly string[],
  counts: Map<string, number>,
): string | null {
  const [criterion] = criteria.length > 0 ? criteria : above;
  if (criterion === undefined || text === null || tests === null || results === null) return null;
  const count = (counts.get(criterion) ?? 0) + 1;
  counts.set(criterion, count);
  return `${criterion} #${count}`;
}

function criteriaUnder(block: Block, before: readonly string[]): readonly string[] {
  const start = /^\W*((?:CC|PI|A|C|P)\s?\d{1,2}\.\d{1,2})\b/.exec(block.text)?.[1];
  if (start !== undefined) return criteriaNamed(start);
  return block.kind === 'heading' && block.path.length <= 1 ? [] : before;
}

type Found = Omit<ControlRow, 'id' | 'continues'> & { readonly id: string | null };

/**
 * Cells by their headers where those tell their roles, by what they hold otherwise. A row without a test or a
 * result is a control only where its header says so.
 */
function readRow(
  cells: readonly string[],
  header: readonly string[] | null,
  columns: ColumnRoles,
): Row | null {
  const titled = header === null ? [] : columns(header);
  const roles = rolesOf(cells, titled);
  const textOf = (role: Role): string | null => {
    const found = cells
      .filter((_, index) => roles[index] === role)
      .join(' ')
      .trim();
    return found === '' ? null : found;
  };
  const hasIds = header === null || titled.includes('id') || roles.includes('id');
  const id = idOf(textOf('id') ?? '', header !== null);
  const [text, tests, results] = [textOf('text'), textOf('tests'), textOf('results')];
  const isTested = tests !== null || results !== null;
  if (id === null && !isTested) return null;
  if (id !== null && (text === null || text.length < 15 || isReference(text, isTested)))
    return null;
  if (!isTested && !describesControl(header, roles)) return null;
  const criteria = criteriaNamed(textOf('criteria') ?? '');
  return { id, text, tests, results, criteria, hasIds, answered: answeredException(cells, header) };
}

/**
 * `Refer to the section on …` in the place of a control that is described elsewhere, and tested there or not at all.
 */
const isReference = (text: string, isTested: boolean): boolean =>
  !isTested &&
  /^(?:please )?(?:refer to|see) (?:the )?(?:section|part|chapter|above|below|page)/i.test(text);

/**
 * A header that speaks of controls, with the description after the id: the other way round it is a criterion's,
 * with the controls that meet it.
 */
function describesControl(
  header: readonly string[] | null,
  roles: readonly (Role | null)[],
): boolean {
  if (header?.some((title) => /control/i.test(title)) !== true) return false;
  return roles.indexOf('id') < roles.indexOf('text');
}

function rolesOf(cells: readonly string[], byHeader: readonly (Role | null)[]): (Role | null)[] {
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
  if (roles.some((role, index) => role === 'id' && idOf(cells[index] ?? '', true) !== null))
    return [...roles];
  const at = cells.findIndex((cell, index) => index < 2 && idOf(cell) !== null);
  return roles.map((role, index) =>
    index === at ? 'id' : role === 'id' && (cells[index] ?? '').length > 14 ? 'text' : role,
  );
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
