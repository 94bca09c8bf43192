import { namesOtherPeriod } from '../language/periods.ts';
import type { EarlierAnswer } from '../retrieval/find-earlier-answers.ts';
import type { LibraryEntry } from '../store/library.ts';
import type { Verdict } from '../store/schema.ts';
import { confidenceOf } from './confidence.ts';
import type { Citation, Finding } from './draft.ts';
import { verdictOf } from './verdict-options.ts';

const DAY_MS = 86_400_000;
const MIN_LETTERS = 12;

const letters = (text: string) => (text.match(/\p{L}/gu) ?? []).length;

/** What of an earlier answer is quoted: its words, or the question it answered where it was a bare "Yes". */
const quoteOf = (entry: LibraryEntry) =>
  letters(entry.answer) >= MIN_LETTERS ? entry.answer : entry.question;

function citationOf(entry: LibraryEntry): Citation {
  return {
    source: 'answer',
    documentId: entry.documentId,
    versionId: entry.versionId,
    libraryEntryId: entry.id,
    document: entry.document ?? 'Answer library',
    version: entry.version ?? 1,
    page: null,
    section: entry.location ?? entry.section,
    control: null,
    criteria: [],
    quote: quoteOf(entry),
  };
}

const verdictOfEntry = (entry: LibraryEntry): Verdict | null =>
  entry.verdict ?? (entry.choice === null ? null : verdictOf(entry.choice));

const wordsOfEntry = (entry: LibraryEntry) =>
  verdictOf(entry.answer) === null ? entry.answer.trim() : '';

const SHORT = 80;
const shortly = (text: string) => (text.length > SHORT ? `${text.slice(0, SHORT).trim()} …` : text);

/** Another verdict, or another period in the words that prove it. */
const contradicts = (
  documents: Extract<Finding, { kind: 'answer' }>,
  earlier: { readonly verdict: Verdict | null; readonly answer: string },
): boolean =>
  (documents.verdict !== null &&
    earlier.verdict !== null &&
    documents.verdict !== earlier.verdict) ||
  documents.citations.some(({ quote }) => namesOtherPeriod(quote, earlier.answer));

/**
 * The finding from earlier answers that ask the same, or null where none does. Two of them that disagree are a gap, unless the newer one
 * was approved here; so is one that today's documents contradict by verdict or period (`documents`: what the drafter finds without the library).
 */
export function reuseEarlier(
  earlier: readonly EarlierAnswer[],
  documents: Extract<Finding, { kind: 'answer' }> | null,
  today: Date,
): Finding | null {
  const same = earlier.filter((each) => each.difference === null);
  const entry = same[0]?.entry;
  if (!entry) return null;
  const verdict = verdictOfEntry(entry);
  if (entry.choice === null && verdict === null && letters(entry.answer) === 0) return null;
  const suggestion = [entry.choice, entry.answer].filter(Boolean).join('. ');
  const other = same.find((each) => verdictOfEntry(each.entry) !== verdict)?.entry;
  if (other && entry.versionId !== null)
    return {
      kind: 'gap',
      code: 'conflicting_evidence',
      suggestion,
      reason: 'Earlier answers to this question do not agree: a person has to decide.',
    };
  if (documents !== null && contradicts(documents, { verdict, answer: entry.answer }))
    return {
      kind: 'gap',
      code: 'conflicting_evidence',
      suggestion,
      reason: `The documents now say otherwise than the earlier answer (“${shortly(entry.choice ?? entry.answer)}”): a person has to decide.`,
    };
  const ageDays =
    entry.reviewedAt === null ? null : (today.getTime() - Date.parse(entry.reviewedAt)) / DAY_MS;
  return {
    kind: 'answer',
    verdict,
    origin: 'reuse',
    choice: entry.choice,
    texts: [wordsOfEntry(entry)].filter((text) => text !== ''),
    citations: [citationOf(entry)],
    confidence: confidenceOf({ kind: 'reuse', similarity: entry.similarity, ageDays }),
  };
}
