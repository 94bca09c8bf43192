import type { Worker } from 'node:worker_threads';
import { END_OF_THREAD } from './thread-messages.ts';

/**
 * A thread that has been told to end does so by itself: tearing one down while it still compiles has crashed the
 * whole process, if rarely.
 */
const GRACE_MS = 2_000;
/** What a thread has learned for one file serves the next ones, but it does not grow old. */
const MOST_USES = 50;
/** A thread that a large file has filled is not kept. */
const MOST_HEAP_SHARE = 0.5;

/** A thread with nothing to do at the moment, and what it is for. */
export type Thread = { readonly worker: Worker; readonly key: string; readonly uses: number };

let keptForMs = 0;
const idle = new Map<string, { readonly thread: Thread; readonly timer: NodeJS.Timeout }>();

/**
 * From now on threads stay for so many milliseconds after their work, one of each kind, and the next input of that
 * kind finds one that has loaded and compiled its code: for processes that stay, such as a server. They end with
 * `endKeptThreads`.
 */
export function keepThreads(ms: number): void {
  keptForMs = ms;
}

/** Ends the threads that wait for work, and keeps none from now on. */
export async function endKeptThreads(): Promise<void> {
  keptForMs = 0;
  await Promise.all([...idle.keys()].map(endIdle));
}

/** A thread of the kind that waits for work, if one does. */
export function takeKept(key: string): Thread | null {
  const kept = idle.get(key);
  if (kept === undefined) return null;
  idle.delete(key);
  clearTimeout(kept.timer);
  const { worker } = kept.thread;
  worker.removeAllListeners('exit');
  worker.ref();
  return kept.thread;
}

/** Keeps a thread that has replied, or waits until it has ended. */
export async function giveBack(thread: Thread, heapMb: number): Promise<void> {
  const { worker, key, uses } = thread;
  const isWanted = keptForMs > 0 && uses < MOST_USES && !idle.has(key);
  if (!isWanted || !(await isLight(worker, heapMb)) || idle.has(key)) return end(worker);
  // Whoever has nothing else to do need not wait for it.
  worker.unref();
  const timer = setTimeout(() => void endIdle(key), keptForMs);
  timer.unref();
  worker.once('exit', () => idle.delete(key));
  idle.set(key, { thread, timer });
}

async function endIdle(key: string): Promise<void> {
  const thread = takeKept(key);
  if (thread !== null) await end(thread.worker);
}

/** Tells a thread to end and waits until it has, for as long as that may take. */
async function end(worker: Worker): Promise<void> {
  if (worker.threadId === -1) return;
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  const timer = setTimeout(() => void worker.terminate(), GRACE_MS);
  worker.postMessage(END_OF_THREAD);
  await ended;
  clearTimeout(timer);
}

/** Node.js before 22.16 cannot tell: such a thread is not kept. */
async function isLight(worker: Worker, heapMb: number): Promise<boolean> {
  if (typeof worker.getHeapStatistics !== 'function') return false;
  const used = await worker.getHeapStatistics().catch(() => null);
  return used !== null && used.used_heap_size < heapMb * 1024 * 1024 * MOST_HEAP_SHARE;
}
