import type { ModelCall } from '../ports.ts';
import type { ModelUse, RunUse } from '../store/run-use.ts';

const NOTHING: RunUse = {
  calls: 0,
  inputTokens: 0,
  outputTokens: 0,
  callSeconds: 0,
  workedSeconds: 0,
  weighed: 0,
};

/** Counts what a run asks of the model, and how long it is at work. */
export class ModelMeter {
  /** Calls that the model answered. */
  replies = 0;
  /** All that was used since the run went on. */
  used: ModelUse = NOTHING;
  #fresh = NOTHING;
  #since = performance.now();

  count({ answered, inputTokens, outputTokens, seconds }: ModelCall): void {
    if (answered) this.replies++;
    const add = <Use extends ModelUse>(use: Use): Use => ({
      ...use,
      calls: use.calls + 1,
      inputTokens: use.inputTokens + inputTokens,
      outputTokens: use.outputTokens + outputTokens,
    });
    this.used = add(this.used);
    this.#fresh = { ...add(this.#fresh), callSeconds: this.#fresh.callSeconds + seconds };
  }

  /** To be called for each question that is weighed, see `countWeighed`. */
  weigh(): void {
    this.#fresh = { ...this.#fresh, weighed: this.#fresh.weighed + 1 };
  }

  /** Is there so much to tell that a statement is worth it? */
  get isWorthTelling(): boolean {
    return this.#fresh.calls > 0 || this.#fresh.weighed >= WORTH_TELLING;
  }

  /** What was used since this was asked last. */
  take(): RunUse {
    const now = performance.now();
    const fresh = { ...this.#fresh, workedSeconds: (now - this.#since) / 1_000 };
    this.#fresh = NOTHING;
    this.#since = now;
    return fresh;
  }
}

/** Questions weighed without a call of the model. */
const WORTH_TELLING = 50;
