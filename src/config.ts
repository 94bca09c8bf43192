import { resolve } from 'node:path';
import { type Environment, environment } from './config/environment.ts';
import { AppError } from './errors.ts';
import type { Prices } from './ports.ts';

/** All settings, checked. Times are in milliseconds. */
export type Config = {
  /** Absolute. Holds the embedded database, the lock and `server.json`. */
  readonly dataFolder: string;
  /** A PostgreSQL address; null means the embedded database in the data folder. */
  readonly databaseUrl: string | null;
  readonly host: string;
  /** 0 lets the system pick one. */
  readonly port: number;
  /** How browsers reach the server where that differs from host and port, for example behind a TLS proxy. */
  readonly origin: string | null;
  /** Addresses and networks whose `X-Forwarded-For` is believed. */
  readonly trustedProxies: readonly string[];
  readonly administratorEmail: string;
  /** A few words that every page shows, such as `Demo` or `Staging`; null shows nothing. */
  readonly notice: string | null;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  /** Seals the audit log; null: the key is in the file `audit.key` of `auditFolder`. */
  readonly auditKey: string | null;
  /**
   * Absolute. Holds what proves the audit log and must not be in the database: the key, unless set, and the last head.
   */
  readonly auditFolder: string;
  /** How answers name their sources in the buyer's cells. */
  readonly references: 'none' | 'document' | 'section';
  readonly models: ModelConfig;
};

type ModelConfig = {
  readonly chat: 'builtin' | 'openai';
  readonly embeddings: 'builtin' | 'openai';
  readonly apiKey: string | null;
  /** null is the OpenAI service itself. */
  readonly baseUrl: string | null;
  readonly chatModel: string | null;
  readonly embeddingModel: string | null;
  readonly concurrency: number;
  readonly timeoutMs: number;
  /** Tokens that one call to the chat model may hold, the reply included. */
  readonly contextTokens: number;
  readonly wholeTokens: number;
  /**
   * Tokens that one questionnaire may cost before its drafting pauses, unless it has a budget of its own; null: no
   * limit.
   */
  readonly tokenBudget: number | null;
  /** What a million tokens cost; null: not said. */
  readonly prices: Prices | null;
  /** What one questionnaire may cost before its drafting pauses, unless it has a budget of its own; null: no limit. */
  readonly costBudget: number | null;
};

/**
 * Reads the settings from environment variables; an empty variable counts as unset.
 * Throws `AppError('configuration')` naming every problem at once, never a value (it may be a secret).
 */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(given);
  const problems = parsed.success
    ? missingModelSettings(parsed.data)
    : parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
  if (!parsed.success || problems.length > 0)
    throw new AppError(
      'configuration',
      `The settings cannot be used: ${problems.join('; ')}. Correct the environment variables and start again.`,
      { details: problems },
    );
  return toConfig(parsed.data);
}

function missingModelSettings(env: Environment): string[] {
  const problems: string[] = [];
  const uses = [env.VOUCH_CHAT, env.VOUCH_EMBEDDINGS].includes('openai');
  if (uses && env.OPENAI_API_KEY === undefined && env.OPENAI_BASE_URL === undefined)
    problems.push('OPENAI_API_KEY (or OPENAI_BASE_URL of a server that needs none) is missing');
  if (env.VOUCH_CHAT === 'openai' && env.VOUCH_CHAT_MODEL === undefined)
    problems.push('VOUCH_CHAT_MODEL is missing: it names the model that VOUCH_CHAT=openai asks');
  if (env.VOUCH_EMBEDDINGS === 'openai' && env.VOUCH_EMBEDDING_MODEL === undefined)
    problems.push('VOUCH_EMBEDDING_MODEL is missing: VOUCH_EMBEDDINGS=openai needs it');
  if ((env.VOUCH_PRICE_INPUT === undefined) !== (env.VOUCH_PRICE_OUTPUT === undefined))
    problems.push('VOUCH_PRICE_INPUT and VOUCH_PRICE_OUTPUT go together: one of them is missing');
  if (env.VOUCH_COST_BUDGET !== undefined && env.VOUCH_PRICE_INPUT === undefined)
    problems.push('VOUCH_COST_BUDGET needs VOUCH_PRICE_INPUT and VOUCH_PRICE_OUTPUT');
  return problems;
}

function pricesOf(env: Environment): Prices | null {
  const { VOUCH_PRICE_INPUT: input, VOUCH_PRICE_OUTPUT: output } = env;
  return input === undefined || output === undefined
    ? null
    : { input, output, currency: env.VOUCH_PRICE_CURRENCY };
}

function toConfig(env: Environment): Config {
  return {
    dataFolder: resolve(env.VOUCH_DATA),
    databaseUrl: env.DATABASE_URL ?? null,
    host: env.VOUCH_HOST,
    port: env.VOUCH_PORT,
    origin: env.VOUCH_ORIGIN ?? null,
    trustedProxies: env.VOUCH_TRUSTED_PROXIES,
    administratorEmail: env.VOUCH_ADMIN_EMAIL,
    notice: env.VOUCH_NOTICE ?? null,
    logLevel: env.VOUCH_LOG_LEVEL,
    auditKey: env.VOUCH_AUDIT_KEY ?? null,
    auditFolder: resolve(env.VOUCH_AUDIT_FOLDER ?? env.VOUCH_DATA),
    references: env.VOUCH_REFERENCES,
    models: {
      chat: env.VOUCH_CHAT,
      embeddings: env.VOUCH_EMBEDDINGS,
      apiKey: env.OPENAI_API_KEY ?? null,
      baseUrl: env.OPENAI_BASE_URL ?? null,
      chatModel: env.VOUCH_CHAT_MODEL ?? null,
      embeddingModel: env.VOUCH_EMBEDDING_MODEL ?? null,
      concurrency: env.VOUCH_MODEL_CONCURRENCY,
      timeoutMs: env.VOUCH_MODEL_TIMEOUT_MS,
      contextTokens: env.VOUCH_MODEL_CONTEXT,
      wholeTokens: env.VOUCH_MODEL_WHOLE,
      tokenBudget: env.VOUCH_TOKEN_BUDGET ?? null,
      prices: pricesOf(env),
      costBudget: env.VOUCH_COST_BUDGET ?? null,
    },
  };
}
