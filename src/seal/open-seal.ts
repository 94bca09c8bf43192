import { AppError } from '../errors.ts';
import type { Database } from '../ports.ts';
import { type AuditHead, getAuditEventHash, getLastSealed, lockAudit } from '../store/audit.ts';
import { createAuditSeal, sealAudit } from '../store/audit-seal.ts';
import { type AnchorCause, anchorAudit } from './anchor-audit.ts';
import { readHeadFile, writeHeadFile } from './head-file.ts';
import { type HeadKeeper, keepHead } from './keep-head.ts';
import { makeKeyFile, readKeyFile } from './key-file.ts';

export type SealSettings = {
  /** The key itself, or null: it is in `audit.key` of the folder, made there for a log that no key has sealed yet. */
  readonly auditKey: string | null;
  /** Holds `audit-head.json`, and `audit.key`. Several processes of one database may share it. */
  readonly auditFolder: string;
};

export type OpenSeal = Pick<HeadKeeper, 'close'> & {
  /**
   * False where the head kept outside is not part of the log: somebody changed it, or a backup was put back by hand.
   */
  readonly fits: boolean;
};

/**
 * Seals what is appended to the audit log from now on. A log that no key has sealed yet is taken over by an anchor,
 * once. Throws `configuration` where the log is sealed with another key: nothing is appended with a wrong one.
 */
export async function openSeal(db: Database, settings: SealSettings): Promise<OpenSeal> {
  const last = await getLastSealed(db);
  const key = await keyFor(settings, last !== null);
  const keeper = keepHead(db, settings.auditFolder);
  try {
    const seal = createAuditSeal(key, keeper.appended);
    if (last !== null && last.keyId !== seal.keyId) throw otherKey(settings, 'is another one');
    sealAudit(db, seal);
    const kept = await readHeadFile(settings.auditFolder);
    if (last === null && kept === null) await takeOver(db);
    return { close: keeper.close, fits: kept === null || (await isInLog(db, kept)) };
  } catch (error) {
    await keeper.close();
    throw error;
  }
}

/**
 * Seals with the key at hand, or a new one, and vouches for the log as it stands; the head that was kept is named
 * and replaced. For a restored backup, and for a person who has looked at what does not fit.
 */
export async function sealAnew(
  db: Database,
  settings: SealSettings,
  anchor: AnchorCause & { readonly actor: { readonly email: string } | null; readonly at: Date },
): Promise<void> {
  const key =
    settings.auditKey ??
    (await readKeyFile(settings.auditFolder)) ??
    (await makeKeyFile(settings.auditFolder));
  sealAudit(
    db,
    createAuditSeal(key, () => undefined),
  );
  const kept = await readHeadFile(settings.auditFolder);
  const head = await db
    .transaction()
    .execute((trx) => anchorAudit(trx, { ...anchor, kept: kept === 'unreadable' ? null : kept }));
  await writeHeadFile(settings.auditFolder, head);
}

async function keyFor({ auditKey, auditFolder }: SealSettings, isSealed: boolean): Promise<string> {
  const key = auditKey ?? (await readKeyFile(auditFolder));
  if (key !== null) return key;
  if (isSealed) throw otherKey({ auditKey, auditFolder }, 'is missing');
  return makeKeyFile(auditFolder);
}

function otherKey({ auditKey, auditFolder }: SealSettings, what: string): AppError {
  const where = auditKey === null ? `the file audit.key of ${auditFolder}` : 'VOUCH_AUDIT_KEY';
  return new AppError(
    'configuration',
    `The audit log of this database is sealed with a key that is not here (${where} ${what}): bring that key, or, if it is lost, look at the log and go on with "vouch doctor --anchor REASON".`,
  );
}

/** Two processes may be first at once: one anchor is enough. */
async function takeOver(db: Database): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await lockAudit(trx);
    if ((await getLastSealed(trx)) === null)
      await anchorAudit(trx, { cause: 'first', actor: null, kept: null, at: new Date() });
  });
}

async function isInLog(db: Database, kept: AuditHead | 'unreadable'): Promise<boolean> {
  if (kept === 'unreadable') return false;
  return kept.id === 0 || (await getAuditEventHash(db, kept.id)) === kept.hash;
}
