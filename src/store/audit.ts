import { type Selectable, sql, type Transaction } from 'kysely';
import { sha256 } from '../hash.ts';
import { storableText } from '../language/storable-text.ts';
import type { Handle } from '../ports.ts';
import { type AuditSeal, auditSealOf } from './audit-seal.ts';
import { canonicalJson, storable } from './canonical-json.ts';
import type { Schema } from './schema.ts';

/**
 * One thing that happened. `actor` null is Vouch itself (a job, the start). Never document, question or answer text
 * in `details`.
 */
export type AuditEvent = {
  readonly actor: { readonly email: string } | null;
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly details?: unknown;
  readonly at?: Date;
};

/** The last event: kept outside the database it proves that nothing was cut off the end. */
export type AuditHead = { readonly id: number; readonly hash: string };

export type AuditRow = Selectable<Schema['audit_events']>;

/** What the first event follows. */
export const FIRST: AuditHead = { id: 0, hash: '0'.repeat(64) };
const AUDIT_LOCK = 760_214_002;
const PAGE_ROWS = 1_000;

/**
 * Appends to the chain inside the caller's transaction, so that no change is without its event. The lock that it takes
 * stands until that transaction ends: call it last, after all other writes.
 */
export async function appendAudit(
  trx: Transaction<Schema>,
  ...events: readonly AuditEvent[]
): Promise<void> {
  if (events.length === 0) return;
  await lockAudit(trx);
  const seal = auditSealOf(trx);
  let head = await getAuditHead(trx);
  for (const event of events) {
    const row = nextRow(head, event, seal);
    await trx
      .insertInto('audit_events')
      .values({ ...row, details: JSON.stringify(row.details) })
      .execute();
    head = { id: row.id, hash: row.hash };
  }
  seal?.appended(head);
}

/** Keeps everybody else from appending until the transaction ends. */
export async function lockAudit(trx: Handle): Promise<void> {
  await sql`select pg_advisory_xact_lock(${sql.lit(AUDIT_LOCK)})`.execute(trx);
}

/** The last event's number and hash; number 0 where nothing happened yet. */
export async function getAuditHead(handle: Handle): Promise<AuditHead> {
  const last = await handle
    .selectFrom('audit_events')
    .select(['id', 'hash'])
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last ?? FIRST;
}

/** The hash of the event of that number, or null. */
export async function getAuditEventHash(handle: Handle, id: number): Promise<string | null> {
  const row = await handle
    .selectFrom('audit_events')
    .select('hash')
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.hash ?? null;
}

/** The last event that a key sealed, or null where none did yet. */
export async function getLastSealed(
  handle: Handle,
): Promise<{ readonly id: number; readonly keyId: string } | null> {
  const row = await handle
    .selectFrom('audit_events')
    .select(['id', 'key_id as keyId'])
    .where('key_id', 'is not', null)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined || row.keyId === null ? null : { id: row.id, keyId: row.keyId };
}

/** Events of one subject, or all, newest first. */
export async function listAuditEvents(
  handle: Handle,
  options: {
    subjectKind?: string | undefined;
    subjectId?: string | undefined;
    /** Who did it, by e-mail. */
    actor?: string | undefined;
    before?: number | undefined;
    limit: number;
  },
): Promise<AuditRow[]> {
  let query = handle.selectFrom('audit_events').selectAll().orderBy('id', 'desc');
  if (options.subjectKind !== undefined)
    query = query.where('subject_kind', '=', options.subjectKind);
  if (options.subjectId !== undefined) query = query.where('subject_id', '=', options.subjectId);
  if (options.actor !== undefined) query = query.where('actor', '=', options.actor);
  if (options.before !== undefined) query = query.where('id', '<', options.before);
  return query.limit(options.limit).execute();
}

/**
 * The events after that number, a page at a time, in order. The first page also shows rows that were numbered below 1.
 */
export function listAuditEventsAfter(handle: Handle, id: number): Promise<AuditRow[]> {
  return handle
    .selectFrom('audit_events')
    .selectAll()
    .$if(id > 0, (query) => query.where('id', '>', id))
    .orderBy('id')
    .limit(PAGE_ROWS)
    .execute();
}

function nextRow(previous: AuditHead, event: AuditEvent, seal: AuditSeal | null): AuditRow {
  const row = {
    id: previous.id + 1,
    at: event.at ?? new Date(),
    actor: storableText(event.actor?.email ?? 'vouch'),
    action: storableText(event.action),
    subject_kind: storableText(event.subjectKind),
    subject_id: storableText(event.subjectId),
    details: storable(event.details ?? {}),
    previous_hash: previous.hash,
    key_id: seal?.keyId ?? null,
  };
  return { ...row, hash: auditHashOf(row, seal) };
}

/** What a row's hash has to be: a plain one where no key sealed it. */
export function auditHashOf(row: Omit<AuditRow, 'hash'>, seal: AuditSeal | null): string {
  const { id, at, actor, action, subject_kind, subject_id, details, previous_hash, key_id } = row;
  const moment = Number.isNaN(new Date(at).getTime()) ? String(at) : new Date(at).toISOString();
  const said = [previous_hash, id, moment, actor, action, subject_kind, subject_id, details];
  return key_id === null || seal === null
    ? sha256(canonicalJson(said))
    : seal.sign(canonicalJson([...said, key_id]));
}
