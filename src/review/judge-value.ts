import type { AnswerCell } from '../questionnaire/questionnaire.ts';
import type { CellValue } from '../store/answers.ts';
import type { Accepts } from '../workbook/grid.ts';
import { judgeValue as judgeInSheet } from '../workbook/judge-value.ts';

/** The sheet's own rules are asked at export, when the workbook is open; until then the answer cell's are enough. */
const NO_SHEET: Accepts = {
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

type Judged = { readonly value: CellValue } | { readonly refusal: string };

/**
 * Is this text legal in that answer cell? It is taken as it is or refused with a reason, never bent; its ends are
 * trimmed.
 */
export function judgeValue(cell: AnswerCell, given: string): Judged {
  const text = given.replace(/\r\n?/g, '\n').trim();
  const value = inCellsWords(cell, text);
  const verdict = judgeInSheet(value, cell, {
    accepts: NO_SHEET,
    showsDates: false,
    dateSystem: 1900,
  });
  if (!verdict.ok) return { refusal: verdict.reason };
  const meaning = cell.kind === 'mark' ? (cell.options?.[0] ?? null) : value;
  const option = cell.options === null ? null : meaning;
  return { value: { cell: cell.cell, kind: cell.kind, value, option } };
}

/** An option as the list writes it (blanks at its ends are part of it); a marked column's meaning is the mark. */
function inCellsWords(cell: AnswerCell, text: string): string {
  if (cell.kind === 'mark') return cell.options?.[0]?.trim() === text ? 'x' : text.toLowerCase();
  return cell.options?.find((option) => option.trim() === text) ?? text;
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
    if ('refusal' in judged) return `in ${value.cell} ${judged.refusal}`;
  }
  return null;
}
