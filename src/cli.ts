import { readArguments, textOption } from './commands/arguments.ts';
import type { Command, Context, Io } from './commands/command.ts';
import { commandNames, loadCommand, runsHere } from './commands/registry.ts';
import { createSession } from './commands/session.ts';
import { AppError } from './errors.ts';

/** Exit statuses of the command line: the contract's table. */
const EXIT = { done: 0, refused: 1, usage: 2, internal: 3 } as const;

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
  process.once('SIGTERM', () => stop.abort());
  for (const stream of [process.stdout, process.stderr]) stream.on('error', ignoreClosedPipe);
  const status = await run(argv, terminal(stop.signal));
  await Promise.all([flushed(process.stdout), flushed(process.stderr)]);
  process.exit(stop.signal.aborted && status === EXIT.internal ? 130 : status);
}

/** The same without touching the process: returns the exit status. Nothing it opened stays open. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const [name = 'help', ...rest] = argv;
  try {
    if (name === 'help' || name === '--help' || name === '-h') return await help(rest[0], io);
    const command = await loadCommand(name);
    if (command === null) throw unknownCommand(name);
    if (asksForHelp(rest)) return await help(name, io);
    const args = readArguments(command, rest);
    return await runCommand({ command, argv, actor: textOption(args, 'as') }, io, (context) =>
      command.run(context, args),
    );
  } catch (error) {
    return report(error, io);
  }
}

async function runCommand(
  request: { command: Command; argv: readonly string[]; actor: string | undefined },
  io: Io,
  action: (context: Context) => Promise<void>,
): Promise<number> {
  const session = await createSession(io, request.actor);
  try {
    await action(session.context);
    return EXIT.done;
  } catch (error) {
    const locked = error instanceof AppError && error.code === 'data_folder_locked';
    if (!locked || runsHere(request.command.name)) throw error;
    const { runRemote } = await import('./commands/run-remote.ts');
    const status = await runRemote(
      { dataFolder: session.context.config.dataFolder, argv: request.argv },
      io,
    );
    if (status === null) throw error;
    return status;
  } finally {
    await session.close();
  }
}

async function help(name: string | undefined, io: Io): Promise<number> {
  const { helpOf, overview } = await import('./commands/help.ts');
  const command = name === undefined ? null : await loadCommand(name);
  if (name !== undefined && command === null) throw unknownCommand(name);
  io.out(command === null ? await overview() : helpOf(command));
  return EXIT.done;
}

/** Prints a fault as one line and returns its exit status. A stack is shown only where someone is debugging. */
async function report(error: unknown, io: Io): Promise<number> {
  if (error instanceof AppError && error.code !== 'internal') {
    io.err(`vouch: ${error.describe()}\n`);
    return error.code === 'usage' ? EXIT.usage : EXIT.refused;
  }
  const message = error instanceof Error ? error.message : String(error);
  io.err(
    `vouch: an internal fault stopped this command: ${message.replace(/\s+/g, ' ').slice(0, 300)}\n`,
  );
  if (error instanceof Error && (await isDebugging())) io.err(`${error.stack ?? ''}\n`);
  return EXIT.internal;
}

async function isDebugging(): Promise<boolean> {
  const { readConfig } = await import('./config.ts');
  try {
    return readConfig().logLevel === 'debug';
  } catch {
    return false;
  }
}

function unknownCommand(name: string): AppError {
  return new AppError(
    'usage',
    `There is no command "${name}". The commands are ${commandNames.join(', ')}; \`vouch help\` tells what they do.`,
  );
}

function asksForHelp(argv: readonly string[]): boolean {
  const end = argv.indexOf('--');
  return (end < 0 ? argv : argv.slice(0, end)).some((each) => each === '--help' || each === '-h');
}

function terminal(signal: AbortSignal): Io {
  let input: Promise<string> | null = null;
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    input: () => (input ??= readInput()),
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
