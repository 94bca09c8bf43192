import { AppError } from '../errors.ts';
import { plural } from '../plural.ts';
import { presentQuestionnaire } from '../review/present-questionnaire.ts';
import { rejectAnswer } from '../review/reject-answer.ts';
import { onlyPositional, textOption, textOptions } from './arguments.ts';
import type { Command } from './command.ts';
import { findQuestion } from './question-option.ts';

export const command: Command = {
  name: 'reject',
  usage: "ID --question 'SHEET!CELL'… --reason TEXT",
  options: { question: { type: 'string', multiple: true }, reason: { type: 'string' } },
  run: async ({ io, open, actor }, args) => {
    const id = onlyPositional(command, args);
    const names = textOptions(args, 'question');
    const reason = textOption(args, 'reason');
    if (names.length === 0 || reason === undefined)
      throw new AppError('usage', `Usage: vouch reject ${command.usage}`);
    const deps = await open();
    const shown = await presentQuestionnaire(deps.db, id);
    const questions = names.map((name) => findQuestion(shown, name));
    for (const { questionId } of questions)
      await rejectAnswer(deps, { questionId, reason, actor: await actor() });
    io.out(`Rejected ${plural(questions.length, 'answer')}.\n`);
  },
};
