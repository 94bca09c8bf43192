import { expect, test } from 'vitest';
import { type Evidence, wordingFrom } from '../../src/drafting/wording.ts';

const evidence = (text: string): Evidence => ({
  text,
  document: 'operations.md',
  title: 'Operations standard',
  section: 'Scanning',
  control: null,
  audience: 'public',
});

const longest = (...texts: string[]) => wordingFrom(texts.map(evidence), [])[0];

test('a sentence that says no more than an earlier one is left out', () => {
  expect(longest('Hosts and images are scanned every week.', 'A host is scanned every week.')).toBe(
    'Hosts and images are scanned every week. A host is scanned every week. (Operations standard, “Scanning”)',
  );
  expect(
    longest('Hosts and images are scanned every week.', 'Images are scanned every week.'),
  ).toBe('Hosts and images are scanned every week. (Operations standard, “Scanning”)');
});

test('a sentence with another number or a denial stays', () => {
  expect(longest('Backups are kept for 30 days.', 'Backups are kept for 90 days.')).toContain('90');
  expect(longest('Images are scanned.', 'Images are not scanned.')).toContain('not');
});
