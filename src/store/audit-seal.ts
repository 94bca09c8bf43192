import { hmacSha256, sha256 } from '../hash.ts';
import type { Database, Handle } from '../ports.ts';

/** What seals the events of a database: a key that the database does not hold. */
export type AuditSeal = {
  readonly keyId: string;
  readonly sign: (content: string) => string;
  /** Hears of each event as it is appended; its transaction may still fail. */
  readonly appended: (head: { readonly id: number; readonly hash: string }) => void;
};

/** A database and its transactions share their adapter, and nothing else that can be held on to. */
const seals = new WeakMap<object, AuditSeal>();

/** From now on what is appended to the audit log of this database is sealed. */
export function sealAudit(db: Database, seal: AuditSeal): void {
  seals.set(db.getExecutor().adapter, seal);
}

/** The seal of this database or transaction, or null. */
export function auditSealOf(handle: Handle): AuditSeal | null {
  return seals.get(handle.getExecutor().adapter) ?? null;
}

/** A seal of this key; its id tells keys apart and tells nothing of the key. */
export function createAuditSeal(key: string, appended: AuditSeal['appended']): AuditSeal {
  return {
    keyId: sha256(`vouch audit key ${key}`).slice(0, 16),
    sign: (content) => hmacSha256(key, content),
    appended,
  };
}
