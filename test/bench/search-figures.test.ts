import fc from 'fast-check';
import { expect, test } from 'vitest';
import { figuresOf, rankOf, separation } from '../../bench/search-figures.ts';

const truth = {
  id: 'x-1',
  family: 'x',
  held: false,
  question: '?',
  places: [
    { document: 'a.pdf', page: 3, section: null, words: 'kept for 35 days' },
    { document: 'b.md', page: null, section: 'Backups', words: 'kept for 35 days' },
  ],
};

test('a hit is on the labelled page, or without pages holds the labelled words', () => {
  const [page, wrongPage] = [3, 4].map((n) => ({ document: 'a.pdf', page: n, text: 'Other.' }));
  const [held, other] = ['Copies are kept\nfor 35 days.', 'Copies are kept.'].map((text) => ({
    document: 'b.md',
    page: null,
    text,
  }));
  const ranks = [[wrongPage, page], [held], [other, wrongPage], []].map((found) =>
    rankOf(
      truth,
      found.flatMap((each) => each ?? []),
    ),
  );
  expect(ranks).toEqual([2, 1, null, null]);
});

test('recall counts places up to k, the mean reciprocal rank those up to ten', () => {
  expect(figuresOf([1, 4, 20, null])).toEqual({
    questions: 4,
    recallAt1: 0.25,
    recallAt5: 0.5,
    recallAt10: 0.5,
    meanReciprocalRank: (1 + 1 / 4) / 4,
  });
});

test('separation is 1 where all are above, 0 where all are below, and turns over with its sides', () => {
  expect([separation([3, 4], [1, 2]), separation([1], [2]), separation([1], [1])]).toEqual([
    1, 0, 0.5,
  ]);
  const numbers = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 9 });
  fc.assert(
    fc.property(numbers, numbers, (left, right) => {
      expect(separation(left, right) + separation(right, left)).toBeCloseTo(1);
    }),
  );
});
