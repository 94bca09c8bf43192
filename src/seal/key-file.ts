import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../errors.ts';

/** As many characters as the setting asks for too. */
const SHORTEST_KEY = 32;

const pathIn = (folder: string) => join(folder, 'audit.key');

/** The key kept in the folder, or null where there is none. Throws `configuration` for a file that holds no key. */
export async function readKeyFile(folder: string): Promise<string | null> {
  const text = await readFile(pathIn(folder), 'utf8').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT' || cause.code === 'ENOTDIR') return null;
    throw new AppError(
      'configuration',
      `The key of the audit log, ${pathIn(folder)}, cannot be read (${String(cause.code)}): make it readable for the user who runs Vouch.`,
      { cause },
    );
  });
  if (text === null) return null;
  const key = text.trim();
  if (key.length < SHORTEST_KEY)
    throw new AppError(
      'configuration',
      `${pathIn(folder)} holds no key of the audit log: bring the right file back from where you keep it.`,
    );
  return key;
}

/** Makes a key that only this user can read; where another process was faster, its key. */
export async function makeKeyFile(folder: string): Promise<string> {
  const key = randomBytes(32).toString('hex');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  try {
    const file = await open(pathIn(folder), 'wx', 0o600);
    try {
      await file.writeFile(`${key}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
    return key;
  } catch (cause) {
    const theirs = await readKeyFile(folder).catch(() => null);
    if (theirs !== null) return theirs;
    throw new AppError(
      'configuration',
      `The key of the audit log cannot be written to ${pathIn(folder)}: make the folder writable, or set VOUCH_AUDIT_FOLDER or VOUCH_AUDIT_KEY.`,
      { cause },
    );
  }
}
