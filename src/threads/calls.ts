import type { MessagePort, Transferable, Worker } from 'node:worker_threads';
import { type FaultParts, faultFrom, faultParts } from './fault-parts.ts';

type Asked =
  | { readonly id: number; readonly verb: string; readonly input: unknown }
  | { readonly id: number; readonly abort: true };

type Told =
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly event: unknown }
  | { readonly id: number; readonly fault: FaultParts };

/** What a verb that answers calls gets besides its input. */
export type Call = {
  /** Aborted when the caller gives up or is gone. */
  readonly signal: AbortSignal;
  /** Tells the caller something on the way. */
  readonly tell: (event: unknown) => void;
};

/** What another thread can be asked. Inputs, events and results are copied. */
export type Verbs = Readonly<Record<string, (input: never, call: Call) => unknown>>;

type Waiting = {
  readonly resolve: (result: never) => void;
  readonly reject: (error: unknown) => void;
  readonly onEvent: ((event: never) => void) | undefined;
};

type CallOptions<Event> = {
  readonly signal?: AbortSignal | undefined;
  readonly onEvent?: ((event: Event) => void) | undefined;
  readonly transfer?: readonly Transferable[];
};

/** The caller's end of a port, or of a thread's own, whose other end `answerCalls` holds. */
export class Caller {
  readonly #port: MessagePort | Worker;
  readonly #waiting = new Map<number, Waiting>();
  readonly #gone: () => Error;
  #next = 0;
  #isOpen = true;

  /** `gone` makes the fault of calls whose answer cannot come any more. */
  constructor(port: MessagePort | Worker, gone: () => Error) {
    this.#port = port;
    this.#gone = gone;
    port.on('message', (told: Told) => this.#hear(told));
    port.once('terminate' in port ? 'exit' : 'close', () => this.close());
  }

  /**
   * Asks the other thread and waits for its result. An aborted signal is passed on; the call ends when the verb does.
   * Rejects with the verb's fault, or with that of a thread that is gone.
   */
  call<Result, Event = never>(
    verb: string,
    input: unknown,
    { signal, onEvent, transfer = [] }: CallOptions<Event> = {},
  ): Promise<Result> {
    if (!this.#isOpen) return Promise.reject(this.#gone());
    const id = this.#next++;
    const abort = () => this.#port.postMessage({ id, abort: true } satisfies Asked);
    const settled = new Promise<Result>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject, onEvent });
      this.#port.postMessage({ id, verb, input } satisfies Asked, transfer);
    });
    if (signal === undefined) return settled;
    if (signal.aborted) abort();
    else signal.addEventListener('abort', abort, { once: true });
    return settled.finally(() => signal.removeEventListener('abort', abort));
  }

  /** Gives up: the other end learns of it, and what still waits fails. */
  close(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    if ('close' in this.#port) this.#port.close();
    for (const { reject } of this.#waiting.values()) reject(this.#gone());
    this.#waiting.clear();
  }

  #hear(told: Told): void {
    const waiting = this.#waiting.get(told.id);
    if (waiting === undefined) return;
    if ('event' in told) {
      waiting.onEvent?.(told.event as never);
      return;
    }
    this.#waiting.delete(told.id);
    if ('fault' in told) waiting.reject(faultFrom(told.fault));
    else waiting.resolve(told.result as never);
  }
}

/** Answers the calls that come through a port with these verbs, until the port is closed. */
export function answerCalls(port: MessagePort, verbs: Verbs): void {
  const running = new Map<number, AbortController>();
  const answer = async (id: number, verb: string, input: unknown): Promise<void> => {
    const stop = new AbortController();
    running.set(id, stop);
    const tell = (event: unknown) => port.postMessage({ id, event } satisfies Told);
    try {
      const result = await verbs[verb]?.(input as never, { signal: stop.signal, tell });
      port.postMessage({ id, result } satisfies Told);
    } catch (error) {
      port.postMessage({ id, fault: faultParts(error) } satisfies Told);
    } finally {
      running.delete(id);
    }
  };
  port.on('message', (asked: Asked) => {
    if ('abort' in asked) running.get(asked.id)?.abort(new Error('The caller gave up.'));
    else void answer(asked.id, asked.verb, asked.input);
  });
  port.on('close', () => {
    for (const stop of running.values()) stop.abort(new Error('The caller is gone.'));
  });
}
