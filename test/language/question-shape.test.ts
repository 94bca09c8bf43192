import { expect, test } from 'vitest';
import { shapeOf } from '../../src/language/question-shape.ts';

const LONG = 300_000;

test.each([
  ['one word', 'a'.repeat(LONG)],
  ['capitals', 'A'.repeat(LONG)],
  ['commas', `Is it so${', '.repeat(LONG / 2)}`],
  ['blanks', `a${' '.repeat(LONG)}b`],
])(
  'a cell that a buyer filled with %s is taken apart before the test runs out of time',
  (_, text) => {
    expect(shapeOf(text).asks).toBe('yes-no');
  },
);

test('what is asked stays when its control number and its tail are taken off', () => {
  expect(shapeOf('AC-2: Is access reviewed every quarter?, ; please confirm.').text).toBe(
    'Is access reviewed every quarter?',
  );
});
