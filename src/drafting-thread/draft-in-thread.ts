import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import type { Config } from '../config.ts';
import type { DraftRun, Totals } from '../drafting/draft-questionnaire.ts';
import { AppError } from '../errors.ts';
import type { Deps } from '../ports.ts';
import { Caller } from '../threads/calls.ts';
import { threadFile } from '../threads/run-in-thread.ts';
import type { Opening } from './draft-worker.ts';
import { shareEncoders } from './encoders.ts';

export type DraftingThread = {
  readonly draft: DraftRun;
  /** Starts the thread before it is needed. */
  readonly warmUp: () => Promise<void>;
  readonly close: () => Promise<void>;
};

type Given = {
  readonly config: Config;
  readonly deps: Pick<Deps, 'embeddings' | 'formerEmbeddings'>;
  /** An end of the embedded database for another thread; null where each thread opens PostgreSQL by itself. */
  readonly connect: (() => Promise<MessagePort>) | null;
};

type Open = { readonly worker: Worker; readonly caller: Caller };

/** Drafting in a thread of its own, so that pages are served meanwhile. One that ended is replaced at the next run. */
export function createDraftingThread(given: Given): DraftingThread {
  let opening: Promise<Open> | null = null;
  const opened = (): Promise<Open> => {
    opening ??= open(given).then(
      (thread) => {
        thread.worker.once('exit', () => {
          opening = null;
        });
        return thread;
      },
      (error: unknown) => {
        opening = null;
        throw error;
      },
    );
    return opening;
  };
  return {
    draft: async ({ runId, signal, onProgress }) => {
      const { caller } = await opened();
      return caller.call<Totals, { done: number; total: number }>(
        'draft',
        { runId },
        { signal, onEvent: onProgress },
      );
    },
    warmUp: async () => {
      await opened();
    },
    close: async () => {
      const thread = await opening?.catch(() => null);
      if (thread === null || thread === undefined) return;
      await thread.caller.call('close', null).catch(() => undefined);
      await thread.worker.terminate();
    },
  };
}

async function open({ config, deps, connect }: Given): Promise<Open> {
  const worker = new Worker(threadFile(import.meta.url, './draft-worker'), { env: {} });
  worker.on('error', () => undefined);
  const caller = new Caller(
    worker,
    () =>
      new AppError('internal', 'The thread that drafts has stopped; the run is taken up again.'),
  );
  try {
    const { port1, port2 } = new MessageChannel();
    const database = (await connect?.()) ?? null;
    const opening: Opening = {
      config,
      database,
      encoders: { port: port2, facts: shareEncoders(port1, deps) },
    };
    const transfer = [port2, ...(database === null ? [] : [database])];
    await caller.call('open', opening, { transfer });
    return { worker, caller };
  } catch (error) {
    await worker.terminate();
    throw error;
  }
}
