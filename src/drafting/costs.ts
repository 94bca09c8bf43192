import type { Prices } from '../ports.ts';
import type { ModelUse } from '../store/run-use.ts';

const A_MILLION = 1_000_000;

type Tokens = Pick<ModelUse, 'inputTokens' | 'outputTokens'>;

/** What tokens cost at these prices, in their currency; null where no prices are set. */
export const costOf = (
  { inputTokens, outputTokens }: Tokens,
  prices: Prices | null,
): number | null =>
  prices === null ? null : (inputTokens * prices.input + outputTokens * prices.output) / A_MILLION;

const DIGITS = { minimumFractionDigits: 2, maximumFractionDigits: 2 } as const;

/** An amount for people: `3.20 USD`; what is less than a cent is said as such. */
export const amountText = (amount: number, currency: string): string =>
  amount > 0 && amount < 0.01
    ? `less than 0.01 ${currency}`
    : `${amount.toLocaleString('en-GB', DIGITS)} ${currency}`;
