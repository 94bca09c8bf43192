import { removeDocument } from '../evidence/remove-document.ts';
import { plural } from '../plural.ts';
import { scrubDatabase } from '../store/scrub-database.ts';
import { onlyPositional } from './arguments.ts';
import type { Command } from './command.ts';

/** `vouch remove`: a document and its text, for good. */
export const command: Command = {
  name: 'remove',
  usage: 'DOCUMENT',
  options: {},
  run: async ({ io, open, actor }, args) => {
    const name = onlyPositional(command, args);
    const deps = await open();
    const { staleAnswers } = await removeDocument(deps, { name, actor: await actor() });
    await scrubDatabase(deps.db);
    io.out(`Removed ${name}.\n`);
    if (staleAnswers > 0)
      io.err(
        `${plural(staleAnswers, 'answer')} rested on it and ${staleAnswers === 1 ? 'is' : 'are'} to be checked again.\n`,
      );
  },
};
