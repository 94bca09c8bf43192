import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { runInChild } from '../../src/threads/run-in-child.ts';
import { threadFile } from '../../src/threads/run-in-thread.ts';

const LIMITS = {
  cpuMs: 20_000,
  wallMs: 60_000,
  heapMb: 64,
  memoryBytes: 256 * 1024 * 1024,
  outputBytes: 1_000_000,
  says: { slow: 'Too slow.', large: 'Too large.', wordy: 'Too much text.' },
};

const run = (act: string, limits: object = {}) =>
  runInChild(threadFile(import.meta.url, './support/odd-child'), Buffer.from(act), {
    ...LIMITS,
    ...limits,
  });
const faultOf = (act: string, limits?: object): Promise<unknown> =>
  run(act, limits).catch((error: unknown) => error);

/** The processes that this one has started and that run the odd child. */
const oddChildren = (): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        const parent = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[1];
        const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
        return parent === String(process.pid) && command.includes('odd-child');
      } catch {
        return false;
      }
    })
    .map(Number);

test('what a process writes comes back', async () => {
  expect(await run('echo')).toBe('heard');
});

test.runIf(process.platform === 'linux')(
  'a process that loops is ended when it has used up its time',
  async () => {
    expect(await faultOf('loop', { cpuMs: 800 })).toMatchObject({
      code: 'file_timeout',
      message: 'Too slow.',
    });
  },
);

test.runIf(process.platform === 'linux')(
  'a process that the machine keeps waiting has used up nothing',
  async () => {
    const reply = run('begin', { cpuMs: 1_500 });
    await expect.poll(oddChildren).toHaveLength(1);
    const [pid = 0] = oddChildren();
    process.kill(pid, 'SIGSTOP');
    await sleep(2_500);
    process.kill(pid, 'SIGCONT');
    expect(await reply).toBe(`${pid}heard`);
  },
);

test.runIf(process.platform === 'linux')(
  'a process that neither works nor ends is ended far behind, and the machine is blamed',
  async () => {
    const fault = faultOf('begin', { wallMs: 1_500 });
    await expect.poll(oddChildren).toHaveLength(1);
    process.kill(oddChildren()[0] ?? 0, 'SIGSTOP');
    expect(await fault).toMatchObject({
      code: 'rate_limited',
      message: expect.stringContaining('too busy'),
    });
  },
);

test('a process that fills its memory is ended', async () => {
  expect(await faultOf('hoard')).toMatchObject({ code: 'file_limits', message: 'Too large.' });
});

test('a process that writes without end is ended', async () => {
  expect(await faultOf('chatter')).toMatchObject({
    code: 'file_limits',
    message: 'Too much text.',
  });
});
