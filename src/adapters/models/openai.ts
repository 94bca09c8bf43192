import OpenAI from 'openai';
import { AppError } from '../../errors.ts';
import type { ChatModel, EmbeddingModel, ModelCall, Prices } from '../../ports.ts';
import { EndpointHabits } from './endpoint-habits.ts';
import { OpenAiChat } from './openai-chat.ts';
import { OpenAiEmbeddings } from './openai-embeddings.ts';
import { Pace } from './pace.ts';
import { readPrompts } from './prompts.ts';
import { DEFAULT_RETRIES, type RetryPolicy } from './retries.ts';
import { Turns } from './turns.ts';

export type OpenAiConfig = {
  readonly chat: 'builtin' | 'openai';
  readonly embeddings: 'builtin' | 'openai';
  readonly apiKey: string | null;
  readonly baseUrl: string | null;
  readonly chatModel: string | null;
  readonly embeddingModel: string | null;
  readonly concurrency: number;
  readonly timeoutMs: number;
  readonly contextTokens?: number;
  readonly wholeTokens?: number;
  readonly tokenBudget?: number | null;
  readonly prices?: Prices | null;
  readonly costBudget?: number | null;
  readonly retries?: RetryPolicy;
};

/** What a small local model takes. */
const DEFAULT_CONTEXT_TOKENS = 8_192;

/** OpenAI refuses what is too long; other servers may cut it without a word. */
const isOpenAi = (baseUrl: string | null): boolean =>
  baseUrl === null || new URL(baseUrl).hostname === 'api.openai.com';

function named(model: string | null, variable: string): string {
  if (model === null)
    throw new AppError('configuration', `${variable} is missing: name the model to use.`);
  return model;
}

/**
 * The models of an OpenAI-compatible endpoint (OpenAI, Azure, vLLM, Ollama …); null for what the configuration
 * leaves to the built-in ones. The SDK's own retries are off: calls are retried here, a bounded number of times.
 * Throws `configuration` where a model has no name.
 */
export function createOpenAiModels(config: OpenAiConfig): {
  chat: ChatModel | null;
  embeddings: EmbeddingModel | null;
} {
  const { timeoutMs, concurrency } = config;
  const client = new OpenAI({
    apiKey: config.apiKey ?? 'none',
    baseURL: config.baseUrl,
    timeout: timeoutMs,
    maxRetries: 0,
    logLevel: 'off',
  });
  const retries = config.retries ?? DEFAULT_RETRIES;
  const settings = { client, timeoutMs, retries, pace: new Pace() };
  const turns = new Turns(concurrency);
  const habits = new EndpointHabits();
  const chat = (model: string, onCall?: (call: ModelCall) => void): ChatModel => ({
    model: `openai:${model}`,
    chat: new OpenAiChat({ ...settings, model, habits, onCall }),
    identity: `${config.baseUrl ?? 'openai'} ${model}`,
    contextTokens: config.contextTokens ?? DEFAULT_CONTEXT_TOKENS,
    wholeTokens: config.wholeTokens ?? 0,
    concurrency,
    inTurn: (work, options) => turns.take(work, options),
    tokenBudget: config.tokenBudget ?? null,
    prices: config.prices ?? null,
    costBudget: config.costBudget ?? null,
    watched: (watch) => chat(model, watch),
    timeoutMs,
    mayCut: !isOpenAi(config.baseUrl),
    prompts: readPrompts(),
  });
  return {
    chat: config.chat === 'openai' ? chat(named(config.chatModel, 'VOUCH_CHAT_MODEL')) : null,
    embeddings:
      config.embeddings === 'openai'
        ? new OpenAiEmbeddings({
            ...settings,
            model: named(config.embeddingModel, 'VOUCH_EMBEDDING_MODEL'),
          })
        : null,
  };
}
