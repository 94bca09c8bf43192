const named = (part: Intl.DateTimeFormatOptions, days: readonly number[]): string[] =>
  days.map((day) => new Intl.DateTimeFormat('en', { ...part, timeZone: 'UTC' }).format(day));

/** Noon of the first days of a year, and of a day of each of its months. */
const DAY_OF_WEEK = Array.from({ length: 7 }, (_, at) => Date.UTC(2024, 0, at + 1, 12));
const DAY_OF_MONTH = Array.from({ length: 12 }, (_, at) => Date.UTC(2024, at, 15, 12));

const DAY = `(?:${named({ weekday: 'long' }, DAY_OF_WEEK).join('|')})s?`;
const MONTH = `(?:${named({ month: 'long' }, DAY_OF_MONTH).join('|')})`;

const JOINED = '(?:,? and|,| or) (?:each |every |on |in )?';
const listOf = (item: string): RegExp =>
  new RegExp(`\\b${item}(?:${JOINED}${item})+(?!\\w|,? \\d|${JOINED}${item})`, 'gi');

const LISTS = [
  { pattern: listOf(DAY), item: new RegExp(DAY, 'gi'), days: 7 },
  { pattern: listOf(MONTH), item: new RegExp(MONTH, 'gi'), days: 365 },
] as const;

/**
 * The days between two times of what is done at listed times of each week or year: 3.5 of "each Tuesday and
 * Thursday", 182.5 of "in January and July". Months of a named year are dates and no such times.
 */
export const listedTimes = (text: string): number[] =>
  LISTS.flatMap(({ pattern, item, days }) =>
    [...text.matchAll(pattern)].map(([list]) => {
      const items = (list.match(item) ?? []).map((each) => each.toLowerCase().replace(/s$/, ''));
      return days / new Set(items).size;
    }),
  );
