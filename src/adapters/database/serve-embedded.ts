import type { MessagePort } from 'node:worker_threads';
import type { PGlite, Transaction } from '@electric-sql/pglite';
import { answerCalls, type Call } from '../../threads/calls.ts';
import type { StatementTurns, Urgency } from './statement-turns.ts';

export type Statement = {
  readonly sql: string;
  readonly parameters?: readonly unknown[] | undefined;
  /** The open transaction that it belongs to. */
  readonly transaction?: number | undefined;
};

export type Rows = { readonly rows: unknown[]; readonly affectedRows?: number };

type Open = {
  readonly handle: Transaction;
  readonly end: (commit: boolean) => void;
  readonly ended: () => Promise<void>;
};

const ROLLED_BACK = new Error('rolled back');

/** The database, who else uses it, and how much whoever holds a port's other end is in a hurry. */
type Served = {
  readonly pglite: PGlite;
  readonly turns: StatementTurns;
  readonly urgency: Urgency;
};

/**
 * Lets whoever holds the port's other end use the embedded database: a statement or transaction of one port waits
 * for those of others, as `turns` gives them. What a port that closes left open is rolled back.
 */
export function serveEmbedded({ pglite, turns, urgency }: Served, port: MessagePort): void {
  const open = new Map<number, Open>();
  const on = <T>(
    transaction: number | undefined,
    work: (handle: Pick<PGlite, 'query' | 'exec'>) => Promise<T>,
  ): Promise<T> => {
    if (transaction === undefined) return turns.do(urgency, () => work(pglite));
    const found = open.get(transaction)?.handle;
    if (found === undefined) throw new Error('This transaction has ended.');
    return work(found);
  };
  answerCalls(port, {
    query: async ({ sql, parameters, transaction }: Statement): Promise<Rows> =>
      plain(await on(transaction, (handle) => handle.query(sql, parameters as unknown[]))),
    exec: async ({ sql, transaction }: Statement): Promise<Rows[]> =>
      (await on(transaction, (handle) => handle.exec(sql))).map(plain),
    begin: async (id: number, { signal }: Call) => {
      const give = await turns.take(urgency);
      const begun = await begin(pglite, give);
      if (signal.aborted) return begun.end(false);
      open.set(id, begun);
    },
    end: async ({ id, commit }: { id: number; commit: boolean }) => {
      const transaction = open.get(id);
      open.delete(id);
      transaction?.end(commit);
      await transaction?.ended();
    },
    listen: async (channel: string, { signal, tell }: Call) => {
      const stop = await turns.do(urgency, () =>
        pglite.listen(channel, (payload) => tell({ payload })),
      );
      tell({ begun: true });
      await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
      await turns.do(urgency, stop);
    },
  });
  port.on('close', () => {
    for (const { end } of open.values()) end(false);
    open.clear();
  });
}

/** Only what callers use crosses to their thread. */
const plain = ({ rows, affectedRows }: { rows: unknown[]; affectedRows?: number }): Rows => ({
  rows,
  ...(affectedRows === undefined ? {} : { affectedRows }),
});

/** `onEnd` is called once it has ended, in whatever way. */
function begin(pglite: PGlite, onEnd: () => void): Promise<Open> {
  return new Promise((resolve, reject) => {
    const ended: Promise<void> = pglite
      .transaction(async (handle) => {
        await new Promise<void>((commit, rollback) => {
          const end = (isCommit: boolean) => (isCommit ? commit() : rollback(ROLLED_BACK));
          resolve({ handle, end, ended: () => ended });
        });
      })
      .catch((error: unknown) => {
        if (error !== ROLLED_BACK) throw error;
      })
      .finally(onEnd);
    ended.catch(reject);
  });
}
