import { existsSync, readFileSync } from 'node:fs';
import { getEnvironmentData, setEnvironmentData } from 'node:worker_threads';
import { forgetResults } from '../memo.ts';
import { type Language, type Lexicon, together } from './languages.ts';

/** All words as the build has put them together, beside the compiled module: reading YAML costs a start 100 ms. */
const BUILT = new URL('./shipped.json', import.meta.url);
/** What reads YAML and checks it costs a start 80 ms: it is loaded only where the build has put nothing together. */
const readFiles = existsSync(BUILT) ? null : (await import('./word-files.ts')).readShippedFiles;
/**
 * Threads are given what the main one has read: reading thirty files again would cost each of them more than its work.
 */
const SHARED = 'vouch.lexicon';

let ownWords: readonly Language[] = [];
let lexicon: Lexicon | null = null;

const readShipped = (): readonly Language[] =>
  readFiles === null ? (JSON.parse(readFileSync(BUILT, 'utf8')) as Language[]) : readFiles();

/** Sets the company's own words, which count beside the product's. To be called before words are looked up. */
export function useOwnWords(languages: readonly Language[]): void {
  ownWords = languages;
  lexicon = null;
  forgetResults();
  setEnvironmentData(SHARED, undefined);
}

/** The words of all languages, read once; threads that are started afterwards share them. */
export function readLexicon(): Lexicon {
  if (lexicon !== null) return lexicon;
  const shared = getEnvironmentData(SHARED) as unknown as Lexicon | undefined;
  lexicon = shared ?? together([...readShipped(), ...ownWords]);
  if (shared === undefined) setEnvironmentData(SHARED, structuredClone(lexicon) as never);
  return lexicon;
}
