import { expect, test } from 'vitest';
import { isPlaceholder } from '../../src/evidence/placeholder.ts';

test.each([
  ['The service sits behind <provider>.', true],
  ['Updates are made every <N> days by <team name>.', true],
  ['Alerts are answered within <15 minutes.', false],
  ['Values of x < y and y > z are refused.', false],
  ['Handlers take a List<String> of names.', false],
  ['Write to {{ contact }}.', true],
  ['Write to the duty officer.', false],
])('%s: a blank of a template is there: %s', (text, isBlank) => {
  expect(isPlaceholder(text)).toBe(isBlank);
});
