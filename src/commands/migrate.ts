import type { Command } from './command.ts';

export const command: Command = {
  name: 'migrate',
  summary: "Bring the database to this version's schema (every other command does so too)",
  usage: '',
  options: {},
  run: async ({ io, open, config }) => {
    await open();
    const where = config.databaseUrl === null ? config.dataFolder : 'the PostgreSQL database';
    io.out(`The schema of ${where} is up to date.\n`);
  },
};
