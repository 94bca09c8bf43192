import type { LibraryEntry } from '../../../store/library-entries.ts';
import type { Quoted } from '../../proposal.ts';
import { wordsOfEntry } from './statements.ts';

const MIN_LETTERS = 12;

/** How many letters a text has. */
export const lettersIn = (text: string): number => (text.match(/\p{L}/gu) ?? []).length;

/** What of an earlier answer is quoted: its words, or the question it answered where it was a bare "Yes". */
const quoteOf = (entry: LibraryEntry) =>
  [entry.answer, wordsOfEntry(entry)].find((text) => lettersIn(text) >= MIN_LETTERS) ??
  entry.question;

/** An earlier answer as it is searched and checked: question, option, words and comment. */
export const entryText = ({ question, choice, answer, comment }: LibraryEntry): string =>
  [question, choice ?? '', answer, ...(comment === null ? [] : [comment])].join('\n');

/** The words of an earlier answer that a proposal rests on. */
export function quotedEntry(entry: LibraryEntry): Quoted {
  return {
    citation: {
      source: 'answer',
      documentId: entry.document?.id ?? null,
      versionId: entry.document?.versionId ?? null,
      libraryEntryId: entry.id,
      document: entry.document?.name ?? 'Answer library',
      version: entry.document?.version ?? 1,
      page: null,
      section: entry.location ?? entry.section,
      control: null,
      criteria: [],
      quote: quoteOf(entry),
    },
    standing: 'asserts',
    audience: entry.audience,
    title: null,
    date: entry.reviewedAt,
    passage: entryText(entry),
    passageKind: 'answer',
    beside: null,
  };
}
