import type { Handle } from '../ports.ts';
import { type Actor, getActor } from './actors.ts';

/** How long a printed link opens the door. */
const VALID_MS = 30 * 60_000;

/** Keeps a one-time link by the hash of its token. Old links of anyone are cleared away. */
export async function insertSignInLink(
  handle: Handle,
  link: { tokenHash: string; actorId: string; now: Date },
): Promise<void> {
  await handle.deleteFrom('sign_in_links').where('expires_at', '<=', link.now).execute();
  await handle
    .insertInto('sign_in_links')
    .values({
      token_hash: link.tokenHash,
      actor_id: link.actorId,
      created_at: link.now,
      expires_at: new Date(link.now.getTime() + VALID_MS),
      used_at: null,
    })
    .execute();
}

/** Whose link it is while it can still be used, without using it; else null. */
export async function getSignInLinkActor(
  handle: Handle,
  tokenHash: string,
  now: Date,
): Promise<Actor | null> {
  const link = await handle
    .selectFrom('sign_in_links')
    .select('actor_id')
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return link === undefined ? null : getActor(handle, link.actor_id);
}

/** Uses the link: of any number of attempts, at the same time too, exactly one gets the actor and all others null. */
export async function takeSignInLink(
  handle: Handle,
  tokenHash: string,
  now: Date,
): Promise<Actor | null> {
  const link = await handle
    .updateTable('sign_in_links')
    .set({ used_at: now })
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .returning('actor_id')
    .executeTakeFirst();
  return link === undefined ? null : getActor(handle, link.actor_id);
}
