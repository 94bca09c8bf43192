import { sql } from 'kysely';
import { stem as snowball } from 'porter2';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenedDatabase } from '../../src/adapters/database/opened.ts';
import { american, otherForms, stem } from '../../src/language/words.ts';
import { wordGroups } from '../../src/lexicon/prose.ts';
import { testDatabase } from '../support/database.ts';
import { englishWords } from '../support/english-words.ts';

let opened: OpenedDatabase;
beforeAll(async () => {
  opened = await testDatabase();
});
afterAll(() => opened.close());

/** The lexemes that PostgreSQL's full text search keeps of each word; none of a stop word. */
async function lexemesOf(words: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ word: string; lexeme: string | null }>`
    select word, (ts_lexize('english_stem', word))[1] as lexeme
    from jsonb_array_elements_text(${JSON.stringify(words)}::jsonb) as word`.execute(opened.db);
  return new Map(rows.flatMap(({ word, lexeme }) => (lexeme === null ? [] : [[word, lexeme]])));
}

const keptApart = wordGroups('forms.apart')();
const listed = [
  ...wordGroups('forms.irregular')(),
  ...wordGroups('forms.noun-of-verb')(),
  ...keptApart,
].flat();
const words = [...new Set([...englishWords(), ...listed])];

/** PostgreSQL 18 leaves "add" whole in "added" (Snowball 3), 17 does not: the package is as 17. */
const OF_ADD = /^ad(?:d(?:ed|ing|s)?)?$/;
/** Acronyms in -s are left alone: "IDS" is not "ID". */
const ACRONYM = /^[a-z]{2}s$/;

test('the stemmer is the one of the full text search on more than 5,000 words', async () => {
  const lexemes = await lexemesOf(words);
  expect(lexemes.size).toBeGreaterThan(5_000);
  const other = [...lexemes].filter(
    ([word, lexeme]) => !OF_ADD.test(word) && snowball(word) !== lexeme,
  );
  expect(other).toEqual([]);
});

test('what drafting takes for one word, search finds as one word', async () => {
  const known = await lexemesOf(words);
  const plain = words.filter(
    (word) => known.has(word) && !OF_ADD.test(word) && !ACRONYM.test(word),
  );
  const wanted = new Map(plain.map((word) => [word, [word, ...otherForms(word)]]));
  const lexemes = await lexemesOf([...plain.map(american), ...[...wanted.values()].flat()]);
  const finds = (word: string, other: string) => {
    const lexeme = lexemes.get(american(other));
    return wanted.get(word)?.some((form) => lexemes.get(form) === lexeme) === true;
  };
  const missed = [...Map.groupBy(plain, stem).values()].flatMap((same) =>
    same.flatMap((word) =>
      same.filter((other) => !finds(word, other)).map((other) => `${word} misses ${other}`),
    ),
  );
  expect(missed).toEqual([]);
});

test('both spellings of a word are searched for, whichever is asked', async () => {
  const pairs = [...wordGroups('forms.spelling')().flat(), ...words].flatMap((word) =>
    word === american(word) ? [] : [[word, american(word)] as const],
  );
  const wanted = (word: string) => [word, ...otherForms(word)];
  const lexemes = await lexemesOf(pairs.flat().flatMap(wanted));
  const finds = (word: string, other: string) =>
    wanted(word).some((form) => lexemes.get(form) === lexemes.get(other));
  expect(pairs.length).toBeGreaterThan(100);
  expect(pairs.filter(([one, other]) => !finds(one, other) || !finds(other, one))).toEqual([]);
});

test('what search takes for one word is one word, but for what is kept apart', async () => {
  const byLexeme = Map.groupBy([...(await lexemesOf(words))], ([, lexeme]) => lexeme);
  const apart = new Set(keptApart.flat());
  const isOwn = (word: string) => apart.has(word) || ACRONYM.test(word) || OF_ADD.test(word);
  const split = [...byLexeme.values()]
    .map((same) => same.map(([word]) => word).filter((word) => !isOwn(word)))
    .filter((same) => new Set(same.map(stem)).size > 1);
  expect(split).toEqual([]);
});

test('a root that is kept apart is the root of its own forms alone', () => {
  for (const forms of keptApart) {
    const root = stem(forms[0] ?? '');
    expect(words.filter((word) => stem(word) === root).sort()).toEqual([...forms].sort());
  }
});

test.each([
  ['organisation', 'organizations'],
  ['centralised', 'centralize'],
  ['behaviour', 'behaviors'],
  ['analysing', 'analyses'],
  ['practises', 'practicing'],
  ['identify', 'identification'],
  ['retained', 'retention'],
  ['notified', 'notifications'],
  ['left', 'leavers'],
  ['kept', 'keeping'],
  ['complies', 'compliance'],
])('“%s” and “%s” are forms of one word', (one, other) => {
  expect(stem(one)).toBe(stem(other));
});

test.each([
  ['process', 'processor'],
  ['control', 'controller'],
  ['product', 'production'],
  ['inform', 'information'],
  ['author', 'authorize'],
  ['office', 'officer'],
  ['respond', 'responsible'],
  ['response', 'responsible'],
  ['id', 'ids'],
  ['not', 'note'],
  ['advice', 'advisory'],
])('“%s” and “%s” are two words', (one, other) => {
  expect(stem(one)).not.toBe(stem(other));
});
