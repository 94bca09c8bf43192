import type { Transaction } from 'kysely';
import { AppError } from '../errors.ts';
import type { Database, Handle } from '../ports.ts';
import { appendAudit } from './audit.ts';
import type { Role, Schema } from './schema.ts';

/** Who acts. Every change names one. */
export type Actor = {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
};

const COLUMNS = ['id', 'email', 'name', 'role'] as const;

const active = (handle: Handle) =>
  handle.selectFrom('actors').select(COLUMNS).where('disabled_at', 'is', null);

/** An active actor by id, or null. */
export async function getActor(handle: Handle, id: string): Promise<Actor | null> {
  return (await active(handle).where('id', '=', id).executeTakeFirst()) ?? null;
}

/** An active actor by e-mail address in any case, or null. */
export async function getActorByEmail(handle: Handle, email: string): Promise<Actor | null> {
  const address = email.trim().toLowerCase();
  return (await active(handle).where('email', '=', address).executeTakeFirst()) ?? null;
}

/** All active actors by e-mail address. */
export async function listActors(handle: Handle): Promise<Actor[]> {
  return active(handle).orderBy('email').execute();
}

/** The first active administrator. Throws `AppError('not_found')` where the database has none yet. */
export async function getAdministrator(handle: Handle): Promise<Actor> {
  const actor = await active(handle)
    .where('role', '=', 'administrator')
    .orderBy('created_at')
    .orderBy('id')
    .executeTakeFirst();
  if (actor === undefined)
    throw new AppError('not_found', 'There is no administrator yet: run "vouch migrate" once.');
  return actor;
}

/** The active administrator with that address, made where it is missing. */
export async function ensureAdministrator(db: Database, email: string): Promise<Actor> {
  const found = await getActorByEmail(db, email);
  if (found?.role === 'administrator') return found;
  return db.transaction().execute((trx) => makeAdministrator(trx, email.trim().toLowerCase()));
}

async function makeAdministrator(trx: Transaction<Schema>, email: string): Promise<Actor> {
  const changed = await trx
    .insertInto('actors')
    .values({ email, name: 'Administrator', role: 'administrator', disabled_at: null })
    .onConflict((conflict) =>
      conflict
        .column('email')
        .doUpdateSet({ role: 'administrator', disabled_at: null })
        .where(({ or, eb }) =>
          or([eb('actors.role', '<>', 'administrator'), eb('actors.disabled_at', 'is not', null)]),
        ),
    )
    .returning(COLUMNS)
    .executeTakeFirst();
  // Another process was faster.
  if (changed === undefined)
    return active(trx).where('email', '=', email).executeTakeFirstOrThrow();
  await appendAudit(trx, {
    actor: null,
    action: 'actor.administrator',
    subjectKind: 'actor',
    subjectId: changed.id,
    details: { email },
  });
  return changed;
}
