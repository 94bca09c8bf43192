import type { ConstructorOptions } from 'pg-boss';
import type { Database } from '../../ports.ts';

/** An open database: for SQL, and for the job queue, which keeps its own tables in it. */
export type OpenedDatabase = {
  readonly db: Database;
  /** How pg-boss reaches the same database. */
  readonly queue: ConstructorOptions;
  readonly close: () => Promise<void>;
};
