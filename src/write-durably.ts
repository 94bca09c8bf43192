import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Puts the whole content at `path`, or nothing: it is written beside it, flushed to disk and renamed over it, and
 * the folder is flushed too, so that neither a reader nor a power cut ever sees a part. Rejects with the system's
 * error.
 */
export async function writeDurably(
  path: string,
  content: Uint8Array | string,
  mode = 0o666,
): Promise<void> {
  const partial = join(dirname(path), `.${basename(path).slice(0, 100)}.${randomUUID()}`);
  try {
    const file = await open(partial, 'wx', mode);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await putInPlace(partial, path);
  } catch (error) {
    await rm(partial, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** Gives a finished and flushed file its name, for good. */
export async function putInPlace(partial: string, path: string): Promise<void> {
  await rename(partial, path);
  // Some systems do not open folders; the name is then flushed when they see fit.
  const folder = await open(dirname(path)).catch(() => null);
  await folder?.sync().catch(() => undefined);
  await folder?.close();
}
