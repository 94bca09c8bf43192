import { sentenceSpans } from '../../language/sentences.ts';
import type { Role, SentenceStanding } from '../../language/standing/rule.ts';
import { standingOfSentence } from '../../language/standing/sentence-standing.ts';
import {
  mayProveYes,
  type Party,
  type Standing,
  type Statement,
  weakestStanding,
} from '../../language/standing.ts';
import { isStatusHeader, saysInPlace } from '../../language/status-cell.ts';
import type { Block } from '../document.ts';
import { type ColumnRole, columnRole, type RowState, rowState } from './columns.ts';
import type { DocumentContext } from './document-context.ts';

/** What stands around a text and can only weaken it. */
export type Around = { readonly standing: Standing; readonly of?: Party };

type Cell = {
  readonly text: string;
  readonly start: number;
  readonly header: string;
  readonly column: ColumnRole;
};

/** A row's cells with the place of each in the row's text and what its column holds. */
function cellsIn(text: string, { cells, header }: Block): Cell[] {
  let from = 0;
  return (cells ?? []).flatMap((cell, index) => {
    const start = cell === '' ? -1 : text.indexOf(cell, from);
    if (start < 0) return [];
    from = start + cell.length;
    const title = header?.[index] ?? '';
    return [{ text: cell, start, header: title, column: columnRole(title) }];
  });
}

/** A status of this many characters and more says more than a state. */
const LONG_STATUS = 25;

function stateOf(cells: readonly Cell[], legend: DocumentContext['legend']): RowState | null {
  const said = cells
    .filter(({ column }) => column === 'status')
    .map(({ text }) => rowState(text, legend))
    .filter((state) => state !== null);
  if (said.length > 0) return said.find((state) => state !== 'done') ?? 'done';
  const applies = cells.find(({ column }) => column === 'applicable');
  const isOut =
    applies !== undefined && /^(?:failed|excluded)$/.test(rowState(applies.text, legend) ?? '');
  return isOut ? 'excluded' : null;
}

type Worth = Around & { readonly state?: 'yes' | 'no' | 'partial' };

/** Columns whose words hold whatever the state of the row is. */
const FIXED: Partial<Readonly<Record<ColumnRole, Worth>>> = {
  question: { standing: 'asks' },
  reviewer: { standing: 'speaks_of_others', of: 'auditors' },
  advice: { standing: 'recommends' },
};

const SAYS_NOTHING = /^\W*(?:none|nil|n\/?a|not applicable|no)?\W*$/i;

/** What the state of a row makes of a cell; null where the cell's own wording decides. */
function ofState(state: RowState, { column }: Cell): Worth | null {
  if (column === 'fact') return null;
  switch (state) {
    case 'done':
      return column === 'gap' || column === 'risk' ? { standing: 'unknown' } : null;
    case 'planned':
      return { standing: 'plans', state: 'no' };
    case 'failed':
      return column === 'action'
        ? { standing: 'plans', state: 'no' }
        : { standing: 'reports_failure', state: 'no' };
    case 'partial':
      return column === 'action'
        ? { standing: 'plans', state: 'partial' }
        : { standing: 'reports_failure', state: 'partial' };
    case 'excluded':
      return null;
  }
}

type Given = {
  readonly context: DocumentContext;
  readonly around: Around | null;
  readonly role: Role;
};

/** Without a state: an action with a date is one to come, a risk or a norm's text says nothing of the company. */
function ofColumn({ column }: Cell, hasDate: boolean, role: Role): Worth | null {
  if (column === 'gap' && role !== 'rules') return { standing: 'reports_failure' };
  if (column === 'action' && (hasDate || role !== 'rules')) return { standing: 'plans' };
  if (column === 'risk' || (column === 'norm' && role === 'report')) return { standing: 'unknown' };
  return null;
}

/** The statements of a table's row. Its status cell decides for the row, its columns say what each cell is. */
export function rowStatements(text: string, block: Block, given: Given): Statement[] {
  if (!given.context.isEnglish) return [{ start: 0, end: text.length, standing: 'unknown' }];
  if (block.header === null && isHeader(block)) return [];
  const cells = cellsIn(text, block);
  const state = stateOf(cells, given.context.legend);
  const hasDate = cells.some(({ column }) => column === 'date');
  const marks = marksIn(cells, given.context.legend);
  const statements = cells.filter(isTelling).flatMap((cell) => {
    const worth = worthOf(cell, { state, hasDate, role: given.role });
    return worth === null ? bySentence(cell, { given, state, marks }) : [whole(cell, worth)];
  });
  return isInPlace(cells, state) && given.around === null
    ? statements.map((each) => (mayProveYes(each.standing) ? { ...each, state: 'yes' } : each))
    : statements;
}

/**
 * Do the status cells of a row say that its thing is there, wholly? What applies only in part, and a risk or a gap
 * that is closed, say nothing of a thing.
 */
function isInPlace(cells: readonly Cell[], state: RowState | null): boolean {
  const said = cells.filter(({ column }) => column === 'status');
  return (
    state === 'done' &&
    said.length > 0 &&
    said.every(({ header, text }) => isStatusHeader(header) && saysInPlace(text)) &&
    !cells.some(({ column }) => column === 'risk' || column === 'gap') &&
    cells.every(({ column, text }) => column !== 'applicable' || saysInPlace(text))
  );
}

/** A number, a date, a mere state tells nothing by itself. */
const isTelling = ({ text, column }: Cell): boolean =>
  /\p{L}{2}/u.test(text) &&
  column !== 'date' &&
  !(column === 'status' && text.length < LONG_STATUS);

type RowFacts = {
  readonly state: RowState | null;
  readonly hasDate: boolean;
  readonly role: Role;
};

/** What a cell is worth by its column and the row's state; null where its own wording decides. */
function worthOf(cell: Cell, { state, hasDate, role }: RowFacts): Worth | null {
  if (SAYS_NOTHING.test(cell.text)) return { standing: 'unknown' };
  const fixed = FIXED[cell.column];
  if (fixed !== undefined) return cell.column === 'advice' && state === 'done' ? null : fixed;
  return state === null ? ofColumn(cell, hasDate, role) : ofState(state, cell);
}

const isHeader = ({ cells }: Block): boolean =>
  (cells ?? []).filter((cell) => columnRole(cell) !== 'other').length > 1;

const whole = ({ text, start }: Cell, worth: Worth): Statement => ({
  start,
  end: start + text.length,
  ...worth,
});

type RowAround = {
  readonly given: Given;
  readonly state: RowState | null;
  readonly marks: readonly (RowState | 'other')[];
};

/** Longest mark of a feature's column: "yes", "not available". */
const MARK_LENGTH = 16;

/**
 * The marks in a row of features ("no | yes", "optional | mandatory"), one a cell of a column that is nothing
 * special; none where it is no such row.
 */
function marksIn(cells: readonly Cell[], legend: DocumentContext['legend']): RowAround['marks'] {
  const [, ...others] = cells.filter(({ column }) => column === 'other');
  const marks = others.map(({ text }) =>
    text.length > MARK_LENGTH ? null : (markOf(text) ?? rowState(text, legend)),
  );
  const isMarked =
    marks.some((mark) => mark !== null) && others.every(({ text }) => text.length <= MARK_LENGTH);
  return isMarked ? marks.map((mark) => mark ?? 'other') : [];
}

const markOf = (text: string): RowState | null =>
  /^\W*(?:yes|y|x|✓|✔|☑|included|mandatory|always)\W*$/iu.test(text) || /^[✓✔☑]$/u.test(text.trim())
    ? 'done'
    : /^\W*(?:no|n|none|not (?:included|available|supported))\W*$/i.test(text) ||
        /^[✗✘☐–—-]$/u.test(text.trim())
      ? 'failed'
      : null;

/** A cell's sentences by their wording; a bare name takes the state of its row. */
function bySentence(cell: Cell, around: RowAround): Statement[] {
  const { given, state } = around;
  const role: Role = state === null || cell.column === 'fact' ? given.role : 'rules';
  return sentenceSpans(cell.text).map(({ start, end, text }) => {
    const said = standingOfSentence(text, { ...given.context.sentence, role });
    const worth = said.fragment === true ? ofName(cell, said, around) : ofSentence(said, around);
    return { start: cell.start + start, end: cell.start + end, ...worth };
  });
}

function ofName({ column }: Cell, said: SentenceStanding, row: RowAround): Worth {
  const { given, state, marks } = row;
  if (column === 'fact') return { standing: said.standing };
  if (state === 'excluded') return { standing: 'unknown' };
  if (state === null && marks.some((mark) => mark !== 'done'))
    return marks.every((mark) => mark === 'failed')
      ? { standing: 'reports_failure', state: 'no' }
      : { standing: 'unknown' };
  const around = state === null ? given.around : null;
  return around ?? { standing: given.role === 'plan' && state === null ? 'plans' : 'asserts' };
}

/** What is done is asserted, also where it is put as an order. */
function ofSentence(said: SentenceStanding, { given, state }: RowAround): Worth {
  if (state === 'done' && mayProveYes(said.standing)) return { standing: 'asserts' };
  const around = state === null ? given.around : null;
  if (around === null || weakestStanding([around.standing, said.standing]) === said.standing)
    return said.of === undefined
      ? { standing: said.standing }
      : { standing: said.standing, of: said.of };
  return around;
}
