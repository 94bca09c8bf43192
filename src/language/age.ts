import { addMonths, datesIn, monthsIn } from './dates.ts';
import { NUMBER, numberIn } from './number-words.ts';

/** "In the last 12 months", "during the past year": how old a fact may be. */
const AGE = new RegExp(
  `\\b(?:last|past|previous|preceding) (?:(${NUMBER}) )?(?:calendar )?(day|week|month|year)s?\\b`,
  'i',
);

/** The earliest day (ISO) that such a question still asks about, counted back from a day; null for every other one. */
function earliestAsked(question: string, today: string): string | null {
  const [, number = '', unit = ''] = AGE.exec(question) ?? [];
  if (unit === '') return null;
  const count = number === '' ? 1 : numberIn(number.toLowerCase());
  if (unit === 'year') return addMonths(today, -12 * count);
  if (unit === 'month') return addMonths(today, -count);
  const day = new Date(today);
  day.setUTCDate(day.getUTCDate() - count * (unit === 'week' ? 7 : 1));
  return day.toISOString().slice(0, 10);
}

/** Does a question ask whether something was done within a time up to today? */
export const asksForAge = (question: string): boolean => AGE.test(question);

/**
 * Is the last day (or month) of a text that has come older than the time up to today that a question names? Null
 * where either names none. `today` is an ISO day.
 */
export function isTooOld(question: string, text: string, today: string): boolean | null {
  const earliest = earliestAsked(question, today);
  const days = datesIn(text).filter((day) => day <= today);
  const months = monthsIn(text).filter((month) => month <= today.slice(0, 7));
  const last = [...days, ...months].sort().at(-1);
  return earliest === null || last === undefined ? null : last < earliest.slice(0, last.length);
}
