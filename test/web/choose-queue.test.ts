import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { QueuedQuestion } from '../../src/store/review-queue.ts';
import type { AnswerState } from '../../src/store/schema.ts';
import {
  chooseFilter,
  chooseQuestions,
  countDomains,
  countFilters,
  neighbours,
  windowAround,
} from '../../src/web/choose-queue.ts';

const question = (
  id: string,
  state: AnswerState,
  more: Partial<QueuedQuestion> = {},
): QueuedQuestion => ({
  id,
  kind: 'question',
  shownId: id.toUpperCase(),
  sheet: 'Main',
  cell: 'B2',
  section: null,
  text: `Question ${id}`,
  state,
  textHash: '',
  reason: null,
  stale: false,
  isReuse: false,
  domain: null,
  ...more,
});

const all = [
  question('a', 'drafted'),
  question('b', 'approved'),
  question('c', 'needs_input'),
  question('d', 'answered'),
  question('f', 'drafted', { kind: 'profile' }),
];

test('a question stands in the queue of its state, a company fact in its own', () => {
  const ids = (show: string) => chooseQuestions(all, { show, find: '' }).map(({ id }) => id);
  expect(ids('review')).toEqual(['a', 'd']);
  expect(ids('input')).toEqual(['c']);
  expect(ids('approved')).toEqual(['b']);
  expect(ids('facts')).toEqual(['f']);
  expect(ids('all')).toEqual(['a', 'b', 'c', 'd', 'f']);
});

test('counts say what each filter finds', () => {
  const counts = Object.fromEntries(countFilters(all).map(({ key, count }) => [key, count]));
  expect(counts).toEqual({ review: 2, input: 1, approved: 1, facts: 1, all: 5 });
});

test('without a name the first filter with work is chosen, and an unknown name is no filter', () => {
  expect(chooseFilter(countFilters(all), undefined)).toBe('review');
  expect(chooseFilter(countFilters(all), 'nonsense')).toBe('review');
  expect(chooseFilter(countFilters([question('b', 'approved')]), undefined)).toBe('all');
});

test('search takes all its words, in any order, from text, id and place', () => {
  const found = (find: string) => chooseQuestions(all, { show: 'all', find }).map(({ id }) => id);
  expect(found('C question')).toEqual(['c']);
  expect(found('main!b2')).toHaveLength(5);
  expect(found('question nowhere')).toEqual([]);
});

test('a question that left its list still knows its neighbours there', () => {
  const list = chooseQuestions(all, { show: 'review', find: '' });
  expect(neighbours(list, all, 'b')).toEqual({ previousId: 'a', nextId: 'd', position: null });
});

test('the window holds the question at hand and never more than a screenful', () => {
  fc.assert(
    fc.property(fc.nat(400), fc.nat(399), (length, at) => {
      const list = Array.from({ length }, (_, index) => ({ id: String(index) }));
      const { items, beforeId, afterId } = windowAround(list, String(at));
      expect(items.length).toBeLessThanOrEqual(60);
      if (at < length) expect(items.some(({ id }) => id === String(at))).toBe(true);
      const shown = items.length + (beforeId === null ? 0 : 1) + (afterId === null ? 0 : 1);
      expect(shown).toBeLessThanOrEqual(length);
      if (length <= 60) expect(items).toHaveLength(length);
    }),
  );
});

test('a domain limits the list, and domains are counted under the filter at hand', () => {
  const some = [
    question('a', 'drafted', { domain: 'privacy' }),
    question('b', 'drafted', { domain: 'change management' }),
    question('c', 'drafted', { domain: 'privacy' }),
    question('d', 'approved', { domain: 'vendor management' }),
    question('e', 'drafted'),
  ];
  const limited = chooseQuestions(some, { show: 'review', find: '', domain: 'privacy' });
  expect(limited.map(({ id }) => id)).toEqual(['a', 'c']);
  expect(countDomains(some, 'review')).toEqual([
    { domain: 'change management', count: 1 },
    { domain: 'privacy', count: 2 },
  ]);
});
