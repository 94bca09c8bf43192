const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';

const FORMS: readonly {
  readonly pattern: string;
  readonly parts: (match: readonly string[]) => readonly [string, string, string];
}[] = [
  {
    pattern: '(\\d{4})-(\\d{1,2})-(\\d{1,2})',
    parts: ([year = '', month = '', day = '']) => [year, month, day],
  },
  {
    pattern: `${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})`,
    parts: ([month = '', day = '', year = '']) => [year, month, day],
  },
  {
    pattern: `(\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?[\\s-]+${MONTH},?[\\s-]+(\\d{4})`,
    parts: ([day = '', month = '', year = '']) => [year, month, day],
  },
];

/** A date in words or as ISO 8601, as the source of a regular expression without groups that matter. */
export const DATE = FORMS.map(({ pattern }) => `(?:${pattern.replace(/\((?!\?)/g, '(?:')})`).join(
  '|',
);

/**
 * An ISO date of what is written (`30 September 2026`, `September 30th, 2026`, `2026-09-30`), or null. `3/4/2026`
 * is two dates and gives none.
 */
export function isoDateOf(text: string): string | null {
  for (const { pattern, parts } of FORMS) {
    const match = new RegExp(`(?:^|[^\\d])${pattern}(?!\\d)`, 'i').exec(text);
    if (match === null) continue;
    const [year, month, day] = parts(match.slice(1));
    return isoDate(year, month, day);
  }
  return null;
}

const DATES = FORMS.map(({ pattern, parts }) => ({
  pattern: new RegExp(`(?<!\\d)${pattern}(?!\\d)`, 'gi'),
  parts,
}));

const MONTH_AND_YEAR = new RegExp(`\\b${MONTH}\\s+(\\d{4})\\b`, 'gi');
/** "June–July 2026", "March and April 2025": two months of one year. */
const TWO_MONTHS = new RegExp(
  `\\b(${MONTH})(?:\\s?[-–—/]\\s?|\\s+(?:to|and|or|until|through)\\s+)(${MONTH}\\s+(\\d{4}))\\b`,
  'gi',
);

/** The same with a year behind each month. */
const eachWithYear = (text: string): string =>
  text.replace(
    TWO_MONTHS,
    (...[, first, , second, , year]: readonly string[]) => `${first} ${year} ${second}`,
  );

/**
 * A text without its full dates, and without each month and year in which one of the known dates lies (ISO dates, or
 * months as `2026-09`). A date that no calendar has stays.
 */
export function withoutDates(text: string, known: readonly string[]): string {
  const undated = DATES.reduce(
    (left, { pattern, parts }) =>
      left.replace(pattern, (said, ...groups: string[]) =>
        isoDate(...parts(groups)) === null ? said : ' ',
      ),
    eachWithYear(text),
  );
  return undated.replace(MONTH_AND_YEAR, (said, month: string, year: string) => {
    const number = String(MONTHS.indexOf(month.toLowerCase()) + 1).padStart(2, '0');
    return known.some((date) => date.startsWith(`${year}-${number}`)) ? ' ' : said;
  });
}

/**
 * Every full date that a text writes in words or as ISO 8601, each once, the earliest first. Days that no calendar
 * has are left out.
 */
export function datesIn(text: string): string[] {
  const found = DATES.flatMap(({ pattern, parts }) =>
    [...text.matchAll(pattern)].map((match) => isoDate(...parts(match.slice(1)))),
  );
  return [...new Set(found.filter((date) => date !== null))].sort();
}

const DAY_AND_MONTH = new RegExp(
  `(?<![\\d.])(\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?\\s+${MONTH}(?![a-z])|\\b${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?(?!\\d)`,
  'gi',
);

/** Every day that a text names with its month, with a year or without, as `06-11`. */
export const daysInMonths = (text: string): string[] =>
  [...text.matchAll(DAY_AND_MONTH)].map(([, before, month, other, behind]) => {
    const number = MONTHS.indexOf((month ?? other ?? '').toLowerCase()) + 1;
    return [number, before ?? behind ?? ''].map((part) => String(part).padStart(2, '0')).join('-');
  });

/** Every month that a text names with its year, in a full date or by itself, as `2026-09`, the earliest first. */
export function monthsIn(text: string): string[] {
  const named = [...eachWithYear(text).matchAll(MONTH_AND_YEAR)].map(
    ([, month = '', year = '']) => {
      const number = MONTHS.indexOf(month.toLowerCase()) + 1;
      return `${year}-${String(number).padStart(2, '0')}`;
    },
  );
  return [...new Set([...datesIn(text).map((day) => day.slice(0, 7)), ...named])].sort();
}

function isoDate(year: string, monthText: string, day: string): string | null {
  const named = MONTHS.indexOf(monthText.slice(0, 3).toLowerCase()) + 1;
  const month = named > 0 ? named : Number(monthText);
  const date = new Date(Date.UTC(Number(year), month - 1, Number(day)));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== Number(day)) return null;
  return date.toISOString().slice(0, 10);
}

/** The last day of the one month that a text names with its year (`June 2027`); null for none, or for several. ISO. */
export function lastDayOfMonth(text: string): string | null {
  const [month, ...others] = monthsIn(text);
  if (month === undefined || others.length > 0) return null;
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}

/** The same day some months later; the month's last day where there is none. */
export function addMonths(isoDay: string, months: number): string {
  const [year = 0, month = 1, day = 1] = isoDay.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0));
  const date = new Date(Date.UTC(year, month - 1 + months, Math.min(day, last.getUTCDate())));
  return date.toISOString().slice(0, 10);
}
