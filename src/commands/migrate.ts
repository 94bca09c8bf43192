import type { Command } from './command.ts';

export const command: Command = {
  name: 'migrate',
  usage: '',
  options: {},
  run: async ({ io, open, config }) => {
    await open();
    const where = config.databaseUrl === null ? config.dataFolder : 'the PostgreSQL database';
    io.out(`The schema of ${where} is up to date.\n`);
  },
};
