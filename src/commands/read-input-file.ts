import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { AppError } from '../errors.ts';

/** The bytes of a file that the person named. Throws `not_found` or `invalid_input` in words for a person. */
export async function readInputFile(cwd: string, path: string): Promise<Uint8Array> {
  try {
    return await readFile(resolve(cwd, path));
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
    if (code === 'ENOENT')
      throw new AppError('not_found', 'there is no such file; check the path.', {
        place: { file: path },
        cause,
      });
    if (code === 'EISDIR')
      throw new AppError('invalid_input', 'this is a folder; name one file in it.', {
        place: { file: path },
        cause,
      });
    throw new AppError('invalid_input', 'the file cannot be read; check its permissions.', {
      place: { file: path },
      cause,
    });
  }
}
