import { PostgresDialect } from 'kysely';
import pg from 'pg';
import { AppError } from '../../errors.ts';
import { aloneOnServer } from './alone.ts';
import { GuardedDatabase } from './guarded.ts';
import type { OpenedDatabase } from './opened.ts';
import { withPlainFaults } from './postgres-faults.ts';

/** OIDs of pg_type: what Kysely's types promise is what both engines give. */
const INT8 = 20;
const DATE = 1082;

/**
 * Opens a PostgreSQL server (15 or newer, with pgvector). Throws `AppError('configuration')` where it does not answer.
 */
export async function openPostgres(url: string): Promise<OpenedDatabase> {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 10_000,
    types: { getTypeParser },
  });
  // A connection that dies is replaced on next use, idle or in use; without both listeners it would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  await pool.query('select 1').catch(async (cause: unknown) => {
    await pool.end();
    const reason =
      cause instanceof Error ? cause.message || String(Reflect.get(cause, 'code')) : '';
    throw new AppError(
      'configuration',
      `The PostgreSQL server of DATABASE_URL does not answer (${reason}): start it or correct the address.`,
      { cause },
    );
  });
  const db = new GuardedDatabase(new PostgresDialect({ pool: withPlainFaults(pool) }));
  return {
    db,
    queue: { connectionString: url, max: 4 },
    alone: aloneOnServer(pool),
    connect: null,
    close: () => db.destroy(),
  };
}

function getTypeParser(oid: number, format?: 'text' | 'binary') {
  if (oid === INT8) return Number;
  if (oid === DATE) return (value: string) => value;
  return pg.types.getTypeParser(oid, format as 'text');
}
