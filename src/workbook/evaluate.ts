import { cellAddress, MAX_COLUMN, MAX_ROW } from './address.ts';
import { type Corner, type Expression, parseFormula } from './formula.ts';
import type { Area, Sheet, Workbook } from './grid.ts';

/** Values that stand in cells or are being written to them, by `sheet!cell`. */
export type Pending = ReadonlyMap<string, string>;

/** Where a formula is read: relative references move with the distance between `anchor` and `cell`. */
export type Site = {
  readonly workbook: Workbook;
  readonly sheet: Sheet;
  readonly cell: { readonly row: number; readonly column: number };
  readonly anchor: { readonly row: number; readonly column: number };
  readonly pending: Pending;
};

export type Range = { readonly kind: 'range'; readonly sheet: Sheet; readonly area: Area };
export type Value = Range | { readonly kind: 'scalar'; readonly value: string | number | boolean };

const MAX_DEPTH = 24;

const scalar = (value: string | number | boolean): Value => ({ kind: 'scalar', value });

/** The formula's value on what stands in the cells; null where it cannot be known with certainty. */
export function evaluate(formula: string, site: Site): Value | null {
  const expression = parseFormula(formula);
  return expression === null ? null : valueOf(expression, site, 0);
}

function valueOf(expression: Expression, site: Site, depth: number): Value | null {
  if (depth > MAX_DEPTH) return null;
  switch (expression.kind) {
    case 'text':
    case 'number':
      return scalar(expression.value);
    case 'reference':
      return rangeOf(expression, site);
    case 'name':
      return nameOf(expression, site, depth);
    case 'operation':
      return operation(expression, site, depth);
    case 'call':
      return call(expression, site, depth);
  }
}

const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

function rangeOf(reference: Extract<Expression, { kind: 'reference' }>, site: Site): Value | null {
  const sheet =
    reference.sheet === null
      ? site.sheet
      : site.workbook.sheets.find(({ name }) => sameName(name, reference.sheet ?? ''));
  if (sheet === undefined) return null;
  const move = (corner: Corner, last: boolean) => ({
    row:
      corner.row === null
        ? last
          ? MAX_ROW
          : 1
        : corner.row + (corner.fixedRow ? 0 : site.cell.row - site.anchor.row),
    column:
      corner.column === null
        ? last
          ? MAX_COLUMN
          : 1
        : corner.column + (corner.fixedColumn ? 0 : site.cell.column - site.anchor.column),
  });
  const [a, b] = [move(reference.from, false), move(reference.to, true)];
  return rangeWithin(sheet, {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  });
}

function rangeWithin(sheet: Sheet, area: Area): Value | null {
  const { top, left, bottom, right } = area;
  return top < 1 ||
    left < 1 ||
    bottom > MAX_ROW ||
    right > MAX_COLUMN ||
    bottom < top ||
    right < left
    ? null
    : { kind: 'range', sheet, area };
}

function nameOf(
  { name, sheet }: { name: string; sheet: string | null },
  site: Site,
  depth: number,
): Value | null {
  if (sheet === null && /^(true|false)$/i.test(name)) return scalar(/^true$/i.test(name));
  const where = sheet ?? site.sheet.name;
  const named = site.workbook.names.filter((each) => sameName(each.name, name));
  const found =
    named.find((each) => each.sheet !== null && sameName(each.sheet, where)) ??
    named.find((each) => each.sheet === null);
  const expression = found === undefined ? null : parseFormula(found.formula);
  if (found === undefined || expression === null) return null;
  const home = site.workbook.sheets.find((each) => each.name === found.sheet) ?? site.sheet;
  return valueOf(expression, { ...site, sheet: home, anchor: { row: 1, column: 1 } }, depth + 1);
}

/** The single value of a scalar or a one-cell range; null where it is neither. */
function single(value: Value | null, site: Site): string | number | boolean | null {
  if (value === null) return null;
  if (value.kind === 'scalar') return value.value;
  const { top, left, bottom, right } = value.area;
  if (top !== bottom || left !== right) return null;
  return cellValue(value.sheet, { row: top, column: left }, site.pending);
}

function cellValue(
  sheet: Sheet,
  at: { row: number; column: number },
  pending: Pending,
): string | number {
  const given = pending.get(`${sheet.name}!${cellAddress(at.row, at.column)}`);
  if (given !== undefined) return given;
  const cell = sheet.rows.get(at.row)?.get(at.column);
  return cell?.type === 'number' && cell.number !== null ? cell.number : (cell?.text ?? '');
}

function operation(
  { operator, left, right }: Extract<Expression, { kind: 'operation' }>,
  site: Site,
  depth: number,
): Value | null {
  const a = single(valueOf(left, site, depth + 1), site);
  const b = single(valueOf(right, site, depth + 1), site);
  if (a === null || b === null) return null;
  if (operator === '&') return scalar(`${a}${b}`);
  if (operator === '=') return scalar(equal(a, b));
  if (operator === '<>') return scalar(!equal(a, b));
  const [x, y] = [Number(a), Number(b)];
  if (Number.isNaN(x) || Number.isNaN(y)) return null;
  return arithmetic(operator, x, y);
}

const equal = (a: string | number | boolean, b: string | number | boolean): boolean =>
  String(a).toLowerCase() === String(b).toLowerCase();

function arithmetic(operator: string, x: number, y: number): Value | null {
  switch (operator) {
    case '+':
      return scalar(x + y);
    case '-':
      return scalar(x - y);
    case '*':
      return scalar(x * y);
    case '/':
      return y === 0 ? null : scalar(x / y);
    case '<':
      return scalar(x < y);
    case '>':
      return scalar(x > y);
    case '<=':
      return scalar(x <= y);
    case '>=':
      return scalar(x >= y);
    default:
      return null;
  }
}

type Call = Extract<Expression, { kind: 'call' }>;

function call({ name, args }: Call, site: Site, depth: number): Value | null {
  const value = (index: number): Value | null => {
    const arg = args[index];
    return arg === undefined ? null : valueOf(arg, site, depth + 1);
  };
  const one = (index: number) => single(value(index), site);
  const text = (index: number): string | null => {
    const found = one(index);
    return found === null ? null : String(found);
  };
  switch (name) {
    case 'INDIRECT':
      return args.length === 1 || one(1) === true ? indirect(text(0), site, depth) : null;
    case 'OFFSET':
      return offset(
        value(0),
        [1, 2, 3, 4].map((index) => (args[index] === undefined ? undefined : one(index))),
      );
    case 'COUNTA':
    case 'COUNT':
      return args.length === 1 ? count(value(0), name === 'COUNTA', site.pending) : null;
    case 'ROWS':
    case 'COLUMNS':
      return extent(value(0), name);
    case 'SUBSTITUTE': {
      const [a, b, c] = [text(0), text(1), text(2)];
      return args.length === 3 && a !== null && b !== null && c !== null && b !== ''
        ? scalar(a.replaceAll(b, c))
        : null;
    }
    case 'TRIM': {
      const trimmed = text(0);
      return trimmed === null ? null : scalar(trimmed.trim().replace(/ +/g, ' '));
    }
    case 'IF': {
      const test = one(0);
      if (typeof test === 'string' || test === null) return null;
      return value(test === true || (typeof test === 'number' && test !== 0) ? 1 : 2);
    }
    case 'MATCH':
      return one(2) === 0 ? match(one(0), value(1), site.pending) : null;
    case 'INDEX':
      return index(value(0), one(1), args[2] === undefined ? undefined : one(2));
    default:
      return null;
  }
}

function indirect(text: string | null, site: Site, depth: number): Value | null {
  const expression = text === null ? null : parseFormula(text);
  if (expression === null || (expression.kind !== 'reference' && expression.kind !== 'name'))
    return null;
  return valueOf(expression, { ...site, anchor: site.cell }, depth + 1);
}

function offset(
  base: Value | null,
  numbers: readonly (string | number | boolean | null | undefined)[],
): Value | null {
  if (base?.kind !== 'range') return null;
  const [down, along, height, width] = numbers.map((each) =>
    each === undefined ? undefined : whole(each),
  );
  if (down === null || along === null || height === null || width === null) return null;
  const { top, left, bottom, right } = base.area;
  const [newTop, newLeft] = [top + (down ?? 0), left + (along ?? 0)];
  return rangeWithin(base.sheet, {
    top: newTop,
    left: newLeft,
    bottom: newTop + (height ?? bottom - top + 1) - 1,
    right: newLeft + (width ?? right - left + 1) - 1,
  });
}

function whole(value: string | number | boolean | null): number | null {
  const number = typeof value === 'boolean' || value === null ? Number.NaN : Number(value);
  return Number.isFinite(number) ? Math.trunc(number) : null;
}

function count(range: Value | null, texts: boolean, pending: Pending): Value | null {
  if (range?.kind !== 'range') return null;
  let found = 0;
  for (const value of valuesIn(range, pending))
    if (texts ? value !== '' : typeof value === 'number') found += 1;
  return scalar(found);
}

function extent(range: Value | null, name: string): Value | null {
  if (range?.kind !== 'range') return null;
  const { top, left, bottom, right } = range.area;
  return scalar(name === 'ROWS' ? bottom - top + 1 : right - left + 1);
}

function match(
  wanted: string | number | boolean | null,
  range: Value | null,
  pending: Pending,
): Value | null {
  if (wanted === null || range?.kind !== 'range') return null;
  const { top, left, bottom, right } = range.area;
  if (top !== bottom && left !== right) return null;
  for (const cell of cellsIn(range))
    if (equal(cellValue(range.sheet, cell, pending), wanted))
      return scalar(cell.row - top + (cell.column - left) + 1);
  return null;
}

function index(range: Value | null, row: Scalar, column: Scalar | undefined): Value | null {
  if (range?.kind !== 'range') return null;
  const [down, along] = [whole(row), column === undefined ? 1 : whole(column)];
  if (down === null || along === null || down < 0 || along < 0) return null;
  const { top, left, bottom, right } = range.area;
  return rangeWithin(range.sheet, {
    top: down === 0 ? top : top + down - 1,
    bottom: down === 0 ? bottom : top + down - 1,
    left: along === 0 ? left : left + along - 1,
    right: along === 0 ? right : left + along - 1,
  });
}

type Scalar = string | number | boolean | null;

/** The cells of a range that exist, in reading order; the range itself is never expanded. */
function* cellsIn({ sheet, area }: Range): Generator<{ row: number; column: number }> {
  const { top, left, bottom, right } = area;
  if (bottom - top < 4096) {
    for (let row = top; row <= bottom; row += 1) yield* cellsOfRow(sheet, row, left, right);
    return;
  }
  for (const row of sheet.rows.keys())
    if (row >= top && row <= bottom) yield* cellsOfRow(sheet, row, left, right);
}

function* cellsOfRow(
  sheet: Sheet,
  row: number,
  ...[left, right]: [number, number]
): Generator<{ row: number; column: number }> {
  for (const column of sheet.rows.get(row)?.keys() ?? [])
    if (column >= left && column <= right) yield { row, column };
}

function* valuesIn(range: Range, pending: Pending): Generator<string | number> {
  for (const cell of cellsIn(range)) yield cellValue(range.sheet, cell, pending);
}

/** The texts that a range shows, blanks left out, as a dropdown lists them. */
export function textsIn(range: Range, pending: Pending): string[] {
  const texts: string[] = [];
  for (const { row, column } of cellsIn(range)) {
    const text =
      pending.get(`${range.sheet.name}!${cellAddress(row, column)}`) ??
      range.sheet.rows.get(row)?.get(column)?.text ??
      '';
    if (text.trim() !== '') texts.push(text);
  }
  return texts;
}
