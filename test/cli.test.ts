import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import PDFDocument from 'pdfkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lockFolder } from '../src/adapters/database/folder-lock.ts';
import { prepareDataFolder } from './support/data-folder.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vouch-cli-'));
  await prepareDataFolder(join(folder, 'data'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

type Run = { status: number | null; out: string; err: string };

/** The command line in a process of its own, from source. */
function vouch(argv: readonly string[], env: Record<string, string> = {}): Promise<Run> {
  const child = spawn(process.execPath, ['test/support/start-cli.ts', ...argv], {
    env: { ...basics, VOUCH_DATA: join(folder, 'data'), VOUCH_LOG_LEVEL: 'warn', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const run: Run = { status: null, out: '', err: '' };
  child.stdout.on('data', (chunk) => (run.out += chunk));
  child.stderr.on('data', (chunk) => (run.err += chunk));
  return new Promise((resolve) => child.on('close', (status) => resolve({ ...run, status })));
}

// biome-ignore lint/style/noProcessEnv: a child process needs its path, and nothing else
const basics = { PATH: process.env.PATH ?? '', NODE_NO_WARNINGS: '1' };

const oneLine = /^vouch: [^\n]+\n$/;

test('help lists the commands and exits 0; an unknown command or option is wrong usage and exits 2', async () => {
  const help = await vouch(['help']);
  expect(help).toMatchObject({ status: 0, err: '' });
  expect(help.out).toMatch(/^ {2}approve +Approve answers/m);
  expect(await vouch(['export', '--help'])).toMatchObject({
    status: 0,
    out: expect.stringContaining('--open-items-reason'),
  });
  for (const argv of [
    ['bogus'],
    ['list', '--bogus'],
    ['show'],
    ['approve', 'x', '--reused', '--all-drafted'],
  ])
    expect(await vouch(argv)).toMatchObject({
      status: 2,
      out: '',
      err: expect.stringMatching(oneLine),
    });
});

test('settings that cannot be used are one line that names them all', async () => {
  const { status, err } = await vouch(['list'], { VOUCH_PORT: 'x', VOUCH_CHAT: 'y' });
  expect(status).toBe(1);
  expect(err).toMatch(oneLine);
  expect(err).toMatch(/VOUCH_PORT.*VOUCH_CHAT/);
});

const imageOnly = () =>
  new Promise<Buffer>((resolve) => {
    const pdf = new PDFDocument();
    const chunks: Buffer[] = [];
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.rect(100, 100, 200, 200).fill('black');
    pdf.end();
  });

/** The magic bytes of a compound file with the stream that an encrypted workbook holds. */
const encrypted = () => {
  const bytes = Buffer.alloc(4096);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes);
  Buffer.from('EncryptedPackage', 'utf16le').copy(bytes, 1024);
  return bytes;
};

test('a bad workbook is one clear sentence that names the file, exit 1', async () => {
  const files = {
    'text.xlsx': Buffer.from('This is a plain text and no workbook at all.'),
    'encrypted.xlsx': encrypted(),
    'nothing.xlsx': Buffer.alloc(0),
  };
  for (const [name, bytes] of Object.entries(files)) await writeFile(join(folder, name), bytes);
  const runs = Object.keys(files).map((name) => ['parse', join(folder, name)]);
  for (const argv of [
    ...runs,
    ['answer', join(folder, 'encrypted.xlsx'), '--drafts', '/dev/null'],
  ]) {
    const { status, out, err } = await vouch(argv);
    expect([status, out]).toEqual([1, '']);
    expect(err).toMatch(oneLine);
    expect(err).toContain(basename(argv[1] ?? ''));
    expect(err).not.toMatch(/undefined|Error:|\bat .*:\d+/);
  }
});

test('a document without text and one of 0 bytes are one clear sentence each, exit 1', async () => {
  await writeFile(join(folder, 'scan.pdf'), await imageOnly());
  await writeFile(join(folder, 'empty.pdf'), '');
  for (const [name, reason] of [
    ['scan.pdf', /no text/i],
    ['empty.pdf', /empty|0 bytes/i],
  ] as const) {
    const { status, err } = await vouch(['ingest', join(folder, name), '--json']);
    expect(status).toBe(1);
    expect(err).toMatch(oneLine);
    expect(err).toMatch(reason);
    expect(err).toContain(name);
  }
});

test('a data folder that another process holds is waited for, and taken when it is free', async () => {
  const data = join(folder, 'locked');
  const unlock = await lockFolder(data);
  const running = vouch(['list', '--json'], { VOUCH_DATA: data });
  setTimeout(() => void unlock(), 1_500);
  expect(await running).toMatchObject({ status: 0, out: '[]\n' });
});
