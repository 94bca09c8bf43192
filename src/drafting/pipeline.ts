export type Pipeline<Item, Ready> = {
  /** Groups prepared at the same time. */
  readonly preparers: number;
  /** Items worked on at the same time; as many again may wait for their turn. */
  readonly workers: number;
  readonly prepare: (items: readonly Item[]) => Promise<readonly Ready[]>;
  readonly work: (ready: Ready) => Promise<void>;
};

const FIRST_GROUP = 2;

/** Items in groups that double until they are as large as allowed: the first result comes soon. */
export function growingGroups<Item>(
  items: readonly Item[],
  largest: number,
  first = FIRST_GROUP,
): Item[][] {
  const groups: Item[][] = [];
  let size = Math.min(first, largest);
  for (let from = 0; from < items.length; from += groups.at(-1)?.length ?? 0) {
    groups.push(items.slice(from, from + size));
    size = Math.min(size * 2, largest);
  }
  return groups;
}

/**
 * Prepares group after group, a little ahead of the work, and works on each item once, begun in order. The first
 * fault stops what has not begun and is thrown when what runs has ended.
 */
export async function runPipeline<Item, Ready>(
  groups: readonly (readonly Item[])[],
  pipeline: Pipeline<Item, Ready>,
): Promise<void> {
  await new Flow(groups, pipeline).run();
}

class Flow<Item, Ready> {
  readonly #groups: readonly (readonly Item[])[];
  readonly #pipeline: Pipeline<Item, Ready>;
  /** Groups in order; a group is prepared when it has its list. */
  readonly #ready = new Map<number, readonly Ready[]>();
  readonly #waiting: Ready[] = [];
  #nextGroup = 0;
  #nextReady = 0;
  #fault: { readonly error: unknown } | null = null;
  #changed: (() => void)[] = [];

  constructor(groups: readonly (readonly Item[])[], pipeline: Pipeline<Item, Ready>) {
    this.#groups = groups;
    this.#pipeline = pipeline;
  }

  async run(): Promise<void> {
    const { preparers, workers } = this.#pipeline;
    await Promise.all([
      ...Array.from({ length: preparers }, () => this.#guard(() => this.#prepareGroups())),
      ...Array.from({ length: workers }, () => this.#guard(() => this.#workOnItems())),
    ]);
    if (this.#fault !== null) throw this.#fault.error;
  }

  async #guard(act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (error) {
      this.#fault ??= { error };
      this.#tell();
    }
  }

  async #prepareGroups(): Promise<void> {
    while (this.#fault === null && this.#nextGroup < this.#groups.length) {
      if (!this.#hasRoom()) {
        await this.#change();
        continue;
      }
      const at = this.#nextGroup++;
      this.#ready.set(at, await this.#pipeline.prepare(this.#groups[at] ?? []));
      this.#release();
    }
  }

  /** One slow group keeps those after it from piling up. */
  #hasRoom(): boolean {
    const { preparers, workers } = this.#pipeline;
    return this.#waiting.length <= workers && this.#nextGroup - this.#nextReady < preparers;
  }

  /** Hands prepared groups over in order, whichever was ready first. */
  #release(): void {
    for (;;) {
      const group = this.#ready.get(this.#nextReady);
      if (group === undefined) break;
      this.#ready.delete(this.#nextReady++);
      this.#waiting.push(...group);
    }
    this.#tell();
  }

  async #workOnItems(): Promise<void> {
    while (this.#fault === null) {
      const ready = this.#waiting.shift();
      if (ready !== undefined) {
        this.#tell();
        await this.#pipeline.work(ready);
      } else if (this.#nextReady >= this.#groups.length) return;
      else await this.#change();
    }
  }

  #change(): Promise<void> {
    return new Promise((resolve) => this.#changed.push(resolve));
  }

  #tell(): void {
    const told = this.#changed;
    this.#changed = [];
    for (const tell of told) tell();
  }
}
