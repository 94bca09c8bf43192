import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordQuery } from '../../src/retrieval/word-query.ts';

const counts = (of: Record<string, number>, passages = 10_000) => ({
  counts: new Map(Object.entries(of)),
  passages,
});

test('a small library has room for every word', () => {
  expect(
    wordQuery(
      { own: ['backup', 'encrypted'], wide: ['copy'] },
      counts({ backup: 40, encrypted: 60, copy: 9 }, 200),
    ),
  ).toBe('backup | encrypted | copy');
});

test('common words are looked for in pairs, rare ones alone', () => {
  expect(
    wordQuery(
      { own: ['access', 'data', 'yubikey'], wide: [] },
      counts({ access: 1_000, data: 2_000, yubikey: 3 }),
    ),
  ).toBe('yubikey | (access & data)');
});

test('where all is common, the rarest word is better than nothing', () => {
  expect(
    wordQuery({ own: ['data', 'access'], wide: [] }, counts({ data: 9_000, access: 8_000 })),
  ).toBe('access');
});

test('words that the index leaves out ask for nothing', () => {
  expect(wordQuery({ own: ['the'], wide: [] }, counts({}))).toBeNull();
});

test('no more passages are asked for than ranking can read, unless one word alone is more', () => {
  const words = fc.dictionary(fc.stringMatching(/^[a-z]{3,6}$/), fc.nat(10_000), { maxKeys: 12 });
  fc.assert(
    fc.property(words, words, (own, wide) => {
      const known = counts({ ...wide, ...own });
      const query = wordQuery({ own: Object.keys(own), wide: Object.keys(wide) }, known);
      const expected = (query ?? '').split(' | ').reduce((sum, part) => {
        const terms = part.match(/[a-z]+/g) ?? [];
        return (
          sum + terms.reduce((share, term) => (share * (known.counts.get(term) ?? 0)) / 10_000, 1)
        );
      }, 0);
      expect(expected * 10_000 <= 601 || !query?.includes(' ')).toBe(true);
    }),
  );
});
