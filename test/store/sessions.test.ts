import { describe, expect, test } from 'vitest';
import {
  deleteSession,
  deleteSessionsOf,
  getSessionActor,
  insertSession,
  touchSession,
} from '../../src/store/sessions.ts';
import {
  getSignInLinkActor,
  insertSignInLink,
  takeSignInLink,
} from '../../src/store/sign-in-links.ts';
import { useDatabase } from '../support/database.ts';
import { NOW, testActor } from '../support/deps.ts';

const database = useDatabase();
const later = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000);

describe('a session', () => {
  test('holds while it is used, and ends after a day all the same', async () => {
    const { db } = database();
    const actor = await testActor(db);
    await insertSession(db, { tokenHash: 's1', actorId: actor.id, now: NOW });
    for (const hours of [0, 7, 14, 21, 23.9]) {
      expect(await getSessionActor(db, 's1', later(hours))).toEqual(actor);
      await touchSession(db, 's1', later(hours));
    }
    expect(await getSessionActor(db, 's1', later(24))).toBeNull();
  });

  test('ends after eight hours without use', async () => {
    const { db } = database();
    const actor = await testActor(db);
    await insertSession(db, { tokenHash: 's1', actorId: actor.id, now: NOW });
    expect(await getSessionActor(db, 's1', later(7.9))).toEqual(actor);
    expect(await getSessionActor(db, 's1', later(8))).toBeNull();
  });

  test('ends with signing out, and another one of the same person stays', async () => {
    const { db } = database();
    const actor = await testActor(db);
    await insertSession(db, { tokenHash: 's1', actorId: actor.id, now: NOW });
    await insertSession(db, { tokenHash: 's2', actorId: actor.id, now: NOW });
    await deleteSession(db, 's1');
    expect(await getSessionActor(db, 's1', NOW)).toBeNull();
    expect(await getSessionActor(db, 's2', NOW)).toEqual(actor);
    await deleteSessionsOf(db, actor.id);
    expect(await getSessionActor(db, 's2', NOW)).toBeNull();
  });

  test('ends at once for a person who is disabled', async () => {
    const { db } = database();
    const actor = await testActor(db);
    await insertSession(db, { tokenHash: 's1', actorId: actor.id, now: NOW });
    await db.updateTable('actors').set({ disabled_at: NOW }).execute();
    expect(await getSessionActor(db, 's1', NOW)).toBeNull();
  });

  test('that ended is cleared away when the next one starts', async () => {
    const { db } = database();
    const actor = await testActor(db);
    await insertSession(db, { tokenHash: 's1', actorId: actor.id, now: NOW });
    await insertSession(db, { tokenHash: 's2', actorId: actor.id, now: later(8) });
    expect(await db.selectFrom('sessions').select('token_hash').execute()).toEqual([
      { token_hash: 's2' },
    ]);
  });
});

describe('a sign-in link', () => {
  test('works once, however many try at the same time', async () => {
    const { db } = database();
    const actor = await testActor(db);
    await insertSignInLink(db, { tokenHash: 'l1', actorId: actor.id, now: NOW });
    expect(await getSignInLinkActor(db, 'l1', NOW)).toEqual(actor);
    const taken = await Promise.all([1, 2, 3, 4].map(() => takeSignInLink(db, 'l1', NOW)));
    expect(taken.filter((each) => each !== null)).toEqual([actor]);
    expect(await getSignInLinkActor(db, 'l1', NOW)).toBeNull();
  });

  test('is worth nothing after half an hour', async () => {
    const { db } = database();
    const actor = await testActor(db);
    await insertSignInLink(db, { tokenHash: 'l1', actorId: actor.id, now: NOW });
    expect(await takeSignInLink(db, 'l1', later(0.5))).toBeNull();
  });

  test('of a token that nobody was given is worth nothing', async () => {
    expect(await takeSignInLink(database().db, 'guess', NOW)).toBeNull();
  });
});
