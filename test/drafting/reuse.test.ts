import { expect, test } from 'vitest';
import type { FromDocuments } from '../../src/drafting/propose/reuse/against-documents.ts';
import { reuseEarlier, reuseProducer } from '../../src/drafting/propose/reuse/reuse.ts';
import type { NearEntry } from '../../src/store/near-entries.ts';
import { candidate, dossier } from './gates/a-case.ts';

const entry: NearEntry = {
  id: 'e',
  question: 'How long are backups kept?',
  section: null,
  verdict: null,
  choice: null,
  comment: null,
  remark: null,
  expiresAt: null,
  answer: 'Backups are kept for 35 days.',
  product: null,
  audience: 'nda',
  reviewedAt: null,
  document: { id: 'd', name: 'answers.xlsx', versionId: 'v', version: 1 },
  approved: null,
  owner: null,
  editedAt: null,
  isRetired: false,
  isDoubted: false,
  location: null,
  similarity: 1,
  createdAt: new Date(0),
  tags: [],
  modelAllowed: true,
};
const saying = (quote: string): FromDocuments => ({
  verdict: null,
  quotes: [
    {
      citation: {
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
      standing: 'asserts',
      audience: 'nda',
      title: null,
      date: null,
      passage: quote,
      passageKind: 'prose',
      beside: null,
    },
  ],
});

test.each([
  ['Backups are kept for 14 days.', 'nothing'],
  ['Backups are kept for five weeks.', 'proposal'],
  ['Backups are kept in another region.', 'proposal'],
] as const)('an earlier “35 days” beside “%s” gives %s', (quote, kind) => {
  const found = reuseEarlier([{ entry, difference: null }], saying(quote), new Date(0));
  expect(found.kind).toBe(kind);
});

const wider = (given: Partial<NearEntry>) => ({
  entry: {
    ...entry,
    question: 'Are tapes counted and sealed?',
    verdict: 'yes' as const,
    choice: 'Yes',
    answer: 'Tapes are counted and sealed by the vault team.',
    ...given,
  },
  difference: 'wider' as const,
});

test('a Yes to a question that asks more answers a part of it, marked for the reviewer; anything less does not', async () => {
  const ask = (...earlier: ReturnType<typeof wider>[]) =>
    reuseProducer.propose({ ...dossier({ asks: 'Are tapes sealed?' }), candidates: [], earlier });
  const made = await ask(wider({}));
  expect(made).toMatchObject({
    kind: 'proposal',
    proposal: { origin: 'reuse', verdict: 'yes', qualification: 'inferred' },
  });
  for (const less of [
    wider({ verdict: 'no', choice: 'No', answer: 'Tapes are not sealed.' }),
    wider({ verdict: 'partial', choice: 'Partial' }),
    wider({ answer: 'Tapes are counted, but not sealed.' }),
    wider({ answer: 'Tapes are counted and usually sealed.' }),
  ]) {
    expect((await ask(less)).kind).toBe('nothing');
    expect((await ask(wider({}), less)).kind).toBe('nothing');
  }
});

test('an earlier value is held where a sentence of today’s documents gives another', async () => {
  const says = 'Backups are kept for 14 days.';
  const ask = (answer: string) =>
    reuseProducer.propose({
      ...dossier({ asks: 'How long are backups kept?', page: says }),
      candidates: [candidate(says)],
      earlier: [{ entry: { ...entry, answer }, difference: null }],
    });
  expect(await ask('7 days')).toMatchObject({ kind: 'nothing', code: 'conflicting_evidence' });
  expect((await ask('14 days')).kind).toBe('proposal');
});

test('the comment beside a bare Yes is reused and quoted; an answer’s own words come first', () => {
  const question = 'Is the vault locked at night?';
  const from = (more: Partial<NearEntry>) =>
    reuseEarlier(
      [{ entry: { ...entry, question, ...more }, difference: null }],
      null,
      new Date('2026-03-02T00:00:00Z'),
    );
  const comment = 'The guard locks it at ten in the evening.';
  expect(from({ choice: 'Yes', verdict: 'yes', answer: 'Yes', comment })).toMatchObject({
    proposal: { verdict: 'yes', texts: [comment], quotes: [{ citation: { quote: comment } }] },
  });
  const answer = 'It is locked and watched at night.';
  expect(from({ choice: 'Yes', verdict: 'yes', answer, comment })).toMatchObject({
    proposal: { texts: [answer], quotes: [{ citation: { quote: answer } }] },
  });
  expect(from({ choice: 'Yes', verdict: 'yes', answer: 'Yes' })).toMatchObject({
    proposal: { texts: [], quotes: [{ citation: { quote: question } }] },
  });
});

test('a Yes whose comment takes something back does not answer a narrower question', async () => {
  const narrow = 'Are vault keys counted?';
  const wide = 'Are vault keys counted and sealed?';
  const of = (comment: string | null) =>
    reuseProducer.propose(
      dossier({
        text: narrow,
        earlier: [
          {
            entry: {
              ...entry,
              ...{ question: wide, choice: 'Yes', verdict: 'yes', answer: 'Yes', comment },
            },
            difference: 'wider',
          },
        ],
      }),
    );
  expect((await of(null)).kind).toBe('proposal');
  expect((await of('The keys are not counted on Sundays.')).kind).toBe('nothing');
});
