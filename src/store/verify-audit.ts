import { z } from 'zod';
import { sha256 } from '../hash.ts';
import type { Handle } from '../ports.ts';
import {
  type AuditHead,
  type AuditRow,
  auditHashOf,
  FIRST,
  listAuditEventsAfter,
} from './audit.ts';
import { type AuditSeal, auditSealOf } from './audit-seal.ts';
import { canonicalJson } from './canonical-json.ts';

type AuditFault = { readonly id: number; readonly reason: string };

export type AuditProof = {
  readonly events: number;
  readonly head: AuditHead;
  /** The first event that does not fit, or null: the log holds. */
  readonly fault: AuditFault | null;
  /** The last event that vouches for everything before it as it stood then, or null. */
  readonly anchor: number | null;
};

/** The event with which a key takes a log over. */
export const ANCHORED = 'audit.anchored';
/** What is said of a log that this key never took over. */
export const NOT_TAKEN_OVER = 'no event says that this key took the log over';
const anchorDetails = z.object({ digest: z.string() });

/** A digest over every event so far, whatever sealed it. */
export function nextDigest(digest: string, row: AuditRow): string {
  return sha256(
    canonicalJson([digest, row.hash, auditHashOf({ ...row, key_id: null }, null), row.key_id]),
  );
}

export const NO_DIGEST = FIRST.hash;

type Walk = {
  readonly seal: AuditSeal | null;
  readonly head: AuditHead;
  readonly digest: string;
  readonly fault: AuditFault | null;
  readonly anchor: number | null;
};

/**
 * Reads the whole log again. An edit, deletion, insertion or reordering shows by itself, and without the key nobody
 * can make a changed log fit. Events cut off the end show against `expected`, a head that was kept outside the
 * database. An anchor vouches for all that stands before it, as it stood when it was set. `onEvent` sees each
 * event, in order.
 */
export async function verifyAudit(
  handle: Handle,
  expected: AuditHead | null = null,
  onEvent: (row: AuditRow) => void = () => undefined,
): Promise<AuditProof> {
  let walk: Walk = {
    seal: auditSealOf(handle),
    head: FIRST,
    digest: NO_DIGEST,
    fault: null,
    anchor: null,
  };
  let kept: AuditFault | null = null;
  let rows = await listAuditEventsAfter(handle, 0);
  while (rows.length > 0) {
    for (const row of rows) {
      walk = step(walk, row);
      if (row.id === expected?.id && row.hash !== expected.hash)
        kept = { id: row.id, reason: 'it is not the event that was kept as the head' };
      onEvent(row);
    }
    const last = rows.at(-1)?.id ?? 0;
    rows = last < 1 ? [] : await listAuditEventsAfter(handle, last);
  }
  const { head, anchor } = walk;
  const fault = first(walk.fault, kept, cutOff(walk, expected)) ?? notTakenOver(walk);
  return { events: head.id, head, anchor, fault };
}

const first = (...faults: (AuditFault | null)[]): AuditFault | null =>
  faults
    .filter((fault) => fault !== null)
    .reduce<AuditFault | null>(
      (best, each) => (best === null || each.id < best.id ? each : best),
      null,
    );

const cutOff = ({ head }: Walk, expected: AuditHead | null): AuditFault | null =>
  head.id < (expected?.id ?? 0)
    ? { id: head.id + 1, reason: 'events up to the kept head are missing' }
    : null;

const notTakenOver = ({ seal, anchor }: Walk): AuditFault | null =>
  seal !== null && anchor === null ? { id: 1, reason: NOT_TAKEN_OVER } : null;

function step(walk: Walk, row: AuditRow): Walk {
  const reason = faultOf(walk, row);
  const anchored = anchors(walk, row);
  const found = reason === null ? null : { id: Math.max(row.id, 1), reason };
  return {
    seal: walk.seal,
    head: { id: row.id, hash: row.hash },
    digest: nextDigest(walk.digest, row),
    fault: anchored ? null : (walk.fault ?? found),
    anchor: anchored ? row.id : walk.anchor,
  };
}

function faultOf({ seal, head, anchor }: Walk, row: AuditRow): string | null {
  if (row.id !== head.id + 1) return 'an event before it is missing, or it was inserted';
  if (row.previous_hash !== head.hash) return 'it does not follow the event before it';
  if (seal !== null && row.key_id !== seal.keyId && (anchor !== null || row.key_id !== null))
    return row.key_id === null
      ? 'it is not sealed, though events before it are'
      : 'it was sealed with a key that is not here';
  return isSigned(seal, row) ? null : 'its content was changed';
}

const isSigned = (seal: AuditSeal | null, row: AuditRow) => row.hash === auditHashOf(row, seal);

/** Does this event, sealed with our key, vouch for what was read so far? */
function anchors({ seal, digest }: Walk, row: AuditRow): boolean {
  if (seal === null || row.action !== ANCHORED || row.key_id !== seal.keyId) return false;
  const details = anchorDetails.safeParse(row.details);
  return isSigned(seal, row) && details.success && details.data.digest === digest;
}
