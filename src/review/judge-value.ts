import type { AnswerCell } from '../questionnaire/questionnaire.ts';
import type { CellValue } from '../store/answers.ts';

/** The longest text that a cell can hold (ECMA-376 part 1, 18.18.11: 32,767 characters). */
const CELL_LIMIT = 32_767;
const MARKS: ReadonlySet<string> = new Set(['x', '✓', '✔', '☒', '☑', '●']);

type Judged = { readonly value: CellValue } | { readonly refusal: string };

/** Is this text legal in that answer cell? It is taken as it is or refused with a reason, never bent; ends are trimmed. */
export function judgeValue(cell: AnswerCell, given: string): Judged {
  const text = given.replace(/\r\n?/g, '\n').trim();
  if (/[\p{Cc}\p{Surrogate}￾￿]/u.test(text.replace(/[\n\t]/g, '')))
    return { refusal: 'holds a control character that a workbook cannot store' };
  const limit = cell.maxLength ?? CELL_LIMIT;
  if (text.length > limit)
    return { refusal: `is ${text.length} characters long and the cell takes ${limit}` };
  return judgeByKind(cell, text);
}

function judgeByKind(cell: AnswerCell, text: string): Judged {
  switch (cell.kind) {
    case 'choice':
      return judgeChoice(cell, text);
    case 'mark':
      return judgeMark(cell, text);
    case 'number':
      return /^-?\d+(\.\d+)?$/.test(text)
        ? take(cell, text)
        : { refusal: 'is not a number such as 12 or 99.9' };
    case 'date':
      return isDate(text) ? take(cell, text) : { refusal: 'is not a date such as 2026-11-21' };
    case 'text':
    case 'comment':
      return take(cell, text);
  }
}

const take = (cell: AnswerCell, value: string, option: string | null = null): Judged => ({
  value: { cell: cell.cell, kind: cell.kind, value, option },
});

function judgeChoice(cell: AnswerCell, text: string): Judged {
  if (cell.options === null) return take(cell, text);
  const allowed = new Map(cell.options.map((option) => [option.trim(), option]));
  const whole = allowed.get(text);
  if (whole !== undefined) return take(cell, whole, whole);
  const several = cell.multiple ? splitOptions(text, [...allowed.keys()]) : null;
  if (several !== null) return take(cell, several.join(', '), several.join(', '));
  return { refusal: `is not one of the cell's values: ${listed(cell.options)}` };
}

/** `A, B` as options, where an option may itself hold a comma; null where it is anything else. */
function splitOptions(text: string, options: readonly string[]): string[] | null {
  if (text === '') return [];
  for (const option of options.filter((each) => each !== '' && text.startsWith(each))) {
    const rest = text.slice(option.length);
    if (rest === '') return [option];
    const separator = /^\s*[,;\n]\s*/.exec(rest);
    const others = separator && splitOptions(rest.slice(separator[0].length), options);
    if (others?.length && !others.includes(option)) return [option, ...others];
  }
  return null;
}

function judgeMark(cell: AnswerCell, text: string): Judged {
  const meaning = cell.options?.[0] ?? null;
  const isMark = MARKS.has(text.toLowerCase()) || (meaning !== null && text === meaning);
  return isMark
    ? take(cell, 'x', meaning)
    : { refusal: `is not a mark: give x${meaning === null ? '' : ` (it means "${meaning}")`}` };
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function listed(options: readonly string[]): string {
  const shown = options.slice(0, 12).map((option) => `"${option}"`);
  const more = options.length - shown.length;
  return shown.join(', ') + (more > 0 ? ` and ${more} more` : '');
}

/** The first value that is not legal in its cell, as a reason, or null. */
export function illegalValue(
  answers: readonly AnswerCell[],
  values: readonly CellValue[],
): string | null {
  for (const value of values) {
    const cell = answers.find((each) => each.cell === value.cell);
    if (cell === undefined) return `${value.cell} is not an answer cell of the question`;
    const judged = judgeValue(cell, value.value);
    if ('refusal' in judged)
      return `the value "${shorten(value.value)}" for ${value.cell} ${judged.refusal}`;
  }
  return null;
}

/** A value as an error message shows it. */
export const shorten = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
