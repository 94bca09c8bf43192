import { expect, test } from 'vitest';
import { readGrammar } from '../../src/language/grammar/read-grammar.ts';

test.each([
  ['The crew does not paint the hull.', 'present'],
  ['We do not paint the hull.', 'present'],
  ['The crew did not paint the hull.', 'past'],
  ['The crew painted the hull.', 'past'],
  ['The crew paints the hull.', 'present'],
])('“%s” is told in the %s', (sentence, form) => {
  expect(readGrammar(sentence).form).toBe(form);
});
