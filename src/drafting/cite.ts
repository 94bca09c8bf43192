import { leadOfQuote } from '../language/lead-of-quote.ts';
import { isRow } from '../language/line-breaks.ts';
import type { Candidate } from '../retrieval/search-passages.ts';
import { standingOfQuote, statementsTouched } from '../retrieval/standing-of-quote.ts';
import { KINDS } from '../store/document-kinds.ts';
import type { Quoted } from './proposal.ts';

/**
 * The header cells of a quoted row where the table begins in this passage: its first row, whose cells the text for
 * search writes before those of the other rows.
 */
function headerAbove({ kind, text, searchText }: Candidate, quote: string): string | null {
  const [first = ''] = text.split('\n');
  if (kind !== 'table' || !isRow(first) || first.includes(quote) || quote.includes(first))
    return null;
  const cells = first.split(' | ').filter((cell) => cell.trim() !== '');
  return cells.every((cell) => searchText.includes(`${cell}: `)) ? first : null;
}

/** Words of a passage with all that the gates and the reference need to know of where they stand. */
export function quoteFrom(candidate: Candidate, quote: string): Quoted {
  return {
    citation: {
      source: KINDS[candidate.documentKind].source,
      documentId: candidate.documentId,
      versionId: candidate.versionId,
      libraryEntryId: null,
      document: candidate.document,
      version: candidate.version,
      page: candidate.page,
      section: candidate.section,
      control: candidate.controlId,
      criteria: candidate.criteria,
      quote,
    },
    standing: standingOfQuote(candidate, quote),
    statements: statementsTouched(candidate, quote).map(({ start, end, standing }) => ({
      text: candidate.text.slice(start, end),
      standing,
    })),
    audience: candidate.audience,
    title: candidate.title,
    date: candidate.date,
    passage: candidate.text,
    passageKind: candidate.kind,
    validity: candidate.validity,
    beside:
      candidate.header?.join(' | ') ??
      headerAbove(candidate, quote) ??
      leadOfQuote(candidate, quote),
  };
}
