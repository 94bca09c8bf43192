import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Together } from '../../src/drafting/together.ts';

test('what is given while a turn is under way is done together by the next one', async () => {
  const turns: string[][] = [];
  let more: Promise<unknown> = Promise.resolve();
  const together = new Together<string>(async (items) => {
    turns.push([...items]);
    if (turns.length === 1) more = Promise.all([together.do(['b', 'c']), together.do(['d'])]);
  });
  await together.do(['a']);
  await more;
  expect(turns).toEqual([['a'], ['b', 'c', 'd']]);
});

test('who asks at the same moment shares a turn, and nothing is done for nobody', async () => {
  const turns: number[][] = [];
  const together = new Together<number>(async (items) => {
    turns.push([...items]);
  });
  await Promise.all([together.do([1]), together.do([]), together.do([2])]);
  expect(turns).toEqual([[1, 2]]);
});

test('a turn that fails fails for each whose items it had, and for no one else', async () => {
  const together = new Together<string>(async (items) => {
    if (items.includes('bad')) throw new Error('refused');
  });
  const first = await Promise.allSettled([together.do(['good']), together.do(['bad'])]);
  expect(first.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  await expect(together.do(['good'])).resolves.toBeUndefined();
});

test('whoever asks when, each item is done once, in the order given, before its giver goes on', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.array(fc.nat(3), { maxLength: 60 }),
      async (scheduler, sizes) => {
        const done: number[] = [];
        const together = new Together<number>(async (items) => {
          await scheduler.schedule(Promise.resolve());
          done.push(...items);
        });
        let next = 0;
        const givers = sizes.map(async (size) => {
          const items = Array.from({ length: size }, () => next++);
          await together.do(items);
          expect(done).toEqual(expect.arrayContaining(items));
        });
        const all = Promise.all(givers);
        await scheduler.waitFor(all);
        expect(done).toEqual(Array.from({ length: next }, (_, at) => at));
      },
    ),
    { numRuns: 30 },
  );
});
