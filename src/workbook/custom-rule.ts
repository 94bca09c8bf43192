import { contains } from './address.ts';
import { evaluateExpression, type Site } from './evaluate.ts';
import { type Corner, type Expression, parseFormula } from './formula.ts';
import type { Accepts, Rule } from './grid.ts';
import { MAX_OPTIONS, type Range, textsIn } from './ranges.ts';

/** The smaller of two limits; null is none. */
export const smaller = (a: number | null, b: number | null): number | null =>
  a === null ? b : b === null ? a : Math.min(a, b);

/** What a custom rule says: a greatest length, or a closed list of values. */
export function customOf(accepts: Accepts, rule: Rule, site: Site): Partial<Accepts> {
  const expression = rule.formula1 === null ? null : parseFormula(rule.formula1);
  if (expression === null) return {};
  const values = valuesIn(expression, site);
  if (values === null || values.length < 2)
    return { maxLength: smaller(accepts.maxLength, lengthIn(expression, site)) };
  const options = [
    ...new Set(values.map((value) => String(value).replace(/^(?:true|false)$/, upper))),
  ];
  const booleans = values.every((value) => typeof value === 'boolean');
  return { options, unresolved: null, kind: 'list', required: !rule.allowBlank, booleans };
}

const upper = (text: string) => text.toUpperCase();

type Constant = string | number | boolean;

/**
 * The values that a cell is compared with (`OR(C2="Yes",C2="No")`, `EXACT(C2,TRUE)`) or looked up among; null where
 * the rule says anything else.
 */
function valuesIn(expression: Expression, site: Site): Constant[] | null {
  const among = lookedUpIn(expression, site);
  if (among !== null) return among;
  if (expression.kind === 'call' && expression.name === 'OR') {
    const parts = expression.args.map((each) => valuesIn(each, site));
    return parts.some((part) => part === null) ? null : parts.flatMap((part) => part ?? []);
  }
  const [left, right] = comparedIn(expression);
  if (left === undefined || right === undefined) return null;
  const value = isItself(left, site)
    ? constantIn(right)
    : isItself(right, site)
      ? constantIn(left)
      : null;
  return value === null ? null : [value];
}

/**
 * Among what the cell must be found: `COUNTIF(list,C2)>0`, `ISNUMBER(MATCH(C2,list,0))`, `NOT(ISERROR(MATCH(…)))`;
 * null for any other rule.
 */
function lookedUpIn(expression: Expression, site: Site): Constant[] | null {
  const lookup = lookupIn(expression);
  return lookup !== null && isItself(lookup.value, site) ? listIn(lookup.list, site) : null;
}

type Lookup = { readonly value: Expression; readonly list: Expression };

function lookupIn(expression: Expression): Lookup | null {
  if (expression.kind === 'operation') return isFound(expression) ? countIn(expression.left) : null;
  if (expression.kind !== 'call') return null;
  const [first] = expression.args;
  switch (expression.name) {
    case 'COUNTIF':
      return countIn(expression);
    case 'MATCH':
      return matchIn(expression);
    case 'ISNUMBER':
      return matchIn(first);
    case 'NOT':
      return first?.kind === 'call' && /^IS(?:ERROR|ERR|NA)$/.test(first.name)
        ? matchIn(first.args[0])
        : null;
    default:
      return null;
  }
}

/** Whether a count is held against one: `…>0`, `…>=1`, `…=1`, `…<>0`. */
function isFound({ operator, right }: Extract<Expression, { kind: 'operation' }>): boolean {
  return right.kind === 'number' && FOUND[operator] === right.value;
}

const FOUND: Readonly<Record<string, number>> = { '>': 0, '>=': 1, '=': 1, '<>': 0 };

function countIn(expression: Expression): Lookup | null {
  if (expression.kind !== 'call' || expression.name !== 'COUNTIF') return null;
  const [list, value] = expression.args;
  return list === undefined || value === undefined ? null : { list, value };
}

function matchIn(expression: Expression | undefined): Lookup | null {
  if (expression?.kind !== 'call' || expression.name !== 'MATCH') return null;
  const [value, list, kind] = expression.args;
  const isExact = kind?.kind === 'number' && kind.value === 0;
  return value === undefined || list === undefined || !isExact ? null : { list, value };
}

/** A range that holds the cell itself is no list to choose from: `COUNTIF(C:C,C2)=1` forbids to repeat. */
const isAround = ({ sheet, area }: Range, { sheet: own, cell }: Site): boolean =>
  sheet === own && contains(area, cell.row, cell.column);

/** The values of a range or of constants in braces; null where they are none, or too many to choose from. */
function listIn(expression: Expression, site: Site): Constant[] | null {
  if (expression.kind === 'array') return [...expression.values];
  const value = evaluateExpression(expression, site);
  if (value?.kind !== 'range' || isAround(value, site)) return null;
  const texts = textsIn(value, site.pending);
  return texts.length === 0 || texts.length > MAX_OPTIONS ? null : texts;
}

function comparedIn(expression: Expression): readonly (Expression | undefined)[] {
  if (expression.kind === 'operation' && expression.operator === '=')
    return [expression.left, expression.right];
  return expression.kind === 'call' && expression.name === 'EXACT' ? expression.args : [];
}

function constantIn(expression: Expression): string | number | boolean | null {
  if (expression.kind === 'text' || expression.kind === 'number') return expression.value;
  const isName = expression.kind === 'name' || expression.kind === 'call';
  const name = isName ? expression.name.toLowerCase() : '';
  return name === 'true' ? true : name === 'false' ? false : null;
}

/** `LEN(C5)<=500`, its other spellings, and these joined by AND; null for every other rule. */
function lengthIn(expression: Expression, site: Site): number | null {
  if (expression.kind === 'call' && expression.name === 'AND')
    return expression.args.map((each) => lengthIn(each, site)).reduce(smaller, null);
  if (expression.kind !== 'operation') return null;
  const { operator, left, right } = expression;
  if (isLength(left, site)) return limitOf(operator, right);
  return isLength(right, site) ? limitOf(mirrored(operator), left) : null;
}

function limitOf(operator: string, limit: Expression): number | null {
  if (limit.kind !== 'number') return null;
  if (operator === '<') return limit.value - 1;
  return operator === '<=' || operator === '=' ? limit.value : null;
}

/** `LEN` of that cell. */
function isLength(expression: Expression, { cell, anchor }: Site): boolean {
  if (expression.kind !== 'call' || expression.name !== 'LEN') return false;
  const [of] = expression.args;
  return of !== undefined && isItself(of, { cell, anchor });
}

/** The very cell that the rule is about. */
function isItself(of: Expression, { cell, anchor }: Pick<Site, 'cell' | 'anchor'>): boolean {
  if (of.kind !== 'reference' || of.sheet !== null) return false;
  const { row, column, fixedRow, fixedColumn }: Corner = of.from;
  return (
    row === (fixedRow ? cell.row : anchor.row) &&
    column === (fixedColumn ? cell.column : anchor.column)
  );
}

const mirrored = (operator: string): string =>
  ({ '>=': '<=', '>': '<', '<=': '>=', '<': '>' })[operator] ?? operator;
