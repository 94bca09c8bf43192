import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { growingGroups, runPipeline } from '../../src/drafting/pipeline.ts';

const numbers = (count: number) => Array.from({ length: count }, (_, n) => n);
const shape = fc.record({
  count: fc.nat(60),
  group: fc.integer({ min: 1, max: 9 }),
  preparers: fc.integer({ min: 1, max: 3 }),
  workers: fc.integer({ min: 1, max: 8 }),
});

test('groups hold every item once and in order, the first of them the smallest', () => {
  fc.assert(
    fc.property(fc.nat(200), fc.integer({ min: 1, max: 20 }), (count, largest) => {
      const groups = growingGroups(numbers(count), largest);
      expect(groups.flat()).toEqual(numbers(count));
      expect(groups.every(({ length }) => length > 0 && length <= largest)).toBe(true);
      expect(groups[0]?.length ?? 0).toBeLessThanOrEqual(2);
    }),
  );
});

test('every item is prepared and worked on once, begun in order, and never more at a time than allowed', async () => {
  await fc.assert(
    fc.asyncProperty(shape, fc.scheduler(), async ({ count, group, ...limits }, schedule) => {
      const begun: number[] = [];
      let prepared = 0;
      let [atWork, most, mostAhead] = [0, 0, 0];
      const running = runPipeline<number, number>(growingGroups(numbers(count), group), {
        ...limits,
        prepare: schedule.scheduleFunction(async (items: readonly number[]) => {
          prepared += items.length;
          mostAhead = Math.max(mostAhead, prepared - begun.length);
          return items.map((item) => item * 10);
        }),
        work: async (ready) => {
          begun.push(ready);
          most = Math.max(most, ++atWork);
          await schedule.schedule(Promise.resolve());
          atWork--;
        },
      });
      await schedule.waitFor(running);
      expect(begun).toEqual(numbers(count).map((n) => n * 10));
      expect(prepared).toBe(count);
      expect(most).toBeLessThanOrEqual(limits.workers);
      expect(mostAhead).toBeLessThanOrEqual(limits.workers + (limits.preparers + 1) * group);
    }),
  );
});

test('the first result does not wait until all is prepared', async () => {
  const order: string[] = [];
  await runPipeline<number, number>(growingGroups(numbers(40), 8), {
    preparers: 1,
    workers: 1,
    prepare: async (items) => {
      order.push(`prepare ${items.length}`);
      return items;
    },
    work: async (item) => void order.push(`work ${item}`),
  });
  expect(order.indexOf('work 0')).toBeLessThan(4);
  expect(order.filter((each) => each.startsWith('prepare')).length).toBeGreaterThan(4);
});

test('a fault of preparing or of the work stops what has not begun, and is thrown', async () => {
  await fc.assert(
    fc.asyncProperty(shape, fc.nat(59), fc.boolean(), async (given, at, isInWork) => {
      const { count, group, ...limits } = given;
      fc.pre(at < count);
      const worked: number[] = [];
      const running = runPipeline(growingGroups(numbers(count), group), {
        ...limits,
        prepare: async (items) => {
          if (!isInWork && items.includes(at)) throw new Error(`fault ${at}`);
          return items;
        },
        work: async (item) => {
          worked.push(item);
          if (isInWork && item === at) throw new Error(`fault ${at}`);
          await setImmediate();
        },
      });
      await expect(running).rejects.toThrow(`fault ${at}`);
      expect(worked.includes(at)).toBe(isInWork);
      expect(Math.max(-1, ...worked)).toBeLessThanOrEqual(at + limits.workers);
    }),
  );
});
