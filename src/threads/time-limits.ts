import { AppError } from '../errors.ts';

/** What reading a file may cost, and the sentences for a person: what happened and what to do next. */
export type TimeLimits = {
  /** CPU time of the thread or process that reads: a busy machine, or waiting for a turn, costs a file nothing. */
  readonly cpuMs: number;
  /** Wall clock, far behind it: for a reader that does not end and does not work either. */
  readonly wallMs: number;
  readonly says: { readonly slow: string };
};

/** Twenty times fewer turns on a processor than were meant: such a machine is told of, not the file. */
export const WALL_MS = 180_000;

const LOOK_MS = 100;

/** Says nothing of the file: it is read again later. */
const tooBusy = (wallMs: number) =>
  new AppError(
    'rate_limited',
    `The machine was too busy to read this within ${Math.round(wallMs / 1000)} seconds. Try again when less is going on.`,
  );

/**
 * Watches what a reader uses, and calls `end` at most once, with the fault that it ended by. `usedMs` gives its CPU
 * time so far, null where it cannot be told: then the file is to blame for the wall clock too. Gives what stops the
 * watch.
 */
export function watchTime(
  { cpuMs, wallMs, says }: TimeLimits,
  usedMs: () => Promise<number | null>,
  end: (fault: AppError) => void,
): () => void {
  let isLooking = false;
  let isOver = false;
  /** Not told yet where it has not begun. */
  let used: number | null | 'untold' = 'untold';
  const stop = () => {
    isOver = true;
    clearInterval(looks);
    clearTimeout(wall);
  };
  const endBy = (fault: AppError) => {
    if (isOver) return;
    stop();
    end(fault);
  };
  const look = async () => {
    if (isLooking) return;
    isLooking = true;
    used = await usedMs().catch(() => null);
    isLooking = false;
    if (typeof used === 'number' && used > cpuMs) endBy(new AppError('file_timeout', says.slow));
  };
  const looks = setInterval(() => void look(), LOOK_MS);
  const wall = setTimeout(
    () => endBy(used === null ? new AppError('file_timeout', says.slow) : tooBusy(wallMs)),
    wallMs,
  );
  return stop;
}
