import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { z } from 'zod';

const run = promisify(execFile);
// biome-ignore lint/style/noProcessEnv: a child process needs its path, and nothing else
const env = { PATH: process.env.PATH ?? '', HOME: tmpdir() };
const manifest = z
  .object({ dependencies: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')));

async function packedFiles(): Promise<string[]> {
  const argv = ['pack', '--dry-run', '--json', '--ignore-scripts', '--offline'];
  const { stdout } = await run('npm', argv, { env, maxBuffer: 16 * 1024 * 1024 });
  const packed = z
    .array(z.object({ files: z.array(z.object({ path: z.string() })) }))
    .parse(Object.values(JSON.parse(stdout)));
  return packed.flatMap(({ files }) => files.map(({ path }) => path));
}

test('the package holds all that runs, and no test, bench or source', async () => {
  const files = await packedFiles();
  const below = (folder: string) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => `${parentPath}/${name}`);
  expect(files).toEqual(
    expect.arrayContaining([
      ...below('migrations'),
      ...below('prompts'),
      ...below('src/web/assets'),
      ...(existsSync('lexicon') ? below('lexicon') : []),
      ...below('fixtures/company').filter((path) => /\.\w+$/.test(path)),
      'bin/vouch.mjs',
      'package.json',
      'LICENSE',
    ]),
  );
  const known =
    /^(?:bin|dist|migrations|prompts|lexicon|src\/web\/assets|fixtures\/(?:answers|company|demo|questionnaires))\/|^fixtures\/profile\.json$|^[^/]+$/;
  expect(files.filter((path) => !known.test(path) || /\.tsx?$/.test(path))).toEqual([]);
});

test('what runs imports production packages only', () => {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => readFileSync(join('src', path), 'utf8'));
  const imported = sources.flatMap((source) =>
    [
      ...source.matchAll(
        /^(?:import|export) (?!type\b)[^'"]*?from '([^'.][^']*)'|\bimport\('([^'.][^']*)'\)/gm,
      ),
    ].map((match) => (match[1] ?? match[2] ?? '').replace(/^((?:@[^/]+\/)?[^/]+).*/, '$1')),
  );
  const missing = new Set(imported.filter((name) => !name.startsWith('node:')));
  for (const name of Object.keys(manifest.dependencies)) missing.delete(name);
  expect([...missing]).toEqual([]);
});

test('a checkout without the compiler says in one line what to do', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'vouch-checkout-'));
  try {
    for (const path of ['bin', 'package.json', 'tsconfig.json', 'tsconfig.build.json'])
      cpSync(path, join(folder, path), { recursive: true });
    for (const path of ['tsconfig.client.json', 'src/cli.ts']) cpSync(path, join(folder, path));
    const build = await run(process.execPath, [join(folder, 'bin/build.mjs')], { env });
    expect(build.stderr).toMatch(/^vouch: [^\n]*npm prune --omit=dev[^\n]*\n$/);
    const start = run(process.execPath, [join(folder, 'bin/vouch.mjs'), 'help'], { env });
    await expect(start).rejects.toMatchObject({ code: 2, stderr: build.stderr });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
