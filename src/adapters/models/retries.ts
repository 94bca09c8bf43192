import { setTimeout as sleep } from 'node:timers/promises';
import { AppError } from '../../errors.ts';
import type { ModelFault } from '../../ports.ts';
import type { Pace } from './pace.ts';

export type RetryPolicy = {
  /** Calls in all, the first included. */
  readonly attempts: number;
  readonly firstDelayMs: number;
  readonly longestDelayMs: number;
};

export const DEFAULT_RETRIES: RetryPolicy = {
  attempts: 4,
  firstDelayMs: 500,
  longestDelayMs: 20_000,
};

/** A fault of one call to a model: what it was, and how long the endpoint asked us to wait. */
export class ModelCallError extends Error {
  override readonly name = 'ModelCallError';
  readonly fault: ModelFault;
  readonly retry: boolean;
  readonly retryAfterMs: number | null;

  constructor(
    message: string,
    fault: ModelFault,
    options: { retry: boolean; retryAfterMs?: number | null; cause?: unknown },
  ) {
    super(message, { cause: options.cause });
    this.fault = fault;
    this.retry = options.retry;
    this.retryAfterMs = options.retryAfterMs ?? null;
  }
}

function waitMs(error: ModelCallError, attempt: number, policy: RetryPolicy): number {
  const backOff = policy.firstDelayMs * 2 ** attempt * (0.75 + Math.random() / 2);
  return Math.min(policy.longestDelayMs, Math.max(error.retryAfterMs ?? 0, backOff));
}

/**
 * Calls a model until it gives a usable reply, at most `policy.attempts` times, waiting longer each time and at
 * least as long as the endpoint asks. With the endpoint's `pace`, a try that came too soon for it does not count
 * where it has answered others meanwhile or is still at work on them. Throws `AppError('model_unavailable')` with a
 * `ModelFault` when it gives up; an aborted signal ends it at once.
 */
export async function withRetries<T>(
  policy: RetryPolicy,
  { signal, pace }: { readonly signal?: AbortSignal | undefined; readonly pace?: Pace },
  call: () => Promise<T>,
): Promise<T> {
  let attempt = 0;
  let answers = pace?.answers ?? 0;
  for (;;) {
    try {
      return await call();
    } catch (error) {
      signal?.throwIfAborted();
      const answersNow = pace?.answers ?? 0;
      const isAtWork = answersNow > answers || pace?.isServing() === true;
      const cameTooSoon = isAtWork && isRateLimited(error);
      answers = answersNow;
      const counted = cameTooSoon ? 0 : attempt++;
      const fault = retryable(error, counted, policy);
      await sleep(waitMs(fault, counted, policy), undefined, { signal });
    }
  }
}

const isRateLimited = (error: unknown) =>
  error instanceof ModelCallError && error.fault.kind === 'rate_limited';

/** Each try of an endpoint that hangs costs the whole time limit: a second one is enough. */
const TRIES_OF_A_HANGING_ONE = 2;

function retryable(error: unknown, attempt: number, policy: RetryPolicy): ModelCallError {
  if (!(error instanceof ModelCallError)) throw error;
  const attempts =
    error.fault.kind === 'timeout'
      ? Math.min(policy.attempts, TRIES_OF_A_HANGING_ONE)
      : policy.attempts;
  if (error.retry && attempt + 1 < attempts) return error;
  throw new AppError('model_unavailable', error.message, {
    cause: error.cause,
    details: error.fault,
  });
}
