import { plural } from '../plural.ts';
import { expireEverywhere } from '../review/expire-answers.ts';
import { type PresentedAnswer, presentQuestionnaire } from '../review/present-questionnaire.ts';
import { flag, onlyPositional } from './arguments.ts';
import type { Command } from './command.ts';

export const command: Command = {
  name: 'show',
  usage: 'ID [--json]',
  options: { json: { type: 'boolean' } },
  run: async ({ io, open }, args) => {
    const id = onlyPositional(command, args);
    const deps = await open();
    await expireEverywhere(deps);
    const shown = await presentQuestionnaire(deps.db, id);
    if (flag(args, 'json')) return io.out(`${JSON.stringify(shown, null, 2)}\n`);
    io.out(`${shown.file.name}: ${plural(shown.totals.questions, 'question')}\n`);
    for (const answer of [...shown.profile, ...shown.answers]) io.out(asLines(answer));
  },
};

function asLines(answer: PresentedAnswer): string {
  const name = [`${answer.sheet}!${answer.questionCell}`, answer.id].filter(Boolean).join(' ');
  const lines = [
    `\n${name} [${answer.state}] ${answer.text}`,
    ...answer.values.map(({ cell, value, option }) => `  ${cell}: ${option ?? value}`),
    ...(answer.values.length === 0 && answer.reason !== null ? [`  ${answer.reason}`] : []),
    ...(answer.staleReason === null ? [] : [`  stale: ${answer.staleReason}`]),
    ...answer.citations.map(
      ({ document, page, quote }) =>
        `  ← ${document}${page === null ? '' : `, page ${page}`}: “${quote}”`,
    ),
  ];
  return `${lines.join('\n')}\n`;
}
