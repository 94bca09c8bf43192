import type { PostgresPool, PostgresPoolClient } from 'kysely';
import { AppError } from '../../errors.ts';

/** What Node says of a socket that does not reach the server, or no longer does. */
const SOCKET =
  /^(?:ECONN(?:REFUSED|RESET|ABORTED)|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)$/;

/**
 * SQLSTATEs of a server that goes, comes or is full of connections (PostgreSQL, Appendix A: class 08, 57P01 to
 * 57P05, 53300), and of one that was another's standby a moment ago and takes no writes yet (25006).
 */
const AWAY = /^(?:08...|57P0[1235]|53300|25006)$/;
const DISK_FULL = '53100';

/** What the driver says, without a code, of a connection that broke or that could not be had in time. */
const BROKEN =
  /connection terminated|connection error and is not queryable|timeout exceeded when trying to connect|client was closed/i;

/** A fault of the connection or of the server's disk as a sentence for people; any other fault as it is. */
function plainFault(fault: unknown): unknown {
  if (!(fault instanceof Error) || fault instanceof AppError) return fault;
  const code = String(Reflect.get(fault, 'code') ?? '');
  if (code === DISK_FULL)
    return new AppError(
      'storage_full',
      'The disk of the PostgreSQL server is full, so nothing was saved: make space there, then try again.',
      { cause: fault },
    );
  const isAway =
    SOCKET.test(code) || AWAY.test(code) || (code === '' && BROKEN.test(fault.message));
  if (!isAway) return fault;
  return new AppError(
    'database_unavailable',
    'The database cannot be reached at the moment. What was confirmed to you is stored; try the last step again in a few seconds.',
    { cause: fault },
  );
}

/** The pool as Kysely uses it, with faults that people can read. */
export function withPlainFaults(pool: PostgresPool): PostgresPool {
  const clients = new WeakMap<PostgresPoolClient, PostgresPoolClient>();
  return {
    ...pool,
    end: () => pool.end(),
    connect: async () => {
      const client = await pool.connect().catch((fault: unknown) => {
        throw plainFault(fault);
      });
      const known = clients.get(client) ?? withPlainQueries(client);
      clients.set(client, known);
      return known;
    },
  };
}

function withPlainQueries(client: PostgresPoolClient): PostgresPoolClient {
  return new Proxy(client, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name, target);
      if (typeof member !== 'function') return member;
      if (name !== 'query') return member.bind(target);
      return (...given: unknown[]) => {
        const result: unknown = member.apply(target, given);
        return result instanceof Promise
          ? result.catch((fault: unknown) => {
              throw plainFault(fault);
            })
          : result;
      };
    },
  });
}
