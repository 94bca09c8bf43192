import { expect, test } from 'vitest';
import { proposeTyped } from '../../src/drafting/propose/typed/typed.ts';
import { understand } from '../../src/drafting/understand/understanding.ts';
import type { Candidate } from '../../src/retrieval/search-passages.ts';
import { worthOf } from '../support/worth-of.ts';
import { candidate, dossier } from './gates/a-case.ts';

const RULES = { section: null, title: null, document: 'rules.md' };

/** What is answered from pages of one document each; null where a person has to answer. */
function said(asks: string, ...pages: readonly string[]): string | null {
  const candidates: Candidate[] = pages.map((page, at) =>
    candidate(page, { ...RULES, ...worthOf(page, null), id: at + 1, versionId: `v${at}` }),
  );
  const desk = dossier({ asks, page: pages[0] ?? '' });
  const made = proposeTyped({ ...desk, candidates });
  return made.kind === 'proposal' ? (made.proposal.texts[0] ?? '') : null;
}

test.each([
  [
    'How long are door logs kept?',
    'Door logs (entries, refusals, alarms) are kept for 12 months, of which 60 days can be searched at once.',
  ],
  [
    'After how many minutes do kiosk sessions end?',
    'Kiosk sessions end after 15 minutes; administrators of a customer can set another value.',
  ],
  [
    'Within what time is a page acknowledged?',
    'A page is acknowledged within 10 minutes; one that nobody acknowledges goes to the manager after 20 minutes.',
  ],
  [
    'How soon are customers informed of a breach?',
    'Customers affected by a breach are informed no later than 48 hours after the breach has been confirmed.',
  ],
  [
    'For how long is a release watched?',
    'A release is watched for 45 minutes by the engineer who made it.',
  ],
])('%s is answered by the whole sentence, with what limits the value', (asks, sentence) => {
  expect(said(asks, sentence)).toBe(sentence);
});

test('a sentence about another side of the same thing takes no value back', () => {
  const logs = 'Door logs are kept for 300 days.';
  const asks = 'How long are door logs kept?';
  expect(said(asks, `${logs} Nobody can change a log file.`)).toBe(logs);
  expect(said(asks, `${logs} Those of the annex are an exception.`)).toBeNull();
  expect(said(asks, `${logs} Door logs are not kept in the annex.`)).toBeNull();
});

test('the value of another thing of the kind is no rival, and that of the thing itself is one', () => {
  const asks = 'How long are door logs kept?';
  const logs = 'Door logs are kept for 300 days.';
  expect(said(asks, logs, 'Kitchen logs are kept for 30 days.')).toBe(logs);
  expect(said(asks, logs, 'Since May the retention of door logs is 90 days.')).toBeNull();
});

test('a value in a clause about another thing is not told for what is asked', () => {
  expect(
    said('How long are door logs kept?', 'Doors open for 20 seconds; logs are written daily.'),
  ).toBeNull();
  expect(
    said(
      'How long can door logs be searched?',
      'Door logs are kept for 12 months, which is enough.',
    ),
  ).toBeNull();
});

test('a question that asks two things is answered where one sentence tells both', () => {
  const both = 'Tapes are rotated every week and are kept for 90 days.';
  const asks = 'How often are tapes rotated, and how long are they kept?';
  expect(said(asks, both)).toBe(both);
  expect(said(asks, 'Tapes are rotated every week.')).toBeNull();
});

test('a condition of the question has to be met by the sentence', () => {
  const asks = 'If the hall burns down, within how many hours is the kiosk restored?';
  expect(said(asks, 'The kiosk is restored within 4 hours.')).toBeNull();
});

test.each([
  ['After what period of inactivity is a kiosk locked?', 'how_long'],
  ['Under your recovery plan, how soon are customers told?', 'how_long'],
  ['What recovery time objective applies to the kiosk?', 'how_long'],
  ['When did you last test the alarm, and who took part?', 'when'],
  ['During which hours is the desk staffed?', 'when'],
  ['What minimum password length applies to kiosk users?', 'how_many'],
] as const)('%s asks for %s', (asks, wanted) => {
  expect(understand(asks).wanted).toBe(wanted);
});

test('a list between brackets is left out of the words where the sentence is too long to be written', () => {
  const items = Array.from(
    { length: 30 },
    (_, at) => `part ${'abcdefghijklmnopqrstuvwxyzäöüß'[at]}`,
  );
  const sentence = `Door logs (${items.join(', ')}) are kept for 12 months.`;
  expect(said('How long are door logs kept?', sentence)).toBe('Door logs are kept for 12 months.');
});
