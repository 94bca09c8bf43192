import { once } from 'node:events';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import { getConnInfo } from '@hono/node-server/conninfo';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { execute } from '../../src/commands/execute.ts';
import { createCommandHandler } from '../../src/commands/handle-remote.ts';
import { runRemote } from '../../src/commands/run-remote.ts';
import {
  readServerFile,
  removeServerFile,
  writeServerFile,
} from '../../src/commands/server-file.ts';
import { readConfig } from '../../src/config.ts';
import { createApp } from '../../src/serve/app.ts';
import { getProfile } from '../../src/store/profile.ts';
import { useDatabase } from '../support/database.ts';
import { testDeps } from '../support/deps.ts';
import { testTerminal } from '../support/terminal.ts';

const database = useDatabase();
const token = 'a-token-of-more-than-32-characters-for-tests';
let folder: string;
let server: Server;
let url: string;
/** Where a request seems to come from; undefined: from where it does. */
let peer: string | undefined;

beforeEach(async () => {
  peer = undefined;
  folder = await mkdtemp(join(tmpdir(), 'vouch-remote-'));
  const handle = createCommandHandler({
    deps: testDeps(database().db),
    config: { ...readConfig({}), dataFolder: folder },
    token,
    execute,
  });
  const nothing = async () => undefined;
  const app = createApp({
    deps: testDeps(database().db),
    config: { origin: null },
    jobs: { send: nothing, start: nothing, stop: nothing },
    mount: (routes) =>
      routes.post('/api/commands', (c) => handle(c.req.raw, peer ?? getConnInfo(c).remote.address)),
  });
  server = createAdaptorServer({ fetch: app.fetch }) as Server;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await writeServerFile(folder, { url, token, pid: process.pid });
});

afterEach(async () => {
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true, force: true });
});

const terminal = (input = '') => testTerminal({ input, cwd: folder });

test('a command runs in the server: its output, its faults and its exit status come back', async () => {
  const { io, printed } = terminal();
  const set = ['profile', 'set', 'company_name=Larkfield', '--json'];
  expect(await runRemote({ dataFolder: folder, argv: set }, io)).toBe(0);
  expect(JSON.parse(printed.out)).toEqual({ company_name: 'Larkfield' });
  expect((await getProfile(database().db)).get('company_name')).toBe('Larkfield');
  expect(await runRemote({ dataFolder: folder, argv: ['show', 'nothing'] }, io)).toBe(1);
  expect(await runRemote({ dataFolder: folder, argv: ['list', '--bogus'] }, io)).toBe(2);
  expect(printed.err).toMatch(/There is no such questionnaire.*vouch list.*\n.*'--bogus'/);
});

test('standard input is sent only when the command asks for it', async () => {
  const { io, printed } = terminal('Is data encrypted?\n');
  expect(await runRemote({ dataFolder: folder, argv: ['ask', '--json'] }, io)).toBe(0);
  expect(JSON.parse(printed.out)).toMatchObject({ question: 'Is data encrypted?' });
  const silent = terminal();
  const io2 = { ...silent.io, input: () => Promise.reject(new Error('was read')) };
  expect(await runRemote({ dataFolder: folder, argv: ['list'] }, io2)).toBe(0);
});

test('a wrong token, a browser, a stranger and nonsense are refused, each with one sentence', async () => {
  const post = async (
    headers: Record<string, string>,
    body = '{"argv":["list"],"cwd":"/","input":null,"errIsTerminal":false}',
  ) => {
    const reply = await fetch(`${url}/api/commands`, { method: 'POST', headers, body });
    if (reply.status === 200) return { status: 200, ...(await reply.text().then(() => ({}))) };
    expect(reply.headers.get('content-type')).toContain('problem+json');
    return reply.json();
  };
  const right = { authorization: `Bearer ${token}` };
  const refused = (status: number, detail: RegExp) => ({
    status,
    detail: expect.stringMatching(detail),
  });
  expect(await post({ authorization: '' })).toMatchObject(refused(401, /token/));
  expect(await post({ authorization: `Bearer ${token}x` })).toMatchObject(refused(401, /token/));
  const browser = { ...right, origin: 'http://127.0.0.1' };
  expect(await post(browser)).toMatchObject(refused(403, /programs on this machine/));
  for (const body of ['{"argv":"list"}', 'no json', ''])
    expect(await post(right, body)).toMatchObject(refused(400, /no command line/));
  expect(await post(right)).toEqual({ status: 200 });
  peer = '192.0.2.7';
  expect(await post(right)).toMatchObject(refused(403, /programs on this machine/));
});

test('whoever is refused is told why', async () => {
  await writeServerFile(folder, { url, token: `${token}x`, pid: process.pid });
  await expect(
    runRemote({ dataFolder: folder, argv: ['list'] }, terminal().io),
  ).rejects.toMatchObject({ message: expect.stringMatching(/HTTP 401: The token .* wrong/) });
});

test('the server file is readable by its owner only, and one that a dead server left counts as none', async () => {
  expect((await stat(join(folder, 'server.json'))).mode & 0o777).toBe(0o600);
  expect(await readServerFile(folder)).toMatchObject({ url, pid: process.pid });
  await writeFile(join(folder, 'server.json'), JSON.stringify({ url, token, pid: 2 ** 22 + 1 }));
  expect(await readServerFile(folder)).toBeNull();
  await writeFile(join(folder, 'server.json'), '{"url"');
  expect(await readServerFile(folder)).toBeNull();
  await writeServerFile(folder, { url, token, pid: process.pid });
  await removeServerFile(folder);
  expect(await readServerFile(folder)).toBeNull();
});

test('a server that does not answer is one clear sentence', async () => {
  server.closeAllConnections();
  server.close();
  const { io } = terminal();
  await expect(runRemote({ dataFolder: folder, argv: ['list'] }, io)).rejects.toThrow(
    `The server at ${url} holds the data folder but does not answer`,
  );
});
