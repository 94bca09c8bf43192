import { AppError } from '../errors.ts';
import { readArguments, textOption } from './arguments.ts';
import type { Command, Entry, Io } from './command.ts';
import { EXIT } from './exit-status.ts';
import { commandNames, loadCommand, needsOf } from './registry.ts';

/** Runs one command line on `io` and returns its exit status; faults become one line on standard error. */
export async function execute(
  argv: readonly string[],
  io: Io,
  enter: (entry: Entry) => Promise<number>,
): Promise<number> {
  const [name = 'help', ...rest] = argv;
  try {
    if (name === 'help' || name === '--help' || name === '-h') return await help(rest[0], io);
    const command = await knownCommand(name);
    if (asksForHelp(rest)) return await help(name, io);
    const args = readArguments(command, rest);
    const actor = textOption(args, 'as') ?? null;
    return await enter({
      name,
      argv,
      actor,
      ...needsOf(name),
      run: (context) => command.run(context, args),
    });
  } catch (error) {
    return await report(error, io);
  }
}

async function help(name: string | undefined, io: Io): Promise<number> {
  const { helpOf, overview } = await import('./help.ts');
  io.out(name === undefined ? overview() : helpOf(await knownCommand(name)));
  return EXIT.done;
}

async function knownCommand(name: string): Promise<Command> {
  const command = await loadCommand(name);
  if (command !== null) return command;
  throw new AppError(
    'usage',
    `There is no command "${name}". The commands are ${commandNames.join(', ')}; \`vouch help\` tells what they do.`,
  );
}

function asksForHelp(argv: readonly string[]): boolean {
  const end = argv.indexOf('--');
  return (end < 0 ? argv : argv.slice(0, end)).some((each) => each === '--help' || each === '-h');
}

/** Prints a fault as one line and returns its exit status. A stack is shown only where someone is debugging. */
async function report(error: unknown, io: Io): Promise<number> {
  if (error instanceof AppError && error.code !== 'internal') {
    io.err(`vouch: ${[error.describe(), error.shell].filter(Boolean).join(' ')}\n`);
    if (error.code === 'interrupted') return EXIT.internal;
    return error.code === 'usage' ? EXIT.usage : EXIT.refused;
  }
  if (io.signal.aborted) {
    io.err('vouch: stopped. What was stored stays; run the same command again to go on.\n');
    return EXIT.internal;
  }
  const message = error instanceof Error ? error.message : String(error);
  io.err(
    `vouch: an internal fault stopped this command: ${message.replace(/\s+/g, ' ').slice(0, 300)}\n`,
  );
  if (error instanceof Error && (await isDebugging())) io.err(`${error.stack ?? ''}\n`);
  return EXIT.internal;
}

async function isDebugging(): Promise<boolean> {
  const { readConfig } = await import('../config.ts');
  try {
    return readConfig().logLevel === 'debug';
  } catch {
    return false;
  }
}
