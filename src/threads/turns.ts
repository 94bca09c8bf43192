import { availableParallelism } from 'node:os';
import { AppError } from '../errors.ts';

/** One core is left to whoever waits for a page. */
const AT_ONCE = Math.max(1, availableParallelism() - 1);
/** Each one that waits holds its file in memory. */
const MOST_WAITING = 32;

const waiting: (() => void)[] = [];
let running = 0;

/**
 * Waits until this process may start one more thread, first come first served. @returns the release, to be called once
 * @throws AppError rate_limited where too many wait already
 */
export async function takeTurn(): Promise<() => void> {
  if (running < AT_ONCE) running += 1;
  else {
    if (waiting.length >= MOST_WAITING)
      throw new AppError(
        'rate_limited',
        'Too many files are being read at the moment. Try again in a minute.',
      );
    await new Promise<void>((resolve) => waiting.push(resolve));
  }
  return () => {
    const next = waiting.shift();
    if (next === undefined) running -= 1;
    else next();
  };
}
