import { expect, test } from 'vitest';
import { amountText, costOf } from '../../src/drafting/costs.ts';

test('tokens cost what a million of them costs; without prices nothing is said', () => {
  const used = { inputTokens: 500_000, outputTokens: 20_000 };
  expect(costOf(used, { input: 1, output: 5, currency: 'USD' })).toBeCloseTo(0.6, 9);
  expect(costOf(used, null)).toBeNull();
});

test('an amount is said with its currency, and less than a cent as such', () => {
  expect(amountText(1234.5, 'USD')).toBe('1,234.50 USD');
  expect(amountText(0.002, 'EUR')).toBe('less than 0.01 EUR');
  expect(amountText(0, 'EUR')).toBe('0.00 EUR');
});
