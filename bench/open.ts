import { Embeddings } from '@langchain/core/embeddings';
import { readMigrations } from '../src/adapters/database/migration-files.ts';
import type { OpenedDatabase } from '../src/adapters/database/opened.ts';
import { openEmbedded } from '../src/adapters/database/pglite.ts';
import { openPostgres } from '../src/adapters/database/postgres.ts';
import type { Deps, EmbeddingModel } from '../src/ports.ts';
import { type Actor, ensureAdministrator } from '../src/store/actors.ts';
import { migrate } from '../src/store/migrate.ts';
import { seeded } from './invented-text.ts';

/** A database for the bench: embedded and in memory, or the empty one at DATABASE_URL. */
export async function openBench(): Promise<OpenedDatabase & { deps: Deps; actor: Actor }> {
  const url = process.env.DATABASE_URL ?? '';
  const opened = url === '' ? await openEmbedded(null) : await openPostgres(url);
  await migrate(opened.db, await readMigrations());
  const actor = await ensureAdministrator(opened.db, 'bench@example.com');
  const quiet = () => undefined;
  return {
    ...opened,
    actor,
    deps: {
      db: opened.db,
      embeddings: new RandomEmbeddings({}),
      chat: null,
      clock: { now: () => new Date() },
      log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
    },
  };
}

/**
 * A text's vector is the sum of its words' random ones: texts that share words are near, and the bench of search
 * leaves the encoder out.
 */
class RandomEmbeddings extends Embeddings implements EmbeddingModel {
  readonly model = 'bench-random';
  readonly dimensions = 512;
  readonly #words = new Map<string, Float32Array>();

  async embedQuery(text: string): Promise<number[]> {
    const sum = new Float32Array(this.dimensions);
    for (const word of text.toLowerCase().match(/[\w-]+/g) ?? [''])
      this.#vectorOf(word).forEach((value, index) => {
        sum[index] = (sum[index] ?? 0) + value;
      });
    const length = Math.hypot(...sum);
    return Array.from(sum, (value) => Math.fround(value / length));
  }

  #vectorOf(word: string): Float32Array {
    const known = this.#words.get(word);
    if (known !== undefined) return known;
    const seed = [...word].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) | 0, 7);
    const random = seeded(seed);
    const vector = Float32Array.from({ length: this.dimensions }, () => random() - 0.5);
    this.#words.set(word, vector);
    return vector;
  }

  async embedDocuments(texts: string[]): Promise<number[][]> {
    return Promise.all(texts.map((text) => this.embedQuery(text)));
  }
}
