import { setImmediate as breath } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { StatementTurns, type Urgency } from '../../../src/adapters/database/statement-turns.ts';

const NEVER_IMPATIENT = { holdMs: 0, patienceMs: Number.POSITIVE_INFINITY };

/** Asks for turns and notes who had one, in order; each ends when `end` is called. */
function asked(turns: StatementTurns) {
  const order: string[] = [];
  const ends: (() => void)[] = [];
  const ask = async (urgency: Urgency, name: string) => {
    const give = await turns.take(urgency);
    order.push(name);
    ends.push(give);
  };
  const end = async () => {
    await breath();
    ends.shift()?.();
    await breath();
    await new Promise((resolve) => setTimeout(resolve, 3));
  };
  return { order, ask, end };
}

test('a page goes before whatever the background asked earlier, and each in its order', async () => {
  const { order, ask, end } = asked(new StatementTurns(NEVER_IMPATIENT));
  void ask('background', 'draft 1');
  void ask('background', 'draft 2');
  void ask('page', 'page 1');
  void ask('page', 'page 2');
  for (let n = 0; n < 4; n++) await end();
  expect(order).toEqual(['draft 1', 'page 1', 'page 2', 'draft 2']);
});

test('what a page asks next goes before the background that waits already', async () => {
  const turns = new StatementTurns({ holdMs: 60_000, patienceMs: Number.POSITIVE_INFINITY });
  const { order, ask, end } = asked(turns);
  void ask('page', 'page 1');
  void ask('background', 'draft 1');
  await end();
  void ask('page', 'page 2');
  await end();
  expect(order).toEqual(['page 1', 'page 2']);
});

test('a page that came while the background was at work has the next turn', async () => {
  const turns = new StatementTurns(NEVER_IMPATIENT);
  const { order, ask } = asked(turns);
  const give = await turns.take('background');
  void ask('background', 'draft 2');
  give();
  // The message from the page's thread is heard only now.
  void ask('page', 'page 1');
  await breath();
  expect(order).toEqual(['page 1']);
});

test('the background that has lost its patience goes before pages', async () => {
  const { order, ask, end } = asked(new StatementTurns({ holdMs: 0, patienceMs: 0 }));
  void ask('page', 'page 1');
  void ask('background', 'draft 1');
  void ask('page', 'page 2');
  for (let n = 0; n < 3; n++) await end();
  expect(order).toEqual(['page 1', 'draft 1', 'page 2']);
});

test('whoever asks whenever, each has one turn, one at a time, also after a fault', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.constantFrom<Urgency>('page', 'background'), fc.boolean()), {
        maxLength: 40,
      }),
      fc.integer({ min: 0, max: 1 }),
      async (list, patienceMs) => {
        const turns = new StatementTurns({ holdMs: 0, patienceMs });
        let at = 0;
        let most = 0;
        const work = async (fails: boolean) => {
          most = Math.max(most, ++at);
          await breath();
          at--;
          if (fails) throw new Error('a fault');
        };
        const done = await Promise.allSettled(
          list.map(async ([urgency, fails], n) => {
            if (n % 3 === 0) await breath();
            await turns.do(urgency, () => work(fails));
          }),
        );
        expect(done.map(({ status }) => status === 'rejected')).toEqual(list.map(([, f]) => f));
        expect(most).toBeLessThanOrEqual(1);
      },
    ),
    { numRuns: 50 },
  );
});
