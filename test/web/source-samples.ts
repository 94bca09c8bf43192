import type { Comparison } from '../../src/review/sources/compare-sources.ts';
import type { SourcesPage } from '../../src/web/pages/sources.tsx';
import { frame } from './samples.ts';

/** Three sources that give three periods. */
export const comparison: Comparison = {
  sides: [
    {
      ...{ from: 'earlier', name: 'Harbour Mutual', documentKind: null, verdict: 'yes' },
      words: [
        { text: 'Logs are kept for ', differs: false },
        { text: '30 days', differs: true },
      ],
      ...{ date: '2025-10-05', outdated: null, place: null, libraryId: 'l-1' },
    },
    {
      ...{ from: 'document', name: 'Logging policy', documentKind: 'policy', verdict: null },
      words: [{ text: '90 days', differs: true }],
      ...{ date: '2026-01-01', outdated: 'It is marked as out of date.', libraryId: null },
      place: { versionId: 'v-1', page: 4, section: null, quote: 'Logs are kept for 90 days.' },
    },
  ],
  differences: ['Harbour Mutual says “30 days”, Logging policy says “90 days”.'],
};

export const sourcesProps: Parameters<typeof SourcesPage>[0] = {
  frame,
  view: {
    questionnaire: { id: 'q-1', name: 'Harbour Mutual Insurance' },
    isWhole: true,
    looked: 12,
    yesterday: '2026-03-01',
    items: [
      {
        ...{ questionId: 'q-2', label: 'LG-1', text: 'How long are logs kept?' },
        ...{ version: 3, mayTake: true, comparison },
      },
    ],
  },
};
