import { MAX_COLUMN, MAX_ROW } from './address.ts';
import { serialOf } from './date-serial.ts';
import { type Corner, type Expression, parseFormula } from './formula.ts';
import type { Sheet, Workbook } from './grid.ts';
import {
  cellValue,
  count,
  countIf,
  equal,
  index,
  match,
  offset,
  type Pending,
  type Range,
  rangeOn,
  type Scalar,
  scalar,
  type Value,
} from './ranges.ts';

/** Where a formula is read: relative references move with the distance between `anchor` and `cell`. */
export type Site = {
  readonly workbook: Workbook;
  readonly sheet: Sheet;
  readonly cell: { readonly row: number; readonly column: number };
  readonly anchor: { readonly row: number; readonly column: number };
  readonly pending: Pending;
};

/** Names may lead to names, in circles or in a fan that doubles at each step: neither costs more than this. */
const MAX_DEPTH = 24;
const MAX_STEPS = 2_000;

type Reading = Site & { readonly depth: number; readonly steps: { left: number } };

/** The formula's value on what stands in the cells; null where it cannot be known with certainty. */
export function evaluate(formula: string, site: Site): Value | null {
  const expression = parseFormula(formula);
  return expression === null ? null : evaluateExpression(expression, site);
}

/** `evaluate` for a part of a formula that was parsed already. */
export function evaluateExpression(expression: Expression, site: Site): Value | null {
  return read(expression, { ...site, depth: 0, steps: { left: MAX_STEPS } });
}

function read(expression: Expression, from: Reading): Value | null {
  from.steps.left -= 1;
  if (from.depth > MAX_DEPTH || from.steps.left < 0) return null;
  const deeper = { ...from, depth: from.depth + 1 };
  switch (expression.kind) {
    case 'text':
    case 'number':
      return scalar(expression.value);
    case 'array':
      return null;
    case 'reference':
      return referred(expression, from);
    case 'name':
      return named(expression, deeper);
    case 'operation':
      return operation(expression, deeper);
    case 'call':
      return FUNCTIONS[expression.name]?.(new Arguments(expression.args, deeper)) ?? null;
  }
}

const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

function referred(
  { sheet: name, from, to }: Extract<Expression, { kind: 'reference' }>,
  site: Site,
): Range | null {
  const sheet =
    name === null ? site.sheet : site.workbook.sheets.find((each) => sameName(each.name, name));
  if (sheet === undefined) return null;
  const [a, b] = [moved(from, site), moved(to, site)];
  return rangeOn(sheet, {
    top: Math.min(a.row ?? 1, b.row ?? 1),
    left: Math.min(a.column ?? 1, b.column ?? 1),
    bottom: Math.max(a.row ?? MAX_ROW, b.row ?? MAX_ROW),
    right: Math.max(a.column ?? MAX_COLUMN, b.column ?? MAX_COLUMN),
  });
}

const moved = (corner: Corner, { cell, anchor }: Site) => ({
  row: corner.row === null || corner.fixedRow ? corner.row : corner.row + cell.row - anchor.row,
  column:
    corner.column === null || corner.fixedColumn
      ? corner.column
      : corner.column + cell.column - anchor.column,
});

function named(
  { name, sheet }: { name: string; sheet: string | null },
  from: Reading,
): Value | null {
  if (sheet === null && /^(true|false)$/i.test(name)) return scalar(/^true$/i.test(name));
  const where = sheet ?? from.sheet.name;
  const all = from.workbook.names.filter((each) => sameName(each.name, name));
  const found =
    all.find((each) => each.sheet !== null && sameName(each.sheet, where)) ??
    all.find((each) => each.sheet === null);
  const expression = found === undefined ? null : parseFormula(found.formula);
  if (found === undefined || expression === null) return null;
  const home = from.workbook.sheets.find((each) => each.name === found.sheet) ?? from.sheet;
  return read(expression, { ...from, sheet: home, anchor: { row: 1, column: 1 } });
}

/** The single value of a scalar or a one-cell range; null where it is neither. */
function single(value: Value | null, { pending }: Site): Scalar | null {
  if (value?.kind !== 'range') return value?.value ?? null;
  const { top, left, bottom, right } = value.area;
  if (top !== bottom || left !== right) return null;
  return cellValue(value.sheet, { row: top, column: left }, pending);
}

function operation(
  { operator, left, right }: Extract<Expression, { kind: 'operation' }>,
  from: Reading,
): Value | null {
  const [a, b] = [single(read(left, from), from), single(read(right, from), from)];
  if (a === null || b === null) return null;
  if (operator === '&') return scalar(`${a}${b}`);
  if (operator === '=') return scalar(equal(a, b));
  if (operator === '<>') return scalar(!equal(a, b));
  const [x, y] = [Number(a), Number(b)];
  const result = Number.isNaN(x) || Number.isNaN(y) ? undefined : ARITHMETIC[operator]?.(x, y);
  return result === undefined || Number.isNaN(result) ? null : scalar(result);
}

const ARITHMETIC: Readonly<Record<string, (x: number, y: number) => number | boolean>> = {
  '+': (x, y) => x + y,
  '-': (x, y) => x - y,
  '*': (x, y) => x * y,
  '/': (x, y) => (y === 0 ? Number.NaN : x / y),
  '<': (x, y) => x < y,
  '>': (x, y) => x > y,
  '<=': (x, y) => x <= y,
  '>=': (x, y) => x >= y,
};

/** The arguments of a call, read one at a time. */
class Arguments {
  readonly from: Reading;
  readonly #list: readonly Expression[];

  constructor(list: readonly Expression[], from: Reading) {
    this.#list = list;
    this.from = from;
  }

  get length(): number {
    return this.#list.length;
  }

  value(at: number): Value | null {
    const expression = this.#list[at];
    return expression === undefined ? null : read(expression, this.from);
  }

  range(at: number): Range | null {
    const value = this.value(at);
    return value?.kind === 'range' ? value : null;
  }

  one(at: number): Scalar | null {
    return single(this.value(at), this.from);
  }

  text(at: number): string | null {
    const value = this.one(at);
    return value === null ? null : String(value);
  }

  /** A whole number; `otherwise` where the argument is not given, NaN where it is none. */
  whole<T>(at: number, otherwise: T): number | T {
    if (at >= this.#list.length) return otherwise;
    const value = this.one(at);
    return value === null || typeof value === 'boolean' ? Number.NaN : Math.trunc(Number(value));
  }
}

const known = (value: Scalar | null): Value | null => (value === null ? null : scalar(value));

/** The functions with which workbooks build their lists; every other one leaves the list unresolved. */
const FUNCTIONS: Readonly<Record<string, (args: Arguments) => Value | null>> = {
  INDIRECT: (args) =>
    args.length === 1 || args.one(1) === true ? indirect(args.text(0), args.from) : null,
  OFFSET: (args) => {
    const base = args.range(0);
    const steps = [1, 2, 3, 4].map((at) => args.whole(at, null));
    return base === null || steps.some(Number.isNaN) ? null : offset(base, steps);
  },
  COUNTA: (args) => counted(args, 'all'),
  COUNT: (args) => counted(args, 'numbers'),
  COUNTIF: (args) => {
    const [range, criterion] = [args.range(0), args.one(1)];
    return range === null || criterion === null
      ? null
      : known(countIf(range, criterion, args.from.pending));
  },
  ROWS: (args) => {
    const area = args.range(0)?.area;
    return area === undefined ? null : scalar(area.bottom - area.top + 1);
  },
  COLUMNS: (args) => {
    const area = args.range(0)?.area;
    return area === undefined ? null : scalar(area.right - area.left + 1);
  },
  SUBSTITUTE: (args) => {
    const [text, old, fresh] = [args.text(0), args.text(1), args.text(2)];
    if (args.length !== 3 || text === null || old === null || fresh === null || old === '')
      return null;
    const pieces = text.split(old);
    return pieces.length * fresh.length > 100_000 ? null : scalar(pieces.join(fresh));
  },
  DATE: (args) => {
    const [year, month, day] = [0, 1, 2].map((at) => args.whole(at, Number.NaN));
    const iso = new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, day ?? 0));
    if (Number.isNaN(iso.getTime())) return null;
    return known(serialOf(iso.toISOString().slice(0, 10), args.from.workbook.dateSystem));
  },
  TRIM: (args) => known(args.text(0)?.trim().replace(/ +/g, ' ') ?? null),
  IF: (args) => {
    const test = args.one(0);
    if (typeof test === 'string' || test === null) return null;
    return args.value(test === true || (typeof test === 'number' && test !== 0) ? 1 : 2);
  },
  MATCH: (args) => {
    const [wanted, range, kind] = [args.one(0), args.range(1), args.one(2)];
    if (wanted === null || range === null || (kind !== 0 && kind !== false)) return null;
    return known(match(wanted, range, args.from.pending));
  },
  INDEX: (args) => {
    const [range, row, column] = [args.range(0), args.whole(1, Number.NaN), args.whole(2, 1)];
    return range === null || Number.isNaN(row + column) ? null : index(range, row, column);
  },
  VLOOKUP: (args) => {
    const [wanted, range, column, kind] = [
      args.one(0),
      args.range(1),
      args.whole(2, 0),
      args.one(3),
    ];
    if (wanted === null || range === null || !(column >= 1) || (kind !== 0 && kind !== false))
      return null;
    const keys = { ...range, area: { ...range.area, right: range.area.left } };
    const row = match(wanted, keys, args.from.pending);
    return row === null ? null : index(range, row, column);
  },
};

function counted(args: Arguments, what: 'all' | 'numbers'): Value | null {
  const range = args.length === 1 ? args.range(0) : null;
  return range === null ? null : scalar(count(range, what, args.from.pending));
}

function indirect(text: string | null, from: Reading): Value | null {
  const expression = text === null ? null : parseFormula(text);
  if (expression?.kind !== 'reference' && expression?.kind !== 'name') return null;
  return read(expression, { ...from, anchor: from.cell });
}
