import { AsyncLocalStorage } from 'node:async_hooks';
import type {
  CompiledQuery,
  DatabaseConnection,
  Dialect,
  DialectAdapter,
  Driver,
  Transaction,
} from 'kysely';
import { Kysely } from 'kysely';
import { AppError } from '../../errors.ts';
import type { Schema } from '../../store/schema.ts';

const scope = new AsyncLocalStorage<{ open: boolean }>();

/**
 * Throws where the code that asks runs inside an open transaction: on the embedded database (one connection) a
 * query beside the transaction would wait for ever; on PostgreSQL it would silently escape it.
 */
export function refuseInsideTransaction(): void {
  if (scope.getStore()?.open)
    throw new AppError(
      'internal',
      'The database was used beside an open transaction; only its own handle may be used inside.',
    );
}

/**
 * What an engine adds: a look before each insert and update (with the bytes that it brings), and its faults in
 * plain words.
 */
export type Guards = {
  readonly beforeWrite: (bytes: number) => void;
  readonly plainFault: (fault: unknown) => unknown;
};

/** Kysely that enforces "inside a transaction only its handle is used". */
export class GuardedDatabase extends Kysely<Schema> {
  constructor(dialect: Dialect, guards: Guards | null = null) {
    super({ dialect: guarded(dialect, guards) });
  }

  override transaction() {
    const builder = super.transaction();
    const execute = builder.execute.bind(builder);
    builder.execute = <T>(callback: (trx: Transaction<Schema>) => Promise<T>) => {
      const state = { open: true };
      return execute((trx) => scope.run(state, () => callback(trx))).finally(() => {
        state.open = false;
      });
    };
    return builder;
  }
}

function guarded(dialect: Dialect, guards: Guards | null): Dialect {
  const oneConnection = !dialect.createAdapter().supportsMultipleConnections;
  return {
    createAdapter: () => asPooled(dialect.createAdapter()),
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createDriver: () =>
      guardedDriver(dialect.createDriver(), { turns: oneConnection ? new Turns() : null, guards }),
  };
}

/** Kysely would wait for its turn before our driver is asked, so the turns of one connection are taken here. */
function asPooled(adapter: DialectAdapter): DialectAdapter {
  return replacing(adapter, { supportsMultipleConnections: true });
}

function guardedDriver(
  driver: Driver,
  { turns, guards }: { turns: Turns | null; guards: Guards | null },
): Driver {
  return replacing(driver, {
    async acquireConnection(options) {
      refuseInsideTransaction();
      await turns?.take();
      const connection = await driver.acquireConnection(options);
      return guards === null ? connection : guardedConnection(connection, guards);
    },
    async releaseConnection(connection, options) {
      await driver.releaseConnection(connection, options);
      turns?.give();
    },
  });
}

function guardedConnection(connection: DatabaseConnection, guards: Guards): DatabaseConnection {
  return replacing(connection, {
    async executeQuery(query, options) {
      if (WRITES.has(query.query.kind)) guards.beforeWrite(bytesOf(query));
      try {
        return await connection.executeQuery(query, options);
      } catch (fault) {
        throw guards.plainFault(fault);
      }
    },
  });
}

const WRITES: ReadonlySet<string> = new Set(['InsertQueryNode', 'UpdateQueryNode']);

const bytesOf = ({ parameters }: CompiledQuery): number =>
  parameters.reduce<number>(
    (sum, each) => sum + (each instanceof Uint8Array || typeof each === 'string' ? each.length : 0),
    0,
  );

/** `target` with some members replaced; its other methods still run on itself (they use private fields). */
function replacing<T extends object>(target: T, members: Partial<T>): T {
  return new Proxy(target, {
    get(_target, name) {
      if (name in members) return Reflect.get(members, name);
      const member: unknown = Reflect.get(target, name, target);
      return typeof member === 'function' ? member.bind(target) : member;
    },
  });
}

/** First come, first served. */
class Turns {
  readonly #waiting: (() => void)[] = [];
  #taken = false;

  take(): Promise<void> {
    if (this.#taken) return new Promise((resolve) => this.#waiting.push(resolve));
    this.#taken = true;
    return Promise.resolve();
  }

  give(): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#taken = false;
    else next();
  }
}
