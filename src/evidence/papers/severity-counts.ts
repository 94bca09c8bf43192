import { numberIn } from '../../language/number-words.ts';
import { anyOf, phrases } from '../../lexicon/prose.ts';

/** How grave a finding may be. */
export const SEVERITIES = ['critical', 'high', 'medium', 'low', 'informational'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** When findings are counted: at the test, or after they were looked at again. */
export type Moment = 'found' | 'open';

export type Counted = {
  readonly severity: Severity;
  readonly moment: Moment;
  readonly count: number;
};

/** A severity as it is written, as the source of a pattern with one group. */
export const SEVERITY = '(critical|high|medium|moderate|low|info(?:rmation(?:al)?)?)';

export const severityOf = (said: string): Severity => {
  const plain = said.toLowerCase();
  if (plain === 'moderate') return 'medium';
  return plain.startsWith('info') ? 'informational' : (plain as Severity);
};

export const countOf = (said: string): number =>
  /^(?:no|none|zero|nil|[–—-])$/i.test(said) ? 0 : numberIn(said.toLowerCase());

const STILL = phrases(() => `${anyOf('stated.still-open')}|^re-?test`);
const DONE = phrases(() => anyOf('stated.done'));
/** `Fixed at retest`, `Closed after the retest`. */
const DONE_THEN = phrases(() => `^${anyOf('stated.done')}`);
const AT_TEST = phrases(() => anyOf('stated.at-test'));
const OTHER_TEST = phrases(() => anyOf('stated.other-test'));

/** The moment that a heading, a column or a lead-in speaks of; null where it speaks of none, or of another test. */
export function momentOf(said: string): Moment | 'done' | null {
  if (OTHER_TEST.test(said)) return null;
  if (DONE_THEN.test(said.trim())) return 'done';
  if (STILL.test(said)) return 'open';
  if (DONE.test(said)) return 'done';
  return AT_TEST.test(said) ? 'found' : null;
}
