import { AppError } from '../errors.ts';
import { type IngestResult, ingestDocument } from '../evidence/ingest-document.ts';
import type { IngestInput } from '../evidence/ingest-input.ts';
import { plural } from '../plural.ts';
import { ensureSearchIndex } from '../retrieval/prepare-search.ts';
import { DOCUMENT_KINDS } from '../store/document-kinds.ts';
import { dayOption, flag, oneOf, textOption } from './arguments.ts';
import type { Arguments, Command, Context, Io } from './command.ts';
import { type Found, findDocuments } from './find-documents.ts';
import { PASSWORD_OPTION, passwordOption } from './password-option.ts';
import { createProgress } from './progress.ts';

const AUDIENCES = ['public', 'nda', 'internal'] as const;

const refusal = (document: string, reason: string): IngestResult => ({
  document,
  kind: null,
  pages: null,
  passages: 0,
  status: 'refused',
  reason,
  warnings: [],
  documentId: null,
  versionId: null,
});

/** The contract's entry: ids stay inside. */
const shown = ({ document, kind, pages, passages, status, reason, warnings }: IngestResult) => ({
  document,
  kind,
  pages,
  passages,
  status,
  reason,
  warnings,
});

function lineOf(result: IngestResult): string {
  const { document, kind, pages, passages, status, reason, shell } = result;
  if (status === 'refused' || status === 'pending')
    return `${status.padEnd(10)} ${document}: ${[reason, shell].filter(Boolean).join(' ')}\n`;
  const facts = [
    kind,
    pages === null ? null : `${pages} pages`,
    `${passages} ${kind === 'answers' ? 'answers' : 'passages'}`,
  ];
  return `${status.padEnd(10)} ${document} (${facts.filter(Boolean).join(', ')})\n`;
}

/** Reading goes on after a refused document; a fault of our own stops it. */
async function ingestOne(
  found: Found,
  ingest: (found: Found & { kind: 'document' }) => Promise<IngestResult>,
): Promise<IngestResult> {
  if (found.kind === 'other') return refusal(found.name, found.reason);
  try {
    return await ingest(found);
  } catch (error) {
    if (
      error instanceof AppError &&
      !['internal', 'model_unavailable', 'not_found', 'configuration'].includes(error.code)
    )
      return refusal(found.name, error.message);
    throw error;
  }
}

type Facts = Pick<
  IngestInput,
  'kind' | 'audience' | 'product' | 'validUntil' | 'replaces' | 'password'
>;

function factsOf(args: Arguments): Facts {
  return {
    kind: oneOf(args, 'kind', DOCUMENT_KINDS),
    audience: oneOf(args, 'audience', AUDIENCES),
    product: textOption(args, 'product'),
    validUntil: dayOption(args, 'valid-until'),
    replaces: textOption(args, 'replaces'),
  };
}

async function ingestAll(
  context: Context,
  found: readonly Found[],
  facts: Facts,
): Promise<IngestResult[]> {
  const { io } = context;
  const deps = await context.open();
  const actor = await context.actor();
  const progress = createProgress(io);
  const results: IngestResult[] = [];
  for (const [index, each] of found.entries()) {
    if (io.signal.aborted) break;
    progress.tell(`Reading ${index + 1} of ${found.length}: ${each.name}`);
    const result = await ingestOne(each, async ({ name, read }) =>
      ingestDocument(deps, { ...facts, name, bytes: await read(), actor }),
    );
    results.push(result);
    for (const warning of result.warnings) io.err(`${warning}\n`);
  }
  progress.tell('Preparing the search');
  if (!io.signal.aborted) await ensureSearchIndex(deps);
  progress.end();
  return results;
}

/** What was left out because the command was stopped. @throws AppError interrupted */
function tellLeftOut(found: readonly Found[], results: readonly IngestResult[]): void {
  const [next, ...others] = found.slice(results.length);
  if (next === undefined) return;
  const more = others.length === 0 ? '' : ` and ${plural(others.length, 'more file')}`;
  throw new AppError(
    'interrupted',
    `stopped: ${results.length} of ${found.length} files were read; left out were ${next.name}${more}. Run the same command again to go on: what was read is not read again.`,
  );
}

/** A part that was refused is told beside the rest; where everything was, the command itself is refused. */
function judge(io: Io, results: readonly IngestResult[]): void {
  const refused = results.filter(({ status }) => status === 'refused');
  const [first] = refused;
  if (first === undefined) return;
  if (refused.length < results.length) {
    io.err(
      `${refused.length} of ${plural(results.length, 'file')} ${refused.length === 1 ? 'was' : 'were'} refused.\n`,
    );
    return;
  }
  const reason = first.reason ?? '';
  throw new AppError(
    'invalid_input',
    results.length === 1
      ? reason
      : `all ${results.length} files were refused, this one because: ${reason}`,
    { place: { file: first.document }, shell: first.shell ?? null },
  );
}

/** `vouch ingest`: files and folders into documents that can be cited. Exit 1 only where every file was refused. */
export const command: Command = {
  name: 'ingest',
  usage:
    'PATH… [--kind KIND] [--audience public|nda|internal] [--product P] [--valid-until DATE] [--replaces DOCUMENT] [--password-file FILE|-] [--json]',
  options: {
    kind: { type: 'string' },
    audience: { type: 'string' },
    product: { type: 'string' },
    'valid-until': { type: 'string' },
    replaces: { type: 'string' },
    ...PASSWORD_OPTION,
    json: { type: 'boolean' },
  },
  run: async (context, args) => {
    const { io } = context;
    if (args.positionals.length === 0)
      throw new AppError('usage', `Usage: vouch ${command.name} ${command.usage}`);
    const password = (await passwordOption(io, args)) ?? undefined;
    const facts = { ...factsOf(args), password };
    const found = await findDocuments(io.cwd, args.positionals);
    if (facts.replaces !== undefined && found.length !== 1)
      throw new AppError('usage', '--replaces takes exactly one file.');
    const results = await ingestAll(context, found, facts);
    if (flag(args, 'json')) io.out(`${JSON.stringify(results.map(shown), null, 2)}\n`);
    else for (const result of results) io.out(lineOf(result));
    tellLeftOut(found, results);
    judge(io, results);
  },
};
