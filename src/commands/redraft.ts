import { plural } from '../plural.ts';
import { presentQuestionnaire } from '../review/present-questionnaire.ts';
import { redraftQuestionnaire } from '../review/redraft-questionnaire.ts';
import { flag, onlyPositional, textOptions } from './arguments.ts';
import type { Command } from './command.ts';
import { draftRun, requireDrafted } from './draft-run.ts';
import { createProgress } from './progress.ts';
import { findQuestion } from './question-option.ts';

/** `vouch redraft`: open questions once more, after new documents came in. */
export const command: Command = {
  name: 'redraft',
  usage: "ID [--question 'SHEET!CELL'…] [--json]",
  options: { question: { type: 'string', multiple: true }, json: { type: 'boolean' } },
  run: async (context, args) => {
    const { io, open, actor } = context;
    const id = onlyPositional(command, args);
    const names = textOptions(args, 'question');
    const deps = await open();
    const shown = await presentQuestionnaire(deps.db, id);
    const { runId } = await redraftQuestionnaire(deps, {
      questionnaireId: id,
      ...(names.length > 0 && {
        questionIds: names.map((name) => findQuestion(shown, name).questionId),
      }),
      actor: await actor(),
    });
    const progress = createProgress(io);
    const totals = await draftRun(context, {
      runId,
      signal: io.signal,
      onProgress: ({ done, total }) => progress.tell(`Drafting ${done} of ${total}`),
    }).finally(progress.end);
    io.out(
      flag(args, 'json')
        ? `${JSON.stringify({ questionnaire: id, run: runId, totals }, null, 2)}\n`
        : `Drafted ${plural(totals.questions, 'question')} again: ${totals.drafted} drafted, ${totals.needs_input} need input, ${totals.failed} failed.\n`,
    );
    await requireDrafted(context, id);
  },
};
