import { NUMBER, numberIn } from './number-words.ts';

const PART = new RegExp(
  `(?<![\\w.])(${NUMBER}) (?:out )?of (?:the |our |all |its )?(${NUMBER})(?![\\w.]*\\d)\\b`,
  'gi',
);

/** The shares that a text tells by their parts, in per cent: 50 of "three of six", 97.62 of "41 of 42". */
export const sharesTold = (text: string): number[] =>
  [...text.matchAll(PART)].flatMap(([, part = '', whole = '']) => {
    const share = (100 * numberIn(part.toLowerCase())) / numberIn(whole.toLowerCase());
    return Number.isFinite(share) && share <= 100 ? [share] : [];
  });

/** Is a per cent what a share comes to, rounded to as many places as it is told with? */
export function isRounded(percent: string, share: number): boolean {
  const [, number = '', places = ''] = /(\d+(?:\.(\d+))?)/.exec(percent) ?? [];
  return number !== '' && Math.abs(Number(number) - share) <= 0.5 / 10 ** places.length + 1e-9;
}
