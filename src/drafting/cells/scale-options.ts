import { negationsIn } from '../../language/polarity.ts';
import { quantitiesOf } from '../../language/quantities.ts';
import { wordsOf } from '../../language/words.ts';
import { verdictOf } from './verdict-options.ts';

/** The one period in days that a text names, as how often or how long; null where it names none or several. */
function periodOf(text: string): number | null {
  const periods = new Set(
    quantitiesOf(text)
      .filter(({ kind }) => kind === 'cadence' || kind === 'duration')
      .map(({ amount }) => Math.round(amount * 100) / 100),
  );
  return periods.size === 1 ? ([...periods][0] ?? null) : null;
}

const near = (a: number, b: number) => Math.abs(a - b) <= 0.05 * Math.max(a, b);

const only = (options: readonly string[]): string | null =>
  options.length === 1 ? (options[0] ?? null) : null;

/**
 * The option of a scale ("Weekly", "Quarterly", "Annually", "30 days") that says what an answer's words say: the
 * same period, else the only option whose own words stand in the answer. Null for lists of verdicts, and wherever
 * more than one option or none would do.
 */
export function optionSaying(options: readonly string[], answer: string): string | null {
  if (options.some((option) => verdictOf(option) !== null)) return null;
  const period = periodOf(answer);
  if (period !== null) {
    const same = options.filter((option) => near(periodOf(option) ?? Number.NaN, period));
    if (same.length > 0) return only(same);
  }
  if (negationsIn(answer) > 0) return null;
  const said = ` ${wordsOf(answer).join(' ')} `;
  return only(options.filter((option) => said.includes(` ${wordsOf(option).join(' ')} `)));
}
