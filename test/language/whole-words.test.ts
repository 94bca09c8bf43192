import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holdsWords } from '../../src/language/whole-words.ts';

test.each([
  ['Data is encrypted with AES 256.', 'AES-256'],
  ['Data is encrypted with aes256.', 'AES-256'],
  ['APIs need a token.', 'API'],
  ['The vendor’s list', 'vendor'],
  ['up 100 % of the time', '100%'],
  ['データはAESで暗号化されます', 'AES'],
])('“%s” holds “%s”', (text, words) => {
  expect(holdsWords(text, words)).toBe(true);
});

test.each([
  ['a reliable service', 'liable'],
  ['an accredited body', 'credit'],
  ['Data is carefully erased.', 'fully'],
  ['nevertheless', 'never'],
  ['The processor keeps it.', 'SSO'],
  ['TLS 1.2 is used.', 'TLS 1'],
  ['AES-2561', 'AES-256'],
])('“%s” does not hold “%s”', (text, words) => {
  expect(holdsWords(text, words)).toBe(false);
});

test('a word inside a longer one is never held, whatever surrounds it', () => {
  const letters = fc.stringMatching(/^[a-z]{3,8}$/);
  fc.assert(
    fc.property(letters, letters, letters, (before, word, after) => {
      expect(holdsWords(`${before}${word}${after}`, word)).toBe(false);
      expect(holdsWords(`9 ${word}, 9`, word)).toBe(true);
    }),
  );
});
