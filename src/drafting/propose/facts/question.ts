import { addMonths } from '../../../language/dates.ts';
import type { Proof } from '../../facts.ts';

/** What a fact says to a question. `withheld`: the fact is the one that is asked for, and a person has to answer. */
export type FactAnswer =
  | {
      readonly kind: 'answer';
      readonly verdict: 'yes' | 'no' | null;
      /** In the company's voice, longest first. */
      readonly texts: readonly string[];
      readonly proofs: readonly Proof[];
      /** A verdict by a fact that was read whole. */
      readonly inferred?: boolean;
    }
  | { readonly kind: 'withheld'; readonly reason: string };

/** What is older says nothing of what is done now; the custom of buyers, not a standard. */
const LIVES_MONTHS = 12;

/** Did this ISO day pass more than so many months before `today`? An unknown day did. */
export const isOlderThan = (
  day: string | null,
  today: Date,
  months: number | null = LIVES_MONTHS,
): boolean =>
  day === null || addMonths(day, months ?? LIVES_MONTHS) < today.toISOString().slice(0, 10);

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

const COUNTS = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** `two` of 2. */
export const counted = (count: number): string => COUNTS[count] ?? String(count);

export const answer = (
  verdict: 'yes' | 'no' | null,
  texts: readonly (string | null)[],
  proofs: readonly (readonly Proof[] | undefined)[],
): FactAnswer => ({
  kind: 'answer',
  verdict,
  // A name may end in a full stop itself: "Gullmail Inc."
  texts: texts.flatMap((text) => text?.replace(/\.\.$/, '.') ?? []),
  proofs: proofs.flatMap((found) => found ?? []),
});

/** A verdict by a fact that was read whole: its quotes state the fact, not the verdict. */
export const inferred = (
  verdict: 'yes' | 'no' | null,
  texts: readonly (string | null)[],
  proofs: readonly (readonly Proof[] | undefined)[],
): FactAnswer => ({ ...answer(verdict, texts, proofs), inferred: true }) as FactAnswer;

export const withheld = (reason: string): FactAnswer => ({ kind: 'withheld', reason });
