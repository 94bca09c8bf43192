import { plural } from '../plural.ts';
import { ENOUGH_DECISIONS, listDraftRecords } from '../store/draft-records.ts';
import { flag } from './arguments.ts';
import type { Command } from './command.ts';

export const command: Command = {
  name: 'reliability',
  usage: '[--json]',
  options: { json: { type: 'boolean' } },
  run: async ({ io, open }, args) => {
    const { db } = await open();
    const records = await listDraftRecords(db);
    if (flag(args, 'json')) return io.out(`${JSON.stringify(records, null, 2)}\n`);
    if (records.length === 0) io.err('Nothing is drafted yet.\n');
    for (const { producer, reasonCode, drafted, decided, kept, edited, rejected } of records)
      io.out(
        `${producer}, ${reasonCode === null ? 'nothing left open' : reasonCode.replace('_', ' ')}: ${plural(drafted, 'draft')}, ${decided} decided, of them ${kept} kept unchanged, ${edited} edited, ${rejected} rejected\n`,
      );
    if (records.some(({ decided }) => decided < ENOUGH_DECISIONS))
      io.err(`Below ${ENOUGH_DECISIONS} decisions such figures say little.\n`);
  },
};
