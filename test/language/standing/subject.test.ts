import { expect, test } from 'vitest';
import type { Token } from '../../../src/language/grammar/verb-groups.ts';
import { headOf } from '../../../src/language/standing/subject.ts';

/** `word/POS` for each token. */
const tokens = (text: string): Token[] =>
  text.split(' ').map((part) => {
    const at = part.lastIndexOf('/');
    const word = part.slice(0, at);
    return { word, pos: part.slice(at + 1), text: word, lemma: word } as unknown as Token;
  });

test('the head is the last noun before the first preposition', () => {
  expect(headOf(tokens('harbour/NOUN lamps/NOUN of/ADP the/DET quay/NOUN'))).toBe('lamp');
});

test('an opening that stands beside is passed over up to its last comma, whatever part of speech its first word is', () => {
  const rest = 'night/NOUN ,/PUNCT the/DET lamps/NOUN';
  expect(headOf(tokens(`at/ADP ${rest}`))).toBe('lamp');
  expect(headOf(tokens(`while/SCONJ ${rest}`))).toBe('lamp');
  expect(headOf(tokens(`here/ADV ${rest}`))).toBe('lamp');
  expect(headOf(tokens(`once/X ${rest}`))).toBe('lamp');
});

test('a subject that opens with its own noun ends at its comma', () => {
  expect(headOf(tokens('lamps/NOUN ,/PUNCT old/ADJ ropes/NOUN'))).toBe('lamp');
});
