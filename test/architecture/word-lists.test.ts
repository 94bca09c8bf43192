import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { wordListsIn } from '../support/word-lists.ts';

/**
 * How many lists of words still stand in the code of a room; a room that is not named holds none. Words belong in
 * `lexicon/`: a number is lowered with each list that moves there and is never raised.
 * `node bench/word-lists.ts src/ROOM` lists them.
 */
const MOST_LISTS: Readonly<Record<string, number>> = {
  adapters: 1,
  backup: 1,
  commands: 1,
  criteria: 1,
  drafting: 126,
  evidence: 213,
  language: 108,
  release: 7,
  retrieval: 6,
  review: 11,
  web: 1,
  workbook: 2,
};

async function listsByRoom(): Promise<Record<string, number>> {
  const files = (await readdir('src', { recursive: true })).filter((file) => /\.tsx?$/.test(file));
  const counts: Record<string, number> = {};
  for (const file of files) {
    const [room = ''] = file.split('/');
    const lists = wordListsIn(readFileSync(join('src', file), 'utf8')).length;
    if (lists > 0) counts[room] = (counts[room] ?? 0) + lists;
  }
  return counts;
}

test('no room holds a new list of words in code: words go into lexicon/', async () => {
  const grown = Object.entries(await listsByRoom())
    .filter(([room, lists]) => lists > (MOST_LISTS[room] ?? 0))
    .map(([room, lists]) => `${room}: ${lists} lists, ${MOST_LISTS[room] ?? 0} at most`);
  expect(grown).toEqual([]);
});

test('the most that a room may hold is near what it holds', async () => {
  const lists = await listsByRoom();
  const loose = Object.entries(MOST_LISTS).filter(([room, most]) => most > (lists[room] ?? 0) + 25);
  expect(loose).toEqual([]);
});

describe('a list of words', () => {
  test('is five alternatives or more, with their endings and blanks', () => {
    const [list, ...more] = wordListsIn(
      String.raw`const A = /\b(?:annual(?:ly)?|twice a year|hal[fv]e?|once|dail?y) and (?:is|are)\b/;`,
    );
    expect(more).toEqual([]);
    expect(list).toMatchObject({ line: 1, words: 5 });
  });

  test('is none in a comment, a type or a pattern of tags', () => {
    const source = [
      '// one|two|three|four|five',
      '/** one|two|three|four|five */',
      "type Kind = 'one' | 'two' | 'three' | 'four' | 'five';",
      'const TAGS = /^(?:NOUN|PROPN|ADJ|DET|NUM)$/;',
    ].join('\n');
    expect(wordListsIn(source)).toEqual([]);
  });

  test('is told by the line on which it begins', () => {
    expect(wordListsIn('\n\nconst A = /one|two|three|four|five/;')[0]?.line).toBe(3);
  });
});
