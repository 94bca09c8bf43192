import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { useDatabase } from '../../support/database.ts';

const database = useDatabase();

test('a query beside an open transaction is refused instead of waiting for ever', async () => {
  const { db } = database();
  const beside = db.transaction().execute(async (trx) => {
    await sql`select 1`.execute(trx);
    await sql`select 1`.execute(db);
  });
  await expect(beside).rejects.toMatchObject({ code: 'internal' });
  await expect(sql`select 1`.execute(db)).resolves.toBeDefined();
});

test('a transaction inside a transaction is refused', async () => {
  const { db } = database();
  const nested = db
    .transaction()
    .execute(() => db.transaction().execute((trx) => sql`select 1`.execute(trx)));
  await expect(nested).rejects.toMatchObject({ code: 'internal' });
});

test('work started in a transaction may use the database once that has ended', async () => {
  const { db } = database();
  let later: Promise<unknown> | undefined;
  await db.transaction().execute(async (trx) => {
    await sql`select 1`.execute(trx);
    later = new Promise((resolve) => setTimeout(resolve, 50)).then(() => sql`select 1`.execute(db));
  });
  await expect(later).resolves.toBeDefined();
});

test('queries of others wait for a transaction and see all of it or nothing', async () => {
  const { db } = database();
  const count = async () =>
    (await sql<{ n: number }>`select count(*) as n from files`.execute(db)).rows[0]?.n;
  const writing = db.transaction().execute(async (trx) => {
    for (const name of ['a', 'b', 'c'])
      await trx
        .insertInto('files')
        .values({ sha256: name, bytes: new Uint8Array(), size: 0 })
        .execute();
  });
  const [seen] = await Promise.all([count(), writing]);
  expect([0, 3]).toContain(seen);
  expect(await count()).toBe(3);
});

test('numbers, dates, moments and JSON have the same types on both engines', async () => {
  const { rows } = await sql`select 9007199254740991::int8 as big, count(*) as counted,
    date '2026-02-28' as day, timestamptz '2026-02-28 10:00+02' as moment,
    '{"a": [1, null]}'::jsonb as data, 0.5::float8 as share from (select 1) as one`.execute(
    database().db,
  );
  expect(rows).toEqual([
    {
      big: 9007199254740991,
      counted: 1,
      day: '2026-02-28',
      moment: new Date('2026-02-28T08:00:00Z'),
      data: { a: [1, null] },
      share: 0.5,
    },
  ]);
});
