import { datesIn } from '../../../language/dates.ts';
import { sentenceSpans } from '../../../language/sentences.ts';
import { unwrapped, widthOf } from '../../../language/wrapped-lines.ts';
import type { PassageRow } from '../../../store/search.ts';
import type { Proof, Proofs } from '../../facts.ts';

/** What is known beside a document: whether a quote stands on its page, and the profile's names that it says. */
export type Given = {
  readonly stands: (proof: Proof) => boolean;
  readonly names: readonly string[];
};

/** A quote has so many letters (contract.md). */
const MIN_LETTERS = 12;
const letters = (text: string) => (text.match(/\p{L}/gu) ?? []).length;

/** Every quotable sentence of a document, in order, behind the headings that stand on their page. */
export type Statements = readonly Proof[];

/** Has it letters enough to be quoted by itself? */
export const isLongQuote = (quote: string): boolean => letters(quote) >= MIN_LETTERS;
const isLong = ({ quote }: Proof): boolean => isLongQuote(quote);

/** `stands`: does a quote stand on the page of its passage? A title may be a file's metadata only. */
export function statementsOf(
  passages: readonly PassageRow[],
  stands: (proof: Proof) => boolean,
): Statements {
  const quotable = passages.filter((passage) => passage.quotable);
  const headings = new Map<string, Proof>();
  for (const passage of quotable)
    for (const quote of [passage.title, passage.section])
      if (quote !== null && !headings.has(quote)) headings.set(quote, { passage, quote });
  const width = widthOf(quotable.map(({ text }) => text).join('\n'));
  const sentences = quotable.flatMap((passage) => sentencesIn(passage, width));
  return [
    ...[...headings.values()].filter((each) => isLong(each) && stands(each)),
    ...sentences.filter(isLong),
    ...quotable.flatMap((passage) => shortWithNext(sentencesIn(passage, width))).filter(stands),
  ];
}

/** The sentences of a passage, also of one whose lines are only wrapped, in its own words. `width`: of its document. */
const sentencesIn = (passage: PassageRow, width: number): Proof[] =>
  sentenceSpans(unwrapped(passage.text, width)).map(({ start, end }) => ({
    passage,
    quote: passage.text.slice(start, end),
  }));

/** A line too short to be quoted ("Issued: 4 May 2026") is quoted with the one beside it. */
const shortWithNext = (sentences: readonly Proof[]): Proof[] =>
  sentences.flatMap((each, at) => {
    const [before, next] = [sentences[at - 1], sentences[at + 1]];
    if (isLong(each)) return [];
    return [
      ...(before ? [{ ...each, quote: `${before.quote}\n${each.quote}` }] : []),
      ...(next ? [{ ...each, quote: `${each.quote}\n${next.quote}` }] : []),
    ];
  });

const flat = (text: string): string => text.toLowerCase().replace(/[\s’']+/g, ' ');

/**
 * The first statement that holds all of these words and, where given, matches the pattern; the statement that says
 * most of them first.
 */
export function proofOfWords(
  statements: Statements,
  words: string,
  pattern: RegExp = /./,
): Proof | undefined {
  const wanted = flat(words);
  return statements.find(({ quote }) => flat(quote).includes(wanted) && pattern.test(quote));
}

/** The statements that hold the parts of a list (`a; b`) or its sentences; none where one of them is not stated. */
export function proofsOfParts(statements: Statements, words: string): Proof[] {
  const whole = proofOfWords(statements, words);
  if (whole !== undefined) return [whole];
  const parts = words.split(/; |(?<=\.) (?=\p{Lu})/u).map((part) => proofOfWords(statements, part));
  const found = parts.filter((each) => each !== undefined);
  return found.length === parts.length ? found : [];
}

export const proofOfPattern = (statements: Statements, pattern: RegExp): Proof | undefined =>
  statements.find(({ quote }) => pattern.test(quote));

/** The first statement that names all of these days (ISO dates), best beside the words of the pattern. */
export function proofOfDates(
  statements: Statements,
  dates: readonly string[],
  pattern: RegExp,
): Proof | undefined {
  const naming = statements.filter(({ quote }) => {
    const named = datesIn(quote);
    return dates.every((day) => named.includes(day));
  });
  return naming.find(({ quote }) => pattern.test(quote)) ?? naming[0];
}

/** Proofs by the name of the fact, without those that were not found. */
export function foundProofs<Name extends string>(
  proofs: Readonly<Record<Name, readonly (Proof | undefined)[]>>,
): Proofs<Name> {
  const out: Partial<Record<Name, readonly Proof[]>> = {};
  for (const name in proofs) {
    const found = proofs[name].filter((each) => each !== undefined);
    if (found.length > 0) out[name] = found;
  }
  return out;
}
