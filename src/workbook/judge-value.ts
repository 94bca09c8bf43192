import { serialOf } from './date-serial.ts';
import type { Accepts } from './grid.ts';

/** What the questionnaire says of an answer cell; the sheet's own rules are judged beside it. */
export type AnswerCellRule = {
  readonly kind: 'choice' | 'text' | 'comment' | 'mark' | 'number' | 'date';
  readonly options: readonly string[] | null;
  readonly multiple: boolean;
  readonly maxLength: number | null;
};

/** The value to store, or why it is refused. */
export type Verdict =
  | {
      readonly ok: true;
      readonly value: string | number | null;
      /** What whoever looks at the cell should know. */
      readonly note?: string;
    }
  | { readonly ok: false; readonly reason: string };

/** A cell takes 32,767 characters (Excel's specification). */
const MAX_TEXT = 32_767;

const refuse = (reason: string): Verdict => ({ ok: false, reason });
const accept = (value: string | number | null): Verdict => ({ ok: true, value });

/** Characters that XML 1.0 cannot hold: most controls, halves of surrogate pairs, U+FFFE and U+FFFF. */
const NOT_IN_XML =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the control characters are what is looked for
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

const PLAIN_NUMBER = /^-?(0|[1-9]\d{0,14})(\.\d{1,14})?$/;

/**
 * Judges one value for one answer cell by its list, length, number and date rules. A value is taken as it is or
 * refused, never bent; `null` and the empty text clear the cell.
 */
export function judgeValue(
  value: string | number | null,
  cell: AnswerCellRule,
  taking: Taking,
): Verdict {
  if (value === null || value === '') return accept(null);
  const flaw = flawOfText(String(value), cell, taking.accepts);
  return flaw === null ? judgeByKind(value, cell, taking) : refuse(flaw);
}

/** What the sheet says of the cell: its rules, whether it shows dates, and the workbook's date system. */
type Taking = {
  readonly accepts: Accepts;
  readonly showsDates?: boolean;
  readonly dateSystem: 1900 | 1904;
};

function flawOfText(text: string, cell: AnswerCellRule, accepts: Accepts): string | null {
  if (text.length > MAX_TEXT)
    return `the text has ${text.length} characters, a cell takes ${MAX_TEXT}`;
  if (NOT_IN_XML.test(text))
    return 'the text holds control characters, which a workbook cannot store';
  const limits = [cell.maxLength, accepts.maxLength].filter((limit) => limit !== null);
  const most = Math.min(...limits);
  return text.length > most
    ? `the text has ${text.length} characters, this cell takes ${most}`
    : null;
}

function judgeByKind(value: string | number, cell: AnswerCellRule, taking: Taking): Verdict {
  const { accepts } = taking;
  if (accepts.unresolved !== null)
    return refuse(
      'the list of allowed values of this cell cannot be determined; choose the value in Excel',
    );
  if (cell.kind === 'mark') return judgeMark(String(value), accepts);
  const options = accepts.options ?? cell.options;
  if (options !== null) return judgeOption(String(value), options, cell.multiple);
  const kind = accepts.kind === 'any' ? cell.kind : accepts.kind;
  if (kind === 'date') return judgeDate(value, taking);
  if (kind === 'number') return judgeNumber(value, accepts);
  return typeof value === 'number' && !Number.isFinite(value)
    ? refuse('the number is not finite')
    : accept(value);
}

const MARKS = new Set(['x', 'X', '✓', '✔', '☒', '☑', '●', '•', '■', '*']);

function judgeMark(text: string, accepts: Accepts): Verdict {
  if (accepts.options !== null) return judgeOption(text, accepts.options, false);
  return MARKS.has(text)
    ? accept(text)
    : refuse(`the cell takes a mark ("x"), not "${shorten(text)}"`);
}

function judgeOption(text: string, options: readonly string[], multiple: boolean): Verdict {
  if (options.includes(text) || (multiple && isJoined(text, options)))
    return accept(PLAIN_NUMBER.test(text) ? Number(text) : text);
  return refuse(
    `"${shorten(text)}" is not one of the allowed values (${shorten(options.join(' | '), 200)})`,
  );
}

/**
 * Is the text options joined by `, `, `; ` or a line break? Options may hold commas themselves, so each place is
 * tried once.
 */
function isJoined(text: string, options: readonly string[]): boolean {
  const starts = new Set([0]);
  for (const start of starts)
    for (const option of options) {
      if (!text.startsWith(option, start)) continue;
      const end = start + option.length;
      if (end === text.length) return true;
      const separator = /^(?:[,;] ?|\n)/.exec(text.slice(end, end + 2))?.[0];
      if (separator !== undefined) starts.add(end + separator.length);
    }
  return false;
}

function judgeNumber(value: string | number, { minimum, maximum, wholeNumber }: Accepts): Verdict {
  if (typeof value === 'string' && !PLAIN_NUMBER.test(value))
    return refuse(`the cell takes a number, not "${shorten(value)}"${inPercent(value)}`);
  const number = Number(value);
  if (!Number.isFinite(number)) return refuse('the cell takes a number');
  if (wholeNumber && !Number.isInteger(number)) return refuse('the cell takes a whole number');
  if (minimum !== null && number < minimum)
    return refuse(`the cell takes no number below ${minimum}`);
  if (maximum !== null && number > maximum)
    return refuse(`the cell takes no number above ${maximum}`);
  return accept(number);
}

/** A percentage is stored as its hundredth; which of both is meant, a person says. */
const inPercent = (text: string): string =>
  /^-?\d+(\.\d+)?\s*%$/.test(text) ? `; write ${Number.parseFloat(text) / 100} for it` : '';

/**
 * A serial where the sheet demands or shows a date; elsewhere the date as text, for a serial would be read as a number.
 */
function judgeDate(value: string | number, { accepts, showsDates, dateSystem }: Taking): Verdict {
  const serial = typeof value === 'string' ? serialOf(value, dateSystem) : null;
  if (serial === null) return refuse('the cell takes a date, written as 2026-11-21');
  const { minimum, maximum } = accepts;
  if ((minimum !== null && serial < minimum) || (maximum !== null && serial > maximum))
    return refuse('the date lies outside what the cell takes');
  if (showsDates === true) return accept(serial);
  if (accepts.kind !== 'date') return accept(value);
  return {
    ok: true,
    value: serial,
    note: `The cell takes dates but has no date format: it holds ${value} and shows the number ${serial}.`,
  };
}

const shorten = (text: string, length = 60): string =>
  text.length > length ? `${text.slice(0, length)}…` : text;
