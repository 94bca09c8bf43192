import { pattern } from '../lexicon/look-up.ts';
import { bareAnyOf } from '../lexicon/prose.ts';
import { type Bound, boundAt } from './number-bounds.ts';
import { NUMBER, numberIn } from './number-words.ts';
import { withoutNumberedNames } from './numbered-names.ts';

/**
 * What a number in a text measures. `amount` counts days where it is a length of time or a cadence (its period),
 * else what it says.
 */
export type Quantity = {
  readonly amount: number;
  readonly bound: Bound;
  readonly text: string;
  readonly business: boolean;
} & (
  | { readonly kind: 'duration' | 'cadence' }
  | { readonly kind: 'percent' | 'money' | 'bits' | 'count'; readonly unit: string }
);

const UNIT_DAYS: Readonly<Record<string, number>> = {
  second: 1 / 86_400,
  minute: 1 / 1440,
  hour: 1 / 24,
  day: 1,
  week: 7,
  fortnight: 14,
  month: 30.4,
  quarter: 91.25,
  year: 365,
  min: 1 / 1440,
  hr: 1 / 24,
  h: 1 / 24,
};
/** "Each", "once in every calendar": before the period's name. */
const ONCE_IN =
  '(?:once (?:in )?(?:an?|per|each|every)|each|every|per) (?:(?:calendar|financial|fiscal) )?';
const CADENCES: readonly (readonly [RegExp, number])[] = [
  [
    /\b(?:bi|semi)[- ]?annual(?:ly)?\b|\b(?:half[- ]yearly|twice (?:a|per|each) year|every six months)\b/g,
    182.5,
  ],
  [
    new RegExp(
      `(?<!bi[- ]?|semi[- ]?)\\b(?:annual(?:ly)?|yearly|${ONCE_IN}year|year[- ]on[- ]year|every 12 months)\\b`,
      'g',
    ),
    365,
  ],
  [new RegExp(`\\b(?:quarterly|${ONCE_IN}quarter)\\b`, 'g'), 91.25],
  [new RegExp(`\\b(?:(?<!bi-?)monthly|${ONCE_IN}month)\\b`, 'g'), 30.4],
  [new RegExp(`\\b(?:(?<!bi-?)weekly|${ONCE_IN}week)\\b`, 'g'), 7],
  [
    new RegExp(
      `\\b(?:daily|nightly|${ONCE_IN}(?:(?:working|business) )?(?:day|night)|every 24 hours)\\b`,
      'g',
    ),
    1,
  ],
  [new RegExp(`\\b(?:hourly|${ONCE_IN}hour)\\b`, 'g'), 1 / 24],
  [/\b(?:biennial(?:ly)?|every (?:two|2) years|every other year)\b/g, 730],
  [new RegExp(`\\b(?:fortnightly|${ONCE_IN}fortnight)\\b`, 'g'), 14],
];

const unit = () => `(${bareAnyOf('time.unit')})`;
const DURATION = pattern(
  () =>
    `\\b(?:(${NUMBER})(?:\\s*\\(\\d+\\))?[\\s-]+(?:(${bareAnyOf('amount.day-kind')})[\\s-]+)?(?:\\(\\d+\\)\\s*)?${unit()}|(\\d+)\\s?(mins?|hrs?|h))\\b`,
  'gu',
);
const EACH = '(?:an?|per|each|every|in an?|in (?:each|every)) (?:calendar |financial |fiscal )?';
const TIMES = pattern(() => `\\b(?:(twice)|(${NUMBER}) times) ${EACH}${unit()}\\b`, 'gu');
const SPELLED = 'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty';
/** "Several times a year": three at least; "more than once a year", "multiple times": two at least. */
const UNTOLD_TIMES = pattern(
  () => `\\b(?:several|many|numerous|a few) times ${EACH}${unit()}\\b`,
  'gu',
);
const MORE_THAN_ONCE = pattern(
  () => `\\b(?:multiple times|more (?:often )?than once) ${EACH}${unit()}\\b`,
  'gu',
);
const ADVERB = '(hour|dai|week|fortnight|month|quarter|year|annual)ly';
/** "Six-hourly", "every six hours". */
const EVERY_SO_MANY = new RegExp(`\\b(${NUMBER})-${ADVERB}\\b`, 'g');
/** "Twice yearly", "three times daily". */
const SO_MANY_TIMES = new RegExp(`\\b(?:(twice)|(${NUMBER}) times)[ -]${ADVERB}\\b`, 'g');
const EVERY_OTHER = pattern(() => `\\bevery (?:other|second) ${unit()}\\b`, 'gu');
const BARE =
  /(?<![\w.$€£-])([$€£]?\s?\d[\d,]*(?:\.\d+)*\+?)(?:\s?(%|percent\b|per cent\b|[- ]?bits?\b|[- ]?characters?\b|[- ]?attempts?\b|[a-z]+))?/g;
const COUNTED = pattern(
  () => `\\b(${SPELLED})[\\s-]+(?:\\w+[\\s-]+)?(${bareAnyOf('amount.counted')})\\b`,
  'gu',
);

type Span = { start: number; end: number };
const overlaps = (taken: readonly Span[], span: Span) =>
  taken.some((each) => span.start < each.end && each.start < span.end);

const daysOf = (said: string | undefined): number => UNIT_DAYS[(said ?? '').replace(/s$/, '')] ?? 1;

const UNIT_OF_ADVERB: Readonly<Record<string, string>> = { dai: 'day', annual: 'year' };
const daysOfAdverb = (stem = ''): number => daysOf(UNIT_OF_ADVERB[stem] ?? stem);

/** What tells how often something is done, and the days between two times. */
const HOW_OFTEN: readonly (readonly [() => RegExp, (match: readonly string[]) => number])[] = [
  [TIMES, ([, twice, times = '', unit]) => daysOf(unit) / (twice ? 2 : numberIn(times))],
  [UNTOLD_TIMES, ([, unit]) => daysOf(unit) / 3],
  [MORE_THAN_ONCE, ([, unit]) => daysOf(unit) / 2],
  [() => EVERY_SO_MANY, ([, count = '', adverb]) => numberIn(count) * daysOfAdverb(adverb)],
  [
    () => SO_MANY_TIMES,
    ([, twice, times = '', adverb]) => daysOfAdverb(adverb) / (twice ? 2 : numberIn(times)),
  ],
  [EVERY_OTHER, ([, unit]) => 2 * daysOf(unit)],
  ...CADENCES.map(([cadence, days]) => [() => cadence, () => days] as const),
];

function cadences(text: string, taken: Span[]): Quantity[] {
  const out: Quantity[] = [];
  for (const [cadence, daysIn] of HOW_OFTEN)
    for (const match of text.matchAll(cadence())) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (overlaps(taken, span)) continue;
      taken.push(span);
      const bound = boundAt(text, span.start, span.end);
      out.push({ kind: 'cadence', amount: daysIn(match), bound, text: match[0], business: false });
    }
  return out;
}

/** "A second person" and "a quarter of the staff" are no times. */
const isTime = (match: RegExpExecArray, text: string): boolean =>
  !/^(?:an?|one) (?:second$|quarter$)/.test(match[0]) ||
  (match[0].endsWith('quarter') && !/^ of\b/.test(text.slice(match.index + match[0].length)));

function durations(text: string, taken: Span[]): Quantity[] {
  const out: Quantity[] = [];
  for (const match of text.matchAll(DURATION())) {
    const span = { start: match.index, end: match.index + match[0].length };
    if (overlaps(taken, span) || !isTime(match, text)) continue;
    const days = numberIn(match[1] ?? match[4] ?? '') * daysOf(match[3] ?? match[5]);
    const before = text.slice(Math.max(0, span.start - 24), span.start);
    const cadence =
      /\b(?:every|each|once(?: in| every| per)?|per)\s*$/.test(before) ||
      /\bat least once (?:in )?(?:every |per |in )?$/.test(before);
    taken.push(span);
    out.push({
      kind: cadence ? 'cadence' : 'duration',
      amount: days,
      bound: boundAt(text, span.start, span.end),
      text: match[0],
      business: match[2] === 'business' || match[2] === 'working',
    });
  }
  return out;
}

function bareNumber(match: RegExpMatchArray, text: string): Quantity {
  const number = match[1] ?? '';
  const unit = (match[2] ?? '').replace(/^[- ]/, '').replace(/s$/, '');
  const span = { start: match.index ?? 0, end: (match.index ?? 0) + match[0].length };
  const kind = /[$€£]/.test(number)
    ? 'money'
    : /%|percent|per cent/.test(unit)
      ? 'percent'
      : unit === 'bit'
        ? 'bits'
        : 'count';
  const bound = boundAt(text, span.start, span.end);
  return {
    kind,
    amount: Number(number.replace(/[^\d.]/g, '').replace(/\.$/, '')),
    bound,
    text: match[0].trim(),
    business: false,
    unit,
  };
}

/**
 * Numbers with what they measure, cadences and periods, in the order of their kind. Business days count as days.
 * Numbers that only name something (`CC6.1`, `ISO 27001`, `SOC 2`, `TLS 1.2`, section numbers) are names, see
 * `namesOf` in drafting; editions ("the 2022 edition") are told by `editionsIn`.
 */
export function quantitiesOf(source: string): Quantity[] {
  const text = withoutNumberedNames(source.normalize('NFKC').toLowerCase());
  const taken: Span[] = [];
  const out = [...cadences(text, taken), ...durations(text, taken)];
  for (const match of text.matchAll(COUNTED())) {
    const span = { start: match.index, end: match.index + match[0].length };
    if (overlaps(taken, span)) continue;
    taken.push(span);
    out.push({
      kind: 'count',
      amount: numberIn(match[1] ?? ''),
      bound: boundAt(text, span.start, span.end),
      text: match[0],
      business: false,
      unit: (match[2] ?? '').replace(/s$/, ''),
    });
  }
  for (const match of text.matchAll(BARE)) {
    const span = { start: match.index, end: match.index + match[0].length };
    if (!overlaps(taken, span) && /\d/.test(match[0])) out.push(bareNumber(match, text));
  }
  return out;
}
