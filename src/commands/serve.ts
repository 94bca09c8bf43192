import type { Command } from './command.ts';

export const command: Command = {
  name: 'serve',
  summary: 'Serve the web page and the API until stopped; prints a one-time sign-in link',
  usage: '',
  options: {},
  run: async ({ io, config, execute }) => {
    const { serve } = await import('../main.ts');
    await serve(config, { ...io, execute });
  },
};
