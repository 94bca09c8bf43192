import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { draftQuestionnaire } from '../../src/drafting/draft-questionnaire.ts';
import type { ChatModel, Deps } from '../../src/ports.ts';
import { describeRun } from '../../src/review/describe-run.ts';
import { listAnswers } from '../../src/store/answers.ts';
import { setBudgets } from '../../src/store/questionnaires.ts';
import { finishRun, getRun, markPaused, markQueued } from '../../src/store/runs.ts';
import { useDatabase } from '../support/database.ts';
import { NOW, testDeps } from '../support/deps.ts';
import {
  chatModelAt,
  completion,
  type ModelRequest,
  type ModelServer,
  promptOf,
  type Reply,
  startModelServer,
  userText,
} from '../support/model-server.ts';
import { seedDocument } from '../support/seed-evidence.ts';
import { seedQuestionnaire } from '../support/seed-questionnaire.ts';

const QUESTIONS = 30;
const ATTEMPTS = 2;
const database = useDatabase();
let server: ModelServer;
beforeEach(async () => {
  server = await startModelServer();
});
afterEach(() => server.close());

/** Calls that write the queries of twenty questions each. */
const QUERY_CALLS = 2;

/** Finds nothing that settles a question. */
const ABSTAINS = (request: ModelRequest): Reply =>
  promptOf(request) === 'search_queries'
    ? completion({ queries: [] })
    : completion({
        quotes: [],
        state: 'not_settled',
        reason: null,
        choice: null,
        comment: '',
        open: 'Nothing settles it.',
      });
const isDraft = (request: ModelRequest) => promptOf(request) !== 'search_queries';
const drafts = () => server.requests.filter(isDraft).length;

const WRONG_KEY: Reply = { kind: 'json', status: 401, body: { error: { message: 'bad key' } } };

function deps(
  given: Partial<
    Pick<ChatModel, 'concurrency' | 'timeoutMs' | 'tokenBudget' | 'prices' | 'costBudget'>
  > = {},
): Deps {
  const chat = chatModelAt(server.url, {
    concurrency: 4,
    retries: { attempts: ATTEMPTS, firstDelayMs: 1, longestDelayMs: 5 },
    ...given,
  });
  return testDeps(database().db, { chat });
}

async function seed(all: Deps, count = QUESTIONS) {
  await seedDocument(all, {
    name: 'backup-policy.md',
    passages: [{ text: 'Backups of every site are encrypted with AES-256.' }],
  });
  return seedQuestionnaire(
    all,
    Array.from({ length: count }, (_, n) => `Are backups of site ${n + 1} encrypted?`),
  );
}

const statuses = async (all: Deps, id: string) =>
  (await listAnswers(all.db, id)).map(({ status }) => status);

test('a wrong key pauses the run with its reason: a call for each group in hand, no question counts as failed', async () => {
  const all = deps({ concurrency: 1 });
  server.answer = () => WRONG_KEY;
  const { runId, questionnaireId } = await seed(all);
  const totals = await draftQuestionnaire(all, { runId });
  expect(totals).toEqual({ questions: 0, drafted: 0, needs_input: 0, failed: 0 });
  expect(await getRun(all.db, runId)).toMatchObject({
    state: 'paused',
    pauseCode: 'model',
    error: expect.stringContaining('refused the key'),
  });
  expect(new Set(await statuses(all, questionnaireId))).toEqual(new Set(['pending']));
  expect(server.requests.length).toBeLessThanOrEqual(2);
});

test.each([
  ['hangs', { kind: 'hang' }],
  ['fails', { kind: 'json', status: 500, body: {} }],
] as [string, Reply][])(
  'an endpoint that %s costs a few questions, whatever their number, and the run goes on when it is back',
  async (...[, reply]) => {
    const all = deps({ timeoutMs: 300 });
    server.answer = () => reply;
    const { runId, questionnaireId } = await seed(all);
    await draftQuestionnaire(all, { runId });
    expect(await getRun(all.db, runId)).toMatchObject({ state: 'paused', pauseCode: 'model' });
    expect(server.requests.length).toBeLessThanOrEqual((QUERY_CALLS + 3 + 5) * ATTEMPTS);
    expect(new Set(await statuses(all, questionnaireId))).toEqual(new Set(['pending']));

    const back = deps();
    server.answer = ABSTAINS;
    await markQueued(back.db, runId);
    const totals = await draftQuestionnaire(back, { runId });
    expect(totals).toMatchObject({ questions: QUESTIONS, failed: 0 });
    expect(await getRun(all.db, runId)).toMatchObject({ state: 'done', pauseCode: null });
  },
);

test('a fault among answers is a failed question, not a pause', async () => {
  const all = deps({ concurrency: 1 });
  server.answer = (request) =>
    isDraft(request) && userText(request).includes('site 30 ')
      ? { kind: 'json', status: 503, body: {} }
      : ABSTAINS(request);
  const { runId } = await seed(all);
  const totals = await draftQuestionnaire(all, { runId });
  expect(totals).toMatchObject({ questions: QUESTIONS, failed: 1 });
  expect(await getRun(all.db, runId)).toMatchObject({ state: 'done' });
});

test('a limit makes a run slower: no question fails and nothing is paused where the endpoint takes two requests at a time', async () => {
  const all = deps({ concurrency: 8 });
  let [inHand, refused] = [0, 0];
  server.answer = async (request) => {
    if (inHand >= 2) {
      refused++;
      return { kind: 'json', status: 429, headers: { 'retry-after': '0.01' }, body: {} };
    }
    inHand++;
    await sleep(20);
    inHand--;
    return ABSTAINS(request);
  };
  const { runId } = await seed(all, 60);
  const totals = await draftQuestionnaire(all, { runId });
  expect(totals).toMatchObject({ questions: 60, failed: 0 });
  expect(await getRun(all.db, runId)).toMatchObject({ state: 'done' });
  expect(refused).toBeGreaterThan(0);
});

test('a run counts its calls and the tokens that the endpoint tells', async () => {
  const all = deps();
  server.answer = ABSTAINS;
  const { runId } = await seed(all);
  await draftQuestionnaire(all, { runId });
  expect(await getRun(all.db, runId)).toMatchObject({
    calls: QUESTIONS + QUERY_CALLS,
    inputTokens: QUESTIONS + QUERY_CALLS,
    outputTokens: QUESTIONS + QUERY_CALLS,
  });
});

test('a token budget pauses the run once it is used up, and a larger one lets it go on', async () => {
  const all = deps({ concurrency: 1, tokenBudget: 20 });
  server.answer = ABSTAINS;
  const { runId, questionnaireId } = await seed(all);
  const { questions } = await draftQuestionnaire(all, { runId });
  // One is being asked while another is stored.
  expect(questions).toBeGreaterThanOrEqual(10 - QUERY_CALLS);
  expect(questions).toBeLessThanOrEqual(10);
  expect(await getRun(all.db, runId)).toMatchObject({
    state: 'paused',
    pauseCode: 'budget',
    error: expect.stringContaining('token budget'),
  });
  await all.db
    .updateTable('questionnaires')
    .set({ token_budget: 1_000 })
    .where('id', '=', questionnaireId)
    .execute();
  await markQueued(all.db, runId);
  expect((await draftQuestionnaire(all, { runId })).questions).toBe(QUESTIONS);
  expect(drafts()).toBe(QUESTIONS);
});

test('a cost budget pauses the run once it is used up, at the prices of input and output', async () => {
  const prices = { input: 600_000, output: 400_000, currency: 'EUR' };
  const all = deps({ concurrency: 1, prices, costBudget: 10 });
  server.answer = ABSTAINS;
  const { runId, questionnaireId } = await seed(all);
  const { questions } = await draftQuestionnaire(all, { runId });
  expect(questions).toBeGreaterThanOrEqual(10 - QUERY_CALLS);
  expect(questions).toBeLessThanOrEqual(10);
  expect(await getRun(all.db, runId)).toMatchObject({
    state: 'paused',
    pauseCode: 'budget',
    error: 'The cost budget of this questionnaire (10.00 EUR) is used up: raise it, then resume.',
  });
  await setBudgets(all.db, questionnaireId, { costBudget: 500 });
  await markQueued(all.db, runId);
  expect((await draftQuestionnaire(all, { runId })).questions).toBe(QUESTIONS);
  expect(await describeRun(all, questionnaireId)).toMatchObject({
    costUsed: QUESTIONS + QUERY_CALLS,
    costBudget: 500,
    currency: 'EUR',
    estimate: { questions: 0, cost: 0 },
  });
});

test.each([
  ['pauses', 'paused'],
  ['cancels', 'cancelled'],
] as const)(
  'when a person %s it, a run stores what it has paid for and asks no more',
  async (...[, state]) => {
    const all = deps({ concurrency: 2 });
    const { runId } = await seed(all);
    server.answer = async (request) => {
      if (isDraft(request) && drafts() === 6)
        if (state === 'paused')
          await markPaused(all.db, runId, { code: 'person', reason: 'Paused.' });
        else await finishRun(all.db, runId, { state, error: null, at: NOW });
      return ABSTAINS(request);
    };
    const { questions } = await draftQuestionnaire(all, { runId });
    expect(await getRun(all.db, runId)).toMatchObject({ state });
    expect(questions).toBe(drafts());
    expect(questions).toBeLessThanOrEqual(6 + 3);
  },
);

test('a run that is paused or ended is not begun', async () => {
  const all = deps();
  const { runId } = await seed(all, 2);
  await markPaused(all.db, runId, { code: 'person', reason: 'Paused.' });
  await draftQuestionnaire(all, { runId });
  expect(await getRun(all.db, runId)).toMatchObject({ state: 'paused' });
  expect(server.requests).toEqual([]);
});

test('progress is told draft by draft, of the questions that the run drafts', async () => {
  const all = testDeps(database().db);
  const { runId } = await seed(all, 12);
  const seen: number[] = [];
  await draftQuestionnaire(all, {
    runId,
    onProgress: ({ done, total }) => {
      expect(total).toBe(12);
      seen.push(done);
    },
  });
  expect(seen).toEqual(Array.from({ length: 12 }, (_, n) => n + 1));
});
