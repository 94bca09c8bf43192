import type { Context, Entry, Io } from './commands/command.ts';
import { execute } from './commands/execute.ts';
import { EXIT } from './commands/exit-status.ts';
import { AppError } from './errors.ts';

/**
 * Runs `vouch ARGV…` on this process's terminal and ends the process: 0 done, 1 the input was refused (one line on
 * standard error), 2 wrong usage, 3 an internal fault.
 */
export async function main(argv: readonly string[]): Promise<void> {
  const stop = new AbortController();
  process.once('SIGINT', () => {
    process.once('SIGINT', () => process.exit(130));
    stop.abort();
  });
  process.once('SIGTERM', () => stop.abort(SIGTERM));
  for (const stream of [process.stdout, process.stderr]) stream.on('error', ignoreClosedPipe);
  const io = terminal(stop.signal);
  const status = await execute(argv, io, (entry) => enter(entry, io));
  await Promise.all([flushed(process.stdout), flushed(process.stderr)]);
  process.exit(stop.signal.aborted && status === EXIT.internal ? stoppedBy(stop.signal) : status);
}

const SIGTERM = 'SIGTERM';
/** 128 and the signal's number, as shells have it. */
const stoppedBy = ({ reason }: AbortSignal): number => (reason === SIGTERM ? 143 : 130);

/** Runs a verb here, or in the server that holds the data folder. What was opened is closed. */
async function enter(entry: Entry, io: Io): Promise<number> {
  if (entry.isPlain) {
    await entry.run(plainContext(io));
    return EXIT.done;
  }
  const { createSession } = await import('./commands/session.ts');
  const session = await createSession(io, entry.actor);
  try {
    await entry.run({ ...session.context, execute });
    return EXIT.done;
  } catch (error) {
    const isLocked = error instanceof AppError && error.code === 'data_folder_locked';
    if (!isLocked || entry.runsHere) throw error;
    const { runRemote } = await import('./commands/run-remote.ts');
    const { dataFolder } = session.context.config;
    const status = await runRemote({ dataFolder, argv: entry.argv }, io);
    if (status === null) throw error;
    return status;
  } finally {
    await session.close();
  }
}

function plainContext(io: Io): Context {
  const none = () => {
    throw new AppError('internal', 'this command works on files alone');
  };
  return {
    io,
    execute,
    open: none,
    actor: none,
    get config() {
      return none();
    },
  };
}

function terminal(signal: AbortSignal): Io {
  let input: Promise<string> | null = null;
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    input: () => {
      input ??= readInput();
      return input;
    },
    cwd: process.cwd(),
    errIsTerminal: process.stderr.isTTY === true,
    signal,
  };
}

async function readInput(): Promise<string> {
  if (process.stdin.isTTY) return '';
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

/** `vouch … | head` closes the pipe early: the work goes on, its output has no reader. */
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}

function flushed(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((done) => {
    if (stream.destroyed || stream.writableEnded) done();
    else stream.write('', () => done());
  });
}
