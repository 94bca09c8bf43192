import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createOpenAiModels } from '../../src/adapters/models/openai.ts';
import { execute } from '../../src/commands/execute.ts';
import { EXIT } from '../../src/commands/exit-status.ts';
import { readConfig } from '../../src/config.ts';
import { useDatabase } from '../support/database.ts';
import { testActor, testDeps } from '../support/deps.ts';
import {
  completion,
  drafting,
  type ModelServer,
  type Reply,
  startModelServer,
} from '../support/model-server.ts';
import { seedDocument } from '../support/seed-evidence.ts';
import { testTerminal } from '../support/terminal.ts';

const database = useDatabase();
let folder = '';
let server: ModelServer;
beforeEach(async () => {
  server = await startModelServer();
  folder = await mkdtemp(join(tmpdir(), 'vouch-unfinished-'));
  await seedDocument(testDeps(database().db), {
    name: 'backup.md',
    passages: [{ text: 'Backups of the moat and of drones are encrypted with AES-256.' }],
  });
  await writeFile(
    join(folder, 'buyer.csv'),
    'ID,Question,Answer,Comments\n1,Are backups encrypted?,,\n2,Is there a moat?,,\n3,Are drones used?,,\n',
  );
});
afterEach(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

const WRONG_KEY: Reply = { kind: 'json', status: 401, body: { error: { message: 'bad key' } } };
const ABSTAINS = completion({
  quotes: [],
  state: 'not_settled',
  reason: null,
  choice: null,
  comment: '',
  open: 'Nothing settles it.',
});

/** One command line with the settings' model at the fake endpoint. */
async function vouch(argv: string[], settings: Record<string, string> = {}) {
  const { io, printed } = testTerminal({ cwd: folder });
  const config = readConfig({
    VOUCH_CHAT: 'openai',
    VOUCH_CHAT_MODEL: 'fake',
    OPENAI_BASE_URL: server.url,
    VOUCH_MODEL_CONCURRENCY: '1',
    ...settings,
  });
  const { chat } = createOpenAiModels(config.models);
  const deps = testDeps(database().db, { chat });
  const actor = () => testActor(deps.db);
  const status = await execute(argv, io, async (entry) => {
    await entry.run({ io, config, execute, open: async () => deps, actor });
    return EXIT.done;
  });
  return { status, ...printed };
}

const DRY_RUN = ['--drafts', 'o.json', '--out', 'o.csv', '--include-drafts'];

test('answer fails where the model cannot be asked, says why and how to go on, and writes no workbook', async () => {
  server.answer = () => WRONG_KEY;
  const { status, err } = await vouch(['answer', 'buyer.csv', ...DRY_RUN]);
  expect(status).toBe(EXIT.refused);
  const { questionnaire, totals } = JSON.parse(await readFile(join(folder, 'o.json'), 'utf8'));
  expect(totals).toMatchObject({ drafted: 0, failed: 0 });
  expect(err).toContain('paused with 0 of 3 questions drafted');
  expect(err).toContain('refused the key');
  expect(err).toContain(`\`vouch run ${questionnaire} resume\``);
  await expect(readFile(join(folder, 'o.csv'))).rejects.toMatchObject({ code: 'ENOENT' });

  const still = await vouch(['run', questionnaire, 'resume']);
  expect(still).toMatchObject({ status: EXIT.refused });
  expect(still.err).toContain('refused the key');

  server.answer = drafting(() => ABSTAINS);
  expect(await vouch(['run', questionnaire, 'resume'])).toMatchObject({ status: 0, err: '' });
});

test('the token budget of the settings pauses answer and redraft, which say so and fail', async () => {
  server.answer = drafting(() => ABSTAINS);
  const budget = { VOUCH_TOKEN_BUDGET: '3' };
  const first = await vouch(['answer', 'buyer.csv', '--drafts', 'o.json'], budget);
  expect(first.status).toBe(EXIT.refused);
  expect(first.err).toMatch(/token budget of this questionnaire \(3\) is used up/);
  const { questionnaire } = JSON.parse(await readFile(join(folder, 'o.json'), 'utf8'));
  expect(first.err).toContain(`\`vouch run ${questionnaire} resume --token-budget N\``);

  const resume = ['run', questionnaire, 'resume', '--token-budget'];
  expect(await vouch([...resume, '1000'], budget)).toMatchObject({ status: 0 });
  const again = await vouch(['redraft', questionnaire], budget);
  expect(again).toMatchObject({ status: 0 });
  const spent = await vouch([...resume, '1'], budget);
  expect(spent.status).toBe(EXIT.refused);
});
