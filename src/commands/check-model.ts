import { ModelCallError } from '../adapters/models/retries.ts';
import { AppError } from '../errors.ts';
import type { ChatModel } from '../ports.ts';

/** A model that thinks longer about one token will not draft a questionnaire. */
const LIMIT_MS = 20_000;

/** Asks the model for one token. @returns what is wrong with it, or null */
export async function modelProblem({ chat, timeoutMs }: ChatModel): Promise<string | null> {
  const limitMs = Math.min(timeoutMs, LIMIT_MS);
  try {
    await chat.invoke('Reply with: ok', {
      signal: AbortSignal.timeout(limitMs),
      ...{ maxTokens: 1 },
    });
    return null;
  } catch (error) {
    // One token is less than a reply needs: the model was asked and answered.
    if (error instanceof ModelCallError && error.fault.kind === 'truncated') return null;
    if (error instanceof ModelCallError) return error.message;
    if (error instanceof AppError) return error.describe();
    return `The model did not answer within ${Math.round(limitMs / 1_000)} seconds.`;
  }
}
