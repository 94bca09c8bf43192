import { AppError } from '../errors.ts';
import { listGaps } from '../review/list-gaps.ts';
import { getQuestionnaire } from '../store/questionnaires.ts';
import { flag } from './arguments.ts';
import type { Command } from './command.ts';

export const command: Command = {
  name: 'gaps',
  usage: '[ID] [--json]',
  options: { json: { type: 'boolean' } },
  run: async ({ io, open }, args) => {
    const [id, ...others] = args.positionals;
    if (others.length > 0) throw new AppError('usage', `Usage: vouch gaps ${command.usage}`);
    const { db } = await open();
    if (id !== undefined && (await getQuestionnaire(db, id)) === null)
      throw new AppError(
        'not_found',
        `There is no questionnaire ${id}; \`vouch list\` shows those there are.`,
      );
    const gaps = await listGaps(db, id);
    if (flag(args, 'json')) return io.out(`${JSON.stringify(gaps, null, 2)}\n`);
    for (const { text, reason, blocks, places } of gaps) {
      const where = places.map(({ sheet, cell }) => `${sheet}!${cell}`).join(', ');
      io.out(`${text}\n  blocks ${blocks}: ${where}${reason === null ? '' : `\n  ${reason}`}\n`);
    }
  },
};
