import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countriesTold } from '../../src/language/countries.ts';
import { listedTimes } from '../../src/language/listed-times.ts';
import { paragraphOf } from '../../src/language/paragraphs.ts';
import { isRounded, sharesTold } from '../../src/language/shares-told.ts';

describe('times that are listed', () => {
  test.each([
    ['The hull is scraped each April and October.', [182.5]],
    ['The choir meets on Tuesdays and Fridays.', [3.5]],
    ['Nets are mended in January, May and September.', [365 / 3]],
    ['Nets are mended in January, May and September 2025.', []],
    ['The kiln is fired in May.', []],
  ])('“%s”: %j', (text, days) => expect(listedTimes(text)).toEqual(days));
});

describe('a share that its parts tell', () => {
  test('is what they come to, rounded to as many places as it is told with', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 500 }), (a, b) => {
        const [part, whole] = [Math.min(a, b), Math.max(a, b)];
        const [share = Number.NaN] = sharesTold(`${part} of our ${whole} boats are sound.`);
        expect(share).toBeCloseTo((100 * part) / whole);
        expect(isRounded(`${Math.round(share)} %`, share)).toBe(true);
        expect(isRounded(`${share.toFixed(1)} %`, share)).toBe(true);
        expect(isRounded(`${Math.round(share) + 2} %`, share)).toBe(false);
      }),
    );
  });
  test('in words too, and not of more than the whole', () => {
    expect(sharesTold('Nine of ten lamps were lit.')).toEqual([90]);
    expect(sharesTold('Twelve of ten lamps were lit.')).toEqual([]);
  });
});

describe('the paragraph of a quote', () => {
  const page =
    'Tides\n\nThe gauge stands at the Norrhamn lock. It is read at dawn.\n\n- Sluices are greased.\n- Oars are counted.';
  test.each([
    ['It is read at dawn.', 'Tides\nThe gauge stands at the Norrhamn lock. It is read at dawn.'],
    ['Oars are counted.', '- Oars are counted.'],
    ['Oars are lost.', null],
  ])('“%s”', (quote, found) => expect(paragraphOf(page, quote)).toBe(found));

  test('has the question above it, and a row has none', () => {
    expect(paragraphOf('Is there a ferry?\n\nYes, at noon.', 'Yes, at noon.')).toBe(
      'Is there a ferry?\nYes, at noon.',
    );
    expect(paragraphOf('Quay | Length\nNorth | 40', 'North | 40')).toBeNull();
  });

  test('holds the quote, and stands in the text but for its breaks', () => {
    const line = fc.constantFrom('Sails are dried.', 'Ropes are coiled.', 'Why so?', '- Tar.', '');
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), (lines) => {
        const text = lines.join('\n');
        const found = paragraphOf(text, 'Sails are dried.');
        expect(found === null).toBe(!text.includes('Sails are dried.'));
        expect(found?.includes('Sails are dried.') ?? true).toBe(true);
        expect(found?.split('\n').every((part) => text.includes(part)) ?? true).toBe(true);
      }),
    );
  });
});

test.each([
  ['Norwegian law asks for it.', [], ['norway']],
  ['The loft is in Tromsø.', ['Our loft in Tromsø, Norway, is dry.'], ['norway']],
  ['The loft is in Tromsø.', ['Tromsø is far from Norway.'], []],
  ['The loft is in Bodø.', ['Our loft in Tromsø (Norway) is dry.'], []],
] as const)('“%s” with %j tells of %j', (text, elsewhere, found) =>
  expect(countriesTold(text, elsewhere)).toEqual(found),
);
