import type { MessagePort } from 'node:worker_threads';
import { AppError } from '../../errors.ts';
import { Caller } from '../../threads/calls.ts';
import type { Rows, Statement } from './serve-embedded.ts';

type Transacting = {
  readonly query: EmbeddedClient['query'];
  readonly exec: EmbeddedClient['exec'];
  readonly rollback: () => Promise<void>;
};

type Heard = { readonly begun: true } | { readonly payload: string };

/**
 * The embedded database as Kysely and pg-boss use PGlite itself, though it runs in another thread: the other end of
 * a port that `serveEmbedded` holds. Rows, parameters and errors are copied on the way.
 */
export class EmbeddedClient {
  readonly ready = true;
  readonly waitReady = Promise.resolve();
  readonly #caller: Caller;
  readonly #listening = new Set<AbortController>();
  #nextTransaction = 0;
  closed = false;

  constructor(port: MessagePort) {
    this.#caller = new Caller(
      port,
      () => new AppError('internal', 'The embedded database was closed or has stopped.'),
    );
  }

  query<Row>(sql: string, parameters?: unknown[]): Promise<Answer<Row>> {
    return this.#query<Row>({ sql, parameters });
  }

  exec(sql: string): Promise<Answer<Record<string, unknown>>[]> {
    return this.#exec({ sql });
  }

  /** Others wait until the callback has ended; its statements go through the handle that it is given. */
  async transaction<T>(work: (transaction: Transacting) => Promise<T>): Promise<T> {
    const id = this.#nextTransaction++;
    await this.#caller.call('begin', id);
    const end = (commit: boolean) => this.#caller.call<void>('end', { id, commit });
    let result: T;
    try {
      result = await work({
        query: <Row>(sql: string, parameters?: unknown[]) =>
          this.#query<Row>({ sql, parameters, transaction: id }),
        exec: (sql) => this.#exec({ sql, transaction: id }),
        rollback: () => end(false),
      });
    } catch (error) {
      await end(false).catch(() => undefined);
      throw error;
    }
    await end(true);
    return result;
  }

  /** Calls back with the payload of every notification on the channel; the result ends it. */
  listen(channel: string, onPayload: (payload: string) => void): Promise<() => Promise<void>> {
    const stop = new AbortController();
    return new Promise((resolve, reject) => {
      this.#listening.add(stop);
      const onEvent = (heard: Heard) => {
        if ('payload' in heard) onPayload(heard.payload);
        else resolve(unlisten);
      };
      const listening = this.#caller.call<void, Heard>('listen', channel, {
        signal: stop.signal,
        onEvent,
      });
      listening.catch(reject).finally(() => this.#listening.delete(stop));
      const unlisten = async () => {
        stop.abort();
        await listening;
      };
    });
  }

  /** Gives this end up; what it left open is rolled back. The database stays open for others. */
  async close(): Promise<void> {
    this.closed = true;
    this.#caller.close();
  }

  #query<Row>(statement: Statement): Promise<Answer<Row>> {
    return this.#caller.call('query', statement);
  }

  #exec(statement: Statement): Promise<Answer<Record<string, unknown>>[]> {
    return this.#caller.call('exec', statement);
  }
}

/** Fields of columns stay in the database's thread: nobody asks for them. */
type Answer<Row> = Omit<Rows, 'rows'> & { readonly rows: Row[]; readonly fields: [] };
