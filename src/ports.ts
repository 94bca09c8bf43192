import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import type { BaseChatModel } from '@langchain/core/language_models/chat_models';
import type { Kysely, Transaction } from 'kysely';
import type { Schema } from './store/schema.ts';

/**
 * The database itself. Inside a transaction only its own handle may be used: the outer one would wait for ever on
 * PGlite.
 */
export type Database = Kysely<Schema>;

/** What store functions take first: the database or a transaction of it. */
export type Handle = Database | Transaction<Schema>;

/** A sentence encoder. `model` names weights and version; vectors of different models are never compared. */
export type EmbeddingModel = EmbeddingsInterface & {
  readonly model: string;
  readonly dimensions: number;
  /** True where texts leave the process: only documents that allow it may be embedded. */
  readonly isRemote?: boolean;
};

/** A chat model that drafts answers; null in `Deps` means that the built-in extractive drafter is used. */
export type ChatModel = {
  /** What is stored with every draft, for example `openai:gpt-…`. */
  readonly model: string;
  readonly chat: BaseChatModel;
  /** Model, address and parameters: replies to the same messages are the same only where this is the same. */
  readonly identity: string;
  /** How many tokens a call may hold, the reply included. */
  readonly contextTokens: number;
  /** Tokens up to which the whole corpus goes with every question; 0: never. */
  readonly wholeTokens: number;
  /** Calls in flight at the same time. */
  readonly concurrency: number;
  /**
   * Does `work`, which asks the model, when it is its turn: at most `concurrency` at a time in this process,
   * whoever asks. What others wait for goes first.
   */
  readonly inTurn: <T>(
    work: () => Promise<T>,
    options?: { readonly signal?: AbortSignal | undefined; readonly goesFirst?: boolean },
  ) => Promise<T>;
  readonly timeoutMs: number;
  /** True where the endpoint may cut a prompt that is too long for it without saying so. */
  readonly mayCut: boolean;
  /** Tokens that one questionnaire may cost where nothing else is said of it; null: no limit. */
  readonly tokenBudget: number | null;
  /** What its tokens cost; null where the settings do not say. */
  readonly prices: Prices | null;
  /** What one questionnaire may cost where nothing else is said of it, in the prices' currency; null: no limit. */
  readonly costBudget: number | null;
  /** The same model, whose calls are told one by one as they end. */
  readonly watched: (onCall: (call: ModelCall) => void) => ChatModel;
  /** The texts of `prompts/*.md` by name; a draft keeps the hash of those it was made with. */
  readonly prompts: Readonly<Record<PromptName, string>>;
};

/** Of a million tokens each. */
export type Prices = {
  readonly input: number;
  readonly output: number;
  /** Three letters, for people. */
  readonly currency: string;
};

/** One call that has ended; its tokens as the endpoint says, 0 where it does not or the call failed. */
export type ModelCall = {
  readonly answered: boolean;
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly seconds: number;
};

export type PromptName = `${'draft' | 'queries' | 'second-look'}.${'system' | 'user'}`;

/**
 * `details` of an `AppError('model_unavailable')`: `fatal` ones (key, quota, unknown model) will not go away by
 * asking again.
 */
export type ModelFault = {
  readonly kind:
    | 'rate_limited'
    | 'unavailable'
    | 'timeout'
    | 'refused'
    | 'truncated'
    | 'invalid_reply'
    | 'too_long'
    | 'rejected';
  readonly fatal: boolean;
};

/** Keeps others, here and in other processes on the same database, from doing the same thing at the same time. */
export type Alone = {
  /**
   * Does the work while nobody else does work of that name; null where somebody does. `lost` is aborted where
   * others can no longer be kept out.
   */
  readonly work: <T>(
    name: string,
    work: (lost: AbortSignal) => Promise<T>,
  ) => Promise<{ readonly result: T } | null>;
  /** Is somebody at work under that name? */
  readonly isBusy: (name: string) => Promise<boolean>;
};

/** What an answer's words say of where they come from: nothing, the document, or document, section and control. */
export type ReferenceStyle = 'none' | 'document' | 'section';

export type Clock = { now(): Date };

/** Structured log lines; never document, question or answer text. */
export type Log = {
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
};

export type Deps = {
  readonly db: Database;
  readonly embeddings: EmbeddingModel;
  /**
   * The model whose vectors are searched until those of `embeddings` are complete; absent where that one is
   * `embeddings`.
   */
  readonly formerEmbeddings?: EmbeddingModel;
  readonly chat: ChatModel | null;
  readonly clock: Clock;
  readonly log: Log;
  /** Absent: `section`. */
  readonly references?: ReferenceStyle;
};
