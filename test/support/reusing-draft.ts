import type { Draft } from '../../src/drafting/draft.ts';

/** A draft that puts "Yes" into a cell because an earlier answer said so. */
export function reusingDraft(libraryEntryId: string, cell = 'C2'): Draft {
  return {
    status: 'drafted',
    verdict: 'yes',
    confidence: 0.9,
    reasonCode: null,
    reason: null,
    suggestion: null,
    values: [{ cell, kind: 'choice', value: 'Yes', option: 'Yes' }],
    drafter: 'builtin',
    promptHash: null,
    origin: 'reuse',
    citations: [
      {
        source: 'answer',
        documentId: null,
        versionId: null,
        libraryEntryId,
        document: 'Answer library',
        version: 1,
        page: null,
        section: null,
        control: null,
        criteria: [],
        quote: 'Is it so?',
      },
    ],
  };
}
