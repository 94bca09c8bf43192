import type { Database, Handle } from '../ports.ts';
import type { AuditHead } from '../store/audit.ts';
import { listAlteredFiles } from '../store/files.ts';
import { countStrayEntries } from '../store/library.ts';
import { type AuditProof, verifyAudit } from '../store/verify-audit.ts';
import { LoggedFacts } from './approvals-in-log.ts';
import { readHeadFile } from './head-file.ts';
import { type ApprovalsProof, verifyApprovals } from './verify-approvals.ts';

export type StoreProof = {
  readonly audit: AuditProof;
  readonly approvals: ApprovalsProof;
  /** The hashes under which bytes stand that are others. */
  readonly alteredFiles: readonly string[];
  /** Entries of the library that neither a file nor an approval brought. */
  readonly strayEntries: number;
  /** Was a head kept outside, and can it be read? */
  readonly head: 'kept' | 'none' | 'unreadable';
};

/**
 * Looks for tampering: the audit log against its seal and the head kept in `auditFolder`, approved answers against
 * the log, stored files against their hashes. One snapshot, so that people may work meanwhile; the head is read
 * first, since the log only grows.
 */
export async function verifyStore(db: Database, auditFolder: string): Promise<StoreProof> {
  const kept = await readHeadFile(auditFolder);
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute((trx) => verifySnapshot(trx, kept));
}

/** The same for what this transaction sees, against that head. */
export async function verifySnapshot(
  trx: Handle,
  kept: AuditHead | 'unreadable' | null,
): Promise<StoreProof> {
  const facts = new LoggedFacts();
  const audit = await verifyAudit(trx, kept === 'unreadable' ? null : kept, facts.see);
  return {
    audit,
    approvals: await verifyApprovals(trx, facts),
    alteredFiles: await listAlteredFiles(trx),
    strayEntries: await countStrayEntries(trx),
    head: kept === null ? 'none' : kept === 'unreadable' ? 'unreadable' : 'kept',
  };
}

/** What does not fit, a line each, each with its place; empty where everything does. */
export function findingsOf(proof: StoreProof): string[] {
  const { audit, approvals, alteredFiles, strayEntries, head } = proof;
  return [
    ...(audit.fault === null ? [] : [`audit log, event ${audit.fault.id}: ${audit.fault.reason}`]),
    ...(head === 'unreadable' ? ['audit log: the file with its kept head cannot be read'] : []),
    ...approvals.faults.map(({ place, reason }) => `${place}: ${reason}`),
    ...alteredFiles.map((hash) => `stored file ${hash.slice(0, 12)}: its bytes were changed`),
    ...(strayEntries === 0
      ? []
      : [`library: ${strayEntries} entries that neither a file nor an approval brought`]),
  ];
}
