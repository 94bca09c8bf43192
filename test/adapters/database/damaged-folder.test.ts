import { existsSync, statfsSync } from 'node:fs';
import { cp, mkdtemp, open, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inspectFolder } from '../../../src/adapters/database/folder-contents.ts';
import { readConfig } from '../../../src/config.ts';
import { openDatabase } from '../../../src/wire.ts';
import { prepareDataFolder } from '../../support/data-folder.ts';
import { canMount, smallDisk } from '../../support/small-disk.ts';

let root = '';
/** A data folder with stored rows that its last process closed. */
let closed = '';
/** The file of the table of stored files, from the database's folder. */
let table = '';

const openIn = (folder: string) => openDatabase(readConfig({ VOUCH_DATA: folder }));

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'vouch-damage-'));
  closed = join(root, 'closed');
  await prepareDataFolder(closed);
  const { db, close } = await openIn(closed);
  await sql`insert into files (sha256, bytes, size)
    select md5(n::text), decode(repeat(md5(n::text), 20), 'hex'), 320 from generate_series(1, 400) n`.execute(
    db,
  );
  await sql`vacuum analyze files`.execute(db);
  const { rows } = await sql<{
    path: string;
  }>`select pg_relation_filepath('files') as path`.execute(db);
  table = rows[0]?.path ?? '';
  await close();
});
afterAll(() => rm(root, { recursive: true, force: true }));

let copies = 0;
async function damagedCopy(change: (folder: string) => Promise<unknown>): Promise<string> {
  const folder = join(root, `copy-${copies++}`);
  await cp(closed, folder, { recursive: true });
  await change(folder);
  return folder;
}

/** As a killed process leaves it. */
const asKilled = (folder: string) =>
  writeFile(join(folder, 'database.json'), '{ "state": "open" }');

const inDatabase = (name: string) => (folder: string) => join(folder, 'database', name);
const removed = (name: string) => (folder: string) =>
  rm(inDatabase(name)(folder), { recursive: true });
const shortened = (name: string) => (folder: string) => truncate(inDatabase(name)(folder), 8192);

const DAMAGE: readonly (readonly [string, (folder: string) => Promise<unknown>])[] = [
  ['the whole database is gone', (folder) => rm(join(folder, 'database'), { recursive: true })],
  ['its mark of the version is gone', removed('PG_VERSION')],
  ['its control file is gone', removed('global/pg_control')],
  ['its log is gone', removed('pg_wal')],
  ['its tables are gone', removed('base')],
  ['one table is gone', (folder) => removed(table)(folder)],
  ['one table was cut short', (folder) => shortened(table)(folder)],
  [
    'its control file was cut short',
    (folder) => truncate(inDatabase('global/pg_control')(folder), 100),
  ],
  [
    'the whole database and its marker are gone, but not its server file',
    async (folder) => {
      await rm(join(folder, 'database'), { recursive: true });
      await rm(join(folder, 'database.json'));
      await writeFile(join(folder, 'server.json'), '{}');
    },
  ],
  [
    'the marker is unreadable and the database gone',
    async (folder) => {
      await rm(join(folder, 'database'), { recursive: true });
      await writeFile(join(folder, 'database.json'), '{"sta');
    },
  ],
];

test.each(DAMAGE)('a folder is refused and nothing is made in it where %s', async (_, change) => {
  const folder = await damagedCopy(change);
  const control = existsSync(join(folder, 'database/global/pg_control'));
  await expect(inspectFolder(folder)).rejects.toMatchObject({
    code: 'data_damaged',
    message: expect.stringMatching(/damaged.*vouch restore/),
  });
  expect(existsSync(join(folder, 'database/global/pg_control'))).toBe(control);
});

describe('after a kill, when no list of files is at hand', () => {
  const LATER: typeof DAMAGE = [
    ['one table is gone', (folder) => removed(table)(folder)],
    ['one table was cut short', (folder) => shortened(table)(folder)],
    [
      'the segments of its log are gone',
      async (folder) => {
        await rm(inDatabase('pg_wal')(folder), { recursive: true });
        await cp(inDatabase('pg_xact')(folder), inDatabase('pg_wal')(folder), { recursive: true });
      },
    ],
  ];
  test.each(LATER)('a folder is refused where %s', async (_, change) => {
    const folder = await damagedCopy(async (copy) => {
      await change(copy);
      await asKilled(copy);
    });
    await expect(openIn(folder)).rejects.toMatchObject({
      code: 'data_damaged',
      message: expect.stringMatching(/damaged.*vouch restore/),
    });
  });

  test('a whole folder opens with all that was stored', async () => {
    const folder = await damagedCopy(asKilled);
    const { db, close } = await openIn(folder);
    expect(await db.selectFrom('files').select('size').execute()).toHaveLength(400);
    await close();
    expect(JSON.parse(await readFile(join(folder, 'database.json'), 'utf8'))).toMatchObject({
      state: 'closed',
    });
  });
});

test('bytes changed in a table are said in our words when they are read', async () => {
  const folder = await damagedCopy(async (copy) => {
    const file = await open(inDatabase(table)(copy), 'r+');
    await file.write('changed by somebody', 9_000);
    await file.close();
  });
  const { db, close } = await openIn(folder);
  await expect(db.selectFrom('files').selectAll().execute()).rejects.toMatchObject({
    code: 'data_damaged',
    message: expect.stringContaining('invalid page'),
  });
  await close();
});

test('what a first start left behind that was killed while it made the database is made anew', async () => {
  const folder = await damagedCopy(async (copy) => {
    await rm(inDatabase('PG_VERSION')(copy));
    await writeFile(join(copy, 'database.json'), '{ "state": "creating" }');
  });
  expect(await inspectFolder(folder)).toEqual({ isNew: true, isWhole: true });
  expect(existsSync(join(folder, 'database'))).toBe(false);
});

describe.runIf(canMount)('a disk', () => {
  test('that is read-only is said, and where to go from there', async () => {
    const disk = smallDisk(120);
    await cp(closed, join(disk.folder, 'data'), { recursive: true });
    disk.remount('ro');
    await expect(openIn(join(disk.folder, 'data'))).rejects.toMatchObject({
      code: 'configuration',
      message: expect.stringMatching(/read-only.*VOUCH_DATA/),
    });
    disk.remove();
  });

  test('that is too small for a database is said before one is begun', async () => {
    const disk = smallDisk(60);
    await expect(openIn(join(disk.folder, 'data'))).rejects.toMatchObject({
      code: 'storage_full',
      message: expect.stringContaining('make space'),
    });
    expect(existsSync(join(disk.folder, 'data/database'))).toBe(false);
    disk.remove();
  });

  test('that fills up refuses changes, lets people read, and takes changes again once there is space', async () => {
    const disk = smallDisk(160);
    await cp(closed, join(disk.folder, 'data'), { recursive: true });
    const { db, close } = await openIn(join(disk.folder, 'data'));
    const insert = (name: string, size = 10) =>
      db
        .insertInto('files')
        .values({ sha256: name, bytes: new Uint8Array(size), size })
        .execute();
    await expect(insert('too large', 40_000_000)).rejects.toMatchObject({ code: 'storage_full' });
    const { bavail, bsize } = statfsSync(disk.folder);
    await writeFile(join(disk.folder, 'other'), new Uint8Array(bavail * bsize - 10_000_000));
    await expect(insert('one')).rejects.toMatchObject({ code: 'storage_full' });
    expect(await db.selectFrom('files').select('size').execute()).toHaveLength(400);
    await rm(join(disk.folder, 'other'));
    await insert('two');
    expect(await db.selectFrom('files').select('size').execute()).toHaveLength(401);
    await close();
    disk.remove();
  });
});
