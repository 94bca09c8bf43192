import { existsSync } from 'node:fs';
import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { z } from 'zod';
import { AppError } from '../../errors.ts';
import { writeDurably } from '../../write-durably.ts';
import { refuseSmallDisk } from './folder-space.ts';

/**
 * What `database.json` says of the database beside it. `creating`: nothing was ever confirmed to anybody. `open`: a
 * process has it, or died with it. `closed`: these are its files, with their sizes.
 */
const marker = z.discriminatedUnion('state', [
  z.object({ state: z.literal('creating') }),
  z.object({ state: z.literal('open') }),
  z.object({ state: z.literal('closed'), files: z.record(z.string(), z.number()) }),
]);
type Marker = z.output<typeof marker>;

/** What only a folder with a database has beside it. */
const TRACES = ['audit.key', 'audit-head.json', 'server.json'];
/** What every database has, whatever is stored in it. */
const PARTS = ['PG_VERSION', 'global/pg_control', 'base', 'pg_wal', 'pg_xact'];
/** Made anew by the database itself where they are missing. */
const REMADE = /(?:^|\/)(?:pg_internal\.init|pg_stat(?:_tmp)?\/.*|postmaster\.\w+)$/;

const databaseIn = (folder: string) => join(folder, 'database');
const markerIn = (folder: string) => join(folder, 'database.json');

/**
 * Looks at the data folder before its database is opened, so that opening never makes an empty one where one was.
 * `isWhole` tells whether every file was seen to be as the last process left it. The caller holds the lock. Throws
 * `data_damaged`, and `storage_full` where a new database has no room.
 */
export async function inspectFolder(
  folder: string,
): Promise<{ readonly isNew: boolean; readonly isWhole: boolean }> {
  const said = await readMarker(folder);
  if (said?.state === 'creating') await rm(databaseIn(folder), { recursive: true, force: true });
  const isThere = await hasEntries(databaseIn(folder));
  const traces = TRACES.filter((name) => existsSync(join(folder, name)));
  const mayBeNew = said === null ? traces.length === 0 : said.state === 'creating';
  if (!isThere && mayBeNew) {
    refuseSmallDisk(folder);
    await writeMarker(folder, { state: 'creating' });
    return { isNew: true, isWhole: true };
  }
  const missing = PARTS.filter((part) => !existsSync(join(databaseIn(folder), part)));
  if (missing.length > 0) throw damaged(folder, missing);
  if (said?.state !== 'closed') return { isNew: false, isWhole: false };
  const changed = await differingFiles(databaseIn(folder), said.files);
  if (changed.length > 0) throw damaged(folder, changed);
  return { isNew: false, isWhole: true };
}

/** To be called as soon as the database is open, before anything is stored. */
export const markOpen = (folder: string): Promise<void> => writeMarker(folder, { state: 'open' });

/** To be called once it is closed, under the lock still. */
export async function markClosed(folder: string): Promise<void> {
  await writeMarker(folder, { state: 'closed', files: await listFiles(databaseIn(folder)) });
}

/** The fault of a data folder whose files are missing or changed; `parts` name them. */
export function damaged(folder: string, parts: readonly string[], cause?: unknown): AppError {
  const [first] = parts;
  const others = parts.length > 1 ? ` and ${parts.length - 1} more` : '';
  const what = first === undefined ? '' : ` (${first}${others})`;
  return new AppError(
    'data_damaged',
    `The database in the data folder ${folder} is damaged: parts of it are missing or were changed${what}. Nothing was replaced. Bring these files back, or set VOUCH_DATA to a new folder and restore a backup there with "vouch restore FILE".`,
    { cause },
  );
}

async function readMarker(folder: string): Promise<Marker | null> {
  const text = await readFile(markerIn(folder), 'utf8').catch(() => null);
  if (text === null) return null;
  try {
    return marker.parse(JSON.parse(text));
  } catch {
    // It was there, so a database was: what it said is lost, and the folder is looked at as after a crash.
    return { state: 'open' };
  }
}

const writeMarker = (folder: string, content: Marker): Promise<void> =>
  writeDurably(markerIn(folder), `${JSON.stringify(content)}\n`, 0o600);

const hasEntries = async (path: string): Promise<boolean> =>
  (await readdir(path).catch(() => [])).length > 0;

async function differingFiles(
  database: string,
  kept: Readonly<Record<string, number>>,
): Promise<string[]> {
  const found = await listFiles(database);
  return Object.entries(kept).flatMap(([name, size]) => (found[name] === size ? [] : [name]));
}

async function listFiles(database: string): Promise<Record<string, number>> {
  const entries = await readdir(database, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !REMADE.test(relative(database, path)))
    .sort();
  const sizes = await Promise.all(
    files.map(async (path) => [relative(database, path), (await stat(path)).size] as const),
  );
  return Object.fromEntries(sizes);
}
