import { AppError } from '../errors.ts';
import type { Database, Handle } from '../ports.ts';
import type { SealSettings } from '../seal/open-seal.ts';
import { sealAnew } from '../seal/open-seal.ts';
import { listMigrationNames } from '../store/database-facts.ts';
import { type Migration, migrate } from '../store/migrate.ts';
import {
  continueNumbers,
  countStored,
  dropEverything,
  emptyTables,
  listWholeTables,
  loosenTables,
  type WholeTable,
  writeRows,
  writeValuesPlainly,
} from '../store/whole-tables.ts';
import type { BackupHeader, BackupLine, WaitingJob } from './format.ts';
import { type CheckedBackup, checkBackup, readBackup } from './read-backup.ts';

export type RestoreInput = {
  readonly path: string;
  /** All that this program knows. */
  readonly migrations: readonly Migration[];
  readonly seal: SealSettings;
  /** Who restores, for the audit log; the people of the backup come with it. */
  readonly actor: { readonly email: string };
  readonly now: Date;
};

export type Restored = CheckedBackup & { readonly waiting: readonly WaitingJob[] };

/**
 * Brings what a backup holds into an empty, migrated database of either engine. The whole file is checked before
 * anything is written; then all rows come in one transaction. The audit log goes on with an event that names the
 * backup's head and the one that was kept here. A backup of an older version is brought up to date. `waiting` are
 * jobs that the caller queues. Throws `conflict` (not empty), `schema_newer`, and what `readBackup` throws.
 */
export async function restoreBackup(db: Database, input: RestoreInput): Promise<Restored> {
  const checked = await checkBackup(input.path);
  refuseNewer(checked.header, input.migrations);
  await refuseFilled(db);
  await bringToLevel(db, checked.header, input.migrations);
  const waiting = await db.transaction().execute((trx) => fill(trx, input.path));
  await migrate(db, input.migrations);
  await sealAnew(db, input.seal, {
    cause: 'restored',
    backup: { madeAt: checked.header.madeAt, head: checked.header.audit },
    actor: input.actor,
    at: input.now,
  });
  return { ...checked, waiting };
}

function refuseNewer({ migrations }: BackupHeader, known: readonly Migration[]): void {
  const names = new Set(known.map(({ name }) => name));
  const unknown = migrations.filter((name) => !names.has(name));
  if (unknown.length > 0)
    throw new AppError(
      'schema_newer',
      `The backup was made by a newer Vouch (it has ${unknown.join(', ')}): restore it with that version or newer.`,
    );
}

async function refuseFilled(db: Database): Promise<void> {
  const filled = Object.entries(await countStored(db)).filter(([, count]) => count > 0);
  if (filled.length > 0)
    throw new AppError(
      'conflict',
      `This database is not empty (${filled.map(([noun, count]) => `${count} ${noun}`).join(', ')}), and a restore would replace it: set VOUCH_DATA to a new folder, or DATABASE_URL to a new database.`,
    );
}

/** The tables as they were when the backup was made; later migrations then change them with the rows in. */
async function bringToLevel(
  db: Database,
  { migrations }: BackupHeader,
  known: readonly Migration[],
): Promise<void> {
  const now = await listMigrationNames(db);
  if (now.join() === migrations.join()) return;
  await db.transaction().execute(dropEverything);
  await migrate(
    db,
    known.filter(({ name }) => migrations.includes(name)),
  );
}

/** Rows are handed over in portions of about that many characters. */
const PORTION = 4_000_000;
const MOST_ROWS = 1_000;

async function fill(trx: Handle, path: string): Promise<WaitingJob[]> {
  await writeValuesPlainly(trx);
  const tables = await listWholeTables(trx);
  const tighten = await loosenTables(trx, tables);
  await emptyTables(trx, tables);
  const waiting: WaitingJob[] = [];
  const target = new Filling(trx, tables);
  await readBackup(path, async (line) => {
    if ('job' in line) waiting.push(line);
    else await target.take(line);
  });
  await target.flush();
  await tighten();
  await continueNumbers(trx);
  return waiting;
}

/** Gathers rows of one table after the other. */
class Filling {
  readonly #trx: Handle;
  readonly #tables: ReadonlyMap<string, WholeTable>;
  #table: WholeTable | null = null;
  #rows: string[] = [];
  #size = 0;

  constructor(trx: Handle, tables: readonly WholeTable[]) {
    this.#trx = trx;
    this.#tables = new Map(tables.map((each) => [each.name, each]));
  }

  async take(line: BackupLine): Promise<void> {
    if ('table' in line) {
      await this.flush();
      this.#table = this.#columnsOf(line);
    }
    if (!('row' in line)) return;
    this.#rows.push(line.row);
    this.#size += line.row.length;
    if (this.#size > PORTION || this.#rows.length >= MOST_ROWS) await this.flush();
  }

  async flush(): Promise<void> {
    if (this.#table !== null) await writeRows(this.#trx, this.#table, this.#rows);
    this.#rows = [];
    this.#size = 0;
  }

  /** The backup's columns in its order; all have to be known. */
  #columnsOf({ table: name, columns }: { table: string; columns: readonly string[] }): WholeTable {
    const table = this.#tables.get(name);
    const found = columns.map((column) => table?.columns.find((each) => each.name === column));
    if (table === undefined || found.includes(undefined))
      throw new AppError(
        'file_damaged',
        `The backup holds a table ${name} that this schema does not have: nothing was restored.`,
      );
    return { ...table, columns: found.filter((each) => each !== undefined) };
  }
}
