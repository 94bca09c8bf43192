import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createGround, quoteStandsOn, squeeze } from '../../src/language/ground.ts';

const PAGE =
  'Access is *reviewed* every\nquar-\nter by the ﬁrst line — “always”. See [the policy](https://x.example/a "t") &amp; <b>ask</b> us.';

test.each([
  ['white space and line breaks', 'Access is reviewed every quarter'],
  ['ligatures', 'by the first line'],
  ['quote marks and dashes', 'the first line - "always".'],
  ['links count as their text', 'See the policy & ask us.'],
])('%s do not matter', (_name, quote) => {
  expect(quoteStandsOn(PAGE, quote)).toBe(true);
});

test.each([
  ['another word', 'Access is reviewed every month'],
  ['other case', 'ACCESS IS REVIEWED EVERY'],
  ['a joined quote', 'Access is reviewed by the first line'],
  ['fewer than 12 letters', 'first line'],
  ['twelve digits are not letters', '123456789012'],
  ['nothing', ''],
])('%s does not stand on the page', (_name, quote) => {
  expect(quoteStandsOn(PAGE, quote)).toBe(false);
});

test('a quote that adds a “not” does not stand', () => {
  expect(
    quoteStandsOn('Backups are encrypted at rest.', 'Backups are not encrypted at rest.'),
  ).toBe(false);
});

const letters = fc.stringMatching(/^[a-z]{1,9}$/);

test('every run of a page’s own words stands on it, however it is broken into lines', () => {
  fc.assert(
    fc.property(
      fc.array(letters, { minLength: 12, maxLength: 60 }),
      fc.nat(),
      fc.nat(),
      (words, from, length) => {
        const start = from % (words.length - 11);
        const quote = words.slice(start, start + 12 + (length % 10)).join(' ');
        expect(quoteStandsOn(words.join('\n'), quote)).toBe(true);
      },
    ),
  );
});

test('a quote with one word changed stands only where the page has that too', () => {
  fc.assert(
    fc.property(fc.array(letters, { minLength: 14, maxLength: 40 }), fc.nat(), (words, at) => {
      const changed = words
        .map((word, index) => (index === at % words.length ? `${word}0x` : word))
        .join(' ');
      expect(quoteStandsOn(words.join(' '), changed)).toBe(false);
    }),
  );
});

test('odd characters never break the check, and five of them prove nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      expect(typeof squeeze(text)).toBe('string');
      expect(createGround()({ key: 'p', text }, text.slice(0, 5))).toBe(false);
    }),
  );
});
