// `node bench/hostile.ts --folder DIR [--manifest FILE] [--only REGEX] [--out table.md]`: every workbook-like file
// of a folder through `vouch parse`, each in a process that may not write, connect or start another, and is killed
// after a while.
import { execFileSync, spawn } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { z } from 'zod';

const KILL_AFTER_MS = 30_000;
const TARGET = { seconds: 3, megabytes: 256 } as const;
const READ = /\.(xlsx|xlsm|xltx|xltm|xlsb|xls|ods|numbers|csv|tsv|zip|xml|ooxml)$/i;

const inProject = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

const manifestSchema = z.array(z.object({ path: z.string(), expect: z.string() }));
const sealSchema = z.object({
  megabytes: z.number(),
  cpuSeconds: z.number(),
  connections: z.number(),
});

type Outcome = {
  readonly file: string;
  readonly expect: string;
  /** Null where it was killed. */
  readonly status: number | null;
  readonly message: string;
  readonly seconds: number;
  /** Of all its threads together; the machine may be busy with other things. Null where it was killed. */
  readonly cpuSeconds: number | null;
  readonly megabytes: number | null;
  readonly flaws: readonly string[];
};

type Run = Pick<Outcome, 'status' | 'message' | 'seconds' | 'cpuSeconds' | 'megabytes'> & {
  readonly connections: number;
};

/** Parses one file in a sealed process of its own. */
async function parseSealed(path: string): Promise<Run> {
  const start = performance.now();
  const child = spawn(
    process.execPath,
    [
      ...['--permission', '--allow-fs-read=*', '--allow-worker', '--no-warnings'],
      ...['--import', inProject('bench/seal.ts')],
      ...[inProject('bench/compiled-vouch.ts'), 'parse', path],
    ],
    { stdio: ['ignore', 'pipe', 'pipe', 'pipe'], env: {} },
  );
  const timer = setTimeout(() => child.kill('SIGKILL'), KILL_AFTER_MS);
  const texts = ['', '', ''];
  [child.stdout, child.stderr, child.stdio[3]].forEach((stream, index) => {
    stream?.on('data', (chunk) => {
      texts[index] += String(chunk);
    });
  });
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
  clearTimeout(timer);
  const [out = '', err = '', sealed = ''] = texts;
  const seal = sealed === '' ? null : sealSchema.parse(JSON.parse(sealed));
  return {
    status,
    message: (status === 0 ? out : err).split('\n')[0] ?? '',
    seconds: (performance.now() - start) / 1_000,
    cpuSeconds: seal?.cpuSeconds ?? null,
    megabytes: seal?.megabytes ?? null,
    connections: seal?.connections ?? 0,
  };
}

/** What a refusal must say where the manifest asks for one of a kind. */
const SAYS: Readonly<Record<string, RegExp>> = {
  'reject-encrypted': /password/i,
  'reject-type': /\bThis is\b|\.xlsx|\.csv/,
  'reject-empty': /empty|no text|no sheets/i,
};

/** Is the end the one that the manifest asks for? */
function endFlaws({ status, message }: Run, expect: string): string[] {
  if (status === null) return ['killed'];
  if (status > 1) return [`exit ${status}`];
  const mayEither = /\bor\b/.test(expect);
  const asked = expect.split(/[,\s]+/);
  const kind = asked.find((each) => each in SAYS) ?? '';
  if (status === 0 && !mayEither && asked.some((each) => each.startsWith('reject')))
    return ['parsed, and should be refused'];
  if (status === 1 && !mayEither && asked.some((each) => /^parse(-inert|-no-\w+)?$/.test(each)))
    return ['refused, and should be parsed'];
  return status === 1 && SAYS[kind]?.test(message) === false ? [`is no message for ${kind}`] : [];
}

function flawsOf(run: Run, expect: string): string[] {
  return [
    ...endFlaws(run, expect),
    run.status === 1 && !run.message.startsWith('vouch: ') ? 'a crash that exits with 1' : '',
    /undefined|null|\[object|\bat .*:\d+:\d+/.test(run.message) ? 'speaks to programmers' : '',
    Math.min(run.seconds, run.cpuSeconds ?? Number.POSITIVE_INFINITY) > TARGET.seconds
      ? 'slow'
      : '',
    (run.megabytes ?? 0) > TARGET.megabytes ? 'large' : '',
    run.connections > 0 ? 'opened a connection' : '',
  ].filter((flaw) => flaw !== '');
}

async function outcomes(folder: string, expected: ReadonlyMap<string, string>, only: RegExp) {
  const files = (await readdir(folder, { recursive: true }))
    .filter((file) => READ.test(file) && only.test(file))
    .sort();
  const found: Outcome[] = [];
  for (const file of files) {
    const expect = expected.get(file) ?? 'reject-or-parse';
    const { connections, ...run } = await parseSealed(join(folder, file));
    const flaws = flawsOf({ ...run, connections }, expect);
    found.push({ file, expect, ...run, flaws });
    if (flaws.length > 0) process.stderr.write(`${file}: ${flaws.join(', ')}: ${run.message}\n`);
  }
  return found;
}

const cell = (text: string): string => text.replaceAll('|', '\\|');

function tableOf(found: readonly Outcome[]): string {
  const rows = found.map((each) => {
    const { file, expect, status, message, seconds, cpuSeconds, megabytes, flaws } = each;
    const told = message.replace(/^vouch: [^:]*: /, '').slice(0, 160);
    const cells = [file, expect, status ?? 'killed', told, seconds.toFixed(2)];
    const cost = [cpuSeconds?.toFixed(2) ?? '?', megabytes?.toFixed(0) ?? '?'];
    return [...cells, ...cost, flaws.join(', ') || 'ok'];
  });
  const head = ['file', 'expected', 'exit', 'said', 's', 'CPU s', 'MB', 'judged'];
  return [head, head.map(() => '---'), ...rows]
    .map((row) => `| ${row.map(String).map(cell).join(' | ')} |\n`)
    .join('');
}

function summaryOf(found: readonly Outcome[]): string {
  const count = (holds: (each: Outcome) => boolean) => found.filter(holds).length;
  const most = (of: (each: Outcome) => number) => Math.max(...found.map(of)).toFixed(2);
  return [
    `${found.length} files: ${count(({ status }) => status === 0)} parsed, ${count(({ status }) => status === 1)} refused, `,
    `${count(({ status }) => status === null || status > 1)} crashed or killed, ${count(({ flaws }) => flaws.length > 0)} judged wrong; `,
    `longest ${most(({ seconds }) => seconds)} s (CPU ${most(({ cpuSeconds }) => cpuSeconds ?? 0)} s), largest ${most(({ megabytes }) => megabytes ?? 0)} MB\n`,
  ].join('');
}

const { values } = parseArgs({
  options: {
    folder: { type: 'string' },
    manifest: { type: 'string' },
    only: { type: 'string', default: '' },
    out: { type: 'string' },
  },
});
const { folder = '.', manifest, only } = values;
execFileSync(process.execPath, [inProject('bin/build.mjs')]);
const entries =
  manifest === undefined ? [] : manifestSchema.parse(JSON.parse(await readFile(manifest, 'utf8')));
const base = manifest === undefined ? folder : dirname(manifest);
const expected = new Map(
  entries.map(({ path, expect }) => [relative(folder, join(base, path)), expect] as const),
);
const found = await outcomes(folder, expected, new RegExp(only));
if (values.out !== undefined) await writeFile(values.out, tableOf(found));
process.stdout.write(summaryOf(found));
