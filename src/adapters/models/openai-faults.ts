import { APIConnectionError, APIConnectionTimeoutError, APIError, APIUserAbortError } from 'openai';
import { ModelCallError } from './retries.ts';

const TRANSIENT = new Set([408, 409, 425, 429, 500, 502, 503, 504, 520, 522, 524, 529]);

function retryAfterMs(headers: Headers | undefined): number | null {
  const text = headers?.get('retry-after');
  if (!text) return null;
  const seconds = Number(text);
  const ms = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(text) - Date.now();
  return Number.isFinite(ms) && ms > 0 ? ms : null;
}

/** Servers without a code for it say in words that a prompt does not fit. */
const isTooLong = ({ message }: APIError, status: number): boolean =>
  (status === 400 || status === 413 || status === 422) &&
  /context (?:length|window|size)|(?:prompt|input|request) is too (?:long|large)|too many tokens/i.test(
    message,
  );

function ofStatus(error: APIError, status: number): ModelCallError {
  const codes = `${error.code ?? ''} ${error.type ?? ''}`;
  const fatal = (message: string) =>
    new ModelCallError(
      message,
      { kind: 'rejected', fatal: true },
      { retry: false, cause: `HTTP ${status}` },
    );
  if (/insufficient_quota|billing/.test(codes))
    return fatal('The model’s account has no quota left: an administrator has to raise it.');
  if (status === 401 || status === 403)
    return fatal('The model’s endpoint refused the key: an administrator has to correct it.');
  if (status === 404)
    return fatal(
      'The model’s endpoint does not know this model: an administrator has to correct its name or address.',
    );
  if (/content_filter|content_policy/.test(codes))
    return new ModelCallError(
      'The model’s endpoint refused this question (content filter).',
      { kind: 'refused', fatal: false },
      { retry: false },
    );
  if (/context_length/.test(codes) || isTooLong(error, status))
    return new ModelCallError(
      'The passages are too long for this model.',
      { kind: 'too_long', fatal: false },
      { retry: false },
    );
  if (status === 429)
    return new ModelCallError(
      'The model’s endpoint is busy (429).',
      { kind: 'rate_limited', fatal: false },
      { retry: true, retryAfterMs: retryAfterMs(error.headers) },
    );
  return new ModelCallError(
    `The model’s endpoint failed (HTTP ${status}).`,
    { kind: 'unavailable', fatal: false },
    { retry: TRANSIENT.has(status) || status >= 500, retryAfterMs: retryAfterMs(error.headers) },
  );
}

/**
 * What went wrong in one call, from the SDK's error. Messages never hold what the endpoint said: it may echo the key.
 */
export function modelCallError(error: unknown): ModelCallError {
  if (error instanceof ModelCallError) return error;
  if (error instanceof APIConnectionTimeoutError || error instanceof APIUserAbortError)
    return new ModelCallError(
      'The model did not answer in time.',
      { kind: 'timeout', fatal: false },
      { retry: true },
    );
  if (error instanceof APIConnectionError)
    return new ModelCallError(
      'The model’s endpoint could not be reached.',
      { kind: 'unavailable', fatal: false },
      { retry: true },
    );
  if (error instanceof APIError && typeof error.status === 'number')
    return ofStatus(error, error.status);
  const aborted = error instanceof Error && /abort|timeout/i.test(`${error.name} ${error.message}`);
  return aborted
    ? new ModelCallError(
        'The model did not answer in time.',
        { kind: 'timeout', fatal: false },
        { retry: true },
      )
    : new ModelCallError(
        'The model’s endpoint sent something that is no reply.',
        { kind: 'invalid_reply', fatal: false },
        { retry: true },
      );
}
