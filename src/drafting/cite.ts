import type { Candidate } from '../retrieval/search-passages.ts';
import { standingOfQuote } from '../retrieval/standing-of-quote.ts';
import type { CitationSource, DocumentKind } from '../store/schema.ts';
import type { Quoted } from './proposal.ts';

/** What a citation of each kind of document is called. */
export const CITATION_SOURCE: Readonly<Record<DocumentKind, CitationSource>> = {
  policy: 'policy',
  soc2: 'soc2',
  soc3: 'soc3',
  certificate: 'certificate',
  pentest: 'pentest',
  evidence: 'evidence',
  answers: 'answer',
};

/** Words of a passage with all that the gates and the reference need to know of where they stand. */
export function quoteFrom(candidate: Candidate, quote: string): Quoted {
  return {
    citation: {
      source: CITATION_SOURCE[candidate.documentKind],
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
    beside: candidate.header?.join(' | ') ?? candidate.lead,
  };
}
