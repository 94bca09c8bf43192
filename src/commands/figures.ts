import { readFigures } from '../review/figures.ts';
import { flag } from './arguments.ts';
import type { Command } from './command.ts';

const percent = (share: number | null) =>
  share === null ? 'not known yet' : `${Math.round(100 * share)} %`;

export const command: Command = {
  name: 'figures',
  usage: '[--json]',
  options: { json: { type: 'boolean' } },
  run: async ({ io, open }, args) => {
    const figures = await readFigures((await open()).db);
    if (flag(args, 'json')) return io.out(`${JSON.stringify(figures, null, 2)}\n`);
    const { questions, shareDrafted, shareKept, medianHours, gaps } = figures;
    io.out(
      [
        `Questions: ${questions}`,
        `Drafted: ${percent(shareDrafted)}`,
        `Kept unchanged, of what was approved: ${percent(shareKept)}`,
        `Median time from upload to file: ${medianHours === null ? 'not known yet' : `${medianHours.toFixed(1)} hours`}`,
        ...gaps.map(({ text, blocks }) => `Open in ${blocks} questionnaires: ${text}`),
        '',
      ].join('\n'),
    );
  },
};
