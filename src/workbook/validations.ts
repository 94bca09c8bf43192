import { contains } from './address.ts';
import { evaluate, type Pending, type Site, textsIn } from './evaluate.ts';
import { parseFormula } from './formula.ts';
import type { Accepts, Rule, Sheet, Workbook } from './grid.ts';

const NOTHING: ReadonlyMap<string, string> = new Map();

const ANY: Accepts = {
  options: null,
  unresolved: null,
  kind: 'any',
  maxLength: null,
  minimum: null,
  maximum: null,
  wholeNumber: false,
  required: false,
  prompt: null,
};

/** The rules that cover a cell, in the sheet's order. */
export function rulesAt(sheet: Sheet, row: number, column: number): Rule[] {
  return sheet.rules.filter((rule) => rule.areas.some((area) => contains(area, row, column)));
}

/**
 * What a cell accepts, its data validations taken together (ECMA-376 part 1, 18.3.1.32; lists on other sheets: [MS-XLSX] 2.6.14).
 * @param pending values about to be written, by `sheet!cell`: a list that depends on another cell is judged by them
 */
export function acceptsOf(
  workbook: Workbook,
  sheet: Sheet,
  ...[row, column, pending = NOTHING]: [row: number, column: number, pending?: Pending]
): Accepts {
  return rulesAt(sheet, row, column).reduce((accepts, rule) => {
    const anchor = { row: rule.areas[0]?.top ?? row, column: rule.areas[0]?.left ?? column };
    return withRule(accepts, rule, { workbook, sheet, cell: { row, column }, anchor, pending });
  }, ANY);
}

function withRule(accepts: Accepts, rule: Rule, site: Site): Accepts {
  const prompt = accepts.prompt ?? rule.prompt;
  switch (rule.type) {
    case 'list':
      return {
        ...accepts,
        ...optionsOf(rule, site),
        kind: 'list',
        required: !rule.allowBlank,
        prompt,
      };
    case 'textLength':
      return {
        ...accepts,
        maxLength: smaller(accepts.maxLength, boundsOf(rule, site).maximum),
        prompt,
      };
    case 'custom':
      return {
        ...accepts,
        maxLength: smaller(accepts.maxLength, lengthOfCustom(rule, site)),
        prompt,
      };
    case 'whole':
    case 'decimal':
      return {
        ...accepts,
        ...boundsOf(rule, site),
        kind: 'number',
        wholeNumber: rule.type === 'whole',
        prompt,
      };
    case 'date':
      return { ...accepts, ...boundsOf(rule, site), kind: 'date', prompt };
    case 'time':
    case 'any':
      return { ...accepts, prompt };
  }
}

const smaller = (a: number | null, b: number | null): number | null =>
  a === null ? b : b === null ? a : Math.min(a, b);

function optionsOf(rule: Rule, site: Site): Pick<Accepts, 'options' | 'unresolved'> {
  const formula = rule.formula1;
  if (formula === null) return { options: null, unresolved: '' };
  const value = evaluate(formula, site);
  const options =
    value === null
      ? []
      : value.kind === 'range'
        ? textsIn(value, site.pending)
        : splitInline(String(value.value));
  return options.length === 0
    ? { options: null, unresolved: formula }
    : { options: [...new Set(options)], unresolved: null };
}

/** An inline list: comma separated, blanks around an option are not part of it. */
const splitInline = (list: string): string[] =>
  list
    .split(',')
    .map((option) => option.trim())
    .filter((option) => option !== '');

type Bounds = Pick<Accepts, 'minimum' | 'maximum'>;

function numberOf(formula: string | null, site: Site): number | null {
  if (formula === null) return null;
  const value = evaluate(formula, site);
  if (value === null) return null;
  const scalar = value.kind === 'scalar' ? value.value : textsIn(value, site.pending)[0];
  const number =
    scalar === undefined || scalar === '' || typeof scalar === 'boolean'
      ? Number.NaN
      : Number(scalar);
  return Number.isFinite(number) ? number : null;
}

function boundsOf(rule: Rule, site: Site): Bounds {
  const first = numberOf(rule.formula1, site);
  const second = numberOf(rule.formula2, site);
  const step = rule.type === 'decimal' ? 0 : 1;
  switch (rule.operator) {
    case 'between':
      return { minimum: first, maximum: second };
    case 'equal':
      return { minimum: first, maximum: first };
    case 'lessThan':
      return { minimum: null, maximum: first === null ? null : first - step };
    case 'lessThanOrEqual':
      return { minimum: null, maximum: first };
    case 'greaterThan':
      return { minimum: first === null ? null : first + step, maximum: null };
    case 'greaterThanOrEqual':
      return { minimum: first, maximum: null };
    default:
      return { minimum: null, maximum: null };
  }
}

/** `LEN(C5)<=500` and its other spellings; null for every other custom rule. */
function lengthOfCustom(rule: Rule, site: Site): number | null {
  const expression = rule.formula1 === null ? null : parseFormula(rule.formula1);
  if (expression?.kind !== 'operation') return null;
  const { operator, left, right } = expression;
  const isLength = (each: typeof left): boolean => each.kind === 'call' && each.name === 'LEN';
  const [sign, limit] = isLength(left)
    ? [operator, right]
    : isLength(right)
      ? [mirrored(operator), left]
      : [null, null];
  if (sign === null || limit?.kind !== 'number') return null;
  if (site.cell.row < 1) return null;
  return sign === '<=' || sign === '=' ? limit.value : sign === '<' ? limit.value - 1 : null;
}

const mirrored = (operator: string): string =>
  ({ '>=': '<=', '>': '<', '<=': '>=', '<': '>' })[operator] ?? operator;
