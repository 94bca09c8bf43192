import { listStandings, presentStanding } from '../review/questionnaire-standing.ts';
import { flag } from './arguments.ts';
import type { Command } from './command.ts';

type Row = ReturnType<typeof presentStanding>;

const WAITS: Record<Row['waitsFor'], string | null> = {
  drafting: 'being drafted',
  start: 'drafting waits to be started',
  answer: 'waits for answers',
  approval: 'waits for approval',
  export: 'ready to export',
  nobody: null,
};

function factsOf(row: Row): string[] {
  const { buyer, deal, dueDate, late, waitsFor, shelf, outdatedAfterExport } = row;
  return [
    buyer,
    deal,
    dueDate === null ? null : `due ${dueDate}`,
    late ? 'late' : null,
    shelf === 'open' ? WAITS[waitsFor] : shelf,
    outdatedAfterExport > 0 ? `${outdatedAfterExport} outdated since it was exported` : null,
  ].filter((fact) => fact !== null);
}

export const command: Command = {
  name: 'list',
  usage: '[--json]',
  options: { json: { type: 'boolean' } },
  run: async ({ io, open }, args) => {
    const rows = (await listStandings(await open())).map(presentStanding);
    if (flag(args, 'json')) return io.out(`${JSON.stringify(rows, null, 2)}\n`);
    if (rows.length === 0)
      io.err('There is no questionnaire yet: `vouch answer FILE` starts one.\n');
    for (const row of rows) {
      const states = Object.entries(row.states).map(
        ([state, count]) => `${count} ${state.replace('_', ' ')}`,
      );
      if (row.outdated > 0) states.push(`${row.outdated} of the approved outdated`);
      io.out(`${row.id}  ${[row.fileName, ...factsOf(row)].join(', ')}  (${states.join(', ')})\n`);
    }
  },
};
