import { AppError } from '../errors.ts';
import { describeQuestionnaire, questionnaireFacts } from '../review/describe-questionnaire.ts';
import { onlyPositional, textOption } from './arguments.ts';
import type { Command } from './command.ts';

export const command: Command = {
  name: 'rename',
  usage:
    'ID [--buyer B] [--deal D] [--due DATE] [--requester NAME] [--shelf open|closed|archived] (an empty value clears)',
  options: {
    buyer: { type: 'string' },
    deal: { type: 'string' },
    due: { type: 'string' },
    requester: { type: 'string' },
    shelf: { type: 'string' },
  },
  run: async ({ io, open, actor }, args) => {
    const questionnaireId = onlyPositional(command, args);
    const said = questionnaireFacts.safeParse({
      buyer: textOption(args, 'buyer'),
      deal: textOption(args, 'deal'),
      dueDate: textOption(args, 'due'),
      requester: textOption(args, 'requester'),
      shelf: textOption(args, 'shelf'),
    });
    if (!said.success)
      throw new AppError(
        'usage',
        `${said.error.issues[0]?.message ?? ''}. Usage: vouch rename ${command.usage}`,
      );
    const deps = await open();
    const changed = await describeQuestionnaire(deps, {
      questionnaireId,
      said: said.data,
      actor: await actor(),
    });
    io.out(changed.length === 0 ? 'Nothing changed.\n' : `Changed: ${changed.join(', ')}.\n`);
  },
};
