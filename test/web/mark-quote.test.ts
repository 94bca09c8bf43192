import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findQuote } from '../../src/web/client/mark-quote.ts';

const marked = (page: string, quote: string) => {
  const stretch = findQuote(page, quote);
  return stretch === null ? null : page.slice(stretch.start, stretch.end);
};

test('a quote is found across line breaks, hyphenation and ligatures', () => {
  const page =
    'Intro.\nBackups are tested twice a\nyear by the o\ufb03ce team, and re-\nsults are kept.';
  expect(marked(page, 'tested twice a year by the office team, and results are kept')).toBe(
    'tested twice a\nyear by the o\ufb03ce team, and re-\nsults are kept',
  );
});

test('a quote is found through mark-up and curly quotes', () => {
  expect(marked('We call it **“least  privilege”** here.', 'call it "least privilege" here')).toBe(
    'call it **“least  privilege”** here',
  );
});

test('words that are not on the page are not marked', () => {
  expect(findQuote('Nothing of that kind.', 'keys are rotated')).toBeNull();
  expect(findQuote('Anything', ' … ')).toBeNull();
});

test('any stretch of words of a page is found where it stands first', () => {
  fc.assert(
    fc.property(
      fc.array(fc.stringMatching(/^[a-zäß0-9]{1,8}$/), { minLength: 1, maxLength: 30 }),
      fc.nat(),
      fc.nat(),
      (words, a, b) => {
        const [from, to] = [a % words.length, b % words.length].toSorted((x, y) => x - y);
        const quote = words.slice(from, (to ?? 0) + 1).join(' ');
        const page = words.join('\n');
        const found = marked(page, quote);
        expect(found?.replace(/\s/g, '').toLowerCase()).toBe(
          quote.replace(/\s/g, '').toLowerCase(),
        );
      },
    ),
  );
});
