import fc from 'fast-check';
import { expect, test } from 'vitest';
import { measureShare, shingleTexts } from '../../src/release/verbatim-share.ts';

const words = (count: number, from = 0) =>
  Array.from({ length: count }, (_, index) => `word${from + index}`);
const nda = (text: string) => ({ text, audience: 'nda' as const });

/** Slices of a document with a word of their own between every `gap` words. */
const slices = (length: number) =>
  fc.array(
    fc.record({
      from: fc.nat(length - 1),
      count: fc.integer({ min: 1, max: 120 }),
      gap: fc.integer({ min: 1, max: 40 }),
    }),
    { maxLength: 30 },
  );
type Slice = { from: number; count: number; gap: number };
const wordingOf = ({ from, count, gap }: Slice, total: number) =>
  words(Math.min(count, total - from), from)
    .flatMap((word, at) => (at > 0 && at % gap === 0 ? ['indeed', word] : [word]))
    .join(' ');

test('without the answers that are listed no more than the limit leaves, whatever is copied and however it is filled', () => {
  fc.assert(
    fc.property(
      fc
        .integer({ min: 100, max: 12_000 })
        .chain((total) => fc.record({ total: fc.constant(total), parts: slices(total) })),
      fc.constantFrom('nda' as const, 'internal' as const),
      ({ total, parts }, audience) => {
        const document = { text: words(total).join(' '), audience };
        const texts = parts.map((part) => [wordingOf(part, total)]);
        const share = measureShare(shingleTexts(texts), document);
        const limit = Math.max(Math.floor(total / 50), audience === 'nda' ? 150 : 40);
        if (share === null) return;
        expect(share.limit).toBe(limit);
        expect(share.excess.length > 0).toBe(share.copied > limit);
        const held = new Set(share.excess.map(({ index }) => index));
        const rest = texts.filter((_, index) => !held.has(index));
        expect(measureShare(shingleTexts(rest), document)?.copied ?? 0).toBeLessThanOrEqual(limit);
      },
    ),
    { numRuns: 60 },
  );
});

test('how much is copied does not depend on who was finished first, and one more text never makes it less', () => {
  fc.assert(
    fc.property(slices(3_000), fc.infiniteStream(fc.nat()), (parts, order) => {
      const document = nda(words(3_000).join(' '));
      const texts = parts.map((part) => [wordingOf(part, 3_000)]);
      const measured = (of: readonly string[][]) =>
        measureShare(shingleTexts(of), document)?.copied ?? 0;
      const keys = texts.map((text) => [order.next().value ?? 0, text] as const);
      const shuffled = keys.sort(([a], [b]) => a - b).map(([, text]) => text);
      expect(measured(shuffled)).toBe(measured(texts));
      expect(measured(texts.slice(1))).toBeLessThanOrEqual(measured(texts));
    }),
    { numRuns: 60 },
  );
});

test('a filler word every 28 words hides nothing of a document that is copied in pieces', () => {
  const total = 2_000;
  const texts = Array.from({ length: 40 }, (_, index) => [
    wordingOf({ from: index * 50, count: 50, gap: 28 }, total),
  ]);
  const share = measureShare(shingleTexts(texts), nda(words(total).join(' ')));
  expect(share?.copied).toBe(total);
  expect(share?.limit).toBe(150);
  expect(share?.excess).toHaveLength(37);
});

test('a text that words every sentence anew counts nothing', () => {
  const anew = words(2_000).flatMap((word, at) => (at % 7 === 0 ? ['anew', word] : [word]));
  expect(measureShare(shingleTexts([[anew.join(' ')]]), nda(words(2_000).join(' ')))).toBeNull();
});

test('what a document repeats itself counts once', () => {
  const page = words(100).join(' ');
  const share = measureShare(shingleTexts([[page]]), nda([page, page, page].join('\n')));
  expect(share).toMatchObject({ copied: 100, total: 300, excess: [] });
});

test('invisible characters, width and scripts without spaces hide nothing', () => {
  const document =
    'お客様のデータはすべて保存時に暗号化され、鍵は専用の装置で管理し、毎年更新しています。障害が起きたときは二十四時間以内にお知らせします。';
  const disguised = [...document].join('\u200b');
  const plain = measureShare(shingleTexts([[document]]), nda(document));
  expect(plain?.copied).toBe(plain?.total);
  expect(plain?.total).toBeGreaterThan(20);
  expect(measureShare(shingleTexts([[disguised]]), nda(document))?.copied).toBe(plain?.total);
  const wide = words(40)
    .join(' ')
    .replace(/[a-z0-9]/g, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0));
  expect(measureShare(shingleTexts([[wide]]), nda(words(40).join(' ')))?.copied).toBe(40);
});
