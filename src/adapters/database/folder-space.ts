import { closeSync, fsyncSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../errors.ts';

const MEGABYTE = 1024 * 1024;

/**
 * What the embedded database must have left: two segments of its log (16 MB each). Where it runs out in the middle
 * of one it cannot go on at all, so changes are refused before that.
 */
const LEAST_FREE_BYTES = 32 * MEGABYTE;
const CREATION_BYTES = 64 * MEGABYTE;
/** What is stored is written to the log, to its table and, while it is on the way, once more. */
const COPIES = 3;

/** Throws `storage_full` where the folder's disk has no room for a change of that many bytes. */
export function refuseFullDisk(folder: string, bytes = 0): void {
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize < LEAST_FREE_BYTES + COPIES * bytes) throw full(folder);
}

/** The same before the database is made. */
export const refuseSmallDisk = (folder: string): void =>
  refuseFullDisk(folder, CREATION_BYTES / COPIES);

/** Throws `configuration` where the folder cannot be written and `storage_full` where its disk is full. */
export function refuseUnusableDisk(folder: string): void {
  const path = join(folder, `.writable-${process.pid}`);
  try {
    const file = openSync(path, 'w', 0o600);
    try {
      writeSync(file, new Uint8Array(4096));
      fsyncSync(file);
    } finally {
      closeSync(file);
      rmSync(path, { force: true });
    }
  } catch (cause) {
    throw unusable(folder, cause);
  }
  refuseFullDisk(folder);
}

function unusable(folder: string, cause: unknown): AppError {
  const code = cause instanceof Error ? String(Reflect.get(cause, 'code')) : '';
  if (code === 'ENOSPC' || code === 'EDQUOT') return full(folder, cause);
  const reason = code === 'EROFS' ? 'it is on a read-only file system' : code;
  return new AppError(
    'configuration',
    `The data folder ${folder} cannot be written (${reason}): make it writable for the user who runs Vouch, or choose another with VOUCH_DATA.`,
    { cause },
  );
}

/** The fault of a disk with too little space for the data folder. */
export function full(folder: string, cause?: unknown): AppError {
  return new AppError(
    'storage_full',
    `The disk of the data folder ${folder} is full (less than ${LEAST_FREE_BYTES / MEGABYTE} MB would be left), so nothing was saved: make space there, then try again.`,
    { cause },
  );
}
