import { expect, test } from 'vitest';
import type { Finding } from '../../src/drafting/draft.ts';
import { reuseEarlier } from '../../src/drafting/reuse.ts';
import type { LibraryEntry } from '../../src/store/library.ts';

const entry: LibraryEntry = {
  id: 'e',
  question: 'How long are backups kept?',
  section: null,
  verdict: null,
  choice: null,
  answer: 'Backups are kept for 35 days.',
  product: null,
  audience: 'nda',
  reviewedAt: null,
  versionId: 'v',
  documentId: 'd',
  document: 'answers.xlsx',
  version: 1,
  location: null,
  similarity: 1,
  createdAt: new Date(0),
  tags: [],
};
const saying = (quote: string): Extract<Finding, { kind: 'answer' }> => ({
  kind: 'answer',
  verdict: null,
  texts: [quote],
  choice: null,
  confidence: 0.9,
  origin: 'draft',
  citations: [
    {
      source: 'policy',
      documentId: 'p',
      versionId: 'pv',
      libraryEntryId: null,
      document: 'policy.md',
      version: 1,
      page: null,
      section: null,
      control: null,
      criteria: [],
      quote,
    },
  ],
});

test.each([
  ['Backups are kept for 14 days.', 'gap'],
  ['Backups are kept for five weeks.', 'answer'],
  ['Backups are kept in another region.', 'answer'],
] as const)('an earlier “35 days” beside “%s” gives %s', (quote, kind) => {
  const found = reuseEarlier([{ entry, difference: null }], saying(quote), new Date(0));
  expect(found?.kind).toBe(kind);
});
