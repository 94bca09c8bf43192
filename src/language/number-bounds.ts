import { bareAnyOf, phrases } from '../lexicon/prose.ts';

/** `most`: at most, within, no later than; `least`: at least, minimum, longer. */
export type Bound = 'most' | 'least' | 'exact';

const LEAST_BEFORE = phrases(
  () =>
    `\\b(?:${bareAnyOf('amount.least-before')}|minimum(?: of)?(?: \\w+)?)\\s*(?:once\\s*|every\\s*|a\\s*|an\\s*)?$`,
);
const MOST_BEFORE = phrases(
  () =>
    `\\b${bareAnyOf('amount.most-before')}\\s*(?:the\\s*|a\\s*|every\\s*)?(?:\\w+ )?(?:\\(\\s*)?$`,
);
const LEAST_AFTER = phrases(
  () =>
    `^\\s*(?:\\w+\\s)?(?:or ${bareAnyOf('amount.more')}(?! often)|${bareAnyOf('amount.least-after')})`,
);
const MOST_AFTER = phrases(
  () => `^\\s*(?:\\w+\\s)?(?:or ${bareAnyOf('amount.less')}|at (?:the )?(?:most|latest)|maximum)`,
);

/** How a number in a small-letter text is bound by the words right before `start` and behind `end`. */
export function boundAt(text: string, start: number, end: number): Bound {
  const before = text.slice(Math.max(0, start - 45), start);
  const after = text.slice(end, end + 32);
  if (LEAST_BEFORE.test(before)) return 'least';
  if (MOST_BEFORE.test(before)) return 'most';
  if (LEAST_AFTER.test(after)) return 'least';
  if (MOST_AFTER.test(after)) return 'most';
  return 'exact';
}
