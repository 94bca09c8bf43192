import { amountText } from '../drafting/costs.ts';
import type { Estimate } from '../drafting/estimate-run.ts';

/** An estimate is told in three figures: the others would be made up. */
const count = (value: number) => Number(value.toPrecision(3)).toLocaleString('en-GB');

function timeOf(minutes: number): string {
  if (minutes < 1) return 'less than a minute';
  const rounded = Math.round(minutes);
  return rounded < 90
    ? `about ${rounded} ${rounded === 1 ? 'minute' : 'minutes'}`
    : `about ${Math.round(rounded / 60)} hours`;
}

/**
 * What drafting is likely to take, in words: `about 250 calls and 900,000 tokens, 3.20 USD, about 4 minutes`; null
 * where nothing is known.
 */
export function estimateWords({
  basis,
  calls,
  tokens,
  cost,
  currency,
  minutes,
  secondsACall,
}: Estimate): string | null {
  const model = basis === 'none' ? null : `about ${count(calls)} calls and ${count(tokens)} tokens`;
  const money = cost === null || currency === null ? null : amountText(cost, currency);
  const given = secondsACall === null ? '' : ` if a call takes ${secondsACall} seconds`;
  const time = minutes === null ? null : `${timeOf(minutes)}${given}`;
  const parts = [model, money, time].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(', ');
}

/** Where the figures come from, for people. */
export const ESTIMATE_BASIS: Record<Estimate['basis'], string> = {
  none: 'no model is asked',
  measured: 'as the newest runs of this model took',
  alike:
    'calls and tokens as in earlier runs of other models; the first run of this one tells more',
  assumed: 'assumed from the length of the documents; the first run of a model tells more',
};
