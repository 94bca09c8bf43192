import { contentUnits } from '../../../language/content.ts';
import { stem, wordsOf } from '../../../language/words.ts';
import { fromLexicon } from '../../../lexicon/look-up.ts';
import type { Proof } from '../../facts.ts';
import type { Understanding } from '../../understand/understanding.ts';
import type { Wanted } from '../../understand/wanted.ts';

/** What a fact says to a question. `withheld`: the fact is the one that is asked for, and a person has to answer. */
export type FactAnswer =
  | {
      readonly kind: 'answer';
      readonly verdict: 'yes' | 'no' | null;
      /** In the company's voice, longest first. */
      readonly texts: readonly string[];
      readonly proofs: readonly Proof[];
      /** A No by a list that is complete. */
      readonly inferred?: boolean;
    }
  | { readonly kind: 'withheld'; readonly reason: string };

/** A question as facts are matched against it. */
export type FactQuestion = {
  readonly text: string;
  readonly wanted: Wanted;
  readonly isYesNo: boolean;
  /** A length of time or a cadence binds the answer. */
  readonly numbers: number;
  /** "In the last 12 months": asks for the age of a fact. */
  readonly asksAge: boolean;
  readonly today: Date;
};

const AGE = /\b(?:last|past|previous) (?:12|twelve) months\b|\b(?:last|past) year\b/i;

export const factQuestionOf = ({ shape, wanted }: Understanding, today: Date): FactQuestion => ({
  text: shape.text,
  wanted,
  isYesNo: wanted === 'yes_no',
  numbers: shape.quantities.filter(({ kind }) => kind !== 'count' && kind !== 'bits').length,
  asksAge: AGE.test(shape.text),
  today,
});

const DAY_MS = 86_400_000;
/** What is older says nothing of what is done now; the custom of buyers, not a standard. */
const LIVES_DAYS = 366;

/** Did this ISO day pass more than a year before `today`? An unknown day did. */
export const isOlderThanYear = (day: string | null, today: Date): boolean =>
  day === null || today.getTime() - Date.parse(day) > LIVES_DAYS * DAY_MS;

/** The roots of words, by the lexicon in use. */
export type Vocabulary = Pick<ReadonlySet<string>, 'has'>;

export function vocabulary(...words: readonly string[]): Vocabulary {
  const roots = fromLexicon(() => new Set(words.flatMap(wordsOf).map(stem)));
  return { has: (root) => roots().has(root) };
}

/** Does a question say nothing of weight beyond these words? Then it asks for the fact itself and for nothing more. */
export const saysOnly = (text: string, known: Vocabulary): boolean =>
  contentUnits(text).every((unit) =>
    unit.root.split(' ').every((root) => known.has(root) || /^\d/.test(root)),
  );

/** Somebody else's reports and certificates. */
const OTHERS =
  /\b(?:sub-?\s?processors?|vendors?|suppliers?|subcontractors?|partners?|data cent(?:er|re)s?|(?:hosting|cloud|infrastructure|service) (?:providers?|partners?|vendors?)|customers?|clients?)\b|\bthird[- ]part(?:y|ies)\b(?! (?:audit|attest|assess|certif|report|test|pen|firm|compan|assur|exam|independent|organi[sz]ation|security))/i;
const BY_OTHERS =
  /\b(?:by|from|with|through|using) (?:an? |the )?(?:\w+ ){0,2}third[- ]part(?:y|ies)\b/gi;

export const isAboutOthers = (text: string): boolean => OTHERS.test(text.replace(BY_OTHERS, ' '));

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** `31 March 2026`. */
export function inWords(isoDay: string): string {
  const [year, month, day] = isoDay.split('-').map(Number);
  return `${day} ${MONTHS[(month ?? 1) - 1]} ${year}`;
}

export function listed(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

export const answer = (
  verdict: 'yes' | 'no' | null,
  texts: readonly (string | null)[],
  proofs: readonly (readonly Proof[] | undefined)[],
): FactAnswer => ({
  kind: 'answer',
  verdict,
  texts: texts.flatMap((text) => text ?? []),
  proofs: proofs.flatMap((found) => found ?? []),
});

export const withheld = (reason: string): FactAnswer => ({ kind: 'withheld', reason });
