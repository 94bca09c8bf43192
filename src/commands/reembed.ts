import { plural } from '../plural.ts';
import { prepareSearch } from '../retrieval/prepare-search.ts';
import { flag } from './arguments.ts';
import type { Command } from './command.ts';

/** `vouch reembed`: what a server does in the background, here and now. */
export const command: Command = {
  name: 'reembed',
  usage: '[--json]',
  options: { json: { type: 'boolean' } },
  run: async ({ io, open }, args) => {
    const deps = await open();
    const isJson = flag(args, 'json');
    const embedded = await prepareSearch(deps, {
      signal: io.signal,
      onProgress: (left) => io.err(`${plural(left, 'text')} left\n`),
    });
    const { model } = deps.embeddings;
    io.out(
      isJson
        ? `${JSON.stringify({ model, embedded })}\n`
        : `Search uses ${model}; ${plural(embedded, 'text was', 'texts were')} embedded.\n`,
    );
  },
};
