import { expect, test } from 'vitest';
import { answerText, placeWords, saidId } from '../../src/web/said.ts';

test.each([
  ['Yes', 'Reviewed each quarter.', 'Yes. Reviewed each quarter.'],
  ['Yes', 'Yes. Reviewed each quarter.', 'Yes. Reviewed each quarter.'],
  ['Yes', 'Yes', 'Yes'],
  ['No', 'Nothing is shared.', 'No. Nothing is shared.'],
  ['', 'Ninety days.', 'Ninety days.'],
  ['N/A', '', 'N/A'],
])('an answer of %j and %j is shown as %j', (choice, words, shown) => {
  expect(answerText(choice, words)).toBe(shown);
});

test.each([
  ['Security!C12', 'sheet “Security”, cell C12'],
  ['answers-of-2025!7', 'row 7'],
  ['page 3', 'page 3'],
  ['table, row A-1', 'table, row A-1'],
])('the place %j of an earlier answer is told as %j', (location, words) => {
  expect(placeWords(location)).toBe(words);
});

test('an id that nobody can say is not used as the name of a question', () => {
  expect(saidId('CC-6.1')).toBe('CC-6.1');
  expect(saidId('6f9619ff-8b86-4d01-b42d-00cf4fc964ff')).toBe(null);
  expect(saidId(null)).toBe(null);
});
