import { sql } from 'kysely';
import { AppError } from '../../errors.ts';
import type { Database } from '../../ports.ts';
import { damaged } from './folder-contents.ts';
import { full, refuseFullDisk } from './folder-space.ts';

/** SQLSTATEs of PostgreSQL, Appendix A: disk full; damaged data or index, a file that is missing, input or output. */
const DISK_FULL = '53100';
const DAMAGED = /^(?:XX001|XX002|58P01|58030)$/;
/** What WebAssembly says where the database has given up. */
const STOPPED = /^Aborted\(|^unreachable|^memory access out of bounds|^null function/;

/** How the embedded database of a folder guards its writes and says its faults. */
export function folderGuards(folder: string) {
  return {
    beforeWrite: (bytes: number) => refuseFullDisk(folder, bytes),
    plainFault: (fault: unknown) => plainFault(folder, fault),
  };
}

function plainFault(folder: string, fault: unknown): unknown {
  if (!(fault instanceof Error) || fault instanceof AppError) return fault;
  const code = String(Reflect.get(fault, 'code') ?? '');
  if (code === DISK_FULL) return full(folder, fault);
  if (DAMAGED.test(code)) return damaged(folder, [firstLine(fault)], fault);
  if (!STOPPED.test(fault.message)) return fault;
  return new AppError(
    'database_unavailable',
    `The embedded database in ${folder} has stopped: start Vouch again. What was confirmed to you is stored.`,
    { cause: fault },
  );
}

/** What stands in the way of opening: a full disk, or a database that is no longer whole. */
export function openingFault(folder: string, fault: unknown): unknown {
  if (fault instanceof AppError) return fault;
  try {
    refuseFullDisk(folder);
  } catch (cause) {
    return cause;
  }
  return damaged(folder, [], fault);
}

const firstLine = ({ message }: Error) => message.split('\n')[0] ?? '';

/**
 * Looks whether every table and index has its file, as long as it was last counted: a missing one would show only
 * when it is read, which may be never. For a database whose last process did not close it. Throws `data_damaged`.
 */
export async function checkRelations(db: Database, folder: string): Promise<void> {
  const { rows } = await sql<{ path: string }>`
    select path from (
      select pg_relation_filepath(oid) as path, relpages, oid from pg_class
      where relkind in ('r', 'i', 't', 'm', 'S') and relpersistence = 'p') as relation
    where pg_stat_file(path, true) is null
      or (pg_stat_file(path, true)).size < least(relpages::bigint * 8192, 1073741824)
    order by path`.execute(db);
  if (rows.length > 0)
    throw damaged(
      folder,
      rows.map(({ path }) => path),
    );
}
