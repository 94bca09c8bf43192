import { AsyncLocalStorage } from 'node:async_hooks';
import type { Dialect, Driver, Transaction } from 'kysely';
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

/** Kysely that enforces "inside a transaction only its handle is used". */
export class GuardedDatabase extends Kysely<Schema> {
  constructor(dialect: Dialect) {
    super({ dialect: guarded(dialect) });
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

function guarded(dialect: Dialect): Dialect {
  return {
    createAdapter: () => dialect.createAdapter(),
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createDriver: () => guardedDriver(dialect.createDriver()),
  };
}

function guardedDriver(driver: Driver): Driver {
  return new Proxy(driver, {
    get(target, property) {
      const member = Reflect.get(target, property, target);
      if (typeof member !== 'function') return member;
      if (property !== 'acquireConnection') return member.bind(target);
      return async (...args: unknown[]) => {
        refuseInsideTransaction();
        return member.apply(target, args);
      };
    },
  });
}
