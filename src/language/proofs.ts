import { datesIn } from './dates.ts';
import { sentenceSpans } from './sentences.ts';
import { unwrapped, widthOf } from './wrapped-lines.ts';

/** A stretch of a document with what stands above it. */
export type QuotablePassage = {
  readonly text: string;
  readonly title: string | null;
  readonly section: string | null;
  readonly quotable: boolean;
};

/** Words on a page that state a fact, verbatim. */
export type Proof<P> = { readonly passage: P; readonly quote: string };

/** The words that state each fact, by its name; a fact whose words were not found has none. */
export type Proofs<Name extends string, P> = Readonly<Partial<Record<Name, readonly Proof<P>[]>>>;

/** A quote has so many letters (contract.md). */
const MIN_LETTERS = 12;
const letters = (text: string) => (text.match(/\p{L}/gu) ?? []).length;

/** Every quotable sentence of a document, in order, behind the headings that stand on their page. */
export type Statements<P> = readonly Proof<P>[];

/** Has it letters enough to be quoted by itself? */
export const isLongQuote = (quote: string): boolean => letters(quote) >= MIN_LETTERS;
const isLong = ({ quote }: Proof<unknown>): boolean => isLongQuote(quote);

/** `stands`: does a quote stand on the page of its passage? A title may be a file's metadata only. */
export function statementsOf<P extends QuotablePassage>(
  passages: readonly P[],
  stands: (proof: Proof<P>) => boolean,
): Statements<P> {
  const quotable = passages.filter((passage) => passage.quotable);
  const headings = new Map<string, Proof<P>>();
  for (const passage of quotable)
    for (const quote of [passage.title, passage.section])
      if (quote !== null && !headings.has(quote)) headings.set(quote, { passage, quote });
  const width = widthOf(quotable.map(({ text }) => text).join('\n'));
  const sentences = quotable.flatMap((passage) => sentencesIn(passage, width));
  return [
    ...[...headings.values()].filter((each) => isLong(each) && stands(each)),
    ...sentences.filter(isLong),
    ...quotable.flatMap((passage) => shortWithNext(sentencesIn(passage, width))).filter(stands),
    ...[...headings.values()]
      .filter((each) => !isLong(each))
      .flatMap((each) => besideHeading(each, quotable))
      .filter(stands),
  ];
}

/** The sentences of a passage, also of one whose lines are only wrapped, in its own words. `width`: of its document. */
const sentencesIn = <P extends QuotablePassage>(passage: P, width: number): Proof<P>[] =>
  sentenceSpans(unwrapped(passage.text, width)).map(({ start, end }) => ({
    passage,
    quote: passage.text.slice(start, end),
  }));

/** A line too short to be quoted ("Issued: 4 May 2026") is quoted with the one beside it. */
const shortWithNext = <P>(sentences: Statements<P>): Proof<P>[] =>
  sentences.flatMap((each, at) => {
    const [before, next] = [sentences[at - 1], sentences[at + 1]];
    if (isLong(each)) return [];
    return [
      ...(before ? [{ ...each, quote: `${before.quote}\n${each.quote}` }] : []),
      ...(next ? [{ ...each, quote: `${each.quote}\n${next.quote}` }] : []),
    ];
  });

/** A heading too short to be quoted, with the line that follows on it or comes before it. */
function besideHeading<P extends QuotablePassage>(
  { passage, quote }: Proof<P>,
  passages: readonly P[],
): Proof<P>[] {
  const lineOf = (text: string | undefined, at: number): string =>
    (text ?? '')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .at(at) ?? '';
  const before = passages[passages.indexOf(passage) - 1];
  return [
    { passage, quote: `${lineOf(before?.text, -1)}\n${quote}` },
    { passage, quote: `${quote}\n${lineOf(passage.text, 0)}` },
  ];
}

const flat = (text: string): string => text.toLowerCase().replace(/[\s’']+/g, ' ');

/**
 * The first statement that holds all of these words and, where given, matches the pattern; the statement that says
 * most of them first.
 */
export function proofOfWords<P>(
  statements: Statements<P>,
  words: string,
  pattern: RegExp = /./,
): Proof<P> | undefined {
  const wanted = flat(words);
  return statements.find(({ quote }) => flat(quote).includes(wanted) && pattern.test(quote));
}

/** The statements that hold the parts of a list (`a; b`) or its sentences; none where one of them is not stated. */
export function proofsOfParts<P>(statements: Statements<P>, words: string): Proof<P>[] {
  const whole = proofOfWords(statements, words);
  if (whole !== undefined) return [whole];
  const parts = words.split(/; |(?<=\.) (?=\p{Lu})/u).map((part) => proofOfWords(statements, part));
  const found = parts.filter((each) => each !== undefined);
  return found.length === parts.length ? found : [];
}

/** The first statement whose quote has the pattern. */
export const proofOfPattern = <P>(
  statements: Statements<P>,
  pattern: RegExp,
): Proof<P> | undefined => statements.find(({ quote }) => pattern.test(quote));

/** The first statement that names all of these days (ISO dates), best beside the words of the pattern. */
export function proofOfDates<P>(
  statements: Statements<P>,
  dates: readonly string[],
  pattern: RegExp,
): Proof<P> | undefined {
  const naming = statements.filter(({ quote }) => {
    const named = datesIn(quote);
    return dates.every((day) => named.includes(day));
  });
  return naming.find(({ quote }) => pattern.test(quote)) ?? naming[0];
}

/** Proofs by the name of the fact, without those that were not found. */
export function foundProofs<Name extends string, P>(
  proofs: Readonly<Record<Name, readonly (Proof<P> | undefined)[]>>,
): Proofs<Name, P> {
  const out: Partial<Record<Name, readonly Proof<P>[]>> = {};
  for (const name in proofs) {
    const found = proofs[name].filter((each) => each !== undefined);
    if (found.length > 0) out[name] = found;
  }
  return out;
}
