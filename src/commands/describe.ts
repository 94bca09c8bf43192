import { AppError } from '../errors.ts';
import type { FactsChange } from '../evidence/change-facts.ts';
import { correctKind } from '../evidence/correct-kind.ts';
import { describeDocument } from '../evidence/describe-document.ts';
import { plural } from '../plural.ts';
import { DOCUMENT_KINDS } from '../store/document-kinds.ts';
import { getDocumentByName } from '../store/documents.ts';
import { getDescribedVersion } from '../store/version-descriptions.ts';
import { dayOption, flag, oneOf, onlyPositional, textOption } from './arguments.ts';
import type { Arguments, Command } from './command.ts';

const AUDIENCES = ['public', 'nda', 'internal'] as const;
const CLASSIFICATIONS = ['public', 'nda', 'confidential', 'internal'] as const;

/** An option that was given empty says that there is none. */
const cleared = <T>(args: Arguments, name: string, read: () => T | undefined) =>
  textOption(args, name) === '' ? null : read();

function changeOf(args: Arguments): FactsChange {
  const text = (name: string) => cleared(args, name, () => textOption(args, name));
  const day = (name: string) => cleared(args, name, () => dayOption(args, name));
  return {
    audience: oneOf(args, 'audience', AUDIENCES),
    product: text('product'),
    validUntil: day('valid-until'),
    description: {
      title: text('title'),
      owner: text('owner'),
      version: text('stated-version'),
      effectiveDate: day('effective'),
      nextReview: day('next-review'),
      classification: cleared(args, 'classification', () =>
        oneOf(args, 'classification', CLASSIFICATIONS),
      ),
    },
  };
}

/** `vouch describe`: what a person says of a document; it wins over what was read. */
export const command: Command = {
  name: 'describe',
  usage:
    'DOCUMENT [--kind KIND] [--title T] [--owner O] [--stated-version V] [--effective DATE] [--next-review DATE] [--classification public|nda|confidential|internal] [--audience public|nda|internal] [--product P] [--valid-until DATE] [--json] (an empty value clears)',
  options: {
    kind: { type: 'string' },
    title: { type: 'string' },
    owner: { type: 'string' },
    'stated-version': { type: 'string' },
    effective: { type: 'string' },
    'next-review': { type: 'string' },
    classification: { type: 'string' },
    audience: { type: 'string' },
    product: { type: 'string' },
    'valid-until': { type: 'string' },
    json: { type: 'boolean' },
  },
  run: async ({ io, open, actor }, args) => {
    const name = onlyPositional(command, args);
    const change = changeOf(args);
    const deps = await open();
    const document = await getDocumentByName(deps.db, name);
    if (document === null)
      throw new AppError(
        'not_found',
        `There is no document "${name}"; \`vouch documents\` lists them.`,
      );
    const kind = oneOf(args, 'kind', DOCUMENT_KINDS);
    if (kind !== undefined) {
      await correctKind(deps, { documentId: document.id, kind, actor: await actor() });
      const { rereadDocuments } = await import('../jobs/reread-documents.ts');
      await rereadDocuments(deps);
    }
    const { staleAnswers } = await describeDocument(deps, {
      ...change,
      documentId: document.id,
      actor: await actor(),
    });
    if (staleAnswers > 0)
      io.err(`${plural(staleAnswers, 'answer is', 'answers are')} to be checked again.\n`);
    const now = await getDescribedVersion(deps.db, document.currentVersionId ?? '');
    if (flag(args, 'json')) return io.out(`${JSON.stringify(now, null, 2)}\n`);
    for (const [field, value] of Object.entries(now?.description ?? {}))
      if (value !== null) io.out(`${field}: ${value}\n`);
  },
};
