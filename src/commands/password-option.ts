import { AppError } from '../errors.ts';
import { textOption } from './arguments.ts';
import type { Arguments, Io } from './command.ts';
import { readInputFile } from './read-input-file.ts';

/** `password-file` for a verb that opens a buyer's workbook. */
export const PASSWORD_OPTION = { 'password-file': { type: 'string' } } as const;

/**
 * The workbook's password: the first line of the file that `--password-file` names, or of standard input for `-`;
 * null where it is not given. An argument would stand in the machine's list of processes, so there is none that
 * takes it itself.
 */
export async function passwordOption(
  io: Pick<Io, 'cwd' | 'input'>,
  args: Arguments,
): Promise<string | null> {
  const path = textOption(args, 'password-file');
  if (path === undefined) return null;
  const text =
    path === '-' ? await io.input() : new TextDecoder().decode(await readInputFile(io.cwd, path));
  const [line = ''] = text.split(/\r?\n/);
  if (line !== '') return line;
  throw new AppError('invalid_input', 'its first line is to be the password, and it is empty.', {
    place: { file: path === '-' ? 'standard input' : path },
  });
}
