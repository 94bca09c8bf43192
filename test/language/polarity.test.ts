import { expect, test } from 'vitest';
import { negates, negationsIn } from '../../src/language/polarity.ts';

test('each word that turns a statement round is counted', () => {
  expect(negationsIn('Passwords are never kept in clear text.')).toBe(1);
  expect(negationsIn('No account may be used without approval.')).toBe(2);
  expect(negationsIn('Passwords are kept in a vault.')).toBe(0);
});

test.each([
  'Not only administrators but all staff use it.',
  'Access ends no later than one day after.',
  'Keys are changed no less often than yearly.',
  'Every non-disclosure agreement is signed.',
  'We tell you whether or not it succeeded.',
  'See no. 4 of the annex.',
])('%s denies nothing', (text) => {
  expect(negationsIn(text)).toBe(0);
});

test('what is done no longer, or is kept out, is denied', () => {
  expect(negationsIn('Tapes are no longer used.')).toBe(1);
  expect(negationsIn('Customer data is kept strictly out of test systems.')).toBe(1);
  expect(negationsIn('Customer data is kept in test systems.')).toBe(0);
});

const speaks =
  (...terms: string[]) =>
  (word: string) =>
    terms.includes(word);

test('a negation governs the four words after it, and the five together', () => {
  expect(negates('We do not outsource it.', speaks('outsource'))).toBe(true);
  expect(negates('No tape ever leaves our vault.', speaks('our'))).toBe(true);
  expect(negates('No tape ever leaves our vault.', speaks('vault'))).toBe(false);
  expect(negates('No tape ever leaves our vault.', speaks('tape ever leaves our vault'))).toBe(
    true,
  );
});

test('a negation behind a word, or elsewhere, says nothing of it', () => {
  expect(negates('Systems are tested that are not in scope.', speaks('tested'))).toBe(false);
  expect(negates('Systems are tested.', speaks('tested'))).toBe(false);
});
