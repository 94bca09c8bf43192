import { expect, test } from 'vitest';
import { createOpenAiModels } from '../../src/adapters/models/openai.ts';
import { readConfig } from '../../src/config.ts';
import { createApp } from '../../src/serve/app.ts';
import { listQuestions } from '../../src/store/questions.ts';
import { addRunUse } from '../../src/store/run-use.ts';
import { seedDocument } from '../support/seed-evidence.ts';
import { seedQuestionnaire } from '../support/seed-questionnaire.ts';
import { useService } from './app.ts';

const service = useService();
const nothing = async () => undefined;

const KEY = 'sk-a-key-that-nobody-may-see';
const { models } = readConfig({
  VOUCH_CHAT: 'openai',
  VOUCH_CHAT_MODEL: 'small',
  OPENAI_API_KEY: KEY,
  OPENAI_BASE_URL: 'http://user:word@models.example.com/v1?token=a-secret-word',
  VOUCH_PRICE_INPUT: '2',
  VOUCH_PRICE_OUTPUT: '10',
  VOUCH_PRICE_CURRENCY: 'EUR',
  VOUCH_COST_BUDGET: '4.50',
});

test('the model’s page says what goes out and where, which documents, what it costs and that a key is set, and never the key', async () => {
  const { deps, cookie } = service();
  const app = createApp({
    deps: { ...deps, chat: createOpenAiModels(models).chat },
    config: { origin: null, models },
    jobs: { send: nothing, start: nothing, stop: nothing },
  });
  await seedDocument(deps, {
    name: 'open-policy.md',
    modelAllowed: true,
    passages: [{ text: 'Backups are encrypted.' }],
  });
  await seedDocument(deps, {
    name: 'closed-report.md',
    modelAllowed: false,
    passages: [{ text: 'Logs are kept for a year.' }],
  });
  const { runId } = await seedQuestionnaire(deps, ['Are backups encrypted?']);
  await addRunUse(deps.db, runId, {
    calls: 3,
    inputTokens: 1_000_000,
    outputTokens: 50_000,
    callSeconds: 3,
    workedSeconds: 3,
    weighed: 1,
  });
  const headers = { Host: 'localhost', Cookie: cookie };
  const reply = await app.request('http://localhost/model', { headers });
  expect(reply.status).toBe(200);
  const page = await reply.text();
  const [sent = '', kept = ''] = page.split('Stay here (1)');
  expect(sent).toContain('open-policy.md');
  expect(kept).toContain('closed-report.md');
  expect(page).toContain('models.example.com');
  expect(page).toContain('set in the environment');
  expect(page).toContain('any number of tokens; 4.50 EUR');
  expect(page).toContain(
    '3 calls, 1,000,000 tokens sent and 50,000 received, 2.50 EUR at today’s prices',
  );
  for (const secret of [KEY, 'user:word', 'a-secret-word']) expect(page).not.toContain(secret);
});

test('without a model the page says that nothing leaves the server, and of no document that it may be sent', async () => {
  const { deps, send } = service();
  await seedDocument(deps, {
    name: 'allowed-policy.md',
    modelAllowed: true,
    passages: [{ text: 'Backups are encrypted.' }],
  });
  const page = await (await send('/model')).text();
  expect(page).toContain('Nothing leaves this server');
  expect(page).not.toContain('Key');
  expect(page).not.toMatch(/May be sent|Stay here/);
  const [allowed = ''] = page.split('Not allowed for a model');
  expect(allowed).toMatch(/Allowed for a model, if one is ever set[\s\S]*allowed-policy\.md/);
});

test('the API explains an answer from what was kept with its draft', async () => {
  const { deps, send } = service();
  const { questionnaireId } = await seedQuestionnaire(deps, ['Are laptops encrypted?']);
  const [question] = await listQuestions(deps.db, questionnaireId);
  const reply = await send(`/api/answers/${question?.id}/explanation`);
  expect(reply.status).toBe(200);
  expect(await reply.json()).toMatchObject({
    sheet: 'Questions',
    text: 'Are laptops encrypted?',
    status: 'pending',
    understood: null,
    proposals: [],
  });
  const unknown = await send('/api/answers/00000000-0000-4000-8000-000000000000/explanation');
  expect(unknown.status).toBe(404);
});
