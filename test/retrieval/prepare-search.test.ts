import { Embeddings } from '@langchain/core/embeddings';
import { expect, test } from 'vitest';
import type { Deps, EmbeddingModel } from '../../src/ports.ts';
import { prepareSearch, switchProgress } from '../../src/retrieval/prepare-search.ts';
import { searchPassages } from '../../src/retrieval/search-passages.ts';
import { getSearchModel } from '../../src/store/search-model.ts';
import { useDatabase } from '../support/database.ts';
import { testDeps } from '../support/deps.ts';
import { seedDocument } from '../support/seed-evidence.ts';

const database = useDatabase();
const scope = { product: null, audience: 'nda', today: '2026-03-02' } as const;
const PASSAGES = Array.from({ length: 150 }, (_, index) => ({
  text: `Room ${index} is locked at night.`,
}));

/** Another model with vectors of another length. It counts the texts that it embeds, and stops after `most`. */
class OtherModel extends Embeddings implements EmbeddingModel {
  readonly model = 'test-other';
  readonly dimensions = 64;
  readonly isRemote: boolean;
  readonly most: number;
  embedded: string[] = [];

  constructor(options: { most?: number; isRemote?: boolean } = {}) {
    super({});
    this.most = options.most ?? Number.POSITIVE_INFINITY;
    this.isRemote = options.isRemote ?? false;
  }

  async embedQuery(text: string): Promise<number[]> {
    return Array.from({ length: 64 }, (_, index) => Math.sin(text.length * (index + 1)));
  }

  async embedDocuments(texts: string[]): Promise<number[][]> {
    if (this.embedded.length + texts.length > this.most) throw new Error('killed');
    this.embedded.push(...texts);
    return Promise.all(texts.map((text) => this.embedQuery(text)));
  }
}

const switchedTo = (before: Deps, embeddings: EmbeddingModel): Deps => ({
  ...before,
  embeddings,
  formerEmbeddings: before.embeddings,
});

async function nearest(deps: Deps) {
  const [found = []] = await searchPassages(deps, {
    queries: ['Is room 7 locked?'],
    scope,
    limit: 5,
  });
  return found;
}

test('the first model that embeds is the one that is searched, with its length', async () => {
  const deps = testDeps(database().db);
  await seedDocument(deps, { name: 'rooms.md', passages: PASSAGES.slice(0, 2) });
  expect(await getSearchModel(deps.db)).toEqual({ model: 'test-words', dimensions: 512 });
  expect(await switchProgress(deps)).toBeNull();
});

test('while another model is filled in, search goes on by the one before, also over new documents', async () => {
  const before = testDeps(database().db);
  await seedDocument(before, { name: 'rooms.md', passages: PASSAGES });
  const found = await nearest(before);
  const deps = switchedTo(before, new OtherModel());
  expect((await nearest(deps)).map(({ id, similarity }) => [id, similarity])).toEqual(
    found.map(({ id, similarity }) => [id, similarity]),
  );
  expect(await switchProgress(deps)).toEqual({ from: 'test-words', to: 'test-other', left: 150 });
  await seedDocument(deps, { name: 'new.md', passages: [{ text: 'Room 7 is locked by day.' }] });
  expect(
    (await nearest(deps)).find(({ document }) => document === 'new.md')?.similarity,
  ).toBeGreaterThan(0);
  expect(await switchProgress(deps)).toMatchObject({ left: 150 });
});

test('killed in the middle it goes on where it was, embeds no text twice, and then the new model is searched', async () => {
  const before = testDeps(database().db);
  await seedDocument(before, { name: 'rooms.md', passages: PASSAGES });
  const killed = new OtherModel({ most: 100 });
  await expect(prepareSearch(switchedTo(before, killed))).rejects.toThrow('killed');
  expect(await getSearchModel(before.db)).toMatchObject({ model: 'test-words' });
  expect(await nearest(switchedTo(before, killed))).toHaveLength(5);
  const model = new OtherModel();
  const deps = switchedTo(before, model);
  const left: number[] = [];
  await prepareSearch(deps, { onProgress: (count) => left.push(count) });
  expect(left.at(-1)).toBe(0);
  expect(new Set([...killed.embedded, ...model.embedded]).size).toBe(150);
  expect(killed.embedded.length + model.embedded.length).toBe(150);
  expect(await getSearchModel(deps.db)).toEqual({ model: 'test-other', dimensions: 64 });
  expect((await nearest(deps))[0]?.similarity).not.toBeNull();
  expect(await prepareSearch(deps)).toBe(0);
});

test('where the model before cannot be asked any more, passages are found by their words', async () => {
  const before = testDeps(database().db);
  await seedDocument(before, { name: 'rooms.md', passages: PASSAGES.slice(0, 9) });
  const found = await nearest({ ...before, embeddings: new OtherModel() });
  expect(found).toHaveLength(5);
  expect(found[0]?.similarity).toBeNull();
});

test('a document that may not leave the process is not sent to a model outside, now or before', async () => {
  const before = testDeps(database().db);
  await seedDocument(before, {
    name: 'secret.md',
    modelAllowed: false,
    passages: PASSAGES.slice(0, 3),
  });
  const outside = new OtherModel({ isRemote: true });
  await prepareSearch(switchedTo(before, outside));
  expect(outside.embedded).toEqual([]);
  const back: Deps = { ...before, formerEmbeddings: outside };
  await seedDocument(back, {
    name: 'more.md',
    modelAllowed: false,
    passages: PASSAGES.slice(3, 6),
  });
  expect(outside.embedded).toEqual([]);
});

test('a document that may leave the process only now is embedded by the model that is searched already', async () => {
  const model = new OtherModel({ isRemote: true });
  const deps = { ...testDeps(database().db), embeddings: model };
  await seedDocument(deps, { name: 'rooms.md', passages: PASSAGES.slice(0, 1) });
  await seedDocument(deps, {
    name: 'secret.md',
    modelAllowed: false,
    passages: PASSAGES.slice(1, 4),
  });
  await deps.db.deleteFrom('embeddings').execute();
  expect(await prepareSearch(deps)).toBe(1);
  await deps.db.updateTable('documents').set({ model_allowed: true }).execute();
  expect(await prepareSearch(deps)).toBe(3);
  expect(await prepareSearch(deps)).toBe(0);
});
