import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  connectEmbedded,
  openEmbeddedInThread,
} from '../../../src/adapters/database/embedded-in-thread.ts';
import type { OpenedDatabase } from '../../../src/adapters/database/opened.ts';
import { prepareDataFolder } from '../../support/data-folder.ts';
import { testActor } from '../../support/deps.ts';
import { waitUntil } from '../../support/wait.ts';

let folder: string;
let opened: Awaited<ReturnType<typeof openEmbeddedInThread>>;
let other: OpenedDatabase;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vouch-thread-'));
  await prepareDataFolder(folder);
  opened = await openEmbeddedInThread(join(folder, 'database'));
  other = connectEmbedded(await opened.connect());
});
afterAll(async () => {
  await other.close();
  await opened.close();
  await rm(folder, { recursive: true, force: true });
});

const namesIn = async ({ db }: OpenedDatabase) =>
  (await db.selectFrom('files').select('sha256').orderBy('sha256').execute()).map(
    ({ sha256 }) => sha256,
  );
const file = (sha256: string) => ({ sha256, bytes: new Uint8Array([1, 2]), size: 2 });

test('this thread goes on while the database is at a long statement', async () => {
  let turns = 0;
  const timer = setInterval(() => turns++, 5);
  await sql`select count(*) from generate_series(1, 2000000)`.execute(opened.db);
  clearInterval(timer);
  expect(turns).toBeGreaterThan(3);
});

test('what one end writes the other reads, with the same types', async () => {
  const actor = await testActor(opened.db);
  const moment = new Date('2026-02-28T08:00:00Z');
  const { rows } = await sql`select ${actor.id}::uuid as id, 9007199254740991::int8 as big,
    date '2026-02-28' as day, ${moment}::timestamptz as moment, '{"a": [1]}'::jsonb as data,
    ${new Uint8Array([7, 0, 9])}::bytea as bytes, null as nothing`.execute(other.db);
  expect(rows).toEqual([
    {
      id: actor.id,
      big: 9007199254740991,
      day: '2026-02-28',
      moment,
      data: { a: [1] },
      bytes: new Uint8Array([7, 0, 9]),
      nothing: null,
    },
  ]);
});

test('a change says how many rows it touched', async () => {
  await opened.db
    .insertInto('files')
    .values([file('t1'), file('t2')])
    .execute();
  const { numDeletedRows } = await opened.db
    .deleteFrom('files')
    .where('sha256', 'in', ['t1', 't2', 't3'])
    .executeTakeFirstOrThrow();
  expect(numDeletedRows).toBe(2n);
});

test('a transaction of one end is whole to the other, and its statements stand between no others', async () => {
  const writing = opened.db.transaction().execute(async (trx) => {
    for (const name of ['a', 'b', 'c']) await trx.insertInto('files').values(file(name)).execute();
  });
  const [seen] = await Promise.all([namesIn(other), writing]);
  expect([0, 3]).toContain(seen.length);
  expect(await namesIn(other)).toEqual(['a', 'b', 'c']);
});

test('a transaction that fails leaves nothing, and the next statement is not hurt by it', async () => {
  const failing = other.db.transaction().execute(async (trx) => {
    await trx.insertInto('files').values(file('lost')).execute();
    await trx.insertInto('files').values(file('lost')).execute();
  });
  await expect(failing).rejects.toMatchObject({ code: '23505', constraint: 'files_pkey' });
  expect(await namesIn(opened)).not.toContain('lost');
});

test('a fault tells what it was and none of the values', async () => {
  const fault = await other.db
    .insertInto('files')
    .values([file('a'), { ...file('a'), size: 4711 }])
    .execute()
    .catch((error: unknown) => error);
  expect(fault).toBeInstanceOf(Error);
  expect(Object.keys(fault as object)).not.toContain('params');
});

test('an end that is given up inside a transaction leaves nothing of it, and others go on', async () => {
  const third = connectEmbedded(await opened.connect());
  const half = third.db.transaction().execute(async (trx) => {
    await trx.insertInto('files').values(file('half')).execute();
    await third.close();
    await trx.insertInto('files').values(file('other half')).execute();
  });
  await expect(half).rejects.toMatchObject({ code: 'internal' });
  expect(await namesIn(other)).not.toContain('half');
});

test('a query beside an open transaction is refused instead of waiting for ever', async () => {
  const beside = other.db.transaction().execute(async (trx) => {
    await sql`select 1`.execute(trx);
    await sql`select 1`.execute(other.db);
  });
  await expect(beside).rejects.toMatchObject({ code: 'internal' });
});

test('a notification reaches every end that listens, until it listens no more', async () => {
  const heard: string[] = [];
  const listen = ({ queue }: OpenedDatabase, name: string) =>
    queue.db?.listen?.(
      'news',
      (payload) => heard.push(`${name} ${payload}`),
      () => undefined,
    );
  const [one, two] = [await listen(opened, 'one'), await listen(other, 'two')];
  await sql`select pg_notify('news', 'first')`.execute(opened.db);
  await waitUntil('both have heard', () => heard.length === 2);
  await one?.close();
  await sql`select pg_notify('news', 'second')`.execute(opened.db);
  await waitUntil('the other has heard', () => heard.length === 3);
  await two?.close();
  expect(heard.sort()).toEqual(['one first', 'two first', 'two second']);
});

test('a folder that cannot be opened is said, and no thread stays', async () => {
  await writeFile(join(folder, 'no-folder'), '');
  await expect(openEmbeddedInThread(join(folder, 'no-folder'))).rejects.toThrow();
});

test('once closed, it says so', async () => {
  const third = connectEmbedded(await opened.connect());
  await sql`select 1`.execute(third.db);
  await third.close();
  await expect(sql`select 1`.execute(third.db)).rejects.toThrow();
});
