import { expect, test } from 'vitest';
import { proposeTyped } from '../../src/drafting/propose/typed/typed.ts';
import { candidate, dossier } from './gates/a-case.ts';

const OWN = { section: null, title: null, document: 'locker-rules.md' };

/** What is answered from one page; null where a person has to answer. */
function said(asks: string, page: string, given: object = {}): string | null {
  const made = proposeTyped({
    ...dossier({ asks, page }),
    candidates: [candidate(page, { ...OWN, ...given })],
  });
  return made.kind === 'proposal' ? (made.proposal.texts[0] ?? '') : null;
}

const table = (headers: readonly string[], row: string) => {
  const line = row
    .split(' | ')
    .map((value, at) => `${headers[at]}: ${value}`)
    .join('; ');
  return { kind: 'table', searchText: line, header: [...headers] };
};

test('a time within which is told with from when it counts, whether asked by when or how long', () => {
  const page = 'Tenants are notified of a confirmed break-in within 40 hours after confirmation.';
  for (const asks of [
    'By when are tenants notified of a confirmed break-in?',
    'Within how many hours are tenants notified of a confirmed break-in?',
  ])
    expect(said(asks, page)).toBe(page);
});

test('a tool is told by the sentence that says with what it is done', () => {
  const page = 'Cloud servers are scanned every week with Brindle Watch.';
  expect(said('Which tool scans your cloud servers?', page)).toBe(page);
});

test('a tool of another thing in the same sentence is no answer', () => {
  const page = 'Cloud servers are scanned every week, and laptops are scanned with Brindle Watch.';
  expect(said('Which tool scans your cloud servers?', page)).toBeNull();
});

test('people are counted, days of work are not', () => {
  const page = 'People who write to us get an answer within five working days.';
  expect(said('How many people write to you?', page)).toBeNull();
});

test('the column of a table of two gives what the other one names, the least as the least', () => {
  const given = table(['Rule', 'Value'], 'Minimum password length | 14 characters');
  expect(
    said('How long must a password be?', 'Minimum password length | 14 characters', given),
  ).toBe('Minimum password length: 14 characters.');
});

test('the header of the column that names a row says what the row is of', () => {
  const row = 'Critical | 9 days';
  const given = table(['Rating of the defect', 'Repaired within'], row);
  const asks = 'Within what time frames are defects rated critical repaired?';
  expect(said(asks, row, given)).toBe('Critical: repaired within 9 days.');
  expect(said('Within what time frames are leaks rated critical repaired?', row, given)).toBeNull();
});

test.each([
  ['Table 3 — Access governance', 'For review of access rights, the frequency is every 5 weeks.'],
  ['C. Access stewardship', 'For review of access rights, the frequency is every 5 weeks.'],
  ['Table 3 — Contractors', null],
  ['Access governance (withdrawn)', null],
])('under the heading “%s” a row says %s', (section, expected) => {
  const row = 'Review of access rights | every 5 weeks';
  const given = { ...table(['Control', 'Frequency'], row), section };
  expect(said('How often are access rights reviewed?', row, given)).toBe(expected);
});

test('a share is a percentage or one number out of another', () => {
  expect(
    said(
      'What percentage of staff completed the training?',
      '96 % of staff completed the training.',
    ),
  ).toBe('96 % of staff completed the training.');
});
