import { fromLexicon, spellingsOf, wordsFor } from '../../lexicon/look-up.ts';
import type { Concept } from '../../lexicon/schema.ts';
import type { Verdict } from '../../store/schema.ts';

/** Lower case, words alone. */
const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** An option as it is compared: without its letter or number, lower case, words alone. */
export const plainOption = (option: string): string =>
  bare(option.normalize('NFKC').replace(/^\s*\(?[\da-z]{1,2}[).:]\s*/i, ''));

/** What an option of a closed list says of a thing: a verdict, or a state that stands between Yes and No. */
export type OptionMeaning = Verdict | 'planned' | 'in_progress' | 'alternative';

/** The words of each meaning: the usual options, and those that are only an option where a list is known to be one. */
const CONCEPTS: Readonly<Record<OptionMeaning, readonly Concept[]>> = {
  yes: ['option.yes', 'verdict.yes'],
  no: ['option.no', 'verdict.no'],
  partial: ['option.partial', 'verdict.partial'],
  na: ['option.not-applicable', 'verdict.not-applicable'],
  planned: ['option.planned', 'verdict.planned'],
  in_progress: ['option.in-progress', 'verdict.in-progress'],
  alternative: ['verdict.alternative'],
};

/** Whole options with what they say; where a word is two languages', the first of them decides. */
const meanings = fromLexicon(() => {
  const all = new Map<string, OptionMeaning>();
  for (const [meaning, concepts] of Object.entries(CONCEPTS))
    for (const spelling of concepts.flatMap((each) => wordsFor(each)).flatMap(spellingsOf)) {
      const option = bare(spelling);
      if (!all.has(option)) all.set(option, meaning as OptionMeaning);
    }
  return all;
});

const VERDICTS: ReadonlySet<string> = new Set(['yes', 'no', 'partial', 'na']);
const isVerdict = (meaning: OptionMeaning): meaning is Verdict => VERDICTS.has(meaning);

/** What a known word says as a whole option; null where the lexicon does not know it. */
export const wordMeaning = (option: string): OptionMeaning | null =>
  meanings().get(plainOption(option)) ?? null;

/** The verdict that a whole option stands for; null where it says something else ("Yes, for some"). */
export function verdictOf(option: string): Verdict | null {
  const meaning = wordMeaning(option);
  return meaning !== null && isVerdict(meaning) ? meaning : null;
}

function leadOf(option: string): Verdict | null {
  const [first = '', second] = option
    .normalize('NFKC')
    .replace(/^\s*\(?[\da-z]{1,2}[).:]\s*/i, '')
    .split(/\s*[,;:–—(-]\s*|\s+[-/]\s+/, 2);
  return second === undefined ? null : verdictOf(first);
}

/** Of options that may say a verdict by their first words, the only one; exactly as the list writes it. */
export function leadingOption(options: readonly string[], verdict: Verdict): string | null {
  const leading = options.filter((option) => leadOf(option) === verdict);
  return leading.length === 1 ? (leading[0] ?? null) : null;
}
