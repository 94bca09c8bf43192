import { expect, test } from 'vitest';
import { standingOfSentence } from '../../../src/language/standing/sentence-standing.ts';

const read = (text: string, role: 'rules' | 'report') =>
  standingOfSentence(text, { role, own: ['quillhaven'], others: [], toStaff: true }).standing;

test('what a report calls advisable is recommended, whatever it is said of', () => {
  expect(read('A second anchor is advisable.', 'report')).toBe('recommends');
  expect(read('It is advisable to lock the wheelhouse.', 'report')).toBe('recommends');
});

test('a rule recommends where "it" is advisable', () => {
  expect(read('It is advisable to lock the wheelhouse.', 'rules')).toBe('recommends');
  expect(read('We recommend a second anchor.', 'rules')).toBe('recommends');
  expect(read('A second anchor is carried on every ferry.', 'rules')).not.toBe('recommends');
});
