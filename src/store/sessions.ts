import type { Handle } from '../ports.ts';
import type { Actor } from './actors.ts';

const HOUR_MS = 3_600_000;
/** OWASP ASVS 5.0, 7.3.1 and 7.3.2: a session ends after a time without use, and after a time whatever its use. */
const IDLE_MS = 8 * HOUR_MS;
const ABSOLUTE_MS = 24 * HOUR_MS;
/** "Last seen" is written at most this often, so that reading pages does not write. */
const TOUCH_MS = 60_000;

/** Starts a session, kept by the hash of its token. Ended sessions of anyone are cleared away. */
export async function insertSession(
  handle: Handle,
  session: { tokenHash: string; actorId: string; now: Date },
): Promise<void> {
  const { tokenHash, actorId, now } = session;
  await handle
    .deleteFrom('sessions')
    .where(({ or, eb }) =>
      or([eb('expires_at', '<=', now), eb('last_seen_at', '<=', before(now, IDLE_MS))]),
    )
    .execute();
  await handle
    .insertInto('sessions')
    .values({
      token_hash: tokenHash,
      actor_id: actorId,
      created_at: now,
      last_seen_at: now,
      expires_at: new Date(now.getTime() + ABSOLUTE_MS),
    })
    .execute();
}

/** Who is behind a session that still holds, or null: ended, signed out, unknown, or the actor was disabled. */
export async function getSessionActor(
  handle: Handle,
  tokenHash: string,
  now: Date,
): Promise<Actor | null> {
  const actor = await handle
    .selectFrom('sessions as s')
    .innerJoin('actors as a', 'a.id', 's.actor_id')
    .select(['a.id', 'a.email', 'a.name', 'a.role'])
    .where('s.token_hash', '=', tokenHash)
    .where('s.expires_at', '>', now)
    .where('s.last_seen_at', '>', before(now, IDLE_MS))
    .where('a.disabled_at', 'is', null)
    .executeTakeFirst();
  return actor ?? null;
}

/** Notes that the session was used just now. */
export async function touchSession(handle: Handle, tokenHash: string, now: Date): Promise<void> {
  await handle
    .updateTable('sessions')
    .set({ last_seen_at: now })
    .where('token_hash', '=', tokenHash)
    .where('last_seen_at', '<', before(now, TOUCH_MS))
    .execute();
}

/** Signs out: the token is worth nothing from here on. */
export async function deleteSession(handle: Handle, tokenHash: string): Promise<void> {
  await handle.deleteFrom('sessions').where('token_hash', '=', tokenHash).execute();
}

/** Ends every session of an actor, for example when the role changes. */
export async function deleteSessionsOf(handle: Handle, actorId: string): Promise<void> {
  await handle.deleteFrom('sessions').where('actor_id', '=', actorId).execute();
}

function before(moment: Date, ms: number): Date {
  return new Date(moment.getTime() - ms);
}
