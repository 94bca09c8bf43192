import { createSignInLink } from '../auth/sign-in.ts';
import type { Command } from './command.ts';
import { readServerFile } from './server-file.ts';

export const command: Command = {
  name: 'login-link',
  usage: '',
  options: {},
  run: async ({ io, open, actor, config }) => {
    const deps = await open();
    const running = await readServerFile(config.dataFolder);
    const origin = config.origin ?? running?.url ?? `http://${config.host}:${config.port}`;
    io.out(
      `${await createSignInLink(deps, { actor: await actor(), origin: new URL(origin).origin })}\n`,
    );
  },
};
