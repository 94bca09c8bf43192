import { AppError } from '../errors.ts';
import { takeApart } from '../evidence/versions/take-apart.ts';
import { ensureSearchIndex } from '../retrieval/prepare-search.ts';
import { getDocumentByName } from '../store/documents.ts';
import { flag, onlyPositional, textOption } from './arguments.ts';
import type { Command } from './command.ts';

/** `vouch split`: a version that was merged wrongly, as a document of its own. */
export const command: Command = {
  name: 'split',
  usage: 'DOCUMENT --version NUMBER [--name NAME] [--json]',
  options: {
    version: { type: 'string' },
    name: { type: 'string' },
    json: { type: 'boolean' },
  },
  run: async ({ io, open, actor }, args) => {
    const document = onlyPositional(command, args);
    const version = textOption(args, 'version');
    if (version === undefined || !/^[1-9]\d{0,5}$/.test(version))
      throw new AppError('usage', '--version is the number of the version that does not belong.');
    const deps = await open();
    const found = await getDocumentByName(deps.db, document);
    if (found === null)
      throw new AppError(
        'not_found',
        `There is no document "${document}"; \`vouch documents\` lists them.`,
      );
    const result = await takeApart(deps, {
      documentId: found.id,
      version: Number(version),
      name: textOption(args, 'name'),
      actor: await actor(),
    });
    await ensureSearchIndex(deps);
    const shown = { from: document, version: Number(version), document: result.document };
    io.out(
      flag(args, 'json')
        ? `${JSON.stringify(shown)}\n`
        : `Version ${version} of ${document} is ${result.document} now.\n`,
    );
  },
};
