import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { type Config, readConfig } from '../../src/config.ts';
import { openDatabase } from '../../src/wire.ts';
import { prepareDataFolder } from '../support/data-folder.ts';
import { testDeps } from '../support/deps.ts';
import { createDatabase, dropDatabase } from '../support/postgres-databases.ts';
import { seedDocument } from '../support/seed-evidence.ts';
import { seedQuestionnaire } from '../support/seed-questionnaire.ts';

const QUESTIONS = 60;
const CONCURRENCY = 4;
const REPLY_MS = 120;
/** Whose queries are written in one call. */
const QUESTIONS_A_CALL = 20;
const worker = fileURLToPath(new URL('./crash-worker.ts', import.meta.url));

let folder: string;
let model: Server;
let calls = 0;
let environment: Record<string, string>;
const children: ChildProcess[] = [];

beforeEach(async () => {
  calls = 0;
  folder = await mkdtemp(join(tmpdir(), 'vouch-crash-'));
  model = createServer(
    (request, response) => void slowModel(request, response).catch(() => undefined),
  ).listen(0, '127.0.0.1');
  await once(model, 'listening');
  const { templateUrl } = inject('database');
  if (templateUrl === null) await prepareDataFolder(join(folder, 'data'));
  environment = {
    VOUCH_DATA: join(folder, 'data'),
    DATABASE_URL: templateUrl === null ? '' : await createDatabase(templateUrl),
    VOUCH_CHAT: 'openai',
    VOUCH_CHAT_MODEL: 'slow',
    OPENAI_API_KEY: 'none',
    OPENAI_BASE_URL: `http://127.0.0.1:${(model.address() as AddressInfo).port}/v1`,
    VOUCH_MODEL_CONCURRENCY: String(CONCURRENCY),
    VOUCH_LOG_LEVEL: 'warn',
  };
});

afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  model.closeAllConnections();
  model.close();
  if (environment.DATABASE_URL) await dropDatabase(environment.DATABASE_URL);
  await rm(folder, { recursive: true, force: true });
});

test('a worker killed again and again leaves exactly one answer a question', async () => {
  const config = readConfig(environment);
  const runId = await seed(config);
  const kills = config.databaseUrl === null ? 3 : 2;
  for (let kill = 0; kill < kills; kill++) {
    const child = startWorker();
    const before = calls;
    await untilCalls(before + 3 + kill * 2, child);
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
  const last = startWorker();
  const [status] = await once(last, 'exit');
  expect(status).toBe(0);

  const { db, close } = await openDatabase(config);
  const runs = await db.selectFrom('runs').select(['state', 'total']).execute();
  const drafts = await db.selectFrom('drafts').select('question_id').execute();
  const answers = await db.selectFrom('answers').select(['status', 'draft_id']).execute();
  const drafted = await db
    .selectFrom('drafts')
    .select('question_id')
    .where('run_id', '=', runId)
    .execute();
  await close();
  expect(runs).toEqual([{ state: 'done', total: QUESTIONS }]);
  expect(drafts).toHaveLength(QUESTIONS);
  expect(new Set(drafted.map((each) => each.question_id)).size).toBe(QUESTIONS);
  expect(answers.filter((each) => each.draft_id !== null)).toHaveLength(QUESTIONS);
  expect(answers.filter((each) => each.status === 'pending')).toEqual([]);
  // Only what was in flight when a worker died is asked again: its reply was not stored.
  const planned = QUESTIONS + Math.ceil(QUESTIONS / QUESTIONS_A_CALL);
  expect(calls).toBeGreaterThanOrEqual(planned);
  expect(calls).toBeLessThanOrEqual(planned + kills * CONCURRENCY);
}, 600_000);

async function seed(config: Config): Promise<string> {
  const { db, close } = await openDatabase(config);
  const deps = testDeps(db);
  await seedDocument(deps, {
    name: 'access.md',
    title: 'Access policy',
    passages: [{ text: 'Access to production systems is reviewed every quarter by the owner.' }],
  });
  const questions = Array.from(
    { length: QUESTIONS },
    (_, n) => `Is access to production system number ${n + 1} reviewed every quarter?`,
  );
  const { runId } = await seedQuestionnaire(deps, questions);
  await close();
  return runId;
}

function startWorker(): ChildProcess {
  const child = spawn(process.execPath, [worker], {
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  return child;
}

async function untilCalls(count: number, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + 150_000;
  while (calls < count) {
    if (child.exitCode !== null) throw new Error(`The worker ended with ${child.exitCode}.`);
    if (Date.now() > deadline) throw new Error('The worker did not take its run up in time.');
    await sleep(5);
  }
}

/** Finds nothing that settles a question, after a while. */
function replyTo(text: string): object {
  return /"name":"search_queries"/.test(text)
    ? { queries: [] }
    : {
        quotes: [],
        state: 'not_settled',
        reason: null,
        choice: null,
        comment: '',
        open: 'Nothing.',
      };
}

/** Speaks the chat protocol: after a while it says that nothing in the passages answers. */
async function slowModel(request: IncomingMessage, response: ServerResponse) {
  calls++;
  let text = '';
  for await (const piece of request) text += piece;
  await sleep(REPLY_MS);
  response.setHeader('content-type', 'application/json');
  const content = JSON.stringify(replyTo(text));
  response.end(
    JSON.stringify({
      id: 'c1',
      object: 'chat.completion',
      created: 0,
      model: 'slow',
      choices: [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content } }],
      usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
    }),
  );
}
