import { expireEverywhere } from '../review/expire-answers.ts';
import { countAnswersByState, countOutdatedApprovals } from '../store/answers.ts';
import { listQuestionnaires } from '../store/questionnaires.ts';
import { flag } from './arguments.ts';
import type { Command } from './command.ts';

export const command: Command = {
  name: 'list',
  summary: 'List the questionnaires with how far each one is',
  usage: '[--json]',
  options: { json: { type: 'boolean' } },
  run: async ({ io, open }, args) => {
    const deps = await open();
    const { db } = deps;
    await expireEverywhere(deps);
    const counts = await countAnswersByState(db);
    const outdated = await countOutdatedApprovals(db);
    const rows = (await listQuestionnaires(db)).map((each) => {
      const states = counts.get(each.id) ?? {};
      const questions = Object.values(states).reduce((sum, count) => sum + count, 0);
      const { id, fileName, buyer, deal, dueDate, product, audience, requester, createdAt } = each;
      return {
        id,
        fileName,
        buyer,
        deal,
        dueDate,
        product,
        audience,
        requester,
        createdAt,
        questions,
        states,
        outdated: outdated.get(each.id) ?? 0,
      };
    });
    if (flag(args, 'json')) return io.out(`${JSON.stringify(rows, null, 2)}\n`);
    if (rows.length === 0)
      io.err('There is no questionnaire yet: `vouch answer FILE` starts one.\n');
    for (const row of rows) {
      const states = Object.entries(row.states).map(
        ([state, count]) => `${count} ${state.replace('_', ' ')}`,
      );
      if (row.outdated > 0) states.push(`${row.outdated} of the approved outdated`);
      const facts = [row.buyer, row.deal, row.dueDate && `due ${row.dueDate}`].filter(Boolean);
      io.out(`${row.id}  ${[row.fileName, ...facts].join(', ')}  (${states.join(', ')})\n`);
    }
  },
};
