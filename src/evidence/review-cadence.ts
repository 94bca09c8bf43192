import { addMonths } from '../language/dates.ts';

/** Words for how often something is reviewed, as months. */
const EVERY: readonly (readonly [RegExp, number])[] = [
  [
    /\b(?:semi-?annual(?:ly)?|half-?yearly|twice (?:a|per) year|biannual(?:ly)?|every six months)\b/i,
    6,
  ],
  [/\b(?:biennial(?:ly)?|every (?:two|other) years?|every second year)\b/i, 24],
  [/\b(?:triennial(?:ly)?|every three years)\b/i, 36],
  [/\bquarterly\b|\bevery quarter\b|\bevery three months\b/i, 3],
  [/\bmonthly\b|\bevery month\b/i, 1],
  [
    /\b(?:annual(?:ly)?|yearly|once (?:a|per) year|every year|each year|per annum|every twelve months)\b/i,
    12,
  ],
];
const COUNTED = /\b(?:every\s+)?(\d{1,2})[\s-]*(months?|years?)\b/i;

/** The months between two reviews that a document names (`annually`, `every 18 months`); null where it names none. */
export function cadenceMonths(text: string): number | null {
  const counted = COUNTED.exec(text);
  if (counted !== null) return Number(counted[1]) * (/^y/i.test(counted[2] ?? '') ? 12 : 1);
  return EVERY.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

/** The day on which the next review is due, counted from the last one. ISO dates. */
export function nextReviewAfter(day: string, cadence: string): string | null {
  const months = cadenceMonths(cadence);
  return months === null || months === 0 || months > 60 ? null : addMonths(day, months);
}
