import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { OpenedDatabase } from '../../src/adapters/database/opened.ts';
import { createHandlers } from '../../src/jobs/handlers.ts';
import type { Handlers } from '../../src/jobs/payloads.ts';
import { type Jobs, openJobs } from '../../src/jobs/queue.ts';
import { getFile, insertFile } from '../../src/store/files.ts';
import { listWaitingUploads } from '../../src/store/waiting-uploads.ts';
import { testDatabase } from '../support/database.ts';
import { testActor, testDeps } from '../support/deps.ts';
import { waitUntil } from '../support/wait.ts';

let opened: OpenedDatabase;
let running: Jobs[] = [];

beforeEach(async () => {
  opened = await testDatabase();
});
afterEach(async () => {
  await Promise.all(running.map((jobs) => jobs.stop()));
  running = [];
  await opened.close();
});

const nothing: Handlers = {
  draft: async () => undefined,
  ingest: async () => undefined,
  prepareSearch: async () => undefined,
  scrub: async () => undefined,
  reread: async () => undefined,
};

async function start(handlers: Partial<Handlers>): Promise<Jobs> {
  const jobs = await openJobs(testDeps(opened.db), {
    queue: opened.queue,
    handlers: { ...nothing, ...handlers },
  });
  running.push(jobs);
  await jobs.start();
  return jobs;
}

/** Ends when the signal says so, as drafting does between two questions. */
const untilStopped = (signal: AbortSignal) =>
  new Promise<void>((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
  });

test('a job that is sent is done, with what was sent', async () => {
  const done: string[] = [];
  const jobs = await start({ draft: async ({ runId }) => void done.push(runId) });
  const runId = randomUUID();
  await jobs.send('draft', { runId });
  await waitUntil('the job is done', () => done.length > 0);
  expect(done).toEqual([runId]);
});

test('no work is done before the server says that it may begin', async () => {
  const done: string[] = [];
  const jobs = await openJobs(testDeps(opened.db), {
    queue: opened.queue,
    handlers: { ...nothing, draft: async ({ runId }) => void done.push(runId) },
  });
  running.push(jobs);
  const [left] = await insertRuns(['running']);
  const sent = randomUUID();
  await jobs.send('draft', { runId: sent });
  await sleep(1_500);
  expect(done).toEqual([]);
  await jobs.start();
  await waitUntil('both are done', () => done.length === 2);
  expect(done.sort()).toEqual([left, sent].sort());
});

test('work is told to stop as soon as the server is, while pages are still served', async () => {
  const told: unknown[] = [];
  const stop = new AbortController();
  const jobs = await openJobs(testDeps(opened.db), {
    queue: opened.queue,
    handlers: {
      ...nothing,
      draft: (_run, signal) => untilStopped(signal).finally(() => told.push(signal.aborted)),
    },
    signal: stop.signal,
  });
  running.push(jobs);
  await jobs.start();
  await jobs.send('draft', { runId: randomUUID() });
  await sleep(500);
  stop.abort();
  await waitUntil('the work is told', () => told.length > 0);
  expect(told).toEqual([true]);
});

test('the same run is never drafted twice at the same time', async () => {
  const started: string[] = [];
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const jobs = await start({
    draft: async ({ runId }) => {
      started.push(runId);
      if (started.length === 1) await held;
    },
  });
  const [one, other] = [randomUUID(), randomUUID()];
  await jobs.send('draft', { runId: one });
  await waitUntil('the first is at work', () => started.length === 1);
  await jobs.send('draft', { runId: one });
  await jobs.send('draft', { runId: other });
  await waitUntil('the other is done', () => started.includes(other));
  release();
  expect(started).toEqual([one, other]);
});

test('a job sent in a transaction exists if and only if that commits', async () => {
  const done: string[] = [];
  const jobs = await start({ draft: async ({ runId }) => void done.push(runId) });
  const [lost, kept] = [randomUUID(), randomUUID()];
  const rolledBack = opened.db.transaction().execute(async (trx) => {
    await jobs.send('draft', { runId: lost }, trx);
    throw new Error('rolled back');
  });
  await expect(rolledBack).rejects.toThrow('rolled back');
  await opened.db.transaction().execute((trx) => jobs.send('draft', { runId: kept }, trx));
  await waitUntil('the kept job is done', () => done.length > 0);
  expect(done).toEqual([kept]);
});

test('work that fails is tried again', async () => {
  let tries = 0;
  const jobs = await start({
    draft: async () => {
      tries++;
      if (tries < 2) throw new Error('the database was away');
    },
  });
  await jobs.send('draft', { runId: randomUUID() });
  await waitUntil('the second try', () => tries === 2);
  expect(tries).toBe(2);
});

test('stopping interrupts the work, and the next process takes it up again', async () => {
  const seen: string[] = [];
  const first = await start({
    draft: async ({ runId }, signal) => {
      seen.push(`first ${runId}`);
      await untilStopped(signal);
    },
  });
  const runId = randomUUID();
  await first.send('draft', { runId });
  await waitUntil('the work has begun', () => seen.length === 1);
  await first.stop();
  running = [];
  await start({ draft: async (payload) => void seen.push(`second ${payload.runId}`) });
  await waitUntil('it is taken up', () => seen.length === 2);
  expect(seen).toEqual([`first ${runId}`, `second ${runId}`]);
});

test('a run that was queued or running when a process ended is taken up at the next start', async () => {
  const runs = await insertRuns(['queued', 'running', 'done', 'failed']);
  const done: string[] = [];
  await start({ draft: async ({ runId }) => void done.push(runId) });
  await waitUntil('both are done', () => done.length === 2);
  expect(done.sort()).toEqual([runs[0], runs[1]].sort());
});

test('the job of a process that was killed is taken up within 30 seconds', async () => {
  const done: string[] = [];
  const handlers: Partial<Handlers> = { draft: async ({ runId }) => void done.push(runId) };
  const first = await start({ draft: (_payload, signal) => untilStopped(signal) });
  const runId = randomUUID();
  await first.send('draft', { runId });
  const state = async () =>
    (
      await sql<{ state: string }>`select state::text from pgboss.job where name = 'draft'`.execute(
        opened.db,
      )
    ).rows[0]?.state;
  await waitUntil('it is active', async () => (await state()) === 'active');
  await first.stop();
  running = [];
  // As SIGKILL leaves it: active, with a heartbeat that no one renews.
  await sql`update pgboss.job set state = 'active', heartbeat_on = now(), started_on = now(),
    completed_on = null where name = 'draft'`.execute(opened.db);
  await start(handlers);
  await waitUntil('it is taken up', () => done.length === 1, 30);
  expect(done).toEqual([runId]);
});

async function insertRuns(states: readonly ('queued' | 'running' | 'done' | 'failed')[]) {
  const { db } = opened;
  const actor = await testActor(db);
  await db.insertInto('files').values({ sha256: 'f', bytes: new Uint8Array(), size: 0 }).execute();
  const { id } = await db
    .insertInto('questionnaires')
    .values({
      file_name: 'a.xlsx',
      file_sha256: 'f',
      audience: 'nda',
      sheets: '[]',
      warnings: '[]',
      created_at: new Date(),
      created_by: actor.id,
      buyer: null,
      deal: null,
      due_date: null,
      product: null,
      requester: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const runs = states.map((state) => ({
    questionnaire_id: id,
    state,
    drafter: 'builtin',
    error: null,
    created_at: new Date(),
    created_by: actor.id,
    started_at: null,
    finished_at: null,
  }));
  const rows = await db.insertInto('runs').values(runs).returning(['id', 'state']).execute();
  return states.map((state) => rows.find((row) => row.state === state)?.id ?? '');
}

test('the same unreadable bytes under two names are refused under both, and not kept', async () => {
  const deps = testDeps(opened.db);
  const actor = await testActor(deps.db);
  const fileSha256 = await insertFile(deps.db, new TextEncoder().encode('no workbook'));
  const jobs = await start({ ingest: createHandlers(deps).ingest });
  for (const name of ['one.xlsx', 'two.xlsx'])
    await jobs.send('ingest', { fileSha256, name, actorId: actor.id });
  await waitUntil('both are read', async () => (await listWaitingUploads(deps.db)).length === 0);
  const documents = await deps.db.selectFrom('documents').select('name').orderBy('name').execute();
  expect(documents.map(({ name }) => name)).toEqual(['one.xlsx', 'two.xlsx']);
  expect(await getFile(deps.db, fileSha256)).toBeNull();
});
