import { globSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { getEnvironmentData } from 'node:worker_threads';
import { beforeAll, expect, test } from 'vitest';
import { scoreCriteria } from '../../src/criteria/score-criteria.ts';
import { asksForAbility } from '../../src/language/ability.ts';
import { useWordsIn } from '../../src/lexicon/own-words.ts';
import { readLexicon, useOwnWords } from '../../src/lexicon/read-lexicon.ts';
import { readOwnFiles } from '../../src/lexicon/word-files.ts';
import { readQuestionnaire } from '../../src/questionnaire/read-questionnaire.ts';

const bytes = new TextEncoder().encode(
  [
    'Zgl,Gwerk,Fhald',
    ...['Are logs kept', 'Are laptops locked', 'Is access reviewed'].map(
      (text, at) => `${at + 1},${text},`,
    ),
  ].join('\n'),
);
const found = async () => {
  const { questionnaire } = await readQuestionnaire({ bytes, fileName: 'form.csv' });
  return questionnaire.questions.map(({ text, answers }) => [
    text,
    answers.map(({ cell }) => cell),
  ]);
};

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vouch-words-'));
});

/** Whatever looks words up; what runs when it is loaded is left out. */
const MODULES = globSync(
  'src/{criteria,drafting,evidence,language,questionnaire,release,retrieval,review}/**/*.ts',
)
  .filter((path) => !path.endsWith('-worker.ts') && !path.endsWith('-child.ts'))
  .sort();

test('no module looks words up while it is loaded: a company’s own words come afterwards', async () => {
  const early: string[] = [];
  for (const path of MODULES) {
    await import(resolve(path));
    if (getEnvironmentData('vouch.lexicon') !== undefined && early.length === 0) early.push(path);
  }
  expect(early).toEqual([]);
});

test('a company’s own word for a header makes a form readable that was not', async () => {
  await useWordsIn(folder);
  expect(await found()).toEqual([]);
  await mkdir(join(folder, 'lexicon'));
  const words = 'language: en\nheader:\n  question: [gwerk]\n  answer: [fhald]\n  id: [zgl]\n';
  await writeFile(join(folder, 'lexicon', 'buyer.yaml'), words);
  await useWordsIn(folder);
  expect(await found()).toEqual([
    ['Are logs kept', ['C2']],
    ['Are laptops locked', ['C3']],
    ['Is access reviewed', ['C4']],
  ]);
  const english = readLexicon().find(({ code }) => code === 'en');
  expect(english?.words['header.answer']).toContainEqual({ word: 'fhald', source: 'own' });
});

test('a company’s own words for what the product knows already count wherever it is asked about', async () => {
  const isAbout = (id: string, text: string) =>
    scoreCriteria(text).find((each) => each.id === id)?.score ?? 0;
  const [ability, backup] = [
    'Is single sign-on for gwerkers supported?',
    'How often is a zwelk of the database made?',
  ];
  expect(asksForAbility(ability)).toBe(true);
  const before = isAbout('A1.2', backup);
  const own = join(folder, 'meanings');
  await mkdir(own);
  const words = 'language: en\nmeaning:\n  same: [employee = gwerker, backup = zwelk]\n';
  await writeFile(join(own, 'own.yaml'), words);
  useOwnWords(readOwnFiles(own));
  expect(asksForAbility(ability)).toBe(false);
  expect(isAbout('A1.2', backup)).toBeGreaterThan(before);
  useOwnWords(readOwnFiles(join(folder, 'none')));
  expect(asksForAbility(ability)).toBe(true);
});

test('a file of words that cannot be read is named with what is wrong in it', async () => {
  const broken = join(folder, 'broken');
  await mkdir(broken);
  await writeFile(join(broken, 'buyer.yaml'), 'language: en\nheaders: {}\n');
  expect(() => readOwnFiles(broken)).toThrow(/buyer\.yaml cannot be read.*headers/s);
});

test('the language of docs/contributing.md is read as it is written there', async () => {
  const guide = await readFile('docs/contributing.md', 'utf8');
  const [, latvian = ''] = /```yaml\n(language: lv[\s\S]*?)```/.exec(guide) ?? [];
  const words = join(folder, 'latvian');
  await mkdir(words);
  await writeFile(join(words, 'lv.yaml'), latvian);
  useOwnWords(readOwnFiles(words));
  const form =
    'Nr,Jautājums,Atbilde (Jā/Nē),Komentārs\n1,Vai žurnāli tiek glabāti,,\n2,Vai piekļuve tiek pārskatīta,,\n';
  const { questionnaire } = await readQuestionnaire({
    bytes: new TextEncoder().encode(form),
    fileName: 'forma.csv',
  });
  expect(
    questionnaire.questions.map(({ id, answers }) => [id, answers.map(({ cell }) => cell)]),
  ).toEqual([
    ['1', ['C2', 'D2']],
    ['2', ['C3', 'D3']],
  ]);
  expect(questionnaire.questions[0]?.answers[0]?.options).toEqual(['Jā', 'Nē']);
});
