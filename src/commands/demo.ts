import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Config, readConfig } from '../config.ts';
import { AppError } from '../errors.ts';
import { flag, textOption } from './arguments.ts';
import type { Arguments, Command, Context, Io } from './command.ts';

/** The project's root, seen from `src/commands` and from `dist/commands`. */
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/**
 * The demo's own data folder: an invented company's proof must never stand beside a real one's. In a checkout it is
 * there, else where it is started.
 */
const DATA_FOLDER = join(existsSync(join(ROOT, 'src/cli.ts')) ? ROOT : '.', '.vouch-demo');
/** Stands there once everything is drafted. */
const READY = join(DATA_FOLDER, 'ready');
const FIXTURES = join(ROOT, 'fixtures');

/**
 * `vouch demo`: an invented company with its documents and two drafted questionnaires, ready to be reviewed in a
 * browser.
 */
export const command: Command = {
  name: 'demo',
  usage: '[--keep] [--no-serve] [--port PORT]',
  options: {
    keep: { type: 'boolean' },
    'no-serve': { type: 'boolean' },
    port: { type: 'string' },
  },
  run: async (context, args) => {
    context.io.out('Vouch shows an invented company at work; setting it up takes a minute.\n');
    const config = await demoConfig(args);
    await takeFolder(flag(args, 'keep'));
    try {
      await run(context, { config, isServed: !flag(args, 'no-serve') });
    } catch (error) {
      if (!context.io.signal.aborted) throw error;
      context.io.err('\nStopped.\n');
    }
  },
};

/** Fixed settings: nothing of the environment, so neither a real database nor a model's key can slip in. */
async function demoConfig(args: Arguments): Promise<Config> {
  const { freePort } = await import('./free-port.ts');
  const config = readConfig({
    VOUCH_DATA: DATA_FOLDER,
    VOUCH_LOG_LEVEL: 'error',
    VOUCH_NOTICE: 'Demo: invented company',
  });
  const port = textOption(args, 'port');
  return { ...config, port: port === undefined ? await freePort(config.port) : readPort(port) };
}

function readPort(text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text);
  throw new AppError('usage', '--port is a whole number from 0 to 65535.');
}

/**
 * Empties the demo's folder unless it is complete and to be kept. Throws `data_folder_locked` where another demo runs.
 */
async function takeFolder(isKept: boolean): Promise<void> {
  const { lockFolder } = await import('../adapters/database/folder-lock.ts');
  const unlock = await lockFolder(DATA_FOLDER).catch((cause: unknown) => {
    if (!(cause instanceof AppError && cause.code === 'data_folder_locked')) throw cause;
    throw new AppError(
      'data_folder_locked',
      'The demo is running already: stop it with Ctrl+C where it was started.',
      { cause },
    );
  });
  try {
    if (!isKept || !existsSync(READY)) await rm(DATA_FOLDER, { recursive: true, force: true });
  } finally {
    await unlock();
  }
}

type Plan = { readonly config: Config; readonly isServed: boolean };

async function run({ io, execute }: Context, { config, isServed }: Plan): Promise<void> {
  if (!existsSync(READY)) await fill(io, config);
  if (!isServed) return;
  const { serve } = await import('../main.ts');
  io.out('\nThe demo runs until Ctrl+C.\n');
  await serve(config, { ...io, execute });
}

async function fill(io: Io, config: Config): Promise<void> {
  const { wire } = await import('../wire.ts');
  const { getAdministrator } = await import('../store/actors.ts');
  const { loadDemoCompany } = await import('./demo-company.ts');
  const started = performance.now();
  io.out('Brindlewick Software, an invented company, answers two buyers:\n');
  const wired = await wire(config);
  try {
    const actor = await getAdministrator(wired.deps.db);
    await loadDemoCompany({ deps: wired.deps, actor, io, fixtures: FIXTURES });
  } finally {
    await wired.close();
  }
  await writeFile(READY, '');
  io.out(`  Ready after ${((performance.now() - started) / 1000).toFixed(1)} s.\n`);
}
