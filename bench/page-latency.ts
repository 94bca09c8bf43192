// `node bench/page-latency.ts [--folder DIR] [--only REGEX] [--seconds N]`: how long pages take while files are uploaded, two at
// a time. Without a folder: large workbooks of invented text. Prints quiet and busy figures, one line a page.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { get, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { authorLargeWorkbook } from './large-workbook.ts';
import { report } from './report.ts';

const inProject = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const UPLOADERS = 2;
const PAUSE_MS = 15;

type File = { readonly name: string; readonly bytes: Buffer };
type Server = {
  readonly origin: string;
  readonly cookie: string;
  readonly stop: () => Promise<void>;
};

async function startServer(): Promise<Server> {
  const data = await mkdtemp(join(tmpdir(), 'vouch-latency-'));
  const env = {
    PATH: process.env.PATH,
    VOUCH_DATA: data,
    VOUCH_PORT: '0',
    DATABASE_URL: process.env.DATABASE_URL,
  };
  const child = spawn(process.execPath, [inProject('bench/compiled-vouch.ts'), 'serve'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env,
  });
  let link = '';
  for await (const line of createInterface(child.stdout)) {
    link = /https?:\S+\/sign-in\/\S+/.exec(line)?.[0] ?? '';
    if (link !== '') break;
  }
  const { origin } = new URL(link);
  const signedIn = await fetch(link, { method: 'POST', headers: { origin }, redirect: 'manual' });
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
  const stop = async () => {
    child.kill('SIGTERM');
    await once(child, 'exit');
    await rm(data, { recursive: true });
  };
  return { origin, cookie, stop };
}

async function upload({ origin, cookie }: Server, file: File): Promise<Response> {
  const body = new FormData();
  body.set('file', new globalThis.File([new Uint8Array(file.bytes)], file.name));
  body.set('buyer', 'Bench');
  return fetch(`${origin}/api/questionnaires`, {
    method: 'POST',
    headers: { origin, cookie },
    body,
  });
}

/** A connection of its own each time, as a visitor has: none that the server may be closing. */
async function timeOf({ origin, cookie }: Server, path: string): Promise<number> {
  const start = performance.now();
  const request = get(`${origin}${path}`, { agent: false, headers: { cookie } });
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  response.resume();
  await once(response, 'end');
  if (response.statusCode !== 200) throw new Error(`${path}: ${response.statusCode}`);
  return performance.now() - start;
}

/** Asks for the pages in turn until `isOver`. @returns the times by page, in milliseconds */
async function probe(server: Server, paths: readonly string[], isOver: () => boolean) {
  const times = new Map<string, number[]>(paths.map((path) => [path, []]));
  while (!isOver())
    for (const path of paths) {
      times.get(path)?.push(await timeOf(server, path));
      await sleep(PAUSE_MS);
    }
  return times;
}

function print(name: string, times: ReadonlyMap<string, readonly number[]>): void {
  for (const [path, samples] of times) {
    const sorted = samples.toSorted((a, b) => a - b);
    const at = (share: number) =>
      sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
    const page = path.replace(/[0-9a-f-]{36}/, 'ID');
    for (const [label, share] of [
      ['p50', 0.5],
      ['p95', 0.95],
      ['p99', 0.99],
      ['max', 1],
    ] as const)
      report(`latency.${name} ${page} ${label} of ${sorted.length}`, at(share), 'ms');
  }
}

async function readFiles(folder: string | undefined, only: RegExp): Promise<File[]> {
  if (folder === undefined)
    return [
      { name: 'formulas.xlsx', bytes: Buffer.from(await authorLargeWorkbook()) },
      { name: 'damaged.xlsx', bytes: Buffer.from('PK\u0003\u0004 and no more') },
    ];
  const names = (await readdir(folder, { recursive: true }))
    .filter((name) => /\.(xlsx|xlsm|xlsb|xls|csv|zip|ods)$/i.test(name) && only.test(name))
    .sort();
  return Promise.all(
    names.map(async (name) => ({
      name: basename(name),
      bytes: await readFile(join(folder, name)),
    })),
  );
}

/** Every file once by its turn, some at a time, again from the first until the time is over. */
async function uploadAll(server: Server, files: readonly File[], until: number) {
  const statuses = new Map<number, number>();
  let next = 0;
  const uploader = async () => {
    while (next < files.length || performance.now() < until) {
      const file = files[next % files.length];
      next += 1;
      if (file === undefined) return;
      const { status } = await upload(server, file).catch(() => ({ status: 0 }));
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
  };
  await Promise.all(Array.from({ length: UPLOADERS }, uploader));
  return statuses;
}

const { values } = parseArgs({
  options: {
    folder: { type: 'string' },
    only: { type: 'string', default: '' },
    seconds: { type: 'string', default: '20' },
  },
});
const files = await readFiles(values.folder, new RegExp(values.only));
execFileSync(process.execPath, [inProject('bin/build.mjs')]);
const server = await startServer();
try {
  const base = inProject('fixtures/questionnaires');
  const [name = ''] = (await readdir(base)).filter((each) => each.endsWith('.xlsx')).sort();
  const taken = await upload(server, { name, bytes: await readFile(join(base, name)) });
  const { questionnaireId } = z.object({ questionnaireId: z.string() }).parse(await taken.json());
  const paths = ['/', `/questionnaires/${questionnaireId}`, '/documents'];
  await sleep(5_000);
  const quietUntil = performance.now() + 5_000;
  print('quiet', await probe(server, paths, () => performance.now() > quietUntil));
  let isOver = false;
  const until = performance.now() + Number(values.seconds) * 1_000;
  const [times, statuses] = await Promise.all([
    probe(server, paths, () => isOver),
    uploadAll(server, files, until).finally(() => {
      isOver = true;
    }),
  ]);
  print('busy', times);
  for (const [status, count] of statuses) report(`latency.uploads ${status}`, count, 'files');
} finally {
  await server.stop();
}
