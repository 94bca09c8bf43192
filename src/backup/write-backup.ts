import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { AppError } from '../errors.ts';
import type { Deps, Handle } from '../ports.ts';
import type { Actor } from '../store/actors.ts';
import { appendAudit, getAuditHead } from '../store/audit.ts';
import { listMigrationNames } from '../store/database-facts.ts';
import { listWaitingJobs } from '../store/waiting-uploads.ts';
import { listWholeTables, readRows, writeValuesPlainly } from '../store/whole-tables.ts';
import { putInPlace } from '../write-durably.ts';
import type { BackupHeader } from './format.ts';
import { type CheckedBackup, checkBackup } from './read-backup.ts';

/** Most of a backup is text; more effort makes it slower and hardly smaller. */
const GZIP_LEVEL = 3;

/**
 * Writes everything that the database holds into one file, as it stood at one moment; people may work meanwhile (on
 * the embedded database they wait). The file gets its name once it is complete, on disk and read again. Keys and
 * passwords of the settings are not in it; who may read it may read every document. Throws `invalid_input` where it
 * cannot be written, `storage_full`.
 */
export async function writeBackup(
  deps: Pick<Deps, 'db' | 'clock'>,
  { path, actor }: { path: string; actor: Actor },
): Promise<CheckedBackup> {
  const partial = join(dirname(path), `.${basename(path).slice(0, 100)}.partial-${process.pid}`);
  await refuseExisting(path);
  try {
    await deps.db
      .transaction()
      .setIsolationLevel('repeatable read')
      .execute((trx) =>
        pipeline(
          Readable.from(linesOf(trx, deps.clock.now())),
          createGzip({ level: GZIP_LEVEL }),
          createWriteStream(partial, { flags: 'wx', mode: 0o600, flush: true }),
        ),
      );
    const checked = await checkBackup(partial);
    await putInPlace(partial, path);
    await noteBackup(deps, { actor, checked });
    return checked;
  } catch (error) {
    await rm(partial, { force: true }).catch(() => undefined);
    throw writingFault(path, error);
  }
}

async function* linesOf(trx: Handle, now: Date): AsyncGenerator<string> {
  await writeValuesPlainly(trx);
  const hash = createHash('sha256');
  const line = (content: string | object) => {
    const text = `${typeof content === 'string' ? content : JSON.stringify(content)}\n`;
    hash.update(text);
    return text;
  };
  const first: BackupHeader = {
    vouch: 'backup',
    format: 1,
    madeAt: now.toISOString(),
    migrations: await listMigrationNames(trx),
    audit: await getAuditHead(trx),
  };
  yield line(first);
  const rows: Record<string, number> = {};
  for (const table of await listWholeTables(trx)) {
    yield line({ table: table.name, columns: table.columns.map(({ name }) => name) });
    rows[table.name] = 0;
    for await (const row of readRows(trx, table)) {
      yield line(row);
      rows[table.name] = (rows[table.name] ?? 0) + 1;
    }
  }
  for (const job of await listWaitingJobs(trx)) yield line(job);
  yield `${JSON.stringify({ rows, sha256: hash.digest('hex') })}\n`;
}

async function noteBackup(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  { actor, checked }: { actor: Actor; checked: CheckedBackup },
): Promise<void> {
  await db.transaction().execute((trx) =>
    appendAudit(trx, {
      actor,
      action: 'backup.made',
      subjectKind: 'backup',
      subjectId: checked.end.sha256,
      details: { head: checked.header.audit },
      at: clock.now(),
    }),
  );
}

async function refuseExisting(path: string): Promise<void> {
  const there = await open(path).catch(() => null);
  if (there === null) return;
  await there.close();
  throw new AppError(
    'invalid_input',
    'There is a file of this name already: choose another one, so that no backup is lost.',
    { place: { file: path } },
  );
}

function writingFault(path: string, fault: unknown): unknown {
  if (fault instanceof AppError || !(fault instanceof Error)) return fault;
  const code = String(Reflect.get(fault, 'code') ?? '');
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new AppError(
      'storage_full',
      'The disk is full, so no backup was made: make space, or write it elsewhere.',
      { place: { file: path }, cause: fault },
    );
  if (!/^E(?:ACCES|PERM|ROFS|NOENT|NOTDIR|ISDIR|XIST)$/.test(code) && code !== 'EEXIST')
    return fault;
  return new AppError(
    'invalid_input',
    `The backup cannot be written here (${code}): check that the folder exists and that you may write there.`,
    { place: { file: path }, cause: fault },
  );
}
