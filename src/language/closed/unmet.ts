import { anyOf, phrases } from '../../lexicon/prose.ts';
import { memoized } from '../../memo.ts';
import { ideasMetBy, speaksOfIt, unitsOf } from '../concepts.ts';
import { isGrammatical } from '../content.ts';
import type { VerbForm } from '../grammar/verb-form.ts';
import { escaped } from '../whole-words.ts';
import { wordsOf } from '../words.ts';
import { isManner } from './adds-only.ts';
import { isCarrying, isHarmless } from './harmless.ts';
import { isKnown } from './known.ts';
import { withoutAgent } from './role.ts';
import { withoutValues } from './values.ts';

/** Who reads: the whole question, and the words of the company's own names (small letters). */
export type Reader = {
  readonly question: string;
  readonly own: ReadonlySet<string>;
  /** The words that give the value that is asked for, as they are written: they are accounted for. */
  readonly values?: readonly string[];
  /** Forms of the verb that claim what is asked, beside those that always do: "was" where it is asked how it was. */
  readonly forms?: readonly VerbForm[];
  /** The sentence is a rule, whose "will" demands, and it is asked what will be. */
  readonly isDuty?: boolean;
  /**
   * Words of the trade that tell of what kind a thing is are let pass; whoever asks so has to know from elsewhere
   * that the others are the same.
   */
  readonly anyKind?: boolean;
};

/**
 * What a question asks about, and all of its words: a word of grammar is met by itself alone ("before" is not "at
 * first").
 */
const askedIn = memoized(
  (question: string) => ({
    about: ideasMetBy(
      [
        ...wordsOf(question).filter((word) => !isGrammatical(word)),
        ...unitsOf(question).flatMap(({ word, words }) => (words > 1 ? [word] : [])),
      ].join(' '),
    ),
    words: new Set(wordsOf(question)),
  }),
  500,
);

const BOUND_WORDS = '(?:at (?:the )?(?:least|most|latest)|no more than|a maximum of|up to)';

/** A text without the values that are asked for, and the preposition that leads to one. */
export const withoutGiven = (text: string, values: readonly string[] = []): string =>
  values.reduce(
    (left, value) =>
      left.replace(
        new RegExp(
          `(?<![\\p{L}\\p{N}])(?:(?:after|within|until|(?:no (?:later|longer|more) )?than|over) (?:${BOUND_WORDS} )?)?${escaped(value)}(?![\\p{L}\\p{N}])`,
          'giu',
        ),
        ' · ',
      ),
    text,
  );

const GENERAL = phrases(() => `(?:^|${anyOf('closed.general-lead')}\\s)${anyOf('closed.general')}`);

/** Without what stands for all that there is: "all systems", "on systems"; "production systems" are some of them. */
const withoutGeneral = (text: string): string => GENERAL.without(text);

/** The words of a text that neither grammar nor the question, its values and the company's names account for. */
export function unmet(text: string, { question, own, values, anyKind = false }: Reader): string[] {
  const { about, words } = askedIn(question);
  const given = withoutGiven(text, values);
  const left = withoutGeneral(
    withoutAgent(withoutValues(given, question)).replace(/\b(carri?\w+) out\b/g, '$1'),
  );
  return unitsOf(left).flatMap((unit) =>
    (!isGrammatical(unit.word) && (speaksOfIt(about, unit) || (anyKind && isKnown(unit.word)))) ||
    unit.word
      .split(' ')
      .every(
        (word) =>
          isHarmless(word) ||
          isCarrying(word) ||
          isManner(word) ||
          own.has(word) ||
          words.has(word),
      )
      ? []
      : [unit.word],
  );
}
