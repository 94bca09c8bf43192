const SMALL =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

const VALUES = new Map<string, number>([
  ['a', 1],
  ['an', 1],
  ['half', 0.5],
  ...SMALL.map((word, index) => [word, index + 1] as const),
  ...TENS.map((word, index) => [word, 10 * (index + 2)] as const),
]);

const UP_TO_99 = `(?:(?:${TENS.join('|')})(?:[\\s-](?:${SMALL.slice(0, 9).join('|')})\\b)?|${SMALL.join('|')})`;

/**
 * A number in digits or in English words, whole: "24", "twenty-four", "one hundred and eighty", "half an". The
 * source of a pattern.
 */
export const NUMBER = `(?:\\d[\\d,]*(?:\\.\\d+)?|half an?|(?:(?:${SMALL.slice(0, 9).join('|')}|a)\\s)?hundred(?:\\s(?:and\\s)?${UP_TO_99})?|${UP_TO_99}|an?)`;

/** A whole number up to 99 in words, up to 999 in digits: "three", "24". The source of a pattern. */
export const COUNT = `(?:\\d{1,3}|${UP_TO_99})`;

/** Is one word a number, in digits or spelled ("24", "three")? "A" and "half" are none. */
export const isNumeral = (word: string): boolean =>
  /^\d[\d.]*$/.test(word) || SMALL.includes(word) || TENS.includes(word);

/** The value of what `NUMBER` matched. */
export function numberIn(text: string): number {
  if (/^\d/.test(text)) return Number(text.replaceAll(',', ''));
  if (text.startsWith('half')) return 0.5;
  const [hundreds, rest] = text.includes('hundred') ? text.split('hundred') : ['', text];
  const sum = (part: string | undefined) =>
    (part ?? '').split(/[\s-]+/).reduce((total, word) => total + (VALUES.get(word) ?? 0), 0);
  return (text.includes('hundred') ? 100 * (sum(hundreds) || 1) : 0) + sum(rest);
}
