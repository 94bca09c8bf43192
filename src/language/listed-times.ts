const DAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)days?';
const MONTH =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december)';

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
      const named = (list.match(item) ?? []).map((each) => each.toLowerCase().replace(/s$/, ''));
      return days / new Set(named).size;
    }),
  );
