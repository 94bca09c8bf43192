import type { Transaction } from 'kysely';
import {
  type AuditHead,
  appendAudit,
  getAuditHead,
  listAuditEventsAfter,
  lockAudit,
} from '../store/audit.ts';
import { auditSealOf } from '../store/audit-seal.ts';
import type { Schema } from '../store/schema.ts';
import {
  ANCHORED,
  NO_DIGEST,
  NOT_TAKEN_OVER,
  nextDigest,
  verifyAudit,
} from '../store/verify-audit.ts';

/**
 * Why a key takes a log over: it is the first; a backup was restored; a person looked at what does not fit and goes on.
 */
export type AnchorCause =
  | { readonly cause: 'first' }
  | {
      readonly cause: 'restored';
      readonly backup: { readonly madeAt: string; readonly head: AuditHead };
    }
  | { readonly cause: 'accepted'; readonly reason: string };

/**
 * Appends the event by which the database's key vouches for all events so far, as they stand now. It names the head
 * that was kept outside, if another one, and the first event that did not fit. Gives the new head. Call it last in
 * its transaction.
 */
export async function anchorAudit(
  trx: Transaction<Schema>,
  anchor: AnchorCause & {
    readonly actor: { readonly email: string } | null;
    readonly kept: AuditHead | null;
    readonly at: Date;
  },
): Promise<AuditHead> {
  const { actor, kept, at, ...cause } = anchor;
  await lockAudit(trx);
  const { fault } = await verifyAudit(trx, kept);
  const before = await getAuditHead(trx);
  await appendAudit(trx, {
    actor,
    action: ANCHORED,
    subjectKind: 'audit',
    subjectId: 'log',
    details: {
      ...cause,
      key: auditSealOf(trx)?.keyId ?? null,
      before: { id: before.id, hash: before.hash },
      kept,
      // That there is no anchor yet is no fault here: this is the anchor.
      fault: fault?.reason === NOT_TAKEN_OVER ? null : fault,
      digest: await digestOfAll(trx),
    },
    at,
  });
  return getAuditHead(trx);
}

async function digestOfAll(trx: Transaction<Schema>): Promise<string> {
  let digest = NO_DIGEST;
  for (let rows = await listAuditEventsAfter(trx, 0); rows.length > 0; ) {
    for (const row of rows) digest = nextDigest(digest, row);
    const last = rows.at(-1)?.id ?? 0;
    rows = last < 1 ? [] : await listAuditEventsAfter(trx, last);
  }
  return digest;
}
