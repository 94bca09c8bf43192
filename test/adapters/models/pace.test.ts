import { expect, test } from 'vitest';
import { Pace } from '../../../src/adapters/models/pace.ts';
import { ModelCallError, withRetries } from '../../../src/adapters/models/retries.ts';

const POLICY = { attempts: 2, firstDelayMs: 1, longestDelayMs: 5 };
const tooMany = () =>
  new ModelCallError('429', { kind: 'rate_limited', fatal: false }, { retry: true });

/** Asks an endpoint that refuses so many requests before it takes one; gives how many it was sent. */
async function sendTo(pace: Pace, refusals: number): Promise<number> {
  let sent = 0;
  await withRetries(POLICY, { pace }, async () => {
    const sentAt = await pace.turn();
    try {
      if (sent++ < refusals) {
        pace.limited(sentAt, null);
        throw tooMany();
      }
    } finally {
      pace.settled(sentAt);
    }
  });
  return sent;
}

test('a request is refused as often as it takes while the endpoint is at work on an earlier one', async () => {
  const pace = new Pace();
  await pace.turn();
  expect(await sendTo(pace, 4)).toBe(5);
});

test('an endpoint that refuses everybody is given up after the tries of the policy', async () => {
  const pace = new Pace();
  pace.settled(await pace.turn());
  await expect(sendTo(pace, 4)).rejects.toMatchObject({ code: 'model_unavailable' });
});
