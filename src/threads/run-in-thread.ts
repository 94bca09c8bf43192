import { Worker } from 'node:worker_threads';
import { AppError } from '../errors.ts';
import { giveBack, type Thread, takeKept } from './kept-threads.ts';
import type { FromCaller, ThreadReply } from './thread-messages.ts';
import { type TimeLimits, watchTime } from './time-limits.ts';
import { takeTurn } from './turns.ts';

/**
 * A small nursery: readers keep most of what they make, and a large one only holds more of it twice (270 MB against
 * 175 for a sheet of 7 MB).
 */
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

/**
 * The file of a thread, beside its caller. Compilers leave addresses as they are: the caller's own extension tells
 * which exists.
 */
export const threadFile = (caller: string, name: string): URL =>
  new URL(`${name}${caller.endsWith('.ts') ? '.ts' : '.js'}`, caller);

/**
 * Runs one verb on one input in a thread of its own, so that the rest of the process goes on, and ends the thread
 * whatever happens, or keeps one that replied for the next input where `keepThreads` says so. The thread sees no
 * environment. `file` calls `answerThread` with the same verb; input and result are copied.
 * @throws AppError of the verb; file_timeout, file_limits or file_damaged in the words of `limits`; rate_limited
 * where the machine is too busy
 */
export async function runInThread<Verb extends (input: never) => Promise<unknown>>(
  file: URL,
  input: Parameters<Verb>[0],
  limits: ThreadLimits,
): Promise<Awaited<ReturnType<Verb>>> {
  const release = await takeTurn();
  let thread: Started | null = null;
  let hasReplied = false;
  try {
    const key = `${file.href} ${limits.heapMb}`;
    thread = (await takeUp(key, input)) ?? start(file, input, { key, heapMb: limits.heapMb });
    const { fault, result } = await replyOf(thread, limits);
    hasReplied = true;
    if (fault !== null) throw new AppError(fault.code, fault.message, fault);
    return result as Awaited<ReturnType<Verb>>;
  } finally {
    if (thread !== null)
      await (hasReplied ? giveBack(thread, limits.heapMb) : thread.worker.terminate());
    release();
  }
}

type Started = Thread & { readonly cpuMs: () => Promise<number>; readonly send: () => void };

/** A new thread, which has its first input with it. @throws where the input cannot be copied */
function start(
  file: URL,
  input: unknown,
  { key, heapMb }: { key: string; heapMb: number },
): Started {
  const worker = new Worker(file, {
    workerData: input,
    resourceLimits: { maxOldGenerationSizeMb: heapMb, maxYoungGenerationSizeMb: YOUNG_MB },
    env: {},
  });
  // Nobody may be listening when it fails between two inputs: its exit tells of that.
  worker.on('error', () => undefined);
  return { worker, key, uses: 1, cpuMs: cpuOf(worker), send: () => undefined };
}

/** A thread that was kept, to be sent another input; null where there is none. */
async function takeUp(key: string, input: unknown): Promise<Started | null> {
  const kept = takeKept(key);
  if (kept === null) return null;
  const { worker, uses } = kept;
  const cpuMs = cpuOf(worker);
  const before = await cpuMs().catch(() => null);
  if (before === null || worker.threadId === -1) return null;
  return {
    ...kept,
    uses: uses + 1,
    cpuMs: async () => (await cpuMs()) - before,
    send: () => worker.postMessage({ input } satisfies FromCaller<unknown>),
  };
}

/** Sends what the thread has not yet, and waits for its reply. */
function replyOf({ worker, cpuMs, send }: Started, limits: ThreadLimits): Promise<ThreadReply> {
  const { says } = limits;
  const { promise, resolve, reject } = Promise.withResolvers<ThreadReply>();
  const failed = (error: Error) => reject(faultOf(error, says));
  const left = (status: number) => failed(new Error(`the thread ended with ${status}`));
  const stopWatch = watchTime(limits, cpuMs, reject);
  worker.on('message', resolve).on('error', failed).on('exit', left);
  const stop = () => {
    stopWatch();
    worker.off('message', resolve).off('exit', left);
    worker.off('error', failed);
  };
  try {
    send();
  } catch (error) {
    reject(error);
  }
  return promise.finally(stop);
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
