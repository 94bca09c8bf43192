import { afterEach, beforeEach, expect, test } from 'vitest';
import { draftQuestionnaire } from '../../src/drafting/draft-questionnaire.ts';
import { removeDocument } from '../../src/evidence/remove-document.ts';
import type { Deps } from '../../src/ports.ts';
import { explainAnswer } from '../../src/review/explain-answer.ts';
import { listQuestions } from '../../src/store/questions.ts';
import { useDatabase } from '../support/database.ts';
import { testActor, testDeps } from '../support/deps.ts';
import {
  chatModelAt,
  completion,
  type ModelServer,
  promptOf,
  startModelServer,
} from '../support/model-server.ts';
import { type SeedDocument, seedDocument } from '../support/seed-evidence.ts';
import { seedQuestionnaire } from '../support/seed-questionnaire.ts';

const database = useDatabase();
let server: ModelServer;
beforeEach(async () => {
  server = await startModelServer();
});
afterEach(() => server.close());

const SENTENCE = 'Badges of visitors are collected every evening by the office team.';
const QUESTION = 'Are badges of visitors collected every evening (e.g. by reception)?';
const POLICY: SeedDocument = {
  name: 'premises.md',
  title: 'Premises',
  passages: [{ section: 'Visitors', text: SENTENCE }],
};
const REPORT: SeedDocument = {
  name: 'report.pdf',
  kind: 'soc2',
  modelAllowed: false,
  passages: [{ page: 4, text: 'The front desk was seen to collect badges of visitors.' }],
};

function withModel(): Deps {
  const chat = chatModelAt(server.url, {
    timeoutMs: 5_000,
    retries: { attempts: 1, firstDelayMs: 1, longestDelayMs: 5 },
  });
  server.answer = (request) => {
    const comment = 'We collect badges of visitors every evening.';
    switch (promptOf(request)) {
      case 'search_queries':
        return completion({
          queries: [{ number: 1, first: 'visitor badges', second: 'desk log' }],
        });
      case 'second_look':
        return completion({ claims: [], option: 'Yes', comment, entailed: true, reason: '' });
      default:
        return completion({
          quotes: [{ passage: 1, quote: SENTENCE }],
          state: 'settled',
          reason: null,
          choice: 'Yes',
          comment,
          open: '',
        });
    }
  };
  return testDeps(database().db, { chat });
}

async function drafted(deps: Deps, questions: readonly string[] = [QUESTION]) {
  for (const document of [POLICY, REPORT]) await seedDocument(deps, document);
  const { runId, questionnaireId } = await seedQuestionnaire(deps, questions);
  await draftQuestionnaire(deps, { runId });
  const [question] = await listQuestions(deps.db, questionnaireId);
  return question?.id ?? '';
}

test('a stored draft tells what was understood, searched, found, proposed and checked', async () => {
  const deps = testDeps(database().db);
  const explained = await explainAnswer(deps, await drafted(deps));
  expect(explained).toMatchObject({
    status: 'drafted',
    verdict: 'yes',
    understood: { wanted: 'yes_no', removed: ['(e.g. by reception)'] },
    queries: ['Are badges of visitors collected every evening?'],
  });
  expect(explained.passages[0]).toMatchObject({
    rank: 1,
    document: 'premises.md',
    use: 'given',
    standing: 'asserts',
    text: SENTENCE,
  });
  const made = explained.proposals.at(-1);
  expect(made).toMatchObject({ kind: 'proposal', verdict: 'yes' });
  expect(made?.checks[0]).toEqual({
    gate: 'sensitive_topic',
    asks: 'The topic may be drafted',
    outcome: 'passed',
    reason: null,
  });
  expect(explained.values.map(({ value }) => value)[0]).toBe('Yes');
});

test('what a model wrote and was not sent is told without asking it again', async () => {
  const deps = withModel();
  const id = await drafted(deps, ['Are badges of visitors collected each evening by the desk?']);
  const before = server.requests.length;
  const explained = await explainAnswer(deps, id);
  expect(server.requests.length).toBe(before);
  expect(explained.queries).toEqual([
    'Are badges of visitors collected each evening by the desk?',
    'visitor badges',
    'desk log',
  ]);
  const uses = explained.passages.map(({ document, use }) => [document, use]);
  expect(uses).toContainEqual(['premises.md', 'given']);
  expect(uses).toContainEqual(['report.pdf', 'withheld']);
  const byModel = explained.proposals.filter(({ origin }) => origin === 'model');
  expect(byModel.map(({ isSecondLook }) => isSecondLook)).toEqual([false, true]);
  expect(byModel[1]?.checks.at(-1)).toMatchObject({ gate: 'cells', outcome: 'passed' });
});

test('a question for people tells what was found and that nobody was asked', async () => {
  const deps = testDeps(database().db);
  const id = await drafted(deps, ['Have you had a data breach at the front desk?']);
  const explained = await explainAnswer(deps, id);
  expect(explained).toMatchObject({ status: 'needs_input', proposals: [], values: [] });
  expect(explained.passages.length).toBeGreaterThan(0);
});

test('a removed document leaves none of its words in what is told', async () => {
  const deps = testDeps(database().db);
  const id = await drafted(deps);
  const { db } = deps;
  await removeDocument(deps, { name: POLICY.name, actor: await testActor(db) });
  expect(JSON.stringify((await explainAnswer(deps, id)).proposals)).not.toContain('front desk');
  const { account } = await db.selectFrom('drafts').select('account').executeTakeFirstOrThrow();
  expect(JSON.stringify(account)).not.toContain('front desk');
});
