import { expect, test } from 'vitest';
import { judgeValue } from '../../src/workbook/judge-value.ts';

const ANYTHING = {
  options: null,
  unresolved: null,
  kind: 'any',
  maxLength: null,
  minimum: null,
  maximum: null,
  wholeNumber: false,
  required: false,
  prompt: null,
} as const;
const TAKING = { accepts: ANYTHING, dateSystem: 1900 } as const;

const judge = (text: string, options: readonly string[]) =>
  judgeValue(text, { kind: 'choice', options, multiple: true, maxLength: null }, TAKING).ok;

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

test.each([
  ['95%', '"95%"; write 0.95 for it'],
  ['12.5 %', '"12.5 %"; write 0.125 for it'],
  ['most', '"most"'],
])('%s is no number, and the refusal says what would be one', (text, end) => {
  const cell = { kind: 'number', options: null, multiple: false, maxLength: null } as const;
  expect(judgeValue(text, cell, TAKING)).toEqual({
    ok: false,
    reason: `the cell takes a number, not ${end}`,
  });
});
