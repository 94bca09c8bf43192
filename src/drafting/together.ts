/** Work that costs little more for many than for one. */
type Work<Item> = (items: readonly Item[]) => Promise<void>;

type Given<Item> = {
  readonly items: readonly Item[];
  readonly done: () => void;
  readonly fail: (error: unknown) => void;
};

/** So many givers are served at once, at most. */
const MOST = 32;

/**
 * Does the work for all who asked for it while it was being done for others, together, in the order they asked:
 * one turn after the other. A turn that fails fails for each whose items it had.
 */
export class Together<Item> {
  readonly #work: Work<Item>;
  #waiting: Given<Item>[] = [];
  #isAtWork = false;

  constructor(work: Work<Item>) {
    this.#work = work;
  }

  /** Resolves when the work is done for these items. */
  do(items: readonly Item[]): Promise<void> {
    if (items.length === 0) return Promise.resolve();
    return new Promise((done, fail) => {
      this.#waiting.push({ items, done, fail });
      if (!this.#isAtWork) void this.#turns();
    });
  }

  async #turns(): Promise<void> {
    this.#isAtWork = true;
    while (this.#waiting.length > 0) {
      // Who is ready at the same moment joins the same turn.
      await new Promise(setImmediate);
      await this.#turn(this.#waiting.splice(0, MOST));
    }
    this.#isAtWork = false;
  }

  async #turn(given: readonly Given<Item>[]): Promise<void> {
    try {
      await this.#work(given.flatMap(({ items }) => items));
    } catch (error) {
      for (const { fail } of given) fail(error);
      return;
    }
    for (const { done } of given) done();
  }
}
