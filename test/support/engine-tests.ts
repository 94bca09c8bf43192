import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const IMPORTED = /(?:from|import\() ?'(\.[^']+)'/g;
/** How a test, or what it imports, comes by the engine under test. */
const ASKS_FOR_ENGINE = /inject\('database'\)|DATABASE_URL/;

/** Does a test file, or a test's helper that it imports, run on the engine that DATABASE_URL names? */
function asksForEngine(file: string, seen: Set<string>): boolean {
  if (seen.has(file)) return false;
  seen.add(file);
  const text = readFileSync(file, 'utf8');
  if (ASKS_FOR_ENGINE.test(text)) return true;
  const helpers = [...text.matchAll(IMPORTED)]
    .map(([, path = '']) => join(dirname(file), path))
    .filter((path) => path.startsWith('test/'));
  return helpers.some((helper) => asksForEngine(helper, seen));
}

/**
 * The test files that are the same on either engine: readers, grammars, pages, whatever opens no database or always
 * the embedded one.
 */
export function testsOfNoEngine(): string[] {
  return readdirSync('test', { recursive: true, encoding: 'utf8' })
    .map((name) => join('test', name))
    .filter((file) => /\.test\.tsx?$/.test(file) && !asksForEngine(file, new Set()));
}
