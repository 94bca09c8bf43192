import { Embeddings } from '@langchain/core/embeddings';
import type { Database, Deps, EmbeddingModel, Log } from '../../src/ports.ts';
import { type Actor, ensureAdministrator } from '../../src/store/actors.ts';

/** A Monday, so that "today" in a test is a known day. */
export const NOW = new Date('2026-03-02T09:00:00Z');

/**
 * What the path needs, on a test's database: a clock that stands still, no log, word-counting vectors, no chat model.
 */
export function testDeps(db: Database, overrides: Partial<Deps> = {}): Deps {
  return {
    db,
    embeddings: new WordEmbeddings({}),
    chat: null,
    clock: { now: () => NOW },
    log: silent,
    ...overrides,
  };
}

export function testActor(db: Database): Promise<Actor> {
  return ensureAdministrator(db, 'ada@example.com');
}

const nothing = () => undefined;
const silent: Log = { debug: nothing, info: nothing, warn: nothing, error: nothing };

/** Texts that share words are near: enough for tests, and fast. */
class WordEmbeddings extends Embeddings implements EmbeddingModel {
  readonly model = 'test-words';
  readonly dimensions = 512;

  async embedQuery(text: string): Promise<number[]> {
    const vector = new Array<number>(this.dimensions).fill(0);
    for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? ['']) {
      let hash = 7;
      for (const letter of word) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003;
      const place = hash % this.dimensions;
      vector[place] = (vector[place] ?? 0) + 1;
    }
    const length = Math.hypot(...vector);
    return vector.map((value) => value / length);
  }

  async embedDocuments(texts: string[]): Promise<number[][]> {
    return Promise.all(texts.map((text) => this.embedQuery(text)));
  }
}
