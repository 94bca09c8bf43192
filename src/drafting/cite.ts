import type { Candidate } from '../retrieval/search-passages.ts';
import type { CitationSource, DocumentKind } from '../store/schema.ts';
import type { Citation } from './draft.ts';

const SOURCE: Readonly<Record<DocumentKind, CitationSource>> = {
  policy: 'policy',
  soc2: 'soc2',
  certificate: 'certificate',
  pentest: 'pentest',
  evidence: 'evidence',
  answers: 'answer',
};

/** A citation of words from a passage. */
export function cite(candidate: Candidate, quote: string): Citation {
  return {
    source: SOURCE[candidate.documentKind],
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
  };
}
