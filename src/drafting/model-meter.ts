import type { ModelCall } from '../ports.ts';
import type { ModelUse } from '../store/runs.ts';

/** Counts what a run asks of the model. */
export class ModelMeter {
  /** Calls that the model answered. */
  replies = 0;
  tokens = 0;
  #fresh: ModelUse = { calls: 0, inputTokens: 0, outputTokens: 0 };

  count({ answered, inputTokens, outputTokens }: ModelCall): void {
    if (answered) this.replies++;
    this.tokens += inputTokens + outputTokens;
    this.#fresh = {
      calls: this.#fresh.calls + 1,
      inputTokens: this.#fresh.inputTokens + inputTokens,
      outputTokens: this.#fresh.outputTokens + outputTokens,
    };
  }

  /** What was used since this was asked last. */
  take(): ModelUse {
    const fresh = this.#fresh;
    this.#fresh = { calls: 0, inputTokens: 0, outputTokens: 0 };
    return fresh;
  }
}
