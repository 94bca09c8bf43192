import { AppError } from '../errors.ts';
import { plural } from '../plural.ts';
import { presentQuestionnaire } from '../review/present-questionnaire.ts';
import { undoDecisions, undoLastDecision } from '../review/undo-decisions.ts';
import { flag, onlyPositional, textOption } from './arguments.ts';
import type { Command } from './command.ts';
import { findQuestion } from './question-option.ts';

export const command: Command = {
  name: 'undo',
  usage: "ID (--question 'SHEET!CELL' | --batch BATCH) [--json]",
  options: {
    question: { type: 'string' },
    batch: { type: 'string' },
    json: { type: 'boolean' },
  },
  run: async ({ io, open, actor }, args) => {
    const id = onlyPositional(command, args);
    const [name, batch] = [textOption(args, 'question'), textOption(args, 'batch')];
    if ((name === undefined) === (batch === undefined))
      throw new AppError('usage', `Name a question or a batch. Usage: vouch undo ${command.usage}`);
    const deps = await open();
    const by = { questionnaireId: id, actor: await actor() };
    if (batch !== undefined) {
      const result = await undoDecisions(deps, { batch, ...by });
      if (flag(args, 'json')) return io.out(`${JSON.stringify(result, null, 2)}\n`);
      const { undone, changedSince } = result;
      return io.out(
        `Taken back: ${plural(undone.length, 'decision')}; ${plural(changedSince.length, 'answer')} changed since and ${changedSince.length === 1 ? 'stays' : 'stay'}.\n`,
      );
    }
    const { questionId } = findQuestion(await presentQuestionnaire(deps.db, id), name ?? '');
    const undone = await undoLastDecision(deps, { questionId, actor: by.actor });
    if (flag(args, 'json')) return io.out(`${JSON.stringify(undone, null, 2)}\n`);
    io.out(`Taken back; the answer is as before (version ${undone.version}).\n`);
  },
};
