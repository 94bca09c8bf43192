import { expect, test } from 'vitest';
import { failedDraft } from '../../src/drafting/draft-question.ts';
import { estimateRun } from '../../src/drafting/estimate-run.ts';
import { BUILT_IN_DRAFTER } from '../../src/drafting/origins.ts';
import { countWeighed } from '../../src/drafting/routed.ts';
import type { ChatModel, PromptName } from '../../src/ports.ts';
import type { StoredQuestion } from '../../src/store/questions.ts';
import { addRunUse } from '../../src/store/run-use.ts';
import { useDatabase } from '../support/database.ts';
import { NOW, testActor, testDeps } from '../support/deps.ts';
import { insertDraft } from '../support/store-draft.ts';
import { storeQuestionnaire } from '../support/stored-questionnaire.ts';

const database = useDatabase();
const names = ['draft', 'queries', 'second-look'].flatMap((name): PromptName[] => [
  `${name}.system` as PromptName,
  `${name}.user` as PromptName,
]);
const MODEL = {
  model: 'fake',
  contextTokens: 8_192,
  wholeTokens: 0,
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

type Past = {
  weighed: number;
  calls: number;
  minutes: number;
  /** When its first draft was stored, in seconds. */
  firstAfter?: number;
  daysAgo?: number;
};

/** A run of the past that weighed so many questions in so many minutes at work; each call took a second. */
async function ran(
  drafter: string,
  { weighed, calls, minutes, firstAfter = 0, daysAgo = 0 }: Past,
) {
  const deps = testDeps(database().db);
  const actor = await testActor(deps.db);
  const { questionnaireId, questionIds } = await storeQuestionnaire(deps, actor, ['pending']);
  const began = new Date(NOW.getTime() - daysAgo * 86_400_000);
  const { id: runId } = await deps.db
    .insertInto('runs')
    .values({
      questionnaire_id: questionnaireId,
      state: 'done',
      drafter,
      created_at: began,
      created_by: actor.id,
      started_at: began,
      finished_at: new Date(began.getTime() + 9e7),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await insertDraft(
    deps.db,
    {
      questionId: questionIds[0] ?? '',
      runId,
      now: new Date(began.getTime() + firstAfter * 1_000),
    },
    failedDraft({ name: drafter, promptHash: null }, 'internal', 'A fault.'),
  );
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
    secondsACall: 5,
  });
  await ran('fake', { weighed: 28, calls: 56, minutes: 10, firstAfter: 10 });
  await ran('another', { weighed: 25, calls: 500, minutes: 500 });
  const known = await estimateRun({ db, chat: MODEL }, questions(60));
  expect(known).toMatchObject({
    calls: 120,
    tokens: 120_000,
    basis: 'measured',
    secondsACall: null,
  });
  // What goes by until the first draft is there once; by then some eight others are all but answered.
  expect(known.minutes).toBeCloseTo((10 + (7 * 60) / 28 + ((60 - 8) * 583) / (28 - 8)) / 60, 6);
  expect(await estimateRun({ db, chat: null }, questions(60))).toMatchObject({
    minutes: null,
    calls: 0,
  });
  await ran(BUILT_IN_DRAFTER, { weighed: 21, calls: 0, minutes: 1 });
  expect(await estimateRun({ db, chat: null }, questions(61))).toMatchObject({
    minutes: 3,
    basis: 'none',
  });
});

test('a model that was never asked is estimated by what others were asked, and its time by a call of five seconds', async () => {
  const { db } = testDeps(database().db);
  await ran('another', { weighed: 50, calls: 100, minutes: 50 });
  await ran(BUILT_IN_DRAFTER, { weighed: 500, calls: 0, minutes: 1 });
  const known = await estimateRun({ db, chat: MODEL }, questions(60));
  expect(known).toMatchObject({ calls: 120, basis: 'alike', secondsACall: 5 });
  expect(known.minutes).toBeCloseTo(((120 / 8 + 2) * 5) / 60, 6);
});

test('the newest runs tell what a run takes: those before the last 500 questions do not', async () => {
  const { db } = testDeps(database().db);
  await ran('fake', { weighed: 400, calls: 4_000, minutes: 900, daysAgo: 3 });
  await ran('fake', { weighed: 300, calls: 600, minutes: 5, daysAgo: 2 });
  await ran('fake', { weighed: 300, calls: 300, minutes: 5, daysAgo: 1 });
  expect(await estimateRun({ db, chat: MODEL }, questions(60))).toMatchObject({ calls: 90 });
});

test('however few are asked at a time, no estimate is shorter than its calls', async () => {
  const { db } = testDeps(database().db);
  await ran('fake', { weighed: 100, calls: 200, minutes: 0.5 });
  const chat = { ...MODEL, concurrency: 1 };
  expect((await estimateRun({ db, chat }, questions(60))).minutes).toBeCloseTo(2, 6);
});

test('a run that was paused before its first draft does not pass for one that was slow to begin', async () => {
  const { db } = testDeps(database().db);
  await ran('fake', { weighed: 108, calls: 108, minutes: 2, firstAfter: 7_200 });
  const { minutes } = await estimateRun({ db, chat: MODEL }, questions(1_000));
  expect(minutes).toBeCloseTo((13 + (13.5 * 1_000) / 108 + (992 * 93.5) / 100) / 60, 6);
});

test('a short run that only its calls kept busy estimates a long one by its calls, not by its own slow ends', async () => {
  const { db } = testDeps(database().db);
  await ran('fake', { weighed: 60, calls: 104, minutes: 18 / 60, firstAfter: 4 });
  const { minutes } = await estimateRun({ db, chat: MODEL }, questions(1_000));
  const callsAlone = (104 * 1_000) / 60 / 8;
  expect((minutes ?? 0) * 60).toBeGreaterThan(callsAlone);
  expect((minutes ?? 0) * 60).toBeLessThan(1.25 * callsAlone);
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
