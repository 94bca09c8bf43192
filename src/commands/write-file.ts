import { access, constants } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { AppError } from '../errors.ts';
import { writeDurably } from '../write-durably.ts';

/**
 * Puts the whole content at `path`, or nothing: it is written beside it, flushed to disk and renamed over it, so
 * that no reader ever sees a part. Throws `invalid_input` where the folder cannot be written.
 */
export async function writeWholeFile(path: string, content: Uint8Array | string): Promise<void> {
  try {
    await writeDurably(path, content);
  } catch (cause) {
    throw notWritable(path, cause);
  }
}

/** Throws `invalid_input` at once where a file could not be put at `path` later. */
export async function checkWritable(path: string): Promise<void> {
  await access(dirname(path), constants.W_OK).catch((cause: unknown) => {
    throw notWritable(path, cause);
  });
}

/** Throws `usage` where a result would be written over the file that is read, or two results to one place. */
export function refuseSamePlace(cwd: string, paths: readonly (string | undefined)[]): void {
  const places = paths.flatMap((path) => (path === undefined ? [] : [resolve(cwd, path)]));
  const twice = places.find((place, index) => places.indexOf(place) < index);
  if (twice !== undefined)
    throw new AppError(
      'usage',
      `${basename(twice)} is named twice: what is read and each file that is written need a place of their own.`,
    );
}

function notWritable(path: string, cause: unknown): AppError {
  const reason = cause instanceof Error && 'code' in cause ? ` (${String(cause.code)})` : '';
  return new AppError(
    'invalid_input',
    `This file cannot be written${reason}: check that the folder exists and that you may write there.`,
    { place: { file: path }, cause },
  );
}
