import { mkdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../errors.ts';
import { refuseUnusableDisk } from './folder-space.ts';

/** A lock that nothing refers to would be collected as garbage, and be free. */
const held = new Set<object>();

/** SQLite's result codes (sqlite.org/rescode.html): another holds the file; the file is no database. */
const BUSY = 5;
const NOT_A_DATABASE = 26;

/**
 * Makes the data folder and takes it for this process; the result gives it back. The lock is SQLite's exclusive
 * transaction on an empty file in the folder: it holds wherever the folder is seen (other containers and namespaces
 * too), and the system frees it when the process ends, however it ends. Throws `data_folder_locked`,
 * `configuration` (no such folder can be made, or it is read-only) or `storage_full`.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (cause) {
    throw new AppError(
      'configuration',
      `The data folder ${folder} cannot be made: choose another with VOUCH_DATA.`,
      { cause },
    );
  }
  const real = realpathSync(folder);
  refuseUnusableDisk(real);
  const { DatabaseSync } = await import('node:sqlite');
  const path = join(real, 'lock');
  const lock = new DatabaseSync(path, { open: false });
  try {
    lock.open();
    lock.exec('begin exclusive');
  } catch (cause) {
    if (lock.isOpen) lock.close();
    throw refusal(real, cause);
  }
  held.add(lock);
  return async () => {
    held.delete(lock);
    lock.close();
  };
}

function refusal(folder: string, cause: unknown): AppError {
  const code = cause instanceof Error ? Reflect.get(cause, 'errcode') : undefined;
  if (code === BUSY)
    return new AppError(
      'data_folder_locked',
      `The data folder ${folder} is in use by another Vouch process: stop that one, or choose another folder with VOUCH_DATA.`,
      { cause },
    );
  return new AppError(
    'configuration',
    code === NOT_A_DATABASE
      ? `The file ${folder}/lock is not Vouch's: delete it while no Vouch process runs, then start again.`
      : `The data folder ${folder} cannot be locked (${String(cause)}): check that you may write there.`,
    { cause },
  );
}
