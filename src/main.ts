import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { getConnInfo } from '@hono/node-server/conninfo';
import { createSignInLink } from './auth/sign-in.ts';
import { newToken } from './auth/token.ts';
import type { Execute } from './commands/command.ts';
import { createCommandHandler } from './commands/handle-remote.ts';
import { removeServerFile, writeServerFile } from './commands/server-file.ts';
import type { Config } from './config.ts';
import { createDraftingThread } from './drafting-thread/draft-in-thread.ts';
import { AppError } from './errors.ts';
import { draftAlone } from './jobs/draft-alone.ts';
import { createHandlers } from './jobs/handlers.ts';
import { openJobs } from './jobs/queue.ts';
import { useWordsIn } from './lexicon/own-words.ts';
import { createApp } from './serve/app.ts';
import { getAdministrator } from './store/actors.ts';
import { endKeptThreads, keepThreads } from './threads/kept-threads.ts';
import { type Wired, wire } from './wire.ts';

/** What a server says, and how it is told to stop. */
export type ServerIo = {
  readonly out: (text: string) => void;
  readonly signal: AbortSignal;
  /** Runs the command lines that other processes send to the server which holds their data folder. */
  readonly execute: Execute;
};

/** How long requests in flight may take to end once the server is told to stop. */
const GRACE_MS = 3_000;

/** Whoever uploads, corrects or exports one file often does so with another soon. */
const THREADS_KEPT_MS = 30_000;

/** What is open, in the order in which it was opened. */
type Closing = (() => Promise<void>)[];

/**
 * Runs the server until the signal: settings → adapters → migrations → queues → listening → workers; stops in
 * reverse order. Prints its address and a one-time sign-in link. Throws `data_folder_locked`, `configuration` (port
 * taken, database away).
 */
export async function serve(config: Config, io: ServerIo): Promise<void> {
  const closing: Closing = [];
  try {
    await useWordsIn(config.dataFolder);
    keepThreads(THREADS_KEPT_MS);
    closing.push(endKeptThreads);
    const wired = await wire(config);
    closing.push(wired.close);
    const origin = await start(
      config,
      { ...wired, execute: io.execute, signal: io.signal },
      closing,
    );
    const actor = await getAdministrator(wired.deps.db);
    const link = await createSignInLink(wired.deps, { actor, origin });
    io.out(`Vouch is ready at ${origin}\nSign in once, within 30 minutes: ${link}\n`);
    if (!io.signal.aborted) await once(io.signal, 'abort');
  } finally {
    for (const close of closing.reverse()) await close();
  }
}

async function start(
  config: Config,
  { deps, queue, alone, connect, execute, signal }: Wired & Pick<ServerIo, 'execute' | 'signal'>,
  closing: Closing,
): Promise<string> {
  const drafting = createDraftingThread({ config, deps, connect });
  closing.push(drafting.close);
  const handlers = createHandlers(deps, { alone, draftRun: drafting.draft });
  const jobs = await openJobs(deps, { queue, handlers, alone, signal });
  closing.push(jobs.stop);
  // The port may be the system's choice, and the pages need to know their address.
  let app: ReturnType<typeof createApp> | undefined;
  const server = createAdaptorServer({
    fetch: (request, env) => app?.fetch(request, env) ?? new Response(null, { status: 503 }),
  }) as Server;
  await listen(server, config);
  closing.push(() => close(server));
  const origin = config.origin ?? originOf(server.address() as AddressInfo);
  const token = newToken();
  const answerCommand = createCommandHandler({
    deps,
    config,
    token,
    execute,
    draft: draftAlone(alone, drafting.draft),
  });
  app = createApp({
    deps,
    config: { ...config, origin },
    jobs,
    mount: (routes) =>
      routes.post('/api/commands', (c) => answerCommand(c.req.raw, getConnInfo(c).remote.address)),
  });
  if (config.databaseUrl === null) {
    const url = originOf(server.address() as AddressInfo);
    await writeServerFile(config.dataFolder, { url, token, pid: process.pid });
    closing.push(() => removeServerFile(config.dataFolder));
  }
  // Only now: work that was left undone keeps nobody waiting for a page.
  await jobs.start();
  drafting.warmUp().catch((error: unknown) => deps.log.error({ err: error }, 'drafting thread'));
  return origin;
}

async function listen(server: Server, { host, port }: Config): Promise<void> {
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (cause) {
    const code = cause instanceof Error ? Reflect.get(cause, 'code') : undefined;
    const reason = code === 'EADDRINUSE' ? 'another program has it' : String(code);
    throw new AppError(
      'configuration',
      `Vouch cannot listen on ${host} port ${port} (${reason}): choose another with VOUCH_PORT.`,
      { cause },
    );
  }
}

function originOf({ address, family, port }: AddressInfo): string {
  if (address === '0.0.0.0' || address === '::') return `http://127.0.0.1:${port}`;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}

/** Takes no more requests and ends those that stream for ever. */
async function close(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), GRACE_MS);
  await closed;
  clearTimeout(timer);
}
