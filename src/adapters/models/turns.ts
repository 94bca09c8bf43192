type Waiter = { readonly begin: () => void; readonly goesFirst: boolean };

/** Lets so many at a time do something, first come first served, but for what goes first. */
export class Turns {
  readonly #waiting: Waiter[] = [];
  #free: number;

  constructor(most: number) {
    this.#free = most;
  }

  /**
   * Does `work` when it is its turn; where the signal is aborted meanwhile, rejects with its reason and gives the
   * turn on. What ends something that was begun goes before what begins something new.
   */
  async take<T>(
    work: () => Promise<T>,
    { signal, goesFirst = false }: { signal?: AbortSignal | undefined; goesFirst?: boolean } = {},
  ): Promise<T> {
    if (this.#free > 0) this.#free--;
    else await new Promise<void>((begin) => this.#waiting.push({ begin, goesFirst }));
    try {
      signal?.throwIfAborted();
      return await work();
    } finally {
      const first = this.#waiting.findIndex((each) => each.goesFirst);
      const [next] = this.#waiting.splice(Math.max(0, first), 1);
      if (next === undefined) this.#free++;
      else next.begin();
    }
  }
}
