import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FAILSAFE_SCHEMA, load } from 'js-yaml';
import { AppError } from '../errors.ts';
import { type Language, together } from './languages.ts';
import { type LanguageFile, languageFile } from './schema.ts';

const SHIPPED = fileURLToPath(new URL('../../lexicon/', import.meta.url));
/** The words by which documents are read and answers drafted without a model lie in a folder of their own. */
const DRAFTING = join(SHIPPED, 'drafting');

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

/** The languages of the files that come with the product; the build keeps them as `shipped.json`. */
export const readShippedFiles = (): Language[] =>
  together([SHIPPED, DRAFTING].flatMap(filesIn).map(readShipped).map(asLanguage));

/**
 * The languages of a folder of the company's own words; a folder that is not there holds none.
 * @throws AppError configuration for a file that is no lexicon, with its path and what is wrong
 */
export const readOwnFiles = (folder: string): Language[] =>
  existsSync(folder) ? together(filesIn(folder).map(readOwn).map(asLanguage)) : [];
