import { ModelCallError } from '../adapters/models/retries.ts';
import { tokensOf } from '../drafting/model/messages.ts';
import { AppError } from '../errors.ts';
import type { ChatModel } from '../ports.ts';

/** What the reply and the server's own marks take of the context, in tokens. */
const RESERVED = 1_500;
/** The least that `VOUCH_MODEL_CONTEXT` may be. */
const LEAST = 4_096;

const WORD = 'kestrel-4821';
const FILLER =
  'The visitor signs the book at the desk and keeps the badge until the evening, when the desk collects it again.';

/** A prompt of so many tokens whose first line holds a word that is asked for in the last. */
function longPrompt(tokens: number): string {
  const head = `The word of this line is ${WORD}. Remember it.`;
  const tail = 'What is the word of the very first line? Reply with that word and nothing else.';
  const lines = Math.max(1, Math.floor((tokens - tokensOf(head + tail)) / tokensOf(`${FILLER}\n`)));
  return [head, ...Array<string>(lines).fill(FILLER), tail].join('\n');
}

type Seen =
  | { readonly kind: 'whole' }
  /** `read` is how many tokens the server says that it read; 0 where it does not say. */
  | { readonly kind: 'cut'; readonly read: number }
  | { readonly kind: 'refused' }
  | { readonly kind: 'fault'; readonly message: string };

async function sees(model: ChatModel, contextTokens: number): Promise<Seen> {
  let read = 0;
  const { chat, timeoutMs } = model.watched(({ inputTokens }) => {
    read = inputTokens;
  });
  try {
    const reply = await chat.invoke(longPrompt(contextTokens - RESERVED), {
      signal: AbortSignal.timeout(timeoutMs),
    });
    return reply.text.toLowerCase().includes(WORD) ? { kind: 'whole' } : { kind: 'cut', read };
  } catch (error) {
    if (error instanceof ModelCallError && error.fault.kind === 'too_long')
      return { kind: 'refused' };
    const known = error instanceof ModelCallError || error instanceof AppError;
    return { kind: 'fault', message: known ? error.message : 'The model did not answer in time.' };
  }
}

/** The largest half of the setting, again and again, that the server sees whole; null where none is. */
async function largestSeen(model: ChatModel): Promise<number | null> {
  for (
    let tokens = Math.floor(model.contextTokens / 2);
    tokens >= LEAST;
    tokens = Math.floor(tokens / 2)
  )
    if ((await sees(model, tokens)).kind === 'whole') return tokens;
  return null;
}

const READ = (read: number) => (read > 0 ? ` (it says that it read ${read} tokens)` : '');

/**
 * Sends a prompt near `VOUCH_MODEL_CONTEXT` and asks for its first line back, since some servers cut what is too
 * long without a word, and with it the rules and the best passages. Servers that are known to refuse instead are
 * not asked.
 * @returns what is wrong and what to set, or null
 */
export async function contextProblem(model: ChatModel): Promise<string | null> {
  if (!model.mayCut) return null;
  const { contextTokens } = model;
  const seen = await sees(model, contextTokens);
  if (seen.kind === 'whole') return null;
  if (seen.kind === 'fault')
    return `A prompt of ${contextTokens - RESERVED} tokens was not answered: ${seen.message} Set VOUCH_MODEL_CONTEXT lower, or VOUCH_MODEL_TIMEOUT_MS higher.`;
  const said =
    seen.kind === 'refused'
      ? 'The server refuses a prompt as long as VOUCH_MODEL_CONTEXT says'
      : `The server cuts a prompt as long as VOUCH_MODEL_CONTEXT says without saying so${READ(seen.read)}`;
  const fits = await largestSeen(model);
  const lower =
    fits === null
      ? `it takes less than the least setting, ${LEAST}`
      : `or set VOUCH_MODEL_CONTEXT=${fits}, which it sees whole`;
  return `${said}. Raise its context to ${contextTokens} (Ollama: OLLAMA_CONTEXT_LENGTH=${contextTokens}; vLLM: --max-model-len ${contextTokens}); ${lower}.`;
}
