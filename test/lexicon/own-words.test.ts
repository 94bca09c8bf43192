import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { useWordsIn } from '../../src/lexicon/own-words.ts';
import { readLexicon, useOwnWords } from '../../src/lexicon/read-lexicon.ts';
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

test('a file of words that cannot be read is named with what is wrong in it', async () => {
  const broken = join(folder, 'broken');
  await mkdir(broken);
  await writeFile(join(broken, 'buyer.yaml'), 'language: en\nheaders: {}\n');
  useOwnWords(broken);
  expect(() => readLexicon()).toThrow(/buyer\.yaml cannot be read.*headers/s);
  useOwnWords(join(folder, 'none'));
});

test('the language of docs/contributing.md is read as it is written there', async () => {
  const guide = await readFile('docs/contributing.md', 'utf8');
  const [, latvian = ''] = /```yaml\n(language: lv[\s\S]*?)```/.exec(guide) ?? [];
  const words = join(folder, 'latvian');
  await mkdir(words);
  await writeFile(join(words, 'lv.yaml'), latvian);
  useOwnWords(words);
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
