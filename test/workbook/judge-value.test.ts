import { expect, test } from 'vitest';
import { judgeValue } from '../../src/workbook/judge-value.ts';

const judge = (text: string, options: readonly string[]) =>
  judgeValue(
    text,
    { kind: 'choice', options, multiple: true, maxLength: null },
    {
      accepts: {
        options: null,
        unresolved: null,
        kind: 'any',
        maxLength: null,
        minimum: null,
        maximum: null,
        wholeNumber: false,
        required: false,
        prompt: null,
      },
      dateSystem: 1900,
    },
  ).ok;

test.each([
  ['AES, at rest; TLS', true],
  ['TLS\nAES, at rest', true],
  ['AES', true],
  ['AES, ', false],
  ['AES TLS', false],
  ['AES, DES', false],
])('"%s" of several options is taken: %s', (text, isTaken) => {
  expect(judge(text, ['AES', 'AES, at rest', 'TLS'])).toBe(isTaken);
});

test('options that hold each other do not multiply the ways to read a long text', () => {
  expect(judge(`${'a, '.repeat(8_000)}b`, ['a', 'a, a', 'a, a, a'])).toBe(false);
});
