import { expect, test } from 'vitest';
import { inOwnWords } from '../../src/drafting/propose/extractive/own-words.ts';
import { stem } from '../../src/language/words.ts';

test('a reason names what is missing in the question’s own words', () => {
  const question = 'Are wireless networks in the offices kept apart? Give the penetration tests.';
  const roots = [stem('offices'), `${stem('penetration')} ${stem('tests')}`];
  expect(
    inOwnWords(question, `It does not speak of ${roots.map((r) => `“${r}”`).join(', ')}.`),
  ).toBe('It does not speak of “offices”, “penetration tests”.');
});

test('a word that the question does not hold stays as it is', () => {
  expect(inOwnWords('Is data encrypted?', 'It does not speak of “PCI”.')).toBe(
    'It does not speak of “PCI”.',
  );
});
