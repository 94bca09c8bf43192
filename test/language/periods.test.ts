import { expect, test } from 'vitest';
import { namesOtherPeriod } from '../../src/language/periods.ts';

test('two texts that say how often in different ways name another period', () => {
  expect(namesOtherPeriod('Dams are inspected every month.', 'Dams are inspected weekly.')).toBe(
    true,
  );
  expect(namesOtherPeriod('Logs are kept for 90 days.', 'Logs are kept for one year.')).toBe(true);
});

test('a text that says no period names no other one, whichever of the two it is', () => {
  const [said, silent] = ['Dams are inspected every month.', 'Dams are inspected.'];
  expect(namesOtherPeriod(said, silent)).toBe(false);
  expect(namesOtherPeriod(silent, said)).toBe(false);
  expect(namesOtherPeriod(silent, silent)).toBe(false);
});

test('one period in common is enough, and the same period in other units is the same', () => {
  expect(namesOtherPeriod('Weekly, and every month in full.', 'Every month.')).toBe(false);
  expect(namesOtherPeriod('Kept for twelve months.', 'Kept for one year.')).toBe(false);
});

test('how often and how long are not held against each other', () => {
  expect(namesOtherPeriod('Tested every month.', 'Kept for one year.')).toBe(false);
});
