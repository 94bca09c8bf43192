import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { get, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { report } from './report.ts';

export const inProject = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

export type BenchServer = {
  readonly origin: string;
  readonly cookie: string;
  readonly process: ChildProcess;
  /** What its main thread was busy with since the last time this was asked. */
  readonly mainThread: () => Promise<z.output<typeof mainThread>>;
  readonly stop: () => Promise<void>;
};

const mainThread = z.object({
  mainCpuMs: z.number(),
  delayP99Ms: z.number(),
  delayMaxMs: z.number(),
});

/** Where a bench's server keeps its data, with the settings that lead there. */
export async function benchEnvironment(
  settings: Readonly<Record<string, string>> = {},
): Promise<Environment> {
  const data = await mkdtemp(join(tmpdir(), 'vouch-bench-'));
  const { PATH, DATABASE_URL } = process.env;
  return { PATH, DATABASE_URL, VOUCH_DATA: data, VOUCH_PORT: '0', ...settings };
}

export type Environment = Readonly<Record<string, string | undefined>> & {
  readonly VOUCH_DATA: string;
};

/** `vouch ARGV…` as compiled, to its end. */
export function runVouch(env: Environment, argv: readonly string[]): string {
  return execFileSync(process.execPath, [inProject('bench/compiled-vouch.ts'), ...argv], {
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

/** Starts the compiled server and signs in; its data folder goes with it. */
export async function startServer(env: Environment): Promise<BenchServer> {
  const preload = ['--import', inProject('bench/loop-delay.ts')];
  const child = spawn(
    process.execPath,
    [...preload, inProject('bench/compiled-vouch.ts'), 'serve'],
    { stdio: ['ignore', 'pipe', 'pipe'], env },
  );
  const said = createInterface({ input: child.stderr });
  said.on('line', (line) => {
    if (!line.startsWith('loop-delay ')) process.stderr.write(`${line}\n`);
  });
  let link = '';
  for await (const line of createInterface(child.stdout)) {
    link = /https?:\S+\/sign-in\/\S+/.exec(line)?.[0] ?? '';
    if (link !== '') break;
  }
  const { origin } = new URL(link);
  const signedIn = await fetch(link, { method: 'POST', headers: { origin }, redirect: 'manual' });
  return {
    origin,
    cookie: signedIn.headers.get('set-cookie')?.split(';')[0] ?? '',
    process: child,
    mainThread: async () => {
      child.kill('SIGUSR2');
      for (;;) {
        const [line] = (await once(said, 'line')) as [string];
        if (line.startsWith('loop-delay ')) return mainThread.parse(JSON.parse(line.slice(11)));
      }
    },
    stop: async () => {
      child.kill('SIGTERM');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
      await rm(env.VOUCH_DATA, { recursive: true });
    },
  };
}

/** Takes a workbook in, as the page does. */
export async function upload(
  { origin, cookie }: BenchServer,
  file: { readonly name: string; readonly bytes: Uint8Array },
): Promise<Response> {
  const body = new FormData();
  body.set('file', new File([new Uint8Array(file.bytes)], file.name));
  body.set('buyer', 'Bench');
  return fetch(`${origin}/api/questionnaires`, {
    method: 'POST',
    headers: { origin, cookie },
    body,
  });
}

/** A connection of its own each time, as a visitor has: none that the server may be closing. */
async function timeOf({ origin, cookie }: BenchServer, path: string): Promise<number> {
  const start = performance.now();
  const request = get(`${origin}${path}`, { agent: false, headers: { cookie } });
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  response.resume();
  await once(response, 'end');
  if (response.statusCode !== 200) throw new Error(`${path}: ${response.statusCode}`);
  return performance.now() - start;
}

const PAUSE_MS = 15;

/** Asks for the pages in turn until `isOver`. @returns the times by page, in milliseconds */
export async function probe(
  server: BenchServer,
  paths: readonly string[],
  isOver: () => boolean,
): Promise<Map<string, number[]>> {
  const times = new Map<string, number[]>(paths.map((path) => [path, []]));
  while (!isOver())
    for (const path of paths) {
      times.get(path)?.push(await timeOf(server, path));
      await sleep(PAUSE_MS);
    }
  return times;
}

export function printTimes(name: string, times: ReadonlyMap<string, readonly number[]>): void {
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
