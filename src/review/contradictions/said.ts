import { plainOption } from '../../drafting/cells/verdict-options.ts';
import { namesOtherPeriod } from '../../language/periods.ts';
import type { CellValue } from '../../store/answers.ts';
import type { Verdict } from '../../store/schema.ts';
import { statedVerdict } from '../stated-verdict.ts';

/** What an answer says, as far as two answers are compared. */
export type Said = {
  readonly verdict: Verdict | null;
  /** The options chosen, as the form writes them. */
  readonly options: readonly string[];
  /** The lists that they were chosen from; of two forms only equal lists are compared. */
  readonly lists: string;
  readonly words: string;
};

/** What the values of an answer state, with the options and cells they stand in; `verdict` where they state none. */
export function saidBy(
  values: readonly CellValue[],
  cells: readonly { readonly cell: string; readonly options: readonly string[] | null }[],
  verdict: Verdict | null = null,
): Said {
  const chosen = values.filter(({ option }) => option !== null);
  return {
    verdict: statedVerdict(values) ?? verdict,
    options: chosen.map(({ option }) => option ?? ''),
    lists: cells
      .filter(({ cell }) => chosen.some((each) => each.cell === cell))
      .flatMap(({ options }) => options ?? [])
      .map(plainOption)
      .join('|'),
    words: values
      .filter(({ option }) => option === null)
      .map(({ value }) => value)
      .join('\n'),
  };
}

const choiceOf = ({ options }: Said) => options.map(plainOption).sort().join('|');

/**
 * Do two answers to one question say what cannot both be so: another verdict, another choice of one list, another
 * period?
 */
export function saysOther(one: Said, other: Said): boolean {
  if (one.verdict !== null && other.verdict !== null && one.verdict !== other.verdict) return true;
  const isSameList = one.lists !== '' && one.lists === other.lists;
  if (isSameList && choiceOf(one) !== choiceOf(other)) return true;
  return namesOtherPeriod(one.words, other.words);
}

/** Do answers to two contrary questions agree, which they cannot? */
export const agree = (one: Said, other: Said): boolean =>
  one.verdict === other.verdict && (one.verdict === 'yes' || one.verdict === 'no');

const SHORT = 160;

/** What an answer says, in one line for people. */
export function inShort({ options, words }: Said): string {
  const text = [options.join(', '), words.replace(/\s+/g, ' ').trim()].filter(Boolean).join(': ');
  return text.length > SHORT ? `${text.slice(0, SHORT).trim()} …` : text;
}
