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

test.each([
  'Where is customer data stored?',
  'Where, by country, is customer data stored?',
  'When and how often are restores practised?',
  'Where exactly are keys kept?',
  'Where in Europe do you keep backups?',
  'Why are logs kept?',
])('“%s” asks for a place, a time or a reason', (question) => {
  expect(shapeOf(question).asks).toBe('open');
});

test.each([
  'Where pagers are handed out, are they collected again?',
  'Where pagers are handed out they are collected again.',
  'When a pager is lost it is reported on the same day.',
  'Where practicable, are pagers locked away?',
  'Where reception hands out pagers the list is kept for a year.',
])('“%s” names a case and asks Yes or No', (question) => {
  expect(shapeOf(question).asks).toBe('yes-no');
});

test.each([
  'If you take tolls on roads of your own, do you keep receipts?',
  'If you take tolls on roads of your own: do you keep receipts?',
])('what a question presupposes is told from what it asks: %s', (question) => {
  expect(shapeOf(question)).toMatchObject({
    condition: 'you take tolls on roads of your own',
    main: expect.stringContaining('do you keep receipts'),
  });
});
