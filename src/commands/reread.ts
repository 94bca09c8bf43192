import { rereadDocuments } from '../jobs/reread-documents.ts';
import { plural } from '../plural.ts';
import { countDoubtedAnswers } from '../store/answer-doubts.ts';
import { flag } from './arguments.ts';
import type { Command } from './command.ts';

/** `vouch reread`: what a server does in the background after an upgrade, here and now. */
export const command: Command = {
  name: 'reread',
  usage: '[--json]',
  options: { json: { type: 'boolean' } },
  run: async ({ io, open }, args) => {
    const deps = await open();
    const read = await rereadDocuments(deps, { signal: io.signal });
    const doubted = await countDoubtedAnswers(deps.db);
    io.out(
      flag(args, 'json')
        ? `${JSON.stringify({ read, doubted })}\n`
        : `${plural(read, 'document was', 'documents were')} read again; ${plural(doubted, 'approved answer')} would be held back today.\n`,
    );
  },
};
