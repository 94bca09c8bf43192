import { AppError } from '../errors.ts';
import { forecastQuestionnaire, forecastWords } from '../review/forecast-questionnaire.ts';
import { getQuestionnaire } from '../store/questionnaires.ts';
import { flag, onlyPositional } from './arguments.ts';
import type { Command } from './command.ts';

export const command: Command = {
  name: 'forecast',
  usage: 'ID [--json]',
  options: { json: { type: 'boolean' } },
  run: async ({ io, open }, args) => {
    const id = onlyPositional(command, args);
    const deps = await open();
    if ((await getQuestionnaire(deps.db, id)) === null)
      throw new AppError('not_found', 'There is no such questionnaire.', {
        shell: '`vouch list` shows them.',
      });
    const told = await forecastQuestionnaire(deps, id);
    io.out(flag(args, 'json') ? `${JSON.stringify(told, null, 2)}\n` : `${forecastWords(told)}\n`);
  },
};
