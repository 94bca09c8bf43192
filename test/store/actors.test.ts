import { describe, expect, test } from 'vitest';
import {
  ensureAdministrator,
  getActorByEmail,
  getAdministrator,
  listActors,
} from '../../src/store/actors.ts';
import { useDatabase } from '../support/database.ts';

const database = useDatabase();

describe('actors', () => {
  test('the administrator is made once and found by address in any case', async () => {
    const { db } = database();
    const made = await ensureAdministrator(db, 'Ada@Example.com ');
    const again = await ensureAdministrator(db, 'ada@example.com');
    expect(made).toEqual({
      id: expect.any(String),
      email: 'ada@example.com',
      name: 'Administrator',
      role: 'administrator',
    });
    expect(again).toEqual(made);
    expect(await getAdministrator(db)).toEqual(made);
    expect(await getActorByEmail(db, 'ADA@example.com')).toEqual(made);
    expect(await db.selectFrom('audit_events').select('action').execute()).toEqual([
      { action: 'actor.administrator' },
    ]);
  });

  test('two processes that start at once make one administrator', async () => {
    const { db } = database();
    await Promise.all([1, 2, 3].map(() => ensureAdministrator(db, 'ada@example.com')));
    expect(await listActors(db)).toHaveLength(1);
  });

  test('a database without an administrator says what to do', async () => {
    await expect(getAdministrator(database().db)).rejects.toMatchObject({
      code: 'not_found',
      message: expect.stringContaining('vouch migrate'),
    });
  });

  test('a disabled actor is not found', async () => {
    const { db } = database();
    await ensureAdministrator(db, 'ada@example.com');
    await db.updateTable('actors').set({ disabled_at: new Date() }).execute();
    expect(await getActorByEmail(db, 'ada@example.com')).toBeNull();
    expect(await listActors(db)).toEqual([]);
  });
});
