import { AppError } from '../errors.ts';
import type { IngestResult } from '../evidence/ingest-document.ts';
import { decidePending, type PendingDecision } from '../evidence/versions/decide-pending.ts';
import { ensureSearchIndex } from '../retrieval/prepare-search.ts';
import { listPendingVersions, type PendingVersion } from '../store/pending-versions.ts';
import { flag, onlyPositional, textOption } from './arguments.ts';
import type { Arguments, Command } from './command.ts';

function decisionOf(args: Arguments): PendingDecision {
  const own = flag(args, 'own') || textOption(args, 'name') !== undefined;
  const said = [
    ...(flag(args, 'newer') ? ['newer' as const] : []),
    ...(own ? ['own' as const] : []),
    ...(flag(args, 'discard') ? ['discard' as const] : []),
  ];
  const [decision] = said;
  if (decision === undefined || said.length > 1)
    throw new AppError('usage', 'Say one of --newer, --own (with --name NAME) and --discard.');
  return decision;
}

/** The file that waits beside a document, or has that id. */
function wanted(waiting: readonly PendingVersion[], name: string): PendingVersion {
  const found = waiting.filter(({ document, id }) => document === name || id === name);
  const [first, ...others] = found;
  if (first === undefined)
    throw new AppError(
      'not_found',
      `Nothing waits beside "${name}"; \`vouch documents --pending\` lists what does.`,
    );
  if (others.length === 0) return first;
  throw new AppError(
    'invalid_input',
    `${found.length} files wait beside "${name}": name one by its id, which \`vouch documents --pending\` shows.`,
  );
}

const lineOf = (name: string, result: IngestResult | null): string =>
  result === null
    ? `Discarded what waited beside ${name}.\n`
    : `${result.status} ${result.document}\n`;

/** `vouch confirm`: what a pending file is. */
export const command: Command = {
  name: 'confirm',
  usage: 'DOCUMENT|ID (--newer | --own [--name NAME] | --discard) [--json]',
  options: {
    newer: { type: 'boolean' },
    own: { type: 'boolean' },
    name: { type: 'string' },
    discard: { type: 'boolean' },
    json: { type: 'boolean' },
  },
  run: async ({ io, open, actor }, args) => {
    const given = onlyPositional(command, args);
    const decision = decisionOf(args);
    const deps = await open();
    const { id, document } = wanted(await listPendingVersions(deps.db), given);
    const name = textOption(args, 'name');
    const result = await decidePending(deps, { id, decision, name, actor: await actor() });
    await ensureSearchIndex(deps);
    const shown = { decision, document: result?.document ?? document, status: result?.status };
    io.out(flag(args, 'json') ? `${JSON.stringify(shown)}\n` : lineOf(document, result));
  },
};
