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

/** Vectors without meaning, as long as the built-in model's: the bench of search leaves the encoder out. */
class RandomEmbeddings extends Embeddings implements EmbeddingModel {
  readonly model = 'bench-random';
  readonly dimensions = 512;

  async embedQuery(text: string): Promise<number[]> {
    const random = seeded(
      [...text].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7) | 0,
    );
    const vector = Array.from({ length: this.dimensions }, () => random() - 0.5);
    const length = Math.hypot(...vector);
    return vector.map((value) => value / length);
  }

  async embedDocuments(texts: string[]): Promise<number[][]> {
    return Promise.all(texts.map((text) => this.embedQuery(text)));
  }
}
