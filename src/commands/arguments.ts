import { parseArgs } from 'node:util';
import { AppError } from '../errors.ts';
import type { Arguments, Command } from './command.ts';

const COMMON = { as: { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const;

/**
 * Reads a verb's arguments against its options; `--as EMAIL` and `--help` are understood by all.
 * Throws `usage` for an unknown option or one without its value.
 */
export function readArguments(command: Command, argv: readonly string[]): Arguments {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      options: { ...command.options, ...COMMON },
      allowPositionals: true,
      strict: true,
    });
    return { values, positionals };
  } catch (error) {
    if (!isParseFault(error)) throw error;
    throw new AppError(
      'usage',
      `${firstSentence(error.message)} Usage: vouch ${command.name} ${command.usage}`,
      { cause: error },
    );
  }
}

/** An option's one text, or undefined where it was not given. */
export function textOption(args: Arguments, name: string): string | undefined {
  const value = args.values[name];
  return typeof value === 'string' ? value : undefined;
}

/** All texts of an option that may be given several times. */
export function textOptions(args: Arguments, name: string): string[] {
  const value = args.values[name];
  const values = Array.isArray(value) ? value : [value];
  return values.filter((each) => typeof each === 'string');
}

export function flag(args: Arguments, name: string): boolean {
  return args.values[name] === true;
}

/** The one positional argument that a verb needs. Throws `usage` where it is missing or where there are more. */
export function onlyPositional(command: Command, args: Arguments): string {
  const [only, ...others] = args.positionals;
  if (only === undefined || others.length > 0)
    throw new AppError('usage', `Usage: vouch ${command.name} ${command.usage}`);
  return only;
}

function isParseFault(error: unknown): error is Error {
  return (
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    error.code.startsWith('ERR_PARSE_ARGS_')
  );
}

const firstSentence = (message: string) =>
  `${message.split(/\.\s/)[0] ?? message}.`.replace('..', '.');
