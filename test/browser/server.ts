import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../src/config.ts';
import { serve } from '../../src/main.ts';
import { prepareDataFolder } from '../support/data-folder.ts';

/** The real server on a data folder and a port of its own. */
export type Server = {
  readonly origin: string;
  readonly link: string;
  readonly stop: () => Promise<void>;
};

/** Starts it as `vouch serve` does, and waits for the sign-in link that it prints. */
export async function startServer(): Promise<Server> {
  const folder = await mkdtemp(join(tmpdir(), 'vouch-browser-'));
  await prepareDataFolder(folder);
  const config = readConfig({ VOUCH_DATA: folder, VOUCH_PORT: '0', VOUCH_LOG_LEVEL: 'error' });
  const stopping = new AbortController();
  const printed = Promise.withResolvers<string>();
  const running = serve(config, {
    out: printed.resolve,
    signal: stopping.signal,
    execute: async () => {
      throw new Error('No command is sent to this server.');
    },
  });
  running.catch(printed.reject);
  const link = /http\S+\/sign-in\/\S+/.exec(await printed.promise)?.[0] ?? '';
  return {
    origin: new URL(link).origin,
    link,
    stop: async () => {
      stopping.abort();
      await running;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
