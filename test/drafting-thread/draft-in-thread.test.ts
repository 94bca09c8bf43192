import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type Config, readConfig } from '../../src/config.ts';
import {
  createDraftingThread,
  type DraftingThread,
} from '../../src/drafting-thread/draft-in-thread.ts';
import type { Deps } from '../../src/ports.ts';
import { getRun } from '../../src/store/runs.ts';
import { openDatabase } from '../../src/wire.ts';
import { prepareDataFolder } from '../support/data-folder.ts';
import { testDeps } from '../support/deps.ts';
import { createDatabase, dropDatabase } from '../support/postgres-databases.ts';
import { seedDocument } from '../support/seed-evidence.ts';
import { seedQuestionnaire } from '../support/seed-questionnaire.ts';

let folder: string;
let config: Config;
let deps: Deps;
let thread: DraftingThread;
let closeDatabase: () => Promise<void>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vouch-drafting-'));
  const { templateUrl } = inject('database');
  config = readConfig({
    VOUCH_DATA: join(folder, 'data'),
    DATABASE_URL: templateUrl === null ? '' : await createDatabase(templateUrl),
  });
  if (config.databaseUrl === null) await prepareDataFolder(config.dataFolder);
  const opened = await openDatabase(config);
  closeDatabase = opened.close;
  deps = testDeps(opened.db);
  thread = createDraftingThread({ config, deps, connect: opened.connect });
  await seedDocument(deps, {
    name: 'backup-policy.md',
    passages: [{ text: 'Backups of every site are encrypted with AES-256.' }],
  });
});
afterAll(async () => {
  await thread.close();
  await closeDatabase();
  if (config.databaseUrl !== null) await dropDatabase(config.databaseUrl);
  await rm(folder, { recursive: true, force: true });
});

const seed = (count: number) =>
  seedQuestionnaire(
    deps,
    Array.from({ length: count }, (_, n) => `Are backups of site ${n + 1} encrypted?`),
  );

test('a run is drafted there question by question, and this thread goes on', async () => {
  const { runId } = await seed(12);
  const seen: number[] = [];
  let turns = 0;
  const timer = setInterval(() => turns++, 5);
  const totals = await thread.draft({ runId, onProgress: ({ done }) => void seen.push(done) });
  clearInterval(timer);
  expect(totals.questions).toBe(12);
  expect(seen).toEqual(Array.from({ length: 12 }, (_, n) => n + 1));
  expect(turns).toBeGreaterThan(3);
  expect(await getRun(deps.db, runId)).toMatchObject({ state: 'done' });
});

test('its events in the audit log are sealed like all others', async () => {
  const { runId } = await seed(1);
  await thread.draft({ runId });
  const event = await deps.db
    .selectFrom('audit_events')
    .select('key_id')
    .where('action', '=', 'questionnaire.drafted')
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow();
  expect(event.key_id).not.toBeNull();
});

test('a run that is told to stop stays open', async () => {
  const { runId } = await seed(40);
  const stop = new AbortController();
  const drafting = thread.draft({ runId, signal: stop.signal, onProgress: () => stop.abort() });
  await expect(drafting).rejects.toThrow();
  expect(await getRun(deps.db, runId)).toMatchObject({ state: 'running' });
});

test('what it refuses is said with its code', async () => {
  const none = '00000000-0000-4000-8000-000000000000';
  await expect(thread.draft({ runId: none })).rejects.toMatchObject({ code: 'not_found' });
});
