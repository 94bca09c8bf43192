import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { writeBackup } from '../backup/write-backup.ts';
import { onlyPositional } from './arguments.ts';
import type { Command } from './command.ts';

export const command: Command = {
  name: 'backup',
  usage: 'FILE',
  options: {},
  run: async ({ io, open, actor }, args) => {
    const path = resolve(io.cwd, onlyPositional(command, args));
    const deps = await open();
    const { end, header } = await writeBackup(deps, { path, actor: await actor() });
    const rows = Object.values(end.rows).reduce((sum, count) => sum + count, 0);
    const { size } = await stat(path);
    io.out(
      `${path}: ${rows} rows of ${Object.keys(end.rows).length} tables, ${size} bytes, audit event ${header.audit.id}\n`,
    );
    io.err(
      'It holds every document, but no key: keep it as you keep them, and the key of the audit log elsewhere.\n',
    );
  },
};
