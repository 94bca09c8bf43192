import type { Standing } from '../../language/standing.ts';
import type { Verdict } from '../../store/schema.ts';
import type { Qualification } from '../draft.ts';
import { meaningOf } from './option-meaning.ts';
import { leadingOption, type OptionMeaning } from './verdict-options.ts';

/** What is known of an answer beside its verdict. */
export type Settled = {
  readonly verdict: Verdict;
  readonly qualification?: Qualification | null;
  readonly quotes?: readonly { readonly standing: Standing }[];
};

/** Everything that stands against it is still to come: the list may have a word for that. */
const isPlanned = ({ verdict, quotes = [] }: Settled): boolean =>
  verdict === 'no' && quotes.length > 0 && quotes.every(({ standing }) => standing === 'plans');

/**
 * The meanings that say an answer, the best first. Where a list has no "Partial", a settled answer of which a part
 * is open is its Yes (the words beside it tell the part); any other partial one is its No, told with what is done.
 */
function meaningsOf(settled: Settled, hasWords: boolean): OptionMeaning[] {
  const { verdict, qualification = null } = settled;
  if (isPlanned(settled)) return ['planned', 'no'];
  if (verdict !== 'partial') return [verdict];
  if (!hasWords) return ['partial'];
  return qualification === null ? ['partial', 'no'] : ['partial', 'yes'];
}

/**
 * The option of a list that says an answer, exactly as the list writes it; null where none does or more than one
 * might ("Yes, for all teams" beside "Yes, for some teams"). `hasWords`: a cell beside the list tells what the
 * option cannot.
 */
export function optionFor(
  options: readonly string[],
  settled: Settled,
  hasWords: boolean,
): string | null {
  for (const meaning of meaningsOf(settled, hasWords)) {
    const whole = options.find((option) => meaningOf(option) === meaning);
    if (whole !== undefined) return whole;
    const leading =
      meaning === 'yes' || meaning === 'no' || meaning === 'partial' || meaning === 'na'
        ? leadingOption(options, meaning)
        : null;
    if (leading !== null) return leading;
  }
  return null;
}
