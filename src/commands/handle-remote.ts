import { createHash, timingSafeEqual } from 'node:crypto';
import type { Config } from '../config.ts';
import type { DraftRun } from '../drafting/draft-questionnaire.ts';
import { AppError } from '../errors.ts';
import type { Deps } from '../ports.ts';
import type { Entry, Execute, Io } from './command.ts';
import { EXIT } from './exit-status.ts';
import { type RemoteMessage, type RemoteRequest, remoteRequest } from './remote-messages.ts';
import { findActor } from './session.ts';

type Host = {
  readonly deps: Deps;
  readonly config: Config;
  /** What `server.json` holds: only the user who runs the server can read it. */
  readonly token: string;
  readonly draft?: DraftRun;
  readonly execute: Execute;
};

/**
 * The server's side of `POST /api/commands`: runs a command line on the server's own database and streams its
 * output as lines of JSON (`remote-messages.ts`). Mount it as `app.post('/api/commands', (c) => handle(c.req.raw,
 * getConnInfo(c).remote.address))` in the app, which limits bodies and shows faults. Only this machine with the
 * right token is served. Throws `forbidden`, `unauthenticated`, and `invalid_input` for anything that is no command
 * line.
 */
export function createCommandHandler(
  host: Host,
): (request: Request, remoteAddress: string | undefined) => Promise<Response> {
  return async (request, remoteAddress) => {
    if (!isLoopback(remoteAddress) || request.headers.has('origin'))
      throw new AppError('forbidden', 'Commands are taken from programs on this machine only.');
    if (!hasToken(request, host.token))
      throw new AppError(
        'unauthenticated',
        'The token of the command line is missing or wrong; it is in server.json of the data folder.',
      );
    const body = await readRequest(request);
    return new Response(streamCommand(host, body, request.signal), {
      headers: {
        'content-type': 'application/x-ndjson; charset=utf-8',
        'cache-control': 'no-store',
      },
    });
  };
}

function streamCommand(host: Host, body: RemoteRequest, caller: AbortSignal) {
  const stop = new AbortController();
  const abort = () => stop.abort();
  caller.addEventListener('abort', abort, { once: true });
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>({
    async start(controller) {
      const send = (message: RemoteMessage) => {
        if (!stop.signal.aborted)
          controller.enqueue(encoder.encode(`${JSON.stringify(message)}\n`));
      };
      await runCommand(host, body, { send, signal: stop.signal });
      if (!stop.signal.aborted) controller.close();
      caller.removeEventListener('abort', abort);
    },
    cancel: abort,
  });
}

async function runCommand(
  host: Host,
  body: RemoteRequest,
  to: { send: (message: RemoteMessage) => void; signal: AbortSignal },
): Promise<void> {
  let needsInput = false;
  const io: Io = {
    out: (out) => to.send({ out }),
    err: (err) => {
      if (!needsInput) to.send({ err });
    },
    input: async () => {
      if (body.input !== null) return body.input;
      needsInput = true;
      throw new AppError('usage', 'Standard input was not sent.');
    },
    cwd: body.cwd,
    errIsTerminal: body.errIsTerminal,
    signal: to.signal,
  };
  const exit = await host.execute(body.argv, io, (entry) => enter(entry, host, io));
  to.send(needsInput ? { needsInput } : { exit });
}

async function enter(
  entry: Entry,
  { deps, config, draft, execute }: Host,
  io: Io,
): Promise<number> {
  if (entry.runsHere)
    throw new AppError('usage', `vouch ${entry.name} does not run inside a server.`);
  await entry.run({
    io,
    config,
    open: async () => deps,
    ...(draft && { draft }),
    actor: () => findActor(deps.db, entry.actor, config),
    execute,
  });
  return EXIT.done;
}

const isLoopback = (address: string | undefined) =>
  address !== undefined && /^(?:::ffff:)?127\.|^::1$/.test(address);

/** Both sides are hashed first: equal lengths, and a comparison whose time tells nothing. */
function hasToken(request: Request, token: string): boolean {
  const given = request.headers.get('authorization')?.replace(/^Bearer /, '') ?? '';
  const hash = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(given), hash(token));
}

async function readRequest(request: Request): Promise<RemoteRequest> {
  const parsed = remoteRequest.safeParse(await request.json().catch(() => null));
  if (parsed.success) return parsed.data;
  throw new AppError('invalid_input', 'The body is no command line as JSON (argv, cwd, input).');
}
