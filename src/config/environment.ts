import { isIP } from 'node:net';
import { z } from 'zod';

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

/** What the environment says, checked. */
export type Environment = z.output<typeof environment>;
