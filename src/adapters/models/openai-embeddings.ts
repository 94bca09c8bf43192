import { Embeddings } from '@langchain/core/embeddings';
import type OpenAI from 'openai';
import { AppError } from '../../errors.ts';
import type { EmbeddingModel } from '../../ports.ts';
import { modelCallError } from './openai-faults.ts';
import { ModelCallError, type RetryPolicy, withRetries } from './retries.ts';

const BATCH = 64;
const MAX_CHARACTERS = 8_000;

type Settings = {
  readonly client: OpenAI;
  readonly model: string;
  readonly timeoutMs: number;
  readonly retries: RetryPolicy;
};

/**
 * A sentence encoder behind any OpenAI-compatible endpoint. Vectors of another length or with other values than
 * numbers are a fault.
 */
export class OpenAiEmbeddings extends Embeddings implements EmbeddingModel {
  readonly model: string;
  readonly isRemote = true;
  readonly #settings: Settings;
  #dimensions = 0;

  constructor(settings: Settings) {
    super({});
    this.model = `openai:${settings.model}`;
    this.#settings = settings;
  }

  /** 0 until the first reply. */
  get dimensions(): number {
    return this.#dimensions;
  }

  override async embedQuery(text: string): Promise<number[]> {
    const [vector] = await this.embedDocuments([text]);
    return vector ?? [];
  }

  override async embedDocuments(texts: string[]): Promise<number[][]> {
    const out: number[][] = [];
    for (let start = 0; start < texts.length; start += BATCH)
      out.push(...(await this.#embed(texts.slice(start, start + BATCH))));
    return out;
  }

  #embed(texts: readonly string[]): Promise<number[][]> {
    const { client, model, timeoutMs, retries } = this.#settings;
    return withRetries(retries, {}, async () => {
      const reply = await client.embeddings
        .create(
          {
            model,
            input: texts.map((text) => text.slice(0, MAX_CHARACTERS) || '-'),
            encoding_format: 'float',
          },
          { timeout: timeoutMs, signal: AbortSignal.timeout(timeoutMs) },
        )
        .catch((error: unknown) => {
          throw modelCallError(error);
        });
      const vectors = [...(reply.data ?? [])]
        .sort((a, b) => a.index - b.index)
        .map((each) => each.embedding);
      return this.#checked(vectors, texts.length);
    });
  }

  #checked(vectors: number[][], wanted: number): number[][] {
    const length = this.#dimensions || (vectors[0]?.length ?? 0);
    if (
      vectors.length !== wanted ||
      vectors.some((vector) => !vector.every((value) => Number.isFinite(value)))
    )
      throw new ModelCallError(
        'The embedding model’s reply is not usable.',
        { kind: 'invalid_reply', fatal: false },
        { retry: true },
      );
    if (length === 0 || vectors.some((vector) => vector.length !== length))
      throw new AppError(
        'model_unavailable',
        'The embedding model sent vectors of different lengths: check which model the endpoint serves.',
      );
    this.#dimensions = length;
    return vectors;
  }
}
