import type pg from 'pg';
import type { Alone } from '../../ports.ts';

/** For the embedded database, which one process has for itself. */
export function aloneInProcess(): Alone {
  const busy = new Set<string>();
  return {
    work: async (name, work) => {
      if (busy.has(name)) return null;
      busy.add(name);
      try {
        return { result: await work(new AbortController().signal) };
      } finally {
        busy.delete(name);
      }
    },
    isBusy: async (name) => busy.has(name),
  };
}

/** The space of our advisory locks, beside those of others on the same server. */
const SPACE = 1_986_360_929;

/**
 * By an advisory lock of PostgreSQL on a connection of its own: the server frees it when the connection ends,
 * however the process did (PostgreSQL, "Advisory Locks").
 */
export function aloneOnServer(pool: pg.Pool): Alone {
  return {
    work: async (name, work) => {
      const client = await pool.connect();
      const lost = new AbortController();
      const lose = () => lost.abort(new Error('The connection that kept others out was lost.'));
      client.on('error', lose);
      client.on('end', lose);
      try {
        const taken = await client.query<{ taken: boolean }>(
          'select pg_try_advisory_lock($1, hashtext($2)) as taken',
          [SPACE, name],
        );
        if (taken.rows[0]?.taken !== true) return null;
        const result = await work(lost.signal);
        await client.query('select pg_advisory_unlock($1, hashtext($2))', [SPACE, name]);
        return { result };
      } catch (error) {
        // With its connection the lock goes too.
        lost.abort(error);
        throw error;
      } finally {
        client.off('error', lose);
        client.off('end', lose);
        client.release(lost.signal.aborted);
      }
    },
    isBusy: async (name) => {
      const { rows } = await pool.query<{ busy: boolean }>(
        `select exists (
          select from pg_locks l join pg_database d on d.oid = l.database
          where d.datname = current_database() and l.locktype = 'advisory' and l.granted and l.objsubid = 2
            and l.classid = $1::bigint::oid and l.objid = (hashtext($2)::bigint & 4294967295)::oid) as busy`,
        [SPACE, name],
      );
      return rows[0]?.busy === true;
    },
  };
}
