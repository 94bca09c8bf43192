import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** How a command finds the server that holds the embedded data folder. */
const serverFile = z.object({ url: z.url(), token: z.string().min(32), pid: z.number().int() });
export type ServerFile = z.output<typeof serverFile>;

const pathIn = (dataFolder: string) => join(dataFolder, 'server.json');

/** Tells commands where this server listens; only the same user can read the token. */
export async function writeServerFile(dataFolder: string, content: ServerFile): Promise<void> {
  await rm(pathIn(dataFolder), { force: true });
  await writeFile(pathIn(dataFolder), JSON.stringify(content), { mode: 0o600, flag: 'wx' });
}

/** Removes the file where it is still this process's. */
export async function removeServerFile(dataFolder: string): Promise<void> {
  if ((await readServerFile(dataFolder))?.pid === process.pid)
    await rm(pathIn(dataFolder), { force: true });
}

/** The server that holds the folder, or null where none runs (a file left behind by a killed server counts as none). */
export async function readServerFile(dataFolder: string): Promise<ServerFile | null> {
  const text = await readFile(pathIn(dataFolder), 'utf8').catch(() => null);
  if (text === null) return null;
  const parsed = serverFile.safeParse(parseJson(text));
  return parsed.success && isAlive(parsed.data.pid) ? parsed.data : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
