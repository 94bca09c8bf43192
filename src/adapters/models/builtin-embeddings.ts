import { Worker } from 'node:worker_threads';
import { AppError } from '../../errors.ts';
import type { EmbeddingModel } from '../../ports.ts';

const WORKERS = 2;
/**
 * More long texts at once cost as much a text, and some 4 MB each of what lies between the encoder's layers; short
 * ones cost less together.
 */
const BATCH = 4;
const SHORT_BATCH = 16;
const SHORT_BATCH_CHARACTERS = 1_600;
/** A thread keeps little of what it makes: a large nursery only holds more of it twice. */
const YOUNG_MB = 8;
/** The encoder reads about 128 pieces; more text costs time and adds nothing. */
const MAX_CHARACTERS = 1_000;

type Reply = { readonly id: number; readonly vectors?: number[][]; readonly error?: string };
type Waiting = {
  readonly texts: readonly string[];
  readonly done: (vectors: number[][]) => void;
  readonly fail: (error: Error) => void;
};
type Hand = { readonly worker: Worker; busy: number | null };

const LIMITS = { resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB } };

// Compilers leave worker addresses as they are: name the file that exists beside this one.
const workerUrl = new URL(
  import.meta.url.endsWith('.ts')
    ? './builtin-embeddings-worker.ts'
    : './builtin-embeddings-worker.js',
  import.meta.url,
);

const fault = (cause: unknown) =>
  new AppError('internal', 'The built-in sentence encoder stopped; try again.', { cause });

class WorkerPool {
  readonly #hands: Hand[] = [];
  readonly #queue: number[] = [];
  readonly #waiting = new Map<number, Waiting>();
  #next = 0;
  #closed = false;

  run(texts: readonly string[]): Promise<number[][]> {
    if (this.#closed) return Promise.reject(fault('closed'));
    return new Promise((done, fail) => {
      const id = this.#next++;
      this.#waiting.set(id, { texts, done, fail });
      this.#queue.push(id);
      this.#dispatch();
    });
  }

  #dispatch(): void {
    while (this.#queue.length > 0) {
      const hand = this.#hands.find((each) => each.busy === null) ?? this.#start();
      if (hand === null) return;
      const id = this.#queue.shift();
      if (id === undefined) return;
      hand.busy = id;
      hand.worker.ref();
      hand.worker.postMessage({ id, texts: this.#waiting.get(id)?.texts ?? [] });
    }
  }

  #start(): Hand | null {
    if (this.#hands.length >= WORKERS) return null;
    const hand: Hand = { worker: new Worker(workerUrl, LIMITS), busy: null };
    hand.worker.unref();
    hand.worker.on('message', (reply: Reply) => this.#finish(hand, reply));
    hand.worker.on('error', (error) => this.#lose(hand, error));
    hand.worker.on('exit', () => this.#lose(hand, new Error('exit')));
    this.#hands.push(hand);
    return hand;
  }

  #finish(hand: Hand, reply: Reply): void {
    const waiting = this.#waiting.get(reply.id);
    this.#waiting.delete(reply.id);
    hand.busy = null;
    hand.worker.unref();
    if (reply.vectors) waiting?.done(reply.vectors);
    else waiting?.fail(fault(reply.error));
    this.#dispatch();
  }

  #lose(hand: Hand, error: Error): void {
    const at = this.#hands.indexOf(hand);
    if (at < 0) return;
    this.#hands.splice(at, 1);
    if (hand.busy !== null) {
      this.#waiting.get(hand.busy)?.fail(fault(error));
      this.#waiting.delete(hand.busy);
    }
    this.#dispatch();
  }

  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all(this.#hands.map((hand) => hand.worker.terminate()));
  }
}

/**
 * Texts of like length in batches: as long as the longest of a batch are they all. Few texts are shared among the
 * threads.
 */
function batchesOf(order: readonly number[], lengthOf: (index: number) => number): number[][] {
  const most = Math.max(BATCH, Math.min(SHORT_BATCH, Math.ceil(order.length / WORKERS)));
  const batches: number[][] = [];
  for (const index of order) {
    const last = batches.at(-1);
    const size = (last?.length ?? 0) + 1;
    const fits =
      size <= BATCH || (size <= most && size * lengthOf(index) <= SHORT_BATCH_CHARACTERS);
    if (last !== undefined && fits) last.push(index);
    else batches.push([index]);
  }
  return batches;
}

const shortest = (text: string) => (text.trim() === '' ? '-' : text.slice(0, MAX_CHARACTERS));

/**
 * The packaged Universal Sentence Encoder (English, 512 numbers, length 1), in two worker threads that start on
 * first use. No network, no key. Texts are cut at 1,000 characters.
 */
export function createBuiltinEmbeddings(): EmbeddingModel & { close(): Promise<void> } {
  const pool = new WorkerPool();
  const embedDocuments = async (texts: string[]): Promise<number[][]> => {
    const order = texts
      .map((_, index) => index)
      .sort((a, b) => (texts[a]?.length ?? 0) - (texts[b]?.length ?? 0));
    const out: number[][] = new Array(texts.length);
    const batches = batchesOf(order, (index) => texts[index]?.length ?? 0);
    await Promise.all(
      batches.map(async (batch) => {
        const vectors = await pool.run(batch.map((index) => shortest(texts[index] ?? '')));
        batch.forEach((index, position) => {
          out[index] = vectors[position] ?? [];
        });
      }),
    );
    return out;
  };
  return {
    model: 'builtin:universal-sentence-encoder-lite-1',
    dimensions: 512,
    embedDocuments,
    embedQuery: async (text) => (await embedDocuments([text]))[0] ?? [],
    close: () => pool.close(),
  };
}
