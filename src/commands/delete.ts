import { AppError } from '../errors.ts';
import { plural } from '../plural.ts';
import { removeQuestionnaire } from '../review/delete-questionnaire.ts';
import { flag, onlyPositional } from './arguments.ts';
import type { Command } from './command.ts';

export const command: Command = {
  name: 'delete',
  usage: 'ID --yes [--json]',
  options: { yes: { type: 'boolean' }, json: { type: 'boolean' } },
  run: async ({ io, open, actor }, args) => {
    const questionnaireId = onlyPositional(command, args);
    if (!flag(args, 'yes'))
      throw new AppError(
        'usage',
        'Deleting takes the buyer’s file, all answers and every file made of it away for good; the log stays. Say --yes, or put it away with `vouch rename ID --shelf archived`.',
      );
    const deps = await open();
    const gone = await removeQuestionnaire(deps, { questionnaireId, actor: await actor() });
    io.out(
      flag(args, 'json')
        ? `${JSON.stringify(gone, null, 2)}\n`
        : `Deleted: ${plural(gone.questions, 'question')}, ${plural(gone.exports, 'file')} made of it; ${plural(gone.libraryAnswers, 'answer')} left the library.\n`,
    );
  },
};
