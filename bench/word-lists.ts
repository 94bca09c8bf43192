import { globSync, readFileSync } from 'node:fs';
import { wordListsIn } from '../test/support/word-lists.ts';

/** Lists the words that stand in code, by file and line, longest first; a folder may be named (`src`). */
const [folder = 'src'] = process.argv.slice(2);

const lists = globSync(`${folder}/**/*.{ts,tsx}`)
  .flatMap((file) => wordListsIn(readFileSync(file, 'utf8')).map((list) => ({ file, ...list })))
  .sort((one, other) => other.words - one.words);
const WIDTH = 90;
const lines = lists.map(
  ({ file, line, words, text }) => `${words}\t${file}:${line}\t${text.slice(0, WIDTH)}`,
);
const words = lists.reduce((sum, list) => sum + list.words, 0);
process.stdout.write(`${[...lines, `${lists.length} lists, ${words} words`].join('\n')}\n`);
