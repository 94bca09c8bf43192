import { leadOfQuote } from '../language/lead-of-quote.ts';
import type { Candidate } from '../retrieval/search-passages.ts';
import { standingOfQuote } from '../retrieval/standing-of-quote.ts';
import { KINDS } from '../store/document-kinds.ts';
import type { Quoted } from './proposal.ts';

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
    audience: candidate.audience,
    title: candidate.title,
    date: candidate.date,
    passage: candidate.text,
    passageKind: candidate.kind,
    validity: candidate.validity,
    beside: candidate.header?.join(' | ') ?? leadOfQuote(candidate, quote),
  };
}
