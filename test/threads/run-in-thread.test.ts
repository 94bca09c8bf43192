import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { AppError } from '../../src/errors.ts';
import { endKeptThreads, keepThreads } from '../../src/threads/kept-threads.ts';
import { runInThread, threadFile } from '../../src/threads/run-in-thread.ts';
import { takeTurn } from '../../src/threads/turns.ts';
import type { actOddly, Odd } from './support/odd-verbs.ts';

beforeEach(endKeptThreads);
afterAll(endKeptThreads);

const LIMITS = {
  cpuMs: 20_000,
  wallMs: 60_000,
  heapMb: 32,
  says: { slow: 'Too slow.', large: 'Too large.', broken: 'Broken.' },
};

const run = (act: Odd, limits: typeof LIMITS | object = {}) =>
  runInThread<typeof actOddly>(
    threadFile(import.meta.url, './support/odd-worker'),
    { act },
    { ...LIMITS, ...limits },
  );

const faultOf = (act: Odd, limits?: object): Promise<unknown> =>
  run(act, limits).catch((error: unknown) => error);

test('a verb gets its input and its result comes back', async () => {
  expect(await run('echo')).toBe('heard');
});

test('the thread sees no environment variable', async () => {
  expect(await run('environment')).toBe('');
});

test('a refusal comes back with its code, place and details', async () => {
  const fault = await faultOf('refuse');
  expect(fault).toBeInstanceOf(AppError);
  expect(fault).toMatchObject({
    code: 'file_damaged',
    message: 'It is damaged.',
    place: { sheet: 'A' },
    details: { rows: [3] },
  });
});

test('an endless loop is ended at the limit', async () => {
  expect(await faultOf('loop', { cpuMs: 1_000 })).toMatchObject({
    code: 'file_timeout',
    message: 'Too slow.',
  });
});

test('a thread that the machine keeps waiting has used up nothing', async () => {
  expect(await run('wait', { cpuMs: 1_000 })).toBe('waited');
});

test('a thread that neither works nor ends is ended far behind, and the machine is blamed', async () => {
  expect(await faultOf('stall', { wallMs: 1_000 })).toMatchObject({
    code: 'rate_limited',
    message: expect.stringContaining('too busy'),
  });
});

test('a thread that fills its heap is ended, and the process goes on', async () => {
  expect(await faultOf('hoard')).toMatchObject({ code: 'file_limits', message: 'Too large.' });
  expect(await run('echo')).toBe('heard');
});

test('a fault that the verb did not foresee is said in the words of its limits', async () => {
  expect(await faultOf('break')).toMatchObject({ code: 'file_damaged', message: 'Broken.' });
  expect(await faultOf('leave')).toMatchObject({ code: 'file_damaged', message: 'Broken.' });
});

test('where the limits have no words for it, such a fault stays a fault of ours', async () => {
  const fault = await faultOf('break', { says: { ...LIMITS.says, broken: null } });
  expect(fault).not.toBeInstanceOf(AppError);
  expect(fault).toMatchObject({ message: 'undefined is not a function' });
});

test('turns are given one after the other, and too many that wait are sent away', async () => {
  const order: number[] = [];
  const turns = Array.from({ length: 60 }, (_, index) =>
    takeTurn().then(
      (release) => {
        order.push(index);
        setImmediate(release);
        return 'served';
      },
      (error: unknown) => (error instanceof AppError ? error.code : error),
    ),
  );
  const ends = await Promise.all(turns);
  expect(order).toEqual(order.toSorted((a, b) => a - b));
  expect(ends.filter((end) => end === 'served')).toHaveLength(order.length);
  expect(ends.at(-1)).toBe('rate_limited');
  (await takeTurn())();
});

test('a thread that cannot be started gives its turn back', async () => {
  const uncopied = { act: () => 'functions cannot be copied' };
  const start = () =>
    runInThread(threadFile(import.meta.url, './support/odd-worker'), uncopied as never, LIMITS);
  for (let turn = 0; turn < 80; turn++)
    await expect(start()).rejects.toThrow(/could not be cloned/);
});

describe('where threads are kept', () => {
  const uses = () => run('count');

  test('the next input finds the thread of the one before, and without that a new one', async () => {
    expect([await uses(), await uses()]).toEqual(['1', '1']);
    keepThreads(60_000);
    expect([await uses(), await uses(), await uses()]).toEqual(['1', '2', '3']);
  });

  test('one that refused its input goes on, one that failed or was ended is not used again', async () => {
    keepThreads(60_000);
    await uses();
    await faultOf('refuse');
    expect(await uses()).toBe('2');
    for (const act of ['break', 'leave', 'hoard'] as const) {
      await faultOf(act);
      expect(await uses(), act).toBe('1');
    }
  });

  test('what an input may cost is counted from its own beginning', async () => {
    keepThreads(60_000);
    const limits = { cpuMs: 2_000 };
    for (let turn = 0; turn < 4; turn++) expect(await run('work', limits)).toBe('worked');
    expect(await uses()).toBe('1');
    expect(await faultOf('loop', limits)).toMatchObject({ code: 'file_timeout' });
  });

  test('an input that cannot be copied is refused, and the next one is served', async () => {
    keepThreads(60_000);
    await uses();
    const uncopied = { act: () => 'functions cannot be copied' } as never;
    const file = threadFile(import.meta.url, './support/odd-worker');
    await expect(runInThread(file, uncopied, LIMITS)).rejects.toThrow(/could not be cloned/);
    expect(await uses()).toBe('1');
  });

  test('a thread that was filled is not kept', async () => {
    keepThreads(60_000);
    await run('fill');
    expect(await uses()).toBe('1');
  });

  test('they end when they are told to, and after their time', async () => {
    keepThreads(60_000);
    await uses();
    await endKeptThreads();
    expect(await uses()).toBe('1');
    keepThreads(1);
    await uses();
    await expect.poll(uses).toBe('1');
  });
});
