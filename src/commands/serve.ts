import type { Command } from './command.ts';

export const command: Command = {
  name: 'serve',
  usage: '',
  options: {},
  run: async ({ io, config, execute }) => {
    const { serve } = await import('../main.ts');
    await serve(config, { ...io, execute });
  },
};
