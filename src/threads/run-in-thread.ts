import { Worker } from 'node:worker_threads';
import { AppError } from '../errors.ts';
import type { ThreadReply } from './thread-reply.ts';
import { type TimeLimits, watchTime } from './time-limits.ts';
import { takeTurn } from './turns.ts';

/** A small nursery: readers keep most of what they make, and a large one only holds more of it twice (270 MB against 175 for a sheet of 7 MB). */
const YOUNG_MB = 8;

export type ThreadLimits = TimeLimits & {
  /** The thread's own heap; buffers outside it are bounded by the reader. */
  readonly heapMb: number;
  readonly says: TimeLimits['says'] & {
    readonly large: string;
    /** For a fault that the verb did not foresee; null where that is a fault of ours and not of the file. */
    readonly broken: string | null;
  };
};

/** A thread that has replied ends by itself: tearing one down while it still compiles has crashed the whole process, if rarely. */
const GRACE_MS = 2_000;

/** The file of a thread, beside its caller. Compilers leave addresses as they are: the caller's own extension tells which exists. */
export const threadFile = (caller: string, name: string): URL =>
  new URL(`${name}${caller.endsWith('.ts') ? '.ts' : '.js'}`, caller);

/**
 * Runs one verb on one input in a thread of its own, so that the rest of the process goes on, and ends the thread whatever
 * happens. The thread sees no environment. `file` calls `answerThread` with the same verb; input and result are copied.
 * @throws AppError of the verb; file_timeout, file_limits or file_damaged in the words of `limits`; rate_limited where the machine is too busy
 */
export async function runInThread<Verb extends (input: never) => Promise<unknown>>(
  file: URL,
  input: Parameters<Verb>[0],
  limits: ThreadLimits,
): Promise<Awaited<ReturnType<Verb>>> {
  const release = await takeTurn();
  let worker: Worker | null = null;
  try {
    worker = new Worker(file, {
      workerData: input,
      resourceLimits: {
        maxOldGenerationSizeMb: limits.heapMb,
        maxYoungGenerationSizeMb: YOUNG_MB,
      },
      env: {},
    });
    const { fault, result } = await replyOf(worker, limits);
    await endedByItself(worker);
    if (fault !== null) throw new AppError(fault.code, fault.message, fault);
    return result as Awaited<ReturnType<Verb>>;
  } finally {
    await worker?.terminate();
    release();
  }
}

/** Waits for a thread that has nothing left to do, for as long as that may take. */
async function endedByItself(worker: Worker): Promise<void> {
  if (worker.threadId === -1) return;
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  const timer = setTimeout(() => void worker.terminate(), GRACE_MS);
  await ended;
  clearTimeout(timer);
}

function replyOf(worker: Worker, limits: ThreadLimits): Promise<ThreadReply> {
  const { says } = limits;
  return new Promise((resolve, reject) => {
    const stopWatch = watchTime(limits, cpuOf(worker), reject);
    const settle = (act: () => void) => {
      stopWatch();
      act();
    };
    worker.once('message', (reply: ThreadReply) => settle(() => resolve(reply)));
    worker.once('error', (error: Error) => settle(() => reject(faultOf(error, says))));
    worker.once('exit', (status) =>
      settle(() => reject(faultOf(new Error(`the thread ended with ${status}`), says))),
    );
  });
}

/** CPU time of a thread; before Node.js 24.6 that of the whole process, which is never less. */
function cpuOf(worker: Worker): () => Promise<number> {
  const before = process.cpuUsage();
  return async () => {
    const { user, system } =
      typeof worker.cpuUsage === 'function' ? await worker.cpuUsage() : process.cpuUsage(before);
    return (user + system) / 1000;
  };
}

function faultOf(error: Error, says: ThreadLimits['says']): Error {
  if ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY')
    return new AppError('file_limits', says.large);
  return says.broken === null ? error : new AppError('file_damaged', says.broken, { cause: error });
}
