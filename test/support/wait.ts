import { setTimeout as sleep } from 'node:timers/promises';

/** Asks until the answer is true; fails with `what` after `seconds`. */
export async function waitUntil(
  what: string,
  ask: () => boolean | Promise<boolean>,
  seconds = 60,
): Promise<void> {
  const deadline = Date.now() + seconds * 1_000;
  while (!(await ask())) {
    if (Date.now() > deadline) throw new Error(`Waited ${seconds} s in vain: ${what}`);
    await sleep(20);
  }
}
