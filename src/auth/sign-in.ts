import { AppError } from '../errors.ts';
import type { Deps } from '../ports.ts';
import type { Actor } from '../store/actors.ts';
import { appendAudit } from '../store/audit.ts';
import { deleteSession, getSessionActor, insertSession, touchSession } from '../store/sessions.ts';
import { insertSignInLink, takeSignInLink } from '../store/sign-in-links.ts';
import { hashToken, newToken } from './token.ts';

type SignInDeps = Pick<Deps, 'db' | 'clock'>;

/** Makes a one-time link for a person; `origin` is where browsers reach the server, such as `http://127.0.0.1:4310`. */
export async function createSignInLink(
  deps: SignInDeps,
  { actor, origin }: { actor: Pick<Actor, 'id'>; origin: string },
): Promise<string> {
  const token = newToken();
  await insertSignInLink(deps.db, {
    tokenHash: await hashToken(token),
    actorId: actor.id,
    now: deps.clock.now(),
  });
  return `${origin}/sign-in/${token}`;
}

/** Uses a link up and starts a session; gives the session's token, or null where the link is unknown, old or used. */
export async function signIn(deps: SignInDeps, linkToken: string): Promise<string | null> {
  const [link, token] = [await hashToken(linkToken), newToken()];
  const session = await hashToken(token);
  const now = deps.clock.now();
  return deps.db.transaction().execute(async (trx) => {
    const actor = await takeSignInLink(trx, link, now);
    if (actor === null) return null;
    await insertSession(trx, { tokenHash: session, actorId: actor.id, now });
    await appendAudit(trx, {
      actor,
      action: 'session.started',
      subjectKind: 'actor',
      subjectId: actor.id,
      at: now,
    });
    return token;
  });
}

/** Keeps that somebody tried to sign in with a link that is unknown, old or used. */
export async function recordRefusedSignIn(
  deps: SignInDeps,
  { address }: { readonly address: string | null },
): Promise<void> {
  const at = deps.clock.now();
  await deps.db.transaction().execute((trx) =>
    appendAudit(trx, {
      actor: null,
      action: 'session.refused',
      subjectKind: 'session',
      subjectId: 'unknown',
      details: { address },
      at,
    }),
  );
}

/**
 * Who is behind a session's token, or null; being asked keeps the session alive, but for a full disk: people still
 * read.
 */
export async function findSessionActor(deps: SignInDeps, token: string): Promise<Actor | null> {
  const hash = await hashToken(token);
  const now = deps.clock.now();
  const actor = await getSessionActor(deps.db, hash, now);
  if (actor !== null) await touchSession(deps.db, hash, now).catch(unlessFull);
  return actor;
}

function unlessFull(fault: unknown): void {
  if (!(fault instanceof AppError) || fault.code !== 'storage_full') throw fault;
}

/** Ends the session: its token is worth nothing from the next request on. */
export async function signOut(deps: SignInDeps, token: string): Promise<void> {
  const hash = await hashToken(token);
  const now = deps.clock.now();
  await deps.db.transaction().execute(async (trx) => {
    const actor = await getSessionActor(trx, hash, now);
    await deleteSession(trx, hash);
    if (actor !== null)
      await appendAudit(trx, {
        actor,
        action: 'session.ended',
        subjectKind: 'actor',
        subjectId: actor.id,
        at: now,
      });
  });
}
