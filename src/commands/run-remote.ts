import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { createInterface } from 'node:readline';
import { json } from 'node:stream/consumers';
import { z } from 'zod';
import { AppError } from '../errors.ts';
import type { Io } from './command.ts';
import { type RemoteMessage, type RemoteRequest, remoteMessage } from './remote-messages.ts';
import { readServerFile, type ServerFile } from './server-file.ts';

/**
 * Runs a command inside the server that holds the data folder and passes its output on. Returns the exit status, or
 * null where no server runs. Throws `data_folder_locked` where the server does not answer.
 */
export async function runRemote(
  { dataFolder, argv }: { dataFolder: string; argv: readonly string[] },
  io: Io,
): Promise<number | null> {
  const server = await readServerFile(dataFolder);
  if (server === null) return null;
  const body = { argv: [...argv], cwd: io.cwd, input: null, errIsTerminal: io.errIsTerminal };
  const status = await converse(server, body, io);
  if (status !== 'needsInput') return status;
  const again = await converse(server, { ...body, input: await io.input() }, io);
  return again === 'needsInput' ? 3 : again;
}

async function converse(
  server: ServerFile,
  body: RemoteRequest,
  io: Io,
): Promise<number | 'needsInput'> {
  const response = await post(server, body, io.signal);
  if (response.statusCode !== 200)
    throw new AppError(
      'data_folder_locked',
      `The server at ${server.url} holds the data folder and refused the command (HTTP ${response.statusCode}${await detailOf(response)}): restart it, then try again.`,
    );
  for await (const line of createInterface({ input: response })) {
    const message: RemoteMessage = remoteMessage.parse(JSON.parse(line));
    if ('out' in message) io.out(message.out);
    else if ('err' in message) io.err(message.err);
    else if ('exit' in message) return message.exit;
    else if ('needsInput' in message) return 'needsInput';
  }
  throw new AppError('internal', 'the server stopped before the command ended');
}

const problem = z.object({ detail: z.string() });

/** What the server says of a refusal, where it says anything. */
async function detailOf(response: IncomingMessage): Promise<string> {
  try {
    return `: ${problem.parse(await json(response)).detail}`;
  } catch {
    return '';
  }
}

async function post(
  server: ServerFile,
  body: RemoteRequest,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const call = request(new URL('/api/commands', server.url), {
    method: 'POST',
    headers: { authorization: `Bearer ${server.token}`, 'content-type': 'application/json' },
    signal,
  });
  call.end(JSON.stringify(body));
  try {
    const [response] = (await once(call, 'response')) as [IncomingMessage];
    return response;
  } catch (cause) {
    throw new AppError(
      'data_folder_locked',
      `The server at ${server.url} holds the data folder but does not answer: stop process ${server.pid}, then try again.`,
      { cause },
    );
  }
}
