import { expect, test } from 'vitest';
import { estimateRun } from '../../src/drafting/estimate-run.ts';
import { BUILT_IN_DRAFTER } from '../../src/drafting/origins.ts';
import { countWeighed } from '../../src/drafting/routed.ts';
import type { ChatModel, PromptName } from '../../src/ports.ts';
import type { StoredQuestion } from '../../src/store/questions.ts';
import { addRunUse } from '../../src/store/run-use.ts';
import { useDatabase } from '../support/database.ts';
import { NOW, testActor, testDeps } from '../support/deps.ts';
import { storeQuestionnaire } from '../support/stored-questionnaire.ts';

const database = useDatabase();
const names = ['draft', 'queries', 'second-look'].flatMap((name): PromptName[] => [
  `${name}.system` as PromptName,
  `${name}.user` as PromptName,
]);
const MODEL = {
  model: 'fake',
  contextTokens: 8_192,
  concurrency: 8,
  prices: null,
  prompts: Object.fromEntries(names.map((name) => [name, 'x'.repeat(400)])),
} as unknown as ChatModel;

const asked = (text: string, at: number): StoredQuestion => ({
  id: String(at),
  questionnaireId: 'q',
  ordinal: at,
  kind: 'question',
  sheet: 'Questions',
  row: at,
  questionCell: `B${at}`,
  shownId: null,
  section: null,
  text,
  textHash: '',
  guidance: null,
  dependsOn: null,
  answers: [
    {
      cell: `C${at}`,
      kind: 'text',
      header: null,
      options: null,
      multiple: false,
      required: false,
      maxLength: null,
      current: null,
    },
  ],
});
const questions = (count: number) =>
  Array.from({ length: count }, (_, at) => asked(`Is control ${at} in place?`, at));

/** A run of the past that weighed so many questions in so many minutes; each call took a second. */
async function ran(
  drafter: string,
  { weighed, calls, minutes }: { weighed: number; calls: number; minutes: number },
) {
  const deps = testDeps(database().db);
  const actor = await testActor(deps.db);
  const { questionnaireId } = await storeQuestionnaire(deps, actor, ['drafted']);
  const { id: runId } = await deps.db
    .insertInto('runs')
    .values({
      questionnaire_id: questionnaireId,
      state: 'done',
      drafter,
      created_at: NOW,
      created_by: actor.id,
      started_at: NOW,
      finished_at: new Date(NOW.getTime() + 9e7),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await addRunUse(deps.db, runId, {
    calls,
    inputTokens: calls * 900,
    outputTokens: calls * 100,
    callSeconds: calls,
    workedSeconds: minutes * 60,
    weighed,
  });
}

test('what a run takes is told by earlier runs of the same drafter: by their time at work, and only by questions that were weighed', async () => {
  const { db } = testDeps(database().db);
  expect(await estimateRun({ db, chat: MODEL }, questions(60))).toMatchObject({
    basis: 'assumed',
    calls: 93,
    cost: null,
  });
  await ran('fake', { weighed: 25, calls: 50, minutes: 10 });
  await ran('another', { weighed: 25, calls: 500, minutes: 500 });
  const known = await estimateRun({ db, chat: MODEL }, questions(60));
  expect(known).toMatchObject({ calls: 120, tokens: 120_000, basis: 'measured' });
  // Two calls, one after the other, come before all are at work: once, however long the run is.
  expect(known.minutes).toBeCloseTo((2 + (598 * 60) / 25) / 60, 6);
  expect(await estimateRun({ db, chat: null }, questions(60))).toMatchObject({
    minutes: null,
    calls: 0,
  });
  await ran(BUILT_IN_DRAFTER, { weighed: 20, calls: 0, minutes: 1 });
  expect(await estimateRun({ db, chat: null }, questions(60))).toMatchObject({
    minutes: 3,
    basis: 'none',
  });
});

test('prices turn an estimate into money, input and output apart', async () => {
  const { db } = testDeps(database().db);
  await ran('fake', { weighed: 100, calls: 100, minutes: 1 });
  const chat = { ...MODEL, prices: { input: 2, output: 10, currency: 'EUR' } };
  expect(await estimateRun({ db, chat }, questions(1_000))).toMatchObject({
    inputTokens: 900_000,
    outputTokens: 100_000,
    currency: 'EUR',
    cost: 2.8,
  });
});

test('rows that repeat another one, that people answer, or that have no cell cost nothing', () => {
  const [first, second] = [
    asked('Is data encrypted at rest?', 1),
    asked('Are backups tested every year?', 2),
  ];
  const copy = asked('Is data encrypted at rest?', 3);
  const legal = asked('Have you had a security breach in the last three years?', 4);
  const bare = { ...asked('Are logs kept?', 5), answers: [] };
  expect(countWeighed([first, second, copy, legal, bare])).toBe(2);
});
