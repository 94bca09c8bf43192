import { customOf, smaller } from './custom-rule.ts';
import { evaluate, type Site } from './evaluate.ts';
import type { Accepts, Rule, Sheet, Workbook } from './grid.ts';
import { MAX_OPTIONS, type Pending, textsIn, type Value } from './ranges.ts';
import { rulesAt } from './rules-at.ts';

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

/**
 * What a cell accepts, its data validations taken together (ECMA-376 part 1, 18.3.1.32; lists on other sheets:
 * [MS-XLSX] 2.6.14).
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
      return { ...accepts, ...customOf(accepts, rule, site), prompt };
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

type Options = Pick<Accepts, 'options' | 'unresolved'>;

/** Lists that are the same for every cell of their rule are read once for one set of pending values. */
const SHARED = new WeakMap<Pending, WeakMap<Rule, Options>>();

function optionsOf(rule: Rule, site: Site): Options {
  const known = SHARED.get(site.pending) ?? new WeakMap<Rule, Options>();
  SHARED.set(site.pending, known);
  const shared = known.get(rule);
  if (shared !== undefined) return shared;
  const options = readOptions(rule.formula1, site);
  if (rule.formula1 === null || isFixed(rule.formula1, site.workbook)) known.set(rule, options);
  return options;
}

function readOptions(formula: string | null, site: Site): Options {
  if (formula === null) return { options: null, unresolved: '' };
  const value = evaluate(formula, site);
  const options = value === null ? [] : optionsIn(value, site.pending);
  return options.length === 0 || options.length > MAX_OPTIONS
    ? { options: null, unresolved: formula }
    : { options: [...new Set(options)], unresolved: null };
}

const optionsIn = (value: Value, pending: Pending): string[] =>
  value.kind === 'range' ? textsIn(value, pending) : splitInline(String(value.value));

/** Does the formula mean the same in every cell: no reference that moves, in it or behind its names? */
function isFixed(formula: string, workbook: Workbook): boolean {
  const moves = /(?<![$A-Za-z\d_.])(?:[A-Za-z]{1,3}\$?\d|\$[A-Za-z]{1,3}\d)/;
  const bare = (text: string) => text.replace(/"(?:[^"]|"")*"/g, '""');
  return (
    !moves.test(bare(formula)) &&
    workbook.names.every(({ formula: behind }) => !moves.test(bare(behind)))
  );
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
  const step = rule.type === 'decimal' ? 1e-9 : 1;
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
