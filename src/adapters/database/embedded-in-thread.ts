import { once } from 'node:events';
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import { AppError } from '../../errors.ts';
import { Caller } from '../../threads/calls.ts';
import { threadFile } from '../../threads/run-in-thread.ts';
import { EmbeddedClient } from './embedded-client.ts';
import type { Connecting } from './embedded-worker.ts';
import type { OpenedDatabase } from './opened.ts';
import { databaseOn } from './pglite.ts';
import type { Urgency } from './statement-turns.ts';

/**
 * Opens the embedded PostgreSQL in `folder` in a thread of its own, so that a long statement keeps no page waiting
 * that needs none. The caller holds the folder's lock. `connect` gives another thread's end, whose statements wait
 * for this thread's: `connectEmbedded` uses it there.
 */
export async function openEmbeddedInThread(
  folder: string,
): Promise<OpenedDatabase & { readonly connect: () => Promise<MessagePort> }> {
  const worker = new Worker(threadFile(import.meta.url, './embedded-worker'), { env: {} });
  const caller = callerOf(worker);
  const connect = async (urgency: Urgency) => {
    const { port1, port2 } = new MessageChannel();
    const connecting: Connecting = { port: port2, urgency };
    await caller.call('connect', connecting, { transfer: [port2] });
    return port1;
  };
  const end = async () => {
    const exited = once(worker, 'exit');
    await caller.call('close', null).catch(() => undefined);
    await worker.terminate();
    await exited;
  };
  try {
    await caller.call('open', folder);
    const opened = connectEmbedded(await connect('page'), folder);
    const close = async () => {
      await opened.close();
      await end();
    };
    return { ...opened, connect: () => connect('background'), close };
  } catch (error) {
    await end();
    throw error;
  }
}

/** The embedded database by an end that `connect` gave, in whatever thread; `close` gives up that end alone. */
export function connectEmbedded(port: MessagePort, folder: string | null = null): OpenedDatabase {
  return databaseOn(new EmbeddedClient(port), folder);
}

function callerOf(worker: Worker): Caller {
  let cause: unknown;
  const caller = new Caller(
    worker,
    () => new AppError('internal', 'The embedded database has stopped: restart Vouch.', { cause }),
  );
  worker.on('error', (error) => {
    cause = error;
  });
  return caller;
}
