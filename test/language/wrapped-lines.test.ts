import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mayGoOn, unwrapped, widthOf } from '../../src/language/wrapped-lines.ts';

/** The words set in lines of at most this width. */
function wrap(words: readonly string[], width: number): string {
  const lines: string[] = [''];
  for (const word of words) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines.join('\n');
}

test('each sign keeps its place, and only line breaks become spaces', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', 'B', '.', ' ', '\n', '-', ':') }),
      (text) => {
        const joined = unwrapped(text, widthOf(text));
        expect(joined).toHaveLength(text.length);
        for (const [at, sign] of [...joined].entries())
          expect(sign === text[at] || (text[at] === '\n' && sign === ' ')).toBe(true);
      },
    ),
  );
});

test('a sentence wrapped at any width is one line, whatever its words begin with', () => {
  const word = fc.constantFrom(
    'the',
    'Harbour',
    'platform',
    'and',
    'Quay',
    'of',
    'services',
    'Oban',
  );
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 30, maxLength: 60 }),
      fc.integer({ min: 40, max: 90 }),
      (words, width) => {
        const text = wrap(words, width);
        expect(unwrapped(text, widthOf(text))).toBe(words.join(' '));
      },
    ),
  );
});

test('an address, a list, labels and columns stay lines', () => {
  const long =
    'This letter is written for those who wish to know what was tested and by whom it was.';
  for (const text of [
    'QUENBY FELL TESTING LTD\nThe Tannery, 9 Beck Street\nKendal',
    '- the portal\n- the interface',
    'Certificate number: 12\nValid until: 4 May 2029\nIssue: 3',
    'Critical     0     0\nHigh         2     0',
  ])
    expect(unwrapped(`${text}\n\n${long}`, long.length)).toBe(`${text}\n\n${long}`);
});

test('a value may go on where nothing ends it', () => {
  expect(mayGoOn('The hosting of the Quay', 'Cloud service.')).toBe(true);
  expect(mayGoOn('The hosting and', undefined)).toBe(true);
  expect(mayGoOn('The hosting of Quay.', 'Other words')).toBe(false);
  expect(mayGoOn('The hosting of Quay', 'Issued by: Elbmark')).toBe(false);
});

test.each([
  [
    'a hanging indent goes on with a number or a name',
    '7.1 Every merchant hears of it without delay and in any case not later than\n    48 hours after Quayside has confirmed it. The letter goes to the person\n    named in the contract.',
    '7.1 Every merchant hears of it without delay and in any case not later than     48 hours after Quayside has confirmed it. The letter goes to the person     named in the contract.',
  ],
  [
    'after "within" no line ends',
    'Portable disks are wiped within\n30 days.\nThe register of disks is kept by the store room and looked over by the auditor.',
    'Portable disks are wiped within 30 days.\nThe register of disks is kept by the store room and looked over by the auditor.',
  ],
])('%s', (_, text, joined) => {
  expect(unwrapped(text, widthOf(text))).toBe(joined);
});

test('a list below its lead-in stays a list, however deep it stands', () => {
  const text =
    'The store room holds what nobody else in the company wants to hold\n  - disks\n  - Tapes';
  expect(unwrapped(text, widthOf(text))).toBe(text);
});
