import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { readMigrations } from '../../src/adapters/database/migration-files.ts';
import { migrate } from '../../src/store/migrate.ts';
import { testDatabase } from '../support/database.ts';

describe('migrating', () => {
  test('a second start applies nothing', async () => {
    const { db, close } = await testDatabase();
    const migrations = await readMigrations();
    expect(migrations.map(({ name }) => name)).toContain('0001_initial');
    expect(await migrate(db, migrations)).toEqual([]);
    await close();
  });

  test('processes that start at once apply each migration once', async () => {
    const { db, close } = await testDatabase();
    const migrations = [
      ...(await readMigrations()),
      { name: '9001_first', sql: 'create table first (n integer); insert into first values (1);' },
    ];
    const applied = await Promise.all([1, 2, 3, 4].map(() => migrate(db, migrations)));
    expect(applied.flat()).toEqual(['9001_first']);
    await close();
  });

  test('a migration that fails leaves nothing of itself or its neighbours behind', async () => {
    const { db, close } = await testDatabase();
    const migrations = [
      ...(await readMigrations()),
      { name: '9001_good', sql: 'create table good (n integer);' },
      { name: '9002_bad', sql: 'create table half (n integer); select * from nowhere;' },
    ];
    await expect(migrate(db, migrations)).rejects.toThrow('nowhere');
    const { rows } = await sql<{ found: string | null }>`
      select coalesce(to_regclass('good'), to_regclass('half'))::text as found`.execute(db);
    expect(rows).toEqual([{ found: null }]);
    await close();
  });

  test('a database of a newer version is refused and left alone', async () => {
    const { db, close } = await testDatabase();
    await sql`insert into schema_migrations (name) values ('9999_future')`.execute(db);
    await expect(migrate(db, await readMigrations())).rejects.toMatchObject({
      code: 'schema_newer',
      message: expect.stringContaining('9999_future'),
    });
    await close();
  });
});
