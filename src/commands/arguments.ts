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

/** An option that takes one of a few words. Throws `usage` for another one. */
export function oneOf<T extends string>(
  args: Arguments,
  option: string,
  allowed: readonly T[],
): T | undefined {
  const given = textOption(args, option);
  if (given === undefined) return undefined;
  const found = allowed.find((each) => each === given);
  if (found === undefined)
    throw new AppError('usage', `--${option} is one of ${allowed.join(', ')}, not "${given}".`);
  return found;
}

/** An option that takes an ISO date. Throws `usage` for anything else. */
export function dayOption(args: Arguments, option: string): string | undefined {
  const given = textOption(args, option);
  if (given === undefined) return undefined;
  const date = new Date(`${given}T00:00:00Z`);
  if (
    !/^\d{4}-\d{2}-\d{2}$/.test(given) ||
    Number.isNaN(date.getTime()) ||
    !date.toISOString().startsWith(given)
  )
    throw new AppError('usage', `--${option} is a date like 2026-11-21, not "${given}".`);
  return given;
}

/** All texts of an option that may be given several times. */
export function textOptions(args: Arguments, name: string): string[] {
  const value = args.values[name];
  const values = Array.isArray(value) ? value : [value];
  return values.filter((each) => typeof each === 'string');
}

/** Whether an option without a value was given. */
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
