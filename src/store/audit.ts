import { type Selectable, sql, type Transaction } from 'kysely';
import { sha256 } from '../hash.ts';
import { storableText } from '../language/storable-text.ts';
import type { Handle } from '../ports.ts';
import { canonicalJson, storable } from './canonical-json.ts';
import type { Schema } from './schema.ts';

/** One thing that happened. `actor` null is Vouch itself (a job, the start). Never document, question or answer text in `details`. */
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

export type AuditProof = {
  readonly events: number;
  readonly head: AuditHead;
  /** The first event that does not fit, or null: the chain holds. */
  readonly fault: { readonly id: number; readonly reason: string } | null;
};

type Row = Selectable<Schema['audit_events']>;

const FIRST: AuditHead = { id: 0, hash: '0'.repeat(64) };
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
  await sql`select pg_advisory_xact_lock(${sql.lit(AUDIT_LOCK)})`.execute(trx);
  let head = await getAuditHead(trx);
  for (const event of events) {
    const row = nextRow(head, event);
    await trx
      .insertInto('audit_events')
      .values({ ...row, details: JSON.stringify(row.details) })
      .execute();
    head = row;
  }
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

/** Events of one subject, or all, newest first. */
export async function listAuditEvents(
  handle: Handle,
  options: { subjectKind?: string; subjectId?: string; before?: number; limit: number },
): Promise<Row[]> {
  let query = handle.selectFrom('audit_events').selectAll().orderBy('id', 'desc');
  if (options.subjectKind !== undefined)
    query = query.where('subject_kind', '=', options.subjectKind);
  if (options.subjectId !== undefined) query = query.where('subject_id', '=', options.subjectId);
  if (options.before !== undefined) query = query.where('id', '<', options.before);
  return query.limit(options.limit).execute();
}

/**
 * Recomputes the whole chain. An edit, deletion, insertion or reordering shows by itself; events cut off the end, or a
 * chain computed anew, show against `expected`, a head that was kept outside the database.
 */
export async function verifyAudit(
  handle: Handle,
  expected: AuditHead | null = null,
): Promise<AuditProof> {
  let head = FIRST;
  let rows = await listAfter(handle, 0);
  while (rows.length > 0) {
    for (const row of rows) {
      const reason = faultOf(head, row) ?? notTheKept(expected, row);
      if (reason !== null) return proof(head, reason);
      head = row;
    }
    rows = await listAfter(handle, head.id);
  }
  return proof(
    head,
    head.id < (expected?.id ?? 0) ? 'events up to the kept head are missing' : null,
  );
}

function proof(head: AuditHead, reason: string | null): AuditProof {
  return {
    events: head.id,
    head: { id: head.id, hash: head.hash },
    fault: reason === null ? null : { id: head.id + 1, reason },
  };
}

function notTheKept(expected: AuditHead | null, row: Row): string | null {
  return row.id === expected?.id && row.hash !== expected.hash
    ? 'it is not the event that was kept as head'
    : null;
}

function listAfter(handle: Handle, id: number): Promise<Row[]> {
  // The first page also shows rows that were numbered below 1.
  return handle
    .selectFrom('audit_events')
    .selectAll()
    .$if(id > 0, (query) => query.where('id', '>', id))
    .orderBy('id')
    .limit(PAGE_ROWS)
    .execute();
}

function faultOf(previous: AuditHead, row: Row): string | null {
  if (row.id !== previous.id + 1) return 'an event is missing or was inserted';
  if (row.previous_hash !== previous.hash) return 'it does not follow the event before it';
  if (row.hash !== hashOf(row)) return 'its content was changed';
  return null;
}

function nextRow(previous: AuditHead, event: AuditEvent): Row {
  const row = {
    id: previous.id + 1,
    at: event.at ?? new Date(),
    actor: storableText(event.actor?.email ?? 'vouch'),
    action: storableText(event.action),
    subject_kind: storableText(event.subjectKind),
    subject_id: storableText(event.subjectId),
    details: storable(event.details ?? {}),
    previous_hash: previous.hash,
  };
  return { ...row, hash: hashOf(row) };
}

function hashOf(row: Omit<Row, 'hash'>): string {
  const { id, at, actor, action, subject_kind, subject_id, details, previous_hash } = row;
  const moment = Number.isNaN(new Date(at).getTime()) ? String(at) : new Date(at).toISOString();
  return sha256(
    canonicalJson([previous_hash, id, moment, actor, action, subject_kind, subject_id, details]),
  );
}
