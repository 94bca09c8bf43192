import { AppError } from '../errors.ts';
import type { Clock } from '../ports.ts';
import type { Scope } from '../store/search.ts';
import { textOption } from './arguments.ts';
import type { Arguments } from './command.ts';

/** `--audience nda|public` (nda when not given). Throws `usage`. */
export function audienceOption(args: Arguments): 'nda' | 'public' {
  const audience = textOption(args, 'audience') ?? 'nda';
  if (audience !== 'nda' && audience !== 'public')
    throw new AppError('usage', '--audience is nda or public.');
  return audience;
}

/** What a command may draw on: `--product`, `--audience`, and documents that are valid today. */
export const scopeOption = (args: Arguments, clock: Clock): Scope => ({
  product: textOption(args, 'product') ?? null,
  audience: audienceOption(args),
  today: clock.now().toISOString().slice(0, 10),
});

/** A whole number from 1 to 1,000. Throws `usage`. */
export function wholeNumberOption(args: Arguments, name: string, otherwise: number): number {
  const text = textOption(args, name);
  if (text === undefined) return otherwise;
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > 1000)
    throw new AppError('usage', `--${name} is a whole number from 1 to 1000.`);
  return value;
}
