import { expect, test } from 'vitest';
import { createOpenAiModels } from '../../src/adapters/models/openai.ts';
import { createApp } from '../../src/serve/app.ts';
import { getLatestRun } from '../../src/store/runs.ts';
import { waitUntil } from '../support/wait.ts';
import { useService } from './app.ts';
import { seedQuestionnaire } from './seed.ts';

const service = useService();
const nothing = async () => undefined;
/** A model that no test here asks. */
const MODEL = {
  chat: 'openai',
  embeddings: 'builtin',
  apiKey: 'k',
  baseUrl: 'http://127.0.0.1:9/v1',
  chatModel: 'fake',
  embeddingModel: null,
  concurrency: 1,
  timeoutMs: 1_000,
} as const;

const setState = (id: string, state: 'paused' | 'done', reason: string | null = null) =>
  service()
    .deps.db.updateTable('runs')
    .set({ state, pause_code: state === 'paused' ? 'model' : null, error: reason, total: 3 })
    .where('questionnaire_id', '=', id)
    .execute();

/** A questionnaire whose run stands like this. */
async function seed(state: 'paused' | 'done', reason: string | null = null): Promise<string> {
  const { id } = await seedQuestionnaire(service());
  const { db, clock } = service().deps;
  const { id: actor } = service().actor;
  if ((await getLatestRun(db, id)) === undefined)
    await db
      .insertInto('runs')
      .values({
        questionnaire_id: id,
        state: 'done',
        drafter: 'builtin',
        error: null,
        created_at: clock.now(),
        created_by: actor,
        started_at: null,
        finished_at: null,
      })
      .execute();
  await setState(id, state, reason);
  return id;
}

const act = (id: string, action: string, more: object = {}) =>
  service().send(`/api/questionnaires/${id}/run`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ action, ...more }),
  });

test('a paused run says why, on API and page, and goes on when it is resumed', async () => {
  const id = await seed('paused', 'The endpoint refused the key.');
  const shown = await (await service().send(`/api/questionnaires/${id}/run`)).json();
  expect(shown).toMatchObject({ state: 'paused', pausedBy: 'model', tokenBudget: null });
  const page = await (await service().send(`/questionnaires/${id}`)).text();
  expect(page).toContain('The endpoint refused the key.');
  const resumed = await act(id, 'resume', { tokenBudget: 5_000 });
  expect(resumed.status).toBe(200);
  expect(await resumed.json()).toMatchObject({ tokenBudget: 5_000, pausedBy: null });
  const { db } = service().deps;
  await waitUntil('the run has ended', async () => (await getLatestRun(db, id))?.state === 'done');
  expect(await getLatestRun(db, id)).toMatchObject({ state: 'done', error: null });
});

test('a questionnaire may wait until somebody has seen what drafting takes; then it is started', async () => {
  const form = new FormData();
  const csv = 'ID,Question,Answer\n1,Are tapes kept in a vault?,\n2,Are disks wiped?,\n';
  form.set('file', new File([csv], 'waiting.csv'));
  form.set('buyer', 'Northgate');
  form.set('waits', '1');
  const taken = await service().send('/questionnaires', { method: 'POST', body: form });
  expect(taken.status).toBe(303);
  const place = taken.headers.get('location') ?? '';
  const id = place.split('/').at(-1) ?? '';
  const { db } = service().deps;
  expect(await getLatestRun(db, id)).toMatchObject({ state: 'paused', pauseCode: 'not_started' });
  const page = await (await service().send(place)).text();
  expect(page).toContain('Drafting has not begun.');
  expect(page).toContain('2 questions left');
  await act(id, 'resume');
  await waitUntil('the run has ended', async () => (await getLatestRun(db, id))?.state === 'done');
  expect(await getLatestRun(db, id)).toMatchObject({ state: 'done', total: 2 });
});

test('while the model cannot be asked every page says so, with the reason; other pauses are said on their own page', async () => {
  const id = await seed('paused', 'The model cannot be asked: the endpoint refused the key.');
  const { app, deps, cookie } = service();
  const withModel = createApp({
    deps: { ...deps, chat: createOpenAiModels(MODEL).chat },
    config: { origin: null },
    jobs: { send: nothing, start: nothing, stop: nothing },
  });
  const pageOf = async (path: string, on: typeof app = withModel) => {
    const headers = { Host: 'localhost', Cookie: cookie };
    const reply = await on.request(`http://localhost${path}`, { headers });
    expect(reply.status, path).toBe(200);
    return reply.text();
  };
  const pages = [
    '/',
    `/questionnaires/${id}`,
    '/documents',
    '/controls',
    '/ask',
    '/profile',
    '/activity',
  ];
  const banner = 'Drafting is paused. The model cannot be asked: the endpoint refused the key.';
  for (const path of pages) {
    const alerts = (await pageOf(path)).match(/<p class="flash flash-danger" role="alert">[^<]*/g);
    expect(alerts?.join(), path).toContain(banner);
  }
  expect(await pageOf('/', app)).not.toContain(banner);
  await deps.db
    .updateTable('runs')
    .set({ pause_code: 'budget' })
    .where('questionnaire_id', '=', id)
    .execute();
  expect(await pageOf('/')).not.toContain(banner);
  await act(id, 'cancel');
  for (const path of pages) expect(await pageOf(path), path).not.toContain(banner);
});

test('what does not fit the state is a 409 with a sentence', async () => {
  const id = await seed('done');
  for (const action of ['pause', 'resume', 'cancel']) {
    const reply = await act(id, action);
    expect(reply.status).toBe(409);
    expect(await reply.json()).toMatchObject({ detail: expect.stringMatching(/cannot be/) });
  }
});

test('a paused run can be cancelled from its page, and a new one begun only then', async () => {
  const id = await seed('paused', 'Paused.');
  const again = () => service().send(`/api/questionnaires/${id}/drafts`, { method: 'POST' });
  expect((await again()).status).toBe(409);
  const reply = await service().send(`/questionnaires/${id}/run`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: 'action=cancel',
  });
  expect(reply.status).toBe(303);
  expect(await getLatestRun(service().deps.db, id)).toMatchObject({ state: 'cancelled' });
  expect((await again()).status).toBe(201);
});
