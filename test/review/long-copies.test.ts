import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createCopyFinder } from '../../src/review/long-copies.ts';

const words = (count: number, from = 0) =>
  Array.from({ length: count }, (_, index) => `word${from + index}`);

test('31 consecutive words of a source are found wherever they stand, 30 are not', () => {
  fc.assert(
    fc.property(fc.nat(40), fc.nat(40), fc.nat(100), (before, after, at) => {
      const source = words(200).join(' ');
      const text = (count: number) =>
        [...words(before, 1_000), ...words(count, at), ...words(after, 2_000)].join(', ');
      expect(createCopyFinder([text(31)])?.copiesOf(source)).toEqual(new Set([0]));
      expect(createCopyFinder([text(30)])?.copiesOf(source) ?? new Set()).toEqual(new Set());
    }),
  );
});

test('case, punctuation and line ends do not hide a copy, and each text is told apart', () => {
  const source = words(40).join(' ');
  const disguised = words(35).join(' –\n“').toUpperCase();
  expect(createCopyFinder(['short', disguised, source])?.copiesOf(source)).toEqual(new Set([1, 2]));
  expect(createCopyFinder(['short'])).toBeNull();
});
