import fc from 'fast-check';
import { expect, test } from 'vitest';
import { longestVerbatimRun, referenceOf, wordingFrom } from '../../src/drafting/cells/wording.ts';

const longest = (...texts: string[]) => wordingFrom(texts, [])[0];

test('a sentence that says no more than an earlier one is left out', () => {
  expect(longest('Hosts and images are scanned every week.', 'A host is scanned every week.')).toBe(
    'Hosts and images are scanned every week. A host is scanned every week.',
  );
  expect(
    longest('Hosts and images are scanned every week.', 'Images are scanned every week.'),
  ).toBe('Hosts and images are scanned every week.');
});

test('a sentence with another number or a denial stays', () => {
  expect(longest('Backups are kept for 30 days.', 'Backups are kept for 90 days.')).toContain('90');
  expect(longest('Images are scanned.', 'Images are not scanned.')).toContain('not');
});

test('a reference names document, section and control, and two places at most', () => {
  const place = { document: 'operations.md', title: 'Operations standard', control: null };
  expect(referenceOf([{ ...place, section: 'Standards › Scanning' }])).toBe(
    'Operations standard, “Scanning”',
  );
  expect(referenceOf([{ ...place, section: null, control: 'OPS-04' }])).toBe(
    'Operations standard, OPS-04',
  );
  expect(referenceOf(['A', 'B', 'A', 'C'].map((section) => ({ ...place, section })))).toBe(
    'Operations standard, “A”; Operations standard, “B”',
  );
  expect(referenceOf([])).toBeNull();
});

test('a reference names the document alone, or nothing, where that is the style', () => {
  const places = ['A', 'B'].map((section) => ({
    document: 'operations.md',
    title: 'Operations standard',
    control: 'OPS-04',
    section,
  }));
  expect(referenceOf(places, 'document')).toBe('Operations standard');
  expect(referenceOf(places, 'none')).toBeNull();
  expect(referenceOf(places, 'section')).toContain('“A”');
});

/** The same by its definition: every pair of beginnings is tried. */
function longestByDefinition(said: readonly string[], source: readonly string[]): number {
  const runFrom = (from: number, at: number): number =>
    from < said.length && at < source.length && said[from] === source[at]
      ? 1 + runFrom(from + 1, at + 1)
      : 0;
  return Math.max(0, ...said.flatMap((_, from) => source.map((_, at) => runFrom(from, at))));
}

test('the longest run of words that two texts share is found wherever it begins in either', () => {
  const words = fc.array(fc.constantFrom('all', 'keys', 'are', 'kept', 'safe'), { maxLength: 14 });
  fc.assert(
    fc.property(words, words, (said, source) => {
      const found = longestVerbatimRun(said.join(' '), source.join(' '));
      expect(found).toBe(longestByDefinition(said, source));
    }),
  );
});
