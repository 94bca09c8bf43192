#!/usr/bin/env node
// Compiles src/ to dist/, and the words of lexicon/ beside it, when a source is newer than the last build; safe when several processes start at once.
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const stamp = join(root, 'dist', '.built');
const lock = join(root, 'dist', '.building');
const sources = [
  'src',
  'lexicon',
  'tsconfig.json',
  'tsconfig.build.json',
  'tsconfig.client.json',
  'package.json',
];

/** A package that was installed holds what was compiled and no sources. */
const isCheckout = existsSync(join(root, 'src', 'cli.ts'));

const modified = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
const newest = (path) =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory()
    ? Math.max(modified(path), ...readdirSync(path).map((name) => newest(join(path, name))))
    : modified(path);
const stale = () => Math.max(...sources.map((each) => newest(join(root, each)))) > modified(stamp);

/** The compiler is a development package; null where it was left out. */
function findCompiler() {
  try {
    const typescript = createRequire(import.meta.url).resolve('typescript/package.json');
    return join(dirname(typescript), 'bin', 'tsc');
  } catch {
    return null;
  }
}

/** Puts the words of all languages into one file: a start that reads thirty of YAML takes 100 ms longer. */
async function compileWords() {
  const words = join(root, 'dist', 'lexicon', 'shipped.json');
  rmSync(words, { force: true });
  const reader = join(root, 'dist', 'lexicon', 'word-files.js');
  if (!existsSync(reader)) return;
  const { readShippedFiles } = await import(pathToFileURL(reader).href);
  writeFileSync(`${words}.new`, JSON.stringify(readShippedFiles()));
  renameSync(`${words}.new`, words);
}

async function compile() {
  const compiler = findCompiler();
  if (compiler === null) {
    process.stderr.write(
      'vouch: the sources cannot be compiled without the development packages: run `npm ci` and then `npm prune --omit=dev`, or install the file that `npm pack` makes.\n',
    );
    return;
  }
  const started = new Date();
  process.stderr.write('vouch: compiling the sources …\n');
  for (const project of ['tsconfig.build.json', 'tsconfig.client.json'])
    try {
      execFileSync(process.execPath, [compiler, '-p', join(root, project), '--noEmit', 'false'], {
        cwd: root,
        stdio: 'pipe',
      });
    } catch (error) {
      process.stderr.write(`${error.stdout ?? ''}${error.stderr ?? ''}`);
      if (process.argv[1]?.endsWith('build.mjs')) process.exitCode = 1;
    }
  await compileWords();
  writeFileSync(stamp, '');
  utimesSync(stamp, started, started);
}

/** Is the builder that took the lock gone? One that has not written its number yet gets five seconds. */
function isAbandoned() {
  try {
    process.kill(Number(readFileSync(join(lock, 'pid'), 'utf8')), 0);
    return false;
  } catch (error) {
    if (error.code === 'ESRCH') return true;
    return error.code !== 'EPERM' && Date.now() - modified(lock) > 5_000;
  }
}

/** Brings dist/ up to date; waits for another process that is already building. */
export async function buildWhenStale() {
  if (!isCheckout || !stale()) return;
  mkdirSync(join(root, 'dist'), { recursive: true });
  for (;;) {
    try {
      mkdirSync(lock);
      writeFileSync(join(lock, 'pid'), String(process.pid));
      break;
    } catch {
      if (isAbandoned()) rmSync(lock, { recursive: true, force: true });
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
    }
  }
  try {
    if (stale()) await compile();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

if (process.argv[1]?.endsWith('build.mjs')) await buildWhenStale();
