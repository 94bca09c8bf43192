import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getEnvironmentData, setEnvironmentData } from 'node:worker_threads';
import { FAILSAFE_SCHEMA, load } from 'js-yaml';
import { AppError } from '../errors.ts';
import { forgetResults } from '../memo.ts';
import { type Ability, type LanguageFile, languageFile } from './schema.ts';

/** A word as the file has it, with where it comes from. */
export type Entry = { readonly word: string; readonly source: string };

/** The words of one language by concept (`header.question`), the user's own among them. */
export type Language = {
  readonly code: string;
  readonly name: string;
  readonly supports: readonly Ability[];
  readonly asked: 'first' | 'last';
  readonly words: Readonly<Record<string, readonly Entry[]>>;
};

export type Lexicon = readonly Language[];

const SHIPPED = fileURLToPath(new URL('../../lexicon/', import.meta.url));
/** The words by which documents are read and answers drafted without a model lie in a folder of their own. */
const DRAFTING = join(SHIPPED, 'drafting');
/** All of them as the build has put them together, beside the compiled module: reading YAML costs a start 100 ms. */
const BUILT = new URL('./shipped.json', import.meta.url);
/**
 * Threads are given what the main one has read: reading thirty files again would cost each of them more than its work.
 */
const SHARED = 'vouch.lexicon';

let ownFolder: string | null = null;
let lexicon: Lexicon | null = null;

/** A line holds one word or several between bars; bars in brackets are alternatives within a word. */
function wordsIn(line: string): string[] {
  const words = [''];
  let depth = 0;
  for (const sign of line) {
    if (sign === '(') depth++;
    if (sign === ')') depth--;
    if (sign === '|' && depth === 0) words.push('');
    else words[words.length - 1] += sign;
  }
  return words.map((word) => word.trim()).filter((word) => word !== '');
}

type Groups = Record<string, Record<string, Record<string, string[]> | undefined> | undefined>;

function wordsOf({ language, name, supports, asked, ...groups }: LanguageFile): Language['words'] {
  return Object.fromEntries(
    Object.entries(groups as Groups).flatMap(([group, concepts]) =>
      Object.entries(concepts ?? {}).map(([concept, sources]) => [
        `${group}.${concept}`,
        Object.entries(sources ?? {}).flatMap(([source, lines]) =>
          lines.flatMap(wordsIn).map((word) => ({ word, source })),
        ),
      ]),
    ),
  );
}

const parse = (path: string): unknown =>
  load(readFileSync(path, 'utf8'), { schema: FAILSAFE_SCHEMA });

/** Ours are checked by the tests, which spares every start 30 ms. */
const readShipped = (path: string) => parse(path) as LanguageFile;

function readOwn(path: string): LanguageFile {
  try {
    return languageFile.parse(parse(path));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new AppError(
      'configuration',
      `The words in ${path} cannot be read: ${why}. Correct the file (docs/languages.md says how it is written) or take it away, and start again.`,
      { cause: error },
    );
  }
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => /\.ya?ml$/.test(name))
    .sort()
    .map((name) => join(folder, name));

const asLanguage = (file: LanguageFile): Language => ({
  code: file.language,
  name: file.name ?? file.language,
  supports: file.supports ?? [],
  asked: file.asked ?? 'first',
  words: wordsOf(file),
});

/** A language with further words; they count beside its own. */
function joined(one: Language | undefined, other: Language): Language {
  if (one === undefined) return other;
  const concepts = new Set([...Object.keys(one.words), ...Object.keys(other.words)]);
  const words = Object.fromEntries(
    [...concepts].map((key) => [key, [...(one.words[key] ?? []), ...(other.words[key] ?? [])]]),
  );
  return { ...one, words };
}

/** Languages of several files, each once, in the order in which they come. */
function together(files: readonly Language[]): Language[] {
  const languages = new Map<string, Language>();
  for (const file of files) languages.set(file.code, joined(languages.get(file.code), file));
  return [...languages.values()];
}

/** The languages of the files that come with the product; the build keeps them as `shipped.json`. */
export const readShippedFiles = (): Language[] =>
  together([SHIPPED, DRAFTING].flatMap(filesIn).map(readShipped).map(asLanguage));

function readFolders(): Lexicon {
  const own = ownFolder !== null && existsSync(ownFolder) ? filesIn(ownFolder) : [];
  const shipped = existsSync(BUILT)
    ? (JSON.parse(readFileSync(BUILT, 'utf8')) as Language[])
    : readShippedFiles();
  return together([...shipped, ...own.map(readOwn).map(asLanguage)]);
}

/**
 * Names the folder of the company's own words (`lexicon` in the data folder); a folder that is not there holds
 * none. To be called before words are looked up.
 */
export function useOwnWords(folder: string): void {
  if (folder === ownFolder) return;
  ownFolder = folder;
  lexicon = null;
  forgetResults();
  setEnvironmentData(SHARED, undefined);
}

/**
 * The words of all languages, read once; threads that are started afterwards share them.
 * @throws AppError configuration for a file that is no lexicon, with its path and what is wrong
 */
export function readLexicon(): Lexicon {
  if (lexicon !== null) return lexicon;
  const shared = getEnvironmentData(SHARED) as unknown as Lexicon | undefined;
  lexicon = shared ?? readFolders();
  if (shared === undefined) setEnvironmentData(SHARED, structuredClone(lexicon) as never);
  return lexicon;
}
