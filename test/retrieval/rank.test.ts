import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ideasOf } from '../../src/language/concepts.ts';
import { contentUnits } from '../../src/language/content.ts';
import { diversify, rankPassages, rarityFrom } from '../../src/retrieval/rank.ts';

const statistics = {
  rarity: rarityFrom(
    new Map([
      ['backup', 2],
      ['encrypt', 3],
    ]),
    100,
  ),
  averageWords: 8,
};
const candidate = (id: number, text: string, similarity: number | null = null) => ({
  id,
  group: String(id),
  ideas: ideasOf(text),
  criteria: [],
  similarity,
});
const query = { units: contentUnits('Are backups encrypted?'), criteria: [] };

test('the passage that says all of a question comes before one that says a part', () => {
  const ranked = rankPassages(
    query,
    [
      candidate(1, 'Laptops are encrypted.'),
      candidate(2, 'Backups are encrypted.'),
      candidate(3, 'Visitors are escorted.'),
    ],
    { statistics },
  );
  expect(ranked.map((each) => each.id)).toEqual([2, 1, 3]);
});

test('a synonym counts, less than the word itself', () => {
  const units = contentUnits('Is MFA used?');
  const ranked = rankPassages(
    { units, criteria: [] },
    [
      candidate(1, 'Doors have locks.'),
      candidate(2, 'Two-factor authentication is used.'),
      candidate(3, 'MFA is used.'),
    ],
    { statistics },
  );
  expect(ranked.map((each) => each.id)).toEqual([3, 2, 1]);
});

test('with equal words the nearer vector wins', () => {
  const ranked = rankPassages(
    query,
    [candidate(1, 'Backups are encrypted.', 0.2), candidate(2, 'Backups are encrypted.', 0.9)],
    { statistics },
  );
  expect(ranked[0]?.id).toBe(2);
});

test('a rare word weighs more than a common one', () => {
  const rarity = rarityFrom(
    new Map([
      ['a', 1],
      ['b', 60],
    ]),
    100,
  );
  expect(rarity('a')).toBeGreaterThan(rarity('b'));
  expect(rarity('unseen')).toBeGreaterThan(rarity('a'));
});

test('diversity loses no passage, doubles none, and lets a group have only its share first', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.nat(200), { maxLength: 40 }),
      fc.integer({ min: 1, max: 4 }),
      (ids, most) => {
        const ranked = ids.map((id, index) => ({ id, score: -index }));
        const out = diversify(ranked, (id) => String(id % 3), most);
        expect(out.map((each) => each.id).sort((a, b) => a - b)).toEqual(
          [...ids].sort((a, b) => a - b),
        );
        const groups = new Set(ids.map((id) => id % 3)).size;
        const first = out.slice(0, Math.min(most, ids.length));
        expect(first.length === 0 || groups > 0).toBe(true);
      },
    ),
  );
});
