import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { checkBackup } from '../src/backup/read-backup.ts';
import { execute } from '../src/commands/execute.ts';
import { runRemote } from '../src/commands/run-remote.ts';
import { readServerFile } from '../src/commands/server-file.ts';
import { type Config, readConfig } from '../src/config.ts';
import { serve } from '../src/main.ts';
import { prepareDataFolder } from './support/data-folder.ts';
import { createDatabase, dropDatabase } from './support/postgres-databases.ts';
import { waitUntil } from './support/wait.ts';

let config: Config;
let stop: AbortController;
let printed: string;
let serving: Promise<void>;

beforeEach(async () => {
  const { templateUrl } = inject('database');
  config = readConfig({
    VOUCH_DATA: join(await mkdtemp(join(tmpdir(), 'vouch-main-')), 'data'),
    DATABASE_URL: templateUrl === null ? '' : await createDatabase(templateUrl),
    VOUCH_PORT: '0',
    VOUCH_LOG_LEVEL: 'warn',
  });
  if (templateUrl === null) await prepareDataFolder(config.dataFolder);
  printed = '';
  stop = new AbortController();
  serving = start(config);
  await Promise.race([serving, waitUntil('it is ready', () => printed.includes('sign-in'))]);
});

afterEach(async () => {
  stop.abort();
  await serving;
  if (config.databaseUrl !== null) await dropDatabase(config.databaseUrl);
  await rm(join(config.dataFolder, '..'), { recursive: true, force: true });
});

function start(settings: Config): Promise<void> {
  const out = (text: string) => {
    printed += text;
  };
  return serve(settings, { out, signal: stop.signal, execute });
}

const origin = () => /http:\/\/127\.0\.0\.1:\d+/.exec(printed)?.[0] ?? '';
const link = () => /http\S+\/sign-in\/\S+/.exec(printed)?.[0] ?? '';

test('it answers on this machine, lets the printed link in, and once only', async () => {
  expect(await (await fetch(`${origin()}/healthz`)).text()).toBe('ok');
  const closed = await fetch(`${origin()}/api/questionnaires`);
  expect(closed.status).toBe(401);
  const use = () =>
    fetch(link(), { method: 'POST', headers: { origin: origin() }, redirect: 'manual' });
  const cookie = (await use()).headers.get('set-cookie')?.split(';')[0] ?? '';
  const open = await fetch(`${origin()}/api/questionnaires`, { headers: { cookie } });
  expect(open.status).toBe(200);
  expect((await use()).headers.get('set-cookie')).toBeNull();
});

test('it stops when told to, and what it opened is free again', async () => {
  const address = origin();
  stop.abort();
  await serving;
  await expect(fetch(`${address}/healthz`)).rejects.toThrow();
  expect(await readServerFile(config.dataFolder)).toBeNull();
  stop = new AbortController();
  printed = '';
  serving = start(config);
  await waitUntil('it is ready again', () => printed.includes('sign-in'));
  expect((await fetch(`${origin()}/healthz`)).status).toBe(200);
});

test('a port that is taken is said in one clear sentence, and nothing stays open', async () => {
  const port = Number(new URL(origin()).port);
  const folder = join(config.dataFolder, '..', 'other');
  const other = { ...config, port, dataFolder: folder };
  if (config.databaseUrl === null) {
    await prepareDataFolder(folder);
    other.auditFolder = folder;
  }
  const second = start(other);
  await expect(second).rejects.toMatchObject({
    code: 'configuration',
    message: expect.stringMatching(/port \d+.*VOUCH_PORT/),
  });
});

test.runIf(inject('database').templateUrl === null)(
  'while it holds the data folder, a second server is refused and commands are run by the first',
  async () => {
    await expect(start(config)).rejects.toMatchObject({ code: 'data_folder_locked' });
    const { mode } = await stat(join(config.dataFolder, 'server.json'));
    expect(mode & 0o777).toBe(0o600);
    const said: string[] = [];
    const io = {
      out: (text: string) => void said.push(text),
      err: (text: string) => void said.push(text),
      input: async () => '',
      cwd: process.cwd(),
      errIsTerminal: false,
      signal: stop.signal,
    };
    const { dataFolder } = config;
    expect(await runRemote({ dataFolder, argv: ['list', '--json'] }, io)).toBe(0);
    expect(JSON.parse(said.join(''))).toEqual([]);
    const file = join(dataFolder, '..', 'all.backup');
    expect(await runRemote({ dataFolder, argv: ['backup', file] }, io)).toBe(0);
    expect((await checkBackup(file)).end.rows).toMatchObject({ actors: 1 });
    expect(await runRemote({ dataFolder, argv: ['doctor'] }, io)).toBe(0);
    expect(said.join('')).toMatch(/ok {3}proof: \d+ events, sealed since event \d+/);
  },
);
