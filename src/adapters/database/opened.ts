import type { MessagePort } from 'node:worker_threads';
import type { ConstructorOptions } from 'pg-boss';
import type { Alone, Database } from '../../ports.ts';

/** An open database: for SQL, and for the job queue, which keeps its own tables in it. */
export type OpenedDatabase = {
  readonly db: Database;
  /** How pg-boss reaches the same database. */
  readonly queue: ConstructorOptions;
  readonly alone: Alone;
  /** The embedded database's end for another thread; null where every thread opens the server by itself. */
  readonly connect: (() => Promise<MessagePort>) | null;
  readonly close: () => Promise<void>;
};
