/** Whose statement it is: a person waits for a page, nobody for what is done in the background. */
export type Urgency = 'page' | 'background';

export type TurnTimes = {
  /**
   * After a page's statement its next one is waited for so long before the background goes on: a page asks one
   * after the other.
   */
  readonly holdMs: number;
  /** Once the background has waited so long it is its turn, however many pages wait. */
  readonly patienceMs: number;
};

const TIMES: TurnTimes = { holdMs: 2, patienceMs: 250 };

type Waiting = { readonly go: () => void; readonly since: number };

/** Turns of one connection: pages before the background, each in its order, and neither kept waiting for ever. */
export class StatementTurns {
  readonly #times: TurnTimes;
  readonly #waiting: Record<Urgency, Waiting[]> = { page: [], background: [] };
  #isTaken = false;
  #cancelLook: (() => void) | null = null;

  constructor(times: TurnTimes = TIMES) {
    this.#times = times;
  }

  /** Waits for its turn; gives what ends it, to be called once. */
  async take(urgency: Urgency): Promise<() => void> {
    await new Promise<void>((go) => {
      this.#waiting[urgency].push({ go, since: performance.now() });
      if (!this.#isTaken && (urgency === 'page' || this.#cancelLook === null)) this.#next();
    });
    return () => this.#give(urgency);
  }

  async do<T>(urgency: Urgency, work: () => Promise<T>): Promise<T> {
    const give = await this.take(urgency);
    try {
      return await work();
    } finally {
      give();
    }
  }

  #give(urgency: Urgency): void {
    this.#isTaken = false;
    const [first] = this.#waiting.background;
    const isPatient =
      first === undefined || performance.now() - first.since < this.#times.patienceMs;
    if (!isPatient || this.#waiting.page.length > 0) this.#next(isPatient);
    else this.#lookSoon(urgency);
  }

  /**
   * What was asked while a statement ran is heard only when this thread looks, and what a page asks next only after
   * its answer.
   */
  #lookSoon(after: Urgency): void {
    const look = () => {
      this.#cancelLook = null;
      this.#next();
    };
    if (after === 'page') {
      const timer = setTimeout(look, this.#times.holdMs);
      this.#cancelLook = () => clearTimeout(timer);
    } else {
      const timer = setImmediate(look);
      this.#cancelLook = () => clearImmediate(timer);
    }
  }

  #next(pagesFirst = true): void {
    this.#cancelLook?.();
    this.#cancelLook = null;
    const { page, background } = this.#waiting;
    const next = pagesFirst ? (page.shift() ?? background.shift()) : background.shift();
    if (next === undefined) return;
    this.#isTaken = true;
    next.go();
  }
}
