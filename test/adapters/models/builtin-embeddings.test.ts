import { afterAll, expect, test } from 'vitest';
import { createBuiltinEmbeddings } from '../../../src/adapters/models/builtin-embeddings.ts';

const embeddings = createBuiltinEmbeddings();
afterAll(() => embeddings.close());

const dot = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);

test('vectors have length 1 and 512 numbers, and a batch gives what single texts give', async () => {
  const texts = Array.from(
    { length: 40 },
    (_, index) => `Access is reviewed every ${index + 1} days.`,
  );
  const batch = await embeddings.embedDocuments(texts);
  const single = await embeddings.embedQuery(texts[7] ?? '');
  expect(batch).toHaveLength(40);
  expect(
    batch.every((vector) => vector.length === 512 && Math.abs(Math.hypot(...vector) - 1) < 1e-3),
  ).toBe(true);
  expect(dot(batch[7] ?? [], single)).toBeGreaterThan(0.999);
});

test('a paraphrase is nearer than another topic', async () => {
  const [question, near, far] = await embeddings.embedDocuments([
    'Do employees get security training?',
    'Staff complete security awareness training.',
    'Backups are kept in another region.',
  ]);
  expect(dot(question ?? [], near ?? [])).toBeGreaterThan(dot(question ?? [], far ?? []) + 0.1);
});

test('an empty text has a vector too', async () => {
  expect(await embeddings.embedQuery('')).toHaveLength(512);
});

test('after closing, asking is refused instead of hanging', async () => {
  const other = createBuiltinEmbeddings();
  await other.close();
  await expect(other.embedQuery('late')).rejects.toMatchObject({ code: 'internal' });
});
