import { readdirSync, readFileSync } from 'node:fs';
import { FAILSAFE_SCHEMA, load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { languagesPage } from '../../bench/languages-page.ts';
import { bareOneOf, oneOf, spellingsOf, withoutAccents } from '../../src/lexicon/look-up.ts';
import { readLexicon } from '../../src/lexicon/read-lexicon.ts';
import { CONCEPTS, type Concept, languageFile, NEEDED } from '../../src/lexicon/schema.ts';
import { readShippedFiles } from '../../src/lexicon/word-files.ts';

const parse = (text: string) => load(text, { schema: FAILSAFE_SCHEMA });
const files = ['', 'drafting/'].flatMap((folder) =>
  readdirSync(`lexicon/${folder}`)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => `${folder}${name}`),
);
const concepts = Object.entries(CONCEPTS).flatMap(([group, names]) =>
  Object.keys(names).map((name) => `${group}.${name}` as Concept),
);

describe('the files of the lexicon', () => {
  test.each(files)('%s keeps to the schema and is named by its language', (name) => {
    const file = languageFile.parse(parse(readFileSync(`lexicon/${name}`, 'utf8')));
    const [named] = name.replace('drafting/', '').split('.');
    expect(file.language).toBe(named);
    expect(readLexicon().find(({ code }) => code === file.language)?.supports).toContain(
      name.startsWith('drafting/') ? 'drafting' : 'reading',
    );
  });

  test('hold texts alone: No, null and 1.0 stay what they are', () => {
    const text = 'language: nb\noption: { "no": [No, null, 1.0, ~] }';
    expect(languageFile.parse(parse(text))).toMatchObject({
      option: { no: { own: ['No', 'null', '1.0', '~'] } },
    });
  });

  test('name no concept that is not known', () => {
    const file = languageFile.safeParse({ language: 'de', header: { answr: ['Antwort'] } });
    expect(file.error?.issues[0]?.message).toContain('answr');
  });

  test('lose nothing in the one file that the build makes of them', () => {
    expect(JSON.parse(JSON.stringify(readShippedFiles()))).toEqual(readLexicon());
  });

  test('are what docs/languages.md says (npm run docs writes it)', () => {
    expect(readFileSync('docs/languages.md', 'utf8')).toBe(languagesPage());
  });
});

describe.each(readLexicon())('$name', ({ words, supports }) => {
  test.each(supports.filter((each) => NEEDED[each].length > 0))(
    'has the words for %s',
    (ability) => {
      expect(NEEDED[ability].filter((concept) => (words[concept] ?? []).length === 0)).toEqual([]);
    },
  );

  test('lists no word twice under one concept', () => {
    const twice = Object.entries(words).flatMap(([concept, entries]) =>
      entries
        .map(({ word }) => word)
        .filter((word, at, all) => all.indexOf(word) !== at && [concept]),
    );
    expect(twice).toEqual([]);
  });
});

describe('a word of the lexicon', () => {
  /** Words of few alternatives, so that all their spellings can be tried. */
  const isSmall = (word: string) => word.split('(').length <= 4;

  test.each(concepts)(
    'of %s is found in each of its spellings, among others and alone',
    (concept) => {
      const [among, alone] = [oneOf(concept), `^${bareOneOf(concept)}$`].map(
        (source) => new RegExp(source, 'u'),
      );
      const spellings = readLexicon()
        .flatMap(({ words }) => words[concept] ?? [])
        .filter(({ word }) => isSmall(word))
        .flatMap(({ word }) => spellingsOf(word))
        .map((spelling) => withoutAccents(spelling.normalize('NFKC')));
      expect(spellings.filter((each) => !among?.test(`- ${each} -`))).toEqual([]);
      expect(spellings.filter((each) => !alone?.test(each))).toEqual([]);
    },
  );

  test('is no part of another word', () => {
    const answer = new RegExp(oneOf('header.answer'), 'u');
    expect(['unanswered', 'answerable', 'xсвар'].filter((each) => answer.test(each))).toEqual([]);
    expect(answer.test('your answer (yes/no)')).toBe(true);
  });

  test('is looked up in the languages that are wanted', () => {
    const german = new RegExp(oneOf('header.answer', { languages: ['de'] }), 'u');
    expect([german.test('antwort'), german.test('answer')]).toEqual([true, false]);
    expect(new RegExp(oneOf('tone.asks-at-end', { languages: ['de'] }), 'u').test('')).toBe(false);
  });

  test('spells out its alternatives', () => {
    expect(spellingsOf('organi(s|z)ation(s)')).toEqual([
      'organisations',
      'organisation',
      'organizations',
      'organization',
    ]);
    expect(spellingsOf('ref( no|)')).toEqual(['ref no', 'ref']);
  });
});
