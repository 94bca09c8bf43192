import { expect, test } from 'vitest';
import { detailWords } from '../../src/web/activity-details.ts';

const told = (details: Readonly<Record<string, unknown>>) =>
  detailWords(new Map(Object.entries(details)));

test.each([
  [{ file: 'e3'.repeat(32), answers: 6, unapproved: 0, open: 1 }, '6 answers · 1 open item'],
  [{ failed: 0, drafted: 15, needs_input: 26 }, '15 questions drafted · 26 questions need input'],
  [
    { questions: 1, profileFields: 0, audience: 'nda', modelForbidden: true },
    '1 question · audience: buyers under NDA · the buyer forbids AI',
  ],
  [
    { kind: 'soc2', version: 2, staleAnswers: 3 },
    'SOC 2 report · version 2 · 3 answers to check again',
  ],
  [{ changed: ['buyer', 'dueDate'], dueDate: '2027-03-01' }, 'buyer, due date · due 1 Mar 2027'],
  [{ lost: [], ended: ['id', 'id'], added: 2 }, '2 new questions · 2 approvals ended'],
])('%j is told as %j', (details, words) => {
  expect(told(details)).toBe(words);
});

test('hashes, ids and what the page does not know are left out', () => {
  const id = '6f9619ff-8b86-4d01-b42d-00cf4fc964ff';
  expect(told({ sha256: 'a'.repeat(64), run: id, export: id, digest: { x: 1 }, other: 4 })).toBe(
    '',
  );
});
