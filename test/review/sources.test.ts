import { beforeEach, expect, test } from 'vitest';
import type { Deps } from '../../src/ports.ts';
import { ensureEmbeddings } from '../../src/retrieval/embed-texts.ts';
import { editAnswer } from '../../src/review/edit-answer.ts';
import { changeAnswer, outOfDate } from '../../src/review/library/change-answer.ts';
import { readAnswerSources, readLibrarySources } from '../../src/review/sources/answer-sources.ts';
import type { Comparison } from '../../src/review/sources/compare-sources.ts';
import { differingValues, markIn } from '../../src/review/sources/differing-values.ts';
import { insertLibraryEntries, libraryQuestionHash } from '../../src/store/library.ts';
import { useDatabase } from '../support/database.ts';
import { NOW, testActor, testDeps } from '../support/deps.ts';
import { seedDocument } from '../support/seed-evidence.ts';
import { seedQuestionnaire } from '../support/seed-questionnaire.ts';

const QUESTION = 'How long are the logs of the ferry kept?';

const database = useDatabase();
let deps: Deps;
let entryId = '';

beforeEach(async () => {
  deps = testDeps(database().db);
  const { versionId } = await seedDocument(deps, {
    name: 'answers.xlsx',
    kind: 'answers',
    passages: [{ text: 'Earlier answers.' }],
  });
  await seedDocument(deps, {
    name: 'logging.md',
    title: 'Logging policy',
    passages: [{ text: 'The logs of the ferry are kept for 90 days.' }],
  });
  await seedDocument(deps, {
    name: 'report.pdf',
    title: 'SOC 2 report',
    kind: 'soc2',
    passages: [{ text: 'The logs of the ferry are kept for 60 days.', page: 4 }],
  });
  [entryId = ''] = await insertLibraryEntries(deps.db, [
    {
      ...{ question: QUESTION, answer: 'The logs of the ferry are kept for 30 days.' },
      ...{ verdict: null, choice: null, product: null, audience: 'nda' },
      ...{ versionId, location: 'B2', reviewedAt: '2025-10-05', createdAt: NOW },
    },
  ]);
  await ensureEmbeddings(deps, [{ hash: libraryQuestionHash(QUESTION), text: QUESTION }]);
});

const shown = ({ sides }: Comparison) =>
  sides.map(({ from, name, documentKind, date, words }) => ({
    ...{ from, name, documentKind, date },
    marked: words.filter(({ differs }) => differs).map(({ text }) => text),
  }));

const LIBRARY = {
  ...{ from: 'earlier', name: 'answers.xlsx', documentKind: null, date: '2025-10-05' },
  marked: ['30 days'],
};

test('an earlier answer, the policy and the report that give three periods stand beside each other, each marked', async () => {
  const found = await readLibrarySources(deps, entryId);
  expect(shown(found)).toMatchObject([
    LIBRARY,
    { from: 'document', name: 'Logging policy', documentKind: 'policy', marked: ['90 days'] },
    { from: 'document', name: 'SOC 2 report', documentKind: 'soc2', marked: ['60 days'] },
  ]);
  expect(found.sides[2]?.place).toMatchObject({ page: 4 });
  expect(found.differences).toEqual([
    'answers.xlsx says “30 days”, Logging policy says “90 days”.',
    'answers.xlsx says “30 days”, SOC 2 report says “60 days”.',
    'Logging policy says “90 days”, SOC 2 report says “60 days”.',
  ]);
});

test('the answer of a questionnaire stands first, and what agrees with it is not marked', async () => {
  const { questionIds } = await seedQuestionnaire(deps, [QUESTION]);
  const questionId = questionIds[0] ?? '';
  const actor = await testActor(deps.db);
  await editAnswer(deps, {
    ...{ questionId, actor, expectedVersion: null },
    values: [{ cell: 'D2', value: 'They are kept for 90 days.' }],
  });
  const found = await readAnswerSources(deps, questionId);
  expect(shown(found).map(({ from }) => from)).toEqual([
    'answer',
    'earlier',
    'document',
    'document',
  ]);
  expect(found.differences).toContain('This answer says “90 days”, answers.xlsx says “30 days”.');
  expect(found.differences.join()).not.toContain('This answer says “90 days”, Logging policy');
});

test('an earlier answer that is marked as out of date is shown as that and held against nothing', async () => {
  const actor = await testActor(deps.db);
  await changeAnswer(deps, { id: entryId, change: outOfDate(deps.clock.now()), actor });
  const { questionIds } = await seedQuestionnaire(deps, [QUESTION]);
  const found = await readAnswerSources(deps, questionIds[0] ?? '');
  expect(shown(found)[0]).toEqual({ ...LIBRARY, marked: [] });
  expect(found.sides[0]?.outdated).toBe('It is marked as out of date.');
  expect(found.differences).toEqual([
    'Logging policy says “90 days”, SOC 2 report says “60 days”.',
  ]);
});

test('values of one measure differ where none is in both texts; a month is thirty days', () => {
  expect(differingValues('Kept for 30 days.', 'Kept for one month.')).toEqual({
    one: [],
    other: [],
  });
  expect(differingValues('12 characters, changed yearly', '14 characters')).toEqual({
    one: ['12 characters'],
    other: ['14 characters'],
  });
  expect(differingValues('Reviewed quarterly.', 'Kept for 30 days.').one).toEqual([]);
  const tested = 'Inspected the logs of a sample of 25 days. | No exceptions noted.';
  expect(differingValues('Kept for 30 days.', tested).one).toEqual([]);
  expect(differingValues('Kept for 30 days.', 'Kept for 25 days.').one).toEqual(['30 days']);
});

test('marks stand on whole values, whatever their letter case', () => {
  expect(markIn('Every 130 days or 30 Days.', ['30 days'])).toEqual([
    { text: 'Every 130 days or ', differs: false },
    { text: '30 Days', differs: true },
    { text: '.', differs: false },
  ]);
  expect(markIn('Plain.', [])).toEqual([{ text: 'Plain.', differs: false }]);
});
