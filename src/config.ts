import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { z } from 'zod';
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
  /** Absolute. Holds what proves the audit log and must not be in the database: the key, unless set, and the last head. */
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
  /** Tokens that one questionnaire may cost before its drafting pauses, unless it has a budget of its own; null: no limit. */
  readonly tokenBudget: number | null;
  /** What a million tokens cost; null: not said. */
  readonly prices: Prices | null;
  /** What one questionnaire may cost before its drafting pauses, unless it has a budget of its own; null: no limit. */
  readonly costBudget: number | null;
};

const wholeNumber = (least: number, most: number) =>
  z.coerce
    .number({ error: `must be a whole number from ${least} to ${most}` })
    .refine((value) => Number.isInteger(value) && value >= least && value <= most, {
      error: `must be a whole number from ${least} to ${most}`,
    });
const amount = z.coerce
  .number({ error: 'must be an amount such as 2.50' })
  .min(0, { error: 'must be an amount such as 2.50' })
  .max(1_000_000, { error: 'must be an amount of at most 1,000,000' });
const MOST_TOKENS = 1_000_000_000_000;

const httpUrl = z.url({ protocol: /^https?$/, error: 'must be an http or https address' });
const bareOrigin = httpUrl
  .refine((value) => !URL.canParse(value) || new URL(value).pathname === '/', {
    error: 'must be an address without a path, such as https://vouch.example.com',
  })
  .transform((value) => value.replace(/\/$/, ''));

const oneOf = <const T extends readonly string[]>(values: T) =>
  z.enum(values, { error: `must be one of ${values.join(', ')}` });

const isNetwork = (text: string): boolean => {
  const [address = '', bits, ...rest] = text.split('/');
  const most = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  const isLength = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most);
  return most > 0 && isLength && rest.length === 0;
};
const addresses = z
  .string()
  .transform((text) => text.split(/[\s,]+/).filter((each) => each !== ''))
  .refine((list) => list.every(isNetwork), {
    error: 'must be addresses or networks such as 10.0.0.0/8, separated by commas',
  });

/** The environment variables with what each is for; `docs/settings.md` is made from it. */
export const environment = z.object({
  VOUCH_DATA: z
    .string()
    .default('.vouch')
    .describe(
      'Folder for the embedded database, its lock, `server.json` and the company’s own words (`lexicon/`).',
    ),
  DATABASE_URL: z
    .url({
      protocol: /^postgres(ql)?$/,
      error: 'must be an address such as postgres://user@host/name',
    })
    .optional()
    .describe(
      'Address of a PostgreSQL with pgvector, such as `postgres://user@host/name`; unset: the embedded database.',
    ),
  VOUCH_HOST: z.string().default('127.0.0.1').describe('Address that the server listens on.'),
  VOUCH_PORT: wholeNumber(0, 65_535)
    .default(4310)
    .describe('Port from 0 to 65535; 0 lets the system pick one.'),
  VOUCH_ORIGIN: bareOrigin
    .optional()
    .describe(
      'How browsers reach the server where that differs from host and port, such as `https://vouch.example.com`.',
    ),
  VOUCH_TRUSTED_PROXIES: addresses
    .default([])
    .describe('Addresses and networks, separated by commas, whose `X-Forwarded-For` is believed.'),
  VOUCH_ADMIN_EMAIL: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[^\s@]+@[^\s@]+$/, { error: 'must be an e-mail address' })
    .default('administrator@localhost')
    .describe('The administrator, whom the printed link signs in.'),
  VOUCH_NOTICE: z
    .string()
    .trim()
    .max(60, { error: 'must be at most 60 characters' })
    .optional()
    .describe('A few words that every page shows, such as `Demo`; at most 60 characters.'),
  VOUCH_AUDIT_KEY: z
    .string()
    .trim()
    .min(32, { error: 'must be at least 32 characters, such as `openssl rand -hex 32` gives' })
    .optional()
    .describe(
      'Seals the audit log, at least 32 characters; unset: a key is made in the audit folder.',
    ),
  VOUCH_AUDIT_FOLDER: z
    .string()
    .optional()
    .describe(
      'Folder for what proves the audit log and must not be in the database; unset: the data folder.',
    ),
  VOUCH_LOG_LEVEL: oneOf(['debug', 'info', 'warn', 'error', 'silent'])
    .default('warn')
    .describe('`debug`, `info`, `warn`, `error` or `silent`.'),
  VOUCH_CHAT: oneOf(['builtin', 'openai'])
    .default('builtin')
    .describe('What drafts: `builtin`, or a model of an `openai` server.'),
  VOUCH_EMBEDDINGS: oneOf(['builtin', 'openai'])
    .default('builtin')
    .describe('What finds passages by meaning: `builtin`, or a model of an `openai` server.'),
  OPENAI_API_KEY: z.string().optional().describe('Key of that server.'),
  OPENAI_BASE_URL: httpUrl
    .optional()
    .describe('Address of that server; unset: the OpenAI service itself.'),
  VOUCH_CHAT_MODEL: z.string().optional().describe('Name of the model that drafts.'),
  VOUCH_EMBEDDING_MODEL: z.string().optional().describe('Name of the model that finds.'),
  VOUCH_MODEL_CONCURRENCY: wholeNumber(1, 64)
    .default(8)
    .describe('Calls to the model at once, 1 to 64.'),
  VOUCH_MODEL_TIMEOUT_MS: wholeNumber(1_000, 600_000)
    .default(60_000)
    .describe('Milliseconds that one call may take, 1000 to 600000.'),
  VOUCH_MODEL_CONTEXT: wholeNumber(4_096, 2_000_000)
    .default(8_192)
    .describe(
      'Tokens that one call may hold, the reply included; what the model’s server really takes.',
    ),
  VOUCH_MODEL_WHOLE: wholeNumber(0, 2_000_000)
    .default(0)
    .describe(
      'Tokens up to which all documents that may be sent go with every question, in place of the 30 passages found, where one call holds them; `0`: never.',
    ),
  VOUCH_TOKEN_BUDGET: wholeNumber(1, MOST_TOKENS)
    .optional()
    .describe(
      'Tokens that one questionnaire may cost before its drafting pauses; unset: no limit.',
    ),
  VOUCH_REFERENCES: oneOf(['none', 'document', 'section'])
    .default('section')
    .describe(
      'What an answer’s words say of where they come from: `none`, `document` or `section`.',
    ),
  VOUCH_PRICE_INPUT: amount
    .optional()
    .describe(
      'Price of a million tokens that go to the model; with the other price the page shows what a run costs.',
    ),
  VOUCH_PRICE_OUTPUT: amount.optional().describe('Price of a million tokens that come back.'),
  VOUCH_PRICE_CURRENCY: z
    .string()
    .regex(/^[A-Z]{3}$/, { error: 'must be three capital letters such as USD' })
    .default('USD')
    .describe('What the prices are in.'),
  VOUCH_COST_BUDGET: amount
    .refine((value) => value > 0, { error: 'must be more than 0' })
    .optional()
    .describe(
      'What one questionnaire may cost, in that currency, before its drafting pauses; unset: no limit.',
    ),
});

type Environment = z.output<typeof environment>;

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
