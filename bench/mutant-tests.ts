import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { testsOfNoEngine } from '../test/support/engine-tests.ts';

const IMPORTED = /(?:from|import\() ?'(\.[^']+)'/g;

/** What a file imports of this repository. */
const importsOf = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(IMPORTED)]
    .map(([, path = '']) => join(dirname(file), path))
    .filter((path) => existsSync(path));

function importers(): ReadonlyMap<string, readonly string[]> {
  const by = new Map<string, string[]>();
  for (const file of globSync(['src/**/*.{ts,tsx}', 'test/**/*.{ts,tsx}', 'bench/*.ts']))
    for (const path of importsOf(file)) by.set(path, [...(by.get(path) ?? []), file]);
  return by;
}

/** Not asked: those that open a database, start processes or draw pages. */
const SLOW =
  /^test\/(?:adapters|backup|bench|browser|commands|drafting-thread|http|jobs|lexicon\/own|package|paths|threads|web|workbook)\b/;

/**
 * The quick test files that lean on a file, nearest first: by how many imports they reach it, then by the folders
 * that they share with it.
 */
export function createTestsFor(): (file: string) => string[] {
  const by = importers();
  const quick = new Set(testsOfNoEngine().filter((test) => !SLOW.test(test)));
  return (file) => {
    const steps = new Map([[file, 0]]);
    for (const [at, far] of steps)
      for (const next of by.get(at) ?? []) if (!steps.has(next)) steps.set(next, far + 1);
    const room = dirname(file).replace(/^src/, 'test');
    const shared = (test: string) =>
      room.split('/').filter((part, depth) => test.split('/')[depth] === part).length;
    return [...steps]
      .filter(([test]) => quick.has(test))
      .sort(([a, far], [b, further]) => far - shared(a) - (further - shared(b)) || far - further)
      .map(([test]) => test);
  };
}
