import { resolve } from 'node:path';
import { readMigrations } from '../adapters/database/migration-files.ts';
import { restoreBackup } from '../backup/restore-backup.ts';
import { queueUploads } from '../jobs/queue.ts';
import { openDatabase } from '../wire.ts';
import { onlyPositional } from './arguments.ts';
import type { Command } from './command.ts';

export const command: Command = {
  name: 'restore',
  usage: 'FILE',
  options: {},
  run: async ({ io, config }, args) => {
    const path = resolve(io.cwd, onlyPositional(command, args));
    const opened = await openDatabase(config, 'migrated');
    try {
      const { end, header, waiting } = await restoreBackup(opened.db, {
        path,
        migrations: await readMigrations(),
        seal: config,
        actor: { email: config.administratorEmail },
        now: new Date(),
      });
      if (waiting.length > 0)
        await queueUploads(
          opened.queue,
          waiting.map(({ data }) => data),
        );
      const rows = Object.values(end.rows).reduce((sum, count) => sum + count, 0);
      io.out(`Restored ${rows} rows as of ${header.madeAt}, audit event ${header.audit.id}.\n`);
    } finally {
      await opened.close();
    }
  },
};
