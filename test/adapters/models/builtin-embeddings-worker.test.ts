import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { afterEach, expect, test } from 'vitest';

const threads: Worker[] = [];
afterEach(async () => {
  await Promise.all(threads.splice(0).map((each) => each.terminate()));
});

test('a thread whose routines compile longer than its model takes to read embeds all the same', async () => {
  const preload = new URL('./slow-webassembly.mjs', import.meta.url).href;
  const worker = new Worker(
    new URL('../../../src/adapters/models/builtin-embeddings-worker.ts', import.meta.url),
    { execArgv: ['--import', preload] },
  );
  threads.push(worker);
  worker.postMessage({ id: 1, texts: ['Backups are encrypted.'] });
  const [reply] = await once(worker, 'message');
  expect(reply).toMatchObject({ id: 1, vectors: [expect.any(Array)] });
});
